import { createMirrorSync } from '../src/mirror/mirror-sync.js';
import { connectNotion, type Notion } from '../src/notion/connect.js';
import { forgetfulMemory } from '../src/sandbox/memory.js';
import type { NotionSeed } from '../src/sandbox/notion/seed.js';
import { openSandboxNotion } from '../src/sandbox/notion/sandbox-notion.js';
import { openForgetfulStore } from '../src/store/open-store.js';
import { percentile, type Bench } from './measure.js';
import { VirtualTime } from './virtual-time.js';

const DEALS = 2_000;
const PER_MINUTE = 180;
/** How long Notion takes to answer. */
const LATENCY_MS = 250;
/** A person opens a deal this often meanwhile. */
const PERSON_EVERY_MS = 15_000;
const TOKEN = 'bench';
const START = Date.parse('2026-02-10T12:00:00Z');

/** A first sync of 2,000 opportunities from the rate-limited stand-in, in virtual time, while a person reads. */
export const sync: Bench = {
  name: 'sync',
  measures: ['sync_request_ratio', 'sync_rate_used', 'sync_interactive_p95_ms'],
  async run() {
    const { requests, personal, minutes, waits } = await firstSync();
    const least = Math.ceil(DEALS / 100) + 2 * DEALS;
    return [
      { name: 'sync_request_ratio', value: (requests - personal) / least, unit: 'share', goal: '≤ 1.05' },
      { name: 'sync_rate_used', value: requests / (minutes * PER_MINUTE), unit: 'share', goal: '≥ 0.95' },
      { name: 'sync_interactive_p95_ms', value: percentile(waits, 0.95), unit: 'ms', goal: '≤ 2000' },
    ];
  },
};

async function firstSync() {
  const time = new VirtualTime();
  const clock = { now: () => new Date(START + time.now()) };
  const log = { debug: () => undefined, warn: () => undefined };
  const sandbox = await openSandboxNotion({ clock, memory: forgetfulMemory(), seed: seed(), token: TOKEN });
  sandbox.controls.setRequestsPerMinute(PER_MINUTE);
  const { baseUrl } = await sandbox.listen();
  const store = await openForgetfulStore();
  let requests = 0;
  const notion = connectNotion({
    ...{ token: TOKEN, databaseId: seed().database.id, baseUrl, requestsPerMinute: PER_MINUTE, clock },
    rules: { propertyAliases: { customer: ['Customer'], stage: ['Stage'] }, stageRole: () => 'active' },
    logger: log,
    timing: time,
    fetch: async (url, init) => {
      requests += 1;
      await time.wait(LATENCY_MS);
      return time.during(async () => {
        const answer = await fetch(url, init);
        const text = await answer.text();
        return {
          ok: answer.ok,
          status: answer.status,
          headers: answer.headers,
          text: () => Promise.resolve(text),
        };
      });
    },
  });
  const parts = {
    source: notion.deals,
    comments: notion.comments,
    store: store.mirror,
    ledger: store.ledger,
  };
  const mirror = createMirrorSync({ ...parts, clock, log });
  try {
    const work = async (): Promise<void> => {
      if (!(await mirror.full())) throw new Error('the enumeration was not proven');
      while ((await mirror.sweep(20)) > 0) {
        if (isDone(await store.mirror.state())) break;
      }
    };
    const end = { reached: false };
    const person = readingPerson(notion, time, end);
    await time.until(
      work().finally(() => {
        end.reached = true;
      }),
    );
    const minutes = time.now() / 60_000;
    const waits = await time.until(person);
    return { requests, personal: waits.length, minutes, waits };
  } finally {
    await store.close();
    await sandbox.close();
  }
}

function isDone({ syncing }: { readonly syncing: boolean }): boolean {
  return !syncing;
}

/** How long each of a person's readings took. */
async function readingPerson(
  notion: Notion,
  time: VirtualTime,
  end: { readonly reached: boolean },
): Promise<readonly number[]> {
  const waits: number[] = [];
  for (let n = 0; !end.reached; n += 1) {
    await time.wait(PERSON_EVERY_MS);
    const from = time.now();
    await notion.opportunities.readOne(pageId(n % DEALS));
    waits.push(time.now() - from);
  }
  return waits;
}

function pageId(n: number): string {
  return `22222222-2222-4222-8222-${String(n).padStart(12, '0')}`;
}

function seed(): NotionSeed {
  const user = { id: pageId(900_000), name: 'Ana', email: 'ana@example.com' };
  return {
    users: [user],
    database: {
      ...{ id: pageId(900_001), dataSourceId: pageId(900_002), title: 'Opportunities' },
      properties: {
        Name: { type: 'title' },
        Customer: { id: 'cu', type: 'rich_text' },
        Stage: { id: 'st', type: 'select', options: [{ name: 'Demo', color: 'blue' }] },
      },
    },
    pages: Array.from({ length: DEALS }, (_, n) => {
      const createdAt = new Date(Date.parse('2025-01-01T00:00:00Z') + n * 600_000).toISOString();
      return {
        ...{ id: pageId(n), createdAt, lastEditedAt: createdAt, createdBy: user.id },
        properties: { Name: `Deal ${n}`, Customer: `Customer ${n}`, Stage: 'Demo' },
        body: [{ type: 'paragraph' as const, text: `They run ${n} services` }],
        comments: [{ id: pageId(500_000 + n), by: user.id, at: createdAt, text: `Call ${n} went well` }],
      };
    }),
  };
}
