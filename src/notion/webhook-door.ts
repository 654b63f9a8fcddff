import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import type { WebhookInbox } from './webhook-inbox.js';

/** The one address that answers. */
export const WEBHOOK_PATH = '/notion/webhook';
/** Notion's events are a few hundred bytes. */
const MAX_BODY_BYTES = 256 * 1024;
const HEADERS_MS = 5_000;
/** From the first byte to the last of the body. */
const REQUEST_MS = 10_000;
/** Who is still sending when the answer comes reads it only if the connection stays open for a moment. */
const LINGER_MS = 1_000;

export interface WebhookDoor {
  readonly port: number;
  close(): Promise<void>;
}

export interface WebhookDoorOptions {
  /** 0: any free one. */
  readonly port: number;
  readonly inbox: Pick<WebhookInbox, 'take'>;
  readonly onError: (error: unknown) => void;
}

/** Listens for Notion's webhooks. Resolves when it does; throws when the port is taken. */
export async function openWebhookDoor({ port, inbox, onError }: WebhookDoorOptions): Promise<WebhookDoor> {
  const limits = { headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS };
  const server = createServer(limits, (request, response) => {
    answer(request, inbox).then(
      (status) => {
        reply(response, status);
      },
      (error: unknown) => {
        // Who hung up half-way gets no answer, and it is nobody's mistake here.
        if (request.destroyed && !request.complete) return;
        onError(error);
        reply(response, 500);
      },
    );
  });
  server.listen(port);
  await once(server, 'listening');
  return { port: portOf(server), close: () => closed(server) };
}

async function answer(request: IncomingMessage, inbox: Pick<WebhookInbox, 'take'>): Promise<number> {
  if (request.url?.split('?')[0] !== WEBHOOK_PATH) return 404;
  if (request.method !== 'POST') return 405;
  const body = await bodyOf(request);
  if (body === undefined) return 413;
  const signature = request.headers['x-notion-signature'];
  return inbox.take(body, typeof signature === 'string' ? signature : undefined);
}

/** Undefined when it is too long; then no more of it is read. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array | undefined> {
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

/** A connection whose request was not read to its end cannot be used again: what still comes is thrown away. */
function reply(response: ServerResponse, status: number): void {
  const request = response.req;
  if (request.complete) {
    response.writeHead(status).end();
    return;
  }
  // Node cuts the connection as soon as the answer has ended, so it ends last.
  response.writeHead(status, { connection: 'close', 'content-length': 0 }).flushHeaders();
  const end = (): void => void response.end();
  const cutOff = setTimeout(end, LINGER_MS);
  request.once('end', end).once('close', () => {
    clearTimeout(cutOff);
  });
  request.resume();
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Whoever is cut off is sent the same again by Notion. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
