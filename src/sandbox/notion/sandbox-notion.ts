import { createServer, type Server } from 'node:http';
import { setTimeout as realWait } from 'node:timers/promises';
import type { Clock } from '../../domain/clock.js';
import type { SandboxMemory } from '../memory.js';
import { freshKnobs, makeControls } from './controls.js';
import { makeDesk } from './desk-acts/make-desk.js';
import type { NotionControls, NotionDesk } from './desk.js';
import { handle, type HandlerParts, type Wait } from './http/handle.js';
import { RateWindow } from './http/rate-window.js';
import { RequestLog, type LoggedRequest } from './http/request-log.js';
import { TroubleQueue } from './http/trouble-queue.js';
import { ROW_CAP } from './query/run-query.js';
import type { NotionSeed } from './seed.js';
import { openWorld } from './world/open-world.js';

/** Blocks that Notion renders into one markdown answer. */
const MARKDOWN_CAP = 20_000;

export interface SandboxNotionOptions {
  readonly clock: Clock;
  readonly memory: SandboxMemory;
  /** Planted when the memory is empty. */
  readonly seed: NotionSeed;
  /** The only bearer token that is let in. */
  readonly token: string;
  /** How answers are delayed; real time unless given. */
  readonly wait?: Wait;
  /** Rows that one query can ever give; Notion's 10,000 unless given. */
  readonly rowCap?: number;
  /** Blocks that one markdown answer holds; 20,000 unless given. */
  readonly markdownCap?: number;
}

export interface SandboxNotion {
  readonly desk: NotionDesk;
  readonly controls: NotionControls;
  /** Serves on the loopback address, on any free port unless one is named. Give `baseUrl` to the Notion client. */
  listen(port?: number): Promise<{ readonly baseUrl: string }>;
  /** Cuts all connections and stops; delayed writes that have not happened yet never will. */
  close(): Promise<void>;
  /** The last 5,000 requests, oldest first. */
  requests(): readonly LoggedRequest[];
}

/** A stand-in for Notion's API at version 2026-03-11, over one database. Its state lives in `memory`. */
export async function openSandboxNotion(options: SandboxNotionOptions): Promise<SandboxNotion> {
  const { clock, memory, seed, token } = options;
  const world = await openWorld(memory, seed, clock);
  const knobs = freshKnobs();
  const parts = {
    clock,
    token,
    wait: options.wait ?? waitInRealTime,
    rate: new RateWindow(),
    trouble: new TroubleQueue(),
    log: new RequestLog(),
    scene: () => ({
      world,
      may: knobs.capabilities,
      shared: knobs.shared,
      rowCap: options.rowCap ?? ROW_CAP,
      markdownCap: options.markdownCap ?? MARKDOWN_CAP,
    }),
  };
  const closing = new AbortController();
  const server = serve({ ...parts, closing: closing.signal });
  return {
    desk: makeDesk(world, clock),
    controls: makeControls(knobs, parts.trouble, parts.rate),
    listen: (port = 0) => listen(server, port),
    close: () => {
      closing.abort();
      return close(server);
    },
    requests: () => parts.log.all(),
  };
}

async function waitInRealTime(ms: number, signal: AbortSignal): Promise<void> {
  await realWait(ms, undefined, { signal });
}

function serve(parts: HandlerParts): Server {
  return createServer((request, response) => {
    void handle(request, response, parts);
  });
}

function listen(server: Server, port: number): Promise<{ baseUrl: string }> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const at = typeof address === 'object' && address !== null ? address.port : port;
      resolve({ baseUrl: `http://127.0.0.1:${at}` });
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
