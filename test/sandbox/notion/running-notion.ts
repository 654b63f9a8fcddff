import { APIResponseError, Client, LogLevel } from '@notionhq/client';
import { SandboxClock } from '../../../src/sandbox/clock.js';
import { forgetfulMemory, type SandboxMemory } from '../../../src/sandbox/memory.js';
import {
  openSandboxNotion,
  type SandboxNotion,
  type SandboxNotionOptions,
} from '../../../src/sandbox/notion/sandbox-notion.js';
import { SMALL_SEED } from './small-seed.js';

export const TOKEN = 'secret_sandbox';
export const NOW = Date.parse('2026-02-10T12:34:56.789Z');

export interface RunningNotion {
  readonly notion: Client;
  readonly sandbox: SandboxNotion;
  readonly clock: SandboxClock;
  readonly memory: SandboxMemory;
  readonly baseUrl: string;
}

const running: SandboxNotion[] = [];

/** Starts a sandbox and a real client on it. Stop all of them with `stopAll` after each test. */
export async function startNotion(options: Partial<SandboxNotionOptions> = {}): Promise<RunningNotion> {
  // The clock stands still unless a test moves it.
  const clock = new SandboxClock(() => NOW);
  const memory = options.memory ?? forgetfulMemory();
  const sandbox = await openSandboxNotion({ clock, seed: SMALL_SEED, token: TOKEN, ...options, memory });
  running.push(sandbox);
  const { baseUrl } = await sandbox.listen();
  return { notion: clientOf(baseUrl), sandbox, clock, memory, baseUrl };
}

export function clientOf(baseUrl: string, auth = TOKEN, timeoutMs = 5000): Client {
  return new Client({
    auth,
    baseUrl,
    notionVersion: '2026-03-11',
    retry: false,
    timeoutMs,
    logLevel: LogLevel.ERROR,
    logger: () => undefined,
  });
}

export async function stopAll(): Promise<void> {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
}

/** The error of Notion's that the call ends with. */
export async function refusalOf(call: Promise<unknown>): Promise<APIResponseError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof APIResponseError) return error;
  throw new Error(`expected a refusal by Notion, got ${String(error)}`);
}

/** What the call fails with, whatever it is. */
export async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => {
      throw new Error('expected a failure');
    },
    (reason: unknown) => reason,
  );
}

/** Rich text of a request. */
export function words(content: string): { text: { content: string } }[] {
  return [{ text: { content } }];
}

/** The Retry-After header of a refusal. */
export function retryAfterOf(error: APIResponseError): string | null {
  const { headers } = error;
  return headers instanceof Headers ? headers.get('retry-after') : null;
}
