import type { ServerResponse } from 'node:http';
import { Refusal } from '../requests/refusal.js';

/** Sends JSON as Notion does: the request id stands in the header and in the body. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: Readonly<Record<string, unknown>>,
  requestId: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = JSON.stringify({ ...body, request_id: requestId });
  response.writeHead(status, { ...jsonHead(text, requestId), ...headers });
  response.end(text);
}

/** Sends the head and half of a body, and then nothing more. */
export function sendHalf(
  response: ServerResponse,
  body: Readonly<Record<string, unknown>>,
  requestId: string,
): void {
  const text = JSON.stringify({ ...body, request_id: requestId });
  response.writeHead(200, jsonHead(text, requestId));
  response.write(text.slice(0, Math.floor(text.length / 2)));
}

function jsonHead(text: string, requestId: string): Record<string, string> {
  return {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(text)),
    'x-notion-request-id': requestId,
  };
}

/** Sends an error in Notion's shape. Anything that is not a refusal is a fault of the sandbox: 500. */
export function sendError(response: ServerResponse, error: unknown, requestId: string): number {
  const refusal =
    error instanceof Refusal
      ? error
      : new Refusal(500, 'internal_server_error', `Unexpected error occurred: ${String(error)}`);
  const { status, code, message, additionalData, headers } = refusal;
  const extra = additionalData === undefined ? {} : { additional_data: additionalData };
  sendJson(response, status, { object: 'error', status, code, message, ...extra }, requestId, headers);
  return status;
}
