import { BOT } from '../world/world.js';

/** An error answer of Notion's: status, code and words as the real API gives them. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly additionalData?: Readonly<Record<string, unknown>>,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** 400: the request is well-formed JSON that Notion does not accept. */
export function invalid(message: string): Refusal {
  return new Refusal(400, 'validation_error', message);
}

/** 404: missing, or not shared with the connection; Notion does not say which. */
export function notFound(what: string, id: string): Refusal {
  const hint =
    what === 'user'
      ? "Make sure your integration has capabilities to read user information. With those capabilities, only members and guests in the integration's workspace are visible."
      : `Make sure the relevant pages and databases are shared with your integration "${BOT.name}".`;
  return new Refusal(404, 'object_not_found', `Could not find ${what} with ID: ${id}. ${hint}`, {
    integration_id: BOT.id,
  });
}

/** 403: the connection lacks a capability. */
export function forbidden(): Refusal {
  return new Refusal(403, 'restricted_resource', 'Insufficient permissions for this endpoint.');
}

/** 400: nothing lives at this path or method. */
export function noSuchEndpoint(): Refusal {
  return new Refusal(400, 'invalid_request_url', 'Invalid request URL.');
}
