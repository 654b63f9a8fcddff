import type { IncomingMessage } from 'node:http';
import { parse } from 'node:querystring';
import { isSoundPayload } from '../sound-payload.js';

/** Slack's largest payloads, a full modal with its state, are below this. */
const MAX_BODY_BYTES = 256 * 1024;

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

/** The whole body; undefined when it is too long, then no more of it is read. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Of the two types that Slack sends, without the charset that a proxy may have added (S25). */
export function contentTypeOf(header: string | undefined): typeof FORM | typeof JSON_TYPE | undefined {
  const type = header?.split(';')[0]?.trim().toLowerCase();
  return type === FORM || type === JSON_TYPE ? type : undefined;
}

/** `ssl_check`: Slack looks whether there is TLS, and signs nothing. `unsound`: nothing that Slack sends. */
export type Content = 'ssl_check' | 'url_verification' | 'payload' | 'unsound';

/** What the body says it is; nothing of it is trusted yet. */
export function contentOf(body: Buffer, type: typeof FORM | typeof JSON_TYPE): Content {
  if (type === FORM) return contentOfForm(body.toString('utf8'));
  const value = parsed(body.toString('utf8'));
  return isVerification(value) ? 'url_verification' : soundness(value);
}

function contentOfForm(text: string): Content {
  const fields = parse(text);
  if (fields['ssl_check'] === '1') return 'ssl_check';
  const { payload } = fields;
  return soundness(typeof payload === 'string' ? parsed(payload) : { ...fields });
}

function soundness(value: unknown): Content {
  return isSoundPayload(value) ? 'payload' : 'unsound';
}

function isVerification(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (!('type' in value) || value.type !== 'url_verification') return false;
  return 'challenge' in value && typeof value.challenge === 'string';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
