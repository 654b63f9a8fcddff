import type { IncomingMessage } from 'node:http';
import { checkObject } from '../requests/check.js';
import { invalid, Refusal } from '../requests/refusal.js';

/** The largest body Notion takes, in bytes. */
const MAX_BYTES = 500 * 1024;

/** Reads a JSON object; an absent body is an empty one. Refuses what is too large or no JSON object. */
export async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const piece = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    bytes += piece.length;
    // What is over the limit is still drained, so that the answer arrives.
    if (bytes <= MAX_BYTES) chunks.push(piece);
  }
  if (bytes > MAX_BYTES) {
    throw invalid(
      `body failed validation: body.length should be ≤ \`${MAX_BYTES}\`, instead was \`${bytes}\`.`,
    );
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? {} : checkObject(parsed(text), 'body');
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new Refusal(400, 'invalid_json', 'Error parsing JSON body.');
  }
}
