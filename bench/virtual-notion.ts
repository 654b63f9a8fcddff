import { connectNotion, type Notion } from '../src/notion/connect.js';
import type { HttpFetch } from '../src/notion/http.js';
import { forgetfulMemory } from '../src/sandbox/memory.js';
import type { NotionSeed } from '../src/sandbox/notion/seed.js';
import { openSandboxNotion } from '../src/sandbox/notion/sandbox-notion.js';
import type { Clock } from '../src/domain/clock.js';
import { VirtualTime } from './virtual-time.js';

/** Notion's smaller allowance. */
export const PER_MINUTE = 180;
const TOKEN = 'bench';
export const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined };

export interface VirtualNotion {
  readonly notion: Notion;
  readonly time: VirtualTime;
  readonly clock: Clock;
  /** Requests sent so far. */
  requests(): number;
  close(): Promise<void>;
}

/**
 * The sandbox Notion with its limit of 180 requests a minute and our gateway to it, over real HTTP. Waiting, for
 * the limiter and for `latencyMs` per request, passes in virtual time: minutes of it cost milliseconds.
 */
export async function openVirtualNotion(
  seed: NotionSeed,
  { startAt, latencyMs }: { readonly startAt: number; readonly latencyMs: number },
): Promise<VirtualNotion> {
  const time = new VirtualTime();
  const clock = { now: () => new Date(startAt + time.now()) };
  const sandbox = await openSandboxNotion({ clock, memory: forgetfulMemory(), seed, token: TOKEN });
  sandbox.controls.setRequestsPerMinute(PER_MINUTE);
  const { baseUrl } = await sandbox.listen();
  let requests = 0;
  const counted: HttpFetch = async (url, init) => {
    requests += 1;
    await time.wait(latencyMs);
    return time.during(() => wholeAnswer(url, init));
  };
  const notion = connectNotion({
    ...{ token: TOKEN, databaseId: seed.database.id, baseUrl, requestsPerMinute: PER_MINUTE, clock },
    rules: { propertyAliases: { customer: ['Customer'], stage: ['Stage'] }, stageRole: () => 'active' },
    ...{ logger: SILENT, timing: time, fetch: counted },
  });
  return { notion, time, clock, requests: () => requests, close: () => sandbox.close() };
}

/** Read to its end, so that no virtual time passes while it comes. */
async function wholeAnswer(url: string, init: RequestInit): ReturnType<HttpFetch> {
  const answer = await fetch(url, init);
  const text = await answer.text();
  const { ok, status, headers } = answer;
  return { ok, status, headers, text: () => Promise.resolve(text) };
}
