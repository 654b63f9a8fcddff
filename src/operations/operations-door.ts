import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { Readiness } from './readiness.js';

export interface OperationsDoorOptions {
  /** 0: any free one. */
  readonly port: number;
  readonly readiness: () => Promise<Readiness>;
  /** Undefined: metrics are not shown. */
  readonly metrics: (() => Promise<string>) | undefined;
}

export interface OperationsDoor {
  readonly port: number;
  close(): Promise<void>;
}

const LIMITS = { headersTimeout: 5_000, requestTimeout: 5_000, maxHeaderSize: 8_192 };

/**
 * A port for those who run Opp, apart from Slack's: `/healthz` (the process answers), `/readyz` (it is of use; 503
 * says what is wrong) and, if wanted, `/metrics`. Nothing on it needs a password, so it belongs inside.
 */
export async function openOperationsDoor(options: OperationsDoorOptions): Promise<OperationsDoor> {
  const server = createServer(LIMITS, (request, response) => {
    answer(options, request.method === 'GET' ? (request.url ?? '') : '', response).catch(() => {
      reply(response, 500, 'text/plain', 'failed\n');
    });
  });
  server.listen(options.port);
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(options: OperationsDoorOptions, path: string, response: ServerResponse): Promise<void> {
  if (path === '/healthz') {
    reply(response, 200, 'text/plain', 'ok\n');
  } else if (path === '/readyz') {
    const found = await options.readiness();
    reply(response, found.ready ? 200 : 503, 'application/json', `${JSON.stringify(found)}\n`);
  } else if (path === '/metrics' && options.metrics !== undefined) {
    reply(response, 200, 'text/plain; version=0.0.4; charset=utf-8', await options.metrics());
  } else {
    reply(response, 404, 'text/plain', 'not here\n');
  }
}

function reply(response: ServerResponse, status: number, type: string, body: string): void {
  if (response.headersSent) return;
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}
