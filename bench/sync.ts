import type { MirrorSync } from '../src/services/ports/mirror-sync.js';
import { openForgetfulStore, type Store } from '../src/store/open-store.js';
import { percentile, type Bench } from './measure.js';
import { notionSeed, pageId } from './notion-seed.js';
import { mirrorOf, readEverything } from './read-everything.js';
import { openVirtualNotion, PER_MINUTE, type VirtualNotion } from './virtual-notion.js';

const DEALS = 2_000;
/** How long Notion takes to answer. */
const LATENCY_MS = 250;
/** A person opens a deal this often meanwhile. */
const PERSON_EVERY_MS = 15_000;
const START = Date.parse('2026-02-10T12:00:00Z');

/**
 * A first sync of 2,000 opportunities from the rate-limited stand-in, in virtual time, while a person reads; then
 * a look for edits when there are none.
 */
export const sync: Bench = {
  name: 'sync',
  measures: ['sync_request_ratio', 'sync_rate_used', 'sync_interactive_p95_ms', 'delta_requests'],
  async run() {
    const virtual = await openVirtualNotion(notionSeed(DEALS), { startAt: START, latencyMs: LATENCY_MS });
    const store = await openForgetfulStore();
    try {
      const mirror = mirrorOf(virtual, store);
      const { requests, personal, minutes, waits } = await firstSync(virtual, store, mirror);
      const delta = await requestsOf(virtual, () => mirror.delta());
      const least = Math.ceil(DEALS / 100) + 2 * DEALS;
      return [
        { name: 'sync_request_ratio', value: (requests - personal) / least, unit: 'share', goal: '≤ 1.05' },
        {
          name: 'sync_rate_used',
          value: requests / (minutes * PER_MINUTE),
          unit: 'share',
          goal: '≥ 0.95',
        },
        {
          name: 'sync_interactive_p95_ms',
          value: percentile(waits, 0.95),
          unit: 'ms',
          goal: '≤ 2000',
        },
        { name: 'delta_requests', value: delta, unit: 'requests', goal: '≤ 2' },
      ];
    } finally {
      await store.close();
      await virtual.close();
    }
  },
};

async function requestsOf(virtual: VirtualNotion, work: () => Promise<void>): Promise<number> {
  const before = virtual.requests();
  await virtual.time.until(work());
  return virtual.requests() - before;
}

async function firstSync(virtual: VirtualNotion, store: Store, mirror: MirrorSync) {
  const { time } = virtual;
  const end = { reached: false };
  const person = readingPerson(virtual, end);
  await time.until(
    readEverything(mirror, store).finally(() => {
      end.reached = true;
    }),
  );
  const [requests, minutes] = [virtual.requests(), time.now() / 60_000];
  const waits = await time.until(person);
  return { requests, personal: waits.length, minutes, waits };
}

/** How long each of a person's readings took. */
async function readingPerson(
  { notion, time }: VirtualNotion,
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
