import type { Request, Response } from 'express';

/** Bursts within this time become one event. */
const COALESCE_MS = 40;
/** A comment line now and then, so that nobody takes the silence for a dead connection. */
const KEEP_ALIVE_MS = 20_000;

export interface Changes {
  readonly tell: (what: ChangedPart) => void;
  readonly stream: (request: Request, response: Response) => void;
  readonly close: () => void;
}
export type ChangedPart = 'slack' | 'notion' | 'clock';

/** Server-sent events: each says what changed since the last one, `["slack","notion"]`; the page then reads it. */
export function openChanges(): Changes {
  const listeners = new Set<Response>();
  const changed = new Set<ChangedPart>();
  let waiting: NodeJS.Timeout | undefined;

  const send = (): void => {
    waiting = undefined;
    const data = JSON.stringify([...changed]);
    changed.clear();
    for (const listener of listeners) listener.write(`data: ${data}\n\n`);
  };
  const keepAlive = setInterval(() => {
    for (const listener of listeners) listener.write(': still here\n\n');
  }, KEEP_ALIVE_MS).unref();

  return {
    tell: (what) => {
      changed.add(what);
      waiting ??= setTimeout(send, COALESCE_MS).unref();
    },
    stream: (request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 1000\n\n');
      listeners.add(response);
      request.on('close', () => listeners.delete(response));
    },
    close: () => {
      clearInterval(keepAlive);
      clearTimeout(waiting);
      for (const listener of listeners) listener.end();
      listeners.clear();
    },
  };
}
