import type { DueReading, Freshness } from '../services/ports/mirror-store.js';
import type { MirrorSync } from '../services/ports/mirror-sync.js';
import { enumerate, readEdited } from './enumerate.js';
import { readPage } from './read-page.js';
import { takeDeals } from './take-deals.js';
import { StoodDown, type SyncParts } from './sync-parts.js';

/**
 * Comments leave no trace on their page, so every page's are read again and again; bodies may change without a
 * trace as well, though rarely.
 */
const FRESHNESS: Freshness = { commentsMs: 10 * 60_000, bodyMs: 24 * 3_600_000 };
/** Pages read at the same time; the gateway decides how many requests really go. */
const HANDS = 3;

/** Keeps the mirror equal to Notion. One at a time for each of its calls. */
export function createMirrorSync(given: SyncParts): MirrorSync {
  const { store } = given;
  let stopped = false;
  const mayGoOn = (): boolean => !stopped && given.mayGoOn?.() !== false;
  const parts = { ...given, mayGoOn };

  return {
    async full() {
      await noteSchema(parts);
      return (await untilToldToStop(() => enumerate(parts))) ?? false;
    },
    async delta() {
      await noteSchema(parts);
      await untilToldToStop(() => readEdited(parts));
    },
    sweep: (limit) => sweep(parts, limit, mayGoOn),
    async standing() {
      const { readCount, expectedCount } = await store.state();
      return { rows: expectedCount ?? readCount };
    },
    stop() {
      stopped = true;
    },
    refresh: (opportunityId) => refresh(parts, opportunityId),
    async refreshComments(opportunityId) {
      const known = await store.find(opportunityId);
      if (known === undefined) await refresh(parts, opportunityId);
      else await readPage(parts, { opportunityId, body: false, comments: true });
    },
  };
}

/** Undefined when the work stood down. */
async function untilToldToStop<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoodDown) return undefined;
    throw error;
  }
}

/** Reads what is due with several hands; it ends after the pages under way when it may not go on. */
async function sweep(parts: SyncParts, limit: number, mayGoOn: () => boolean): Promise<number> {
  const due = [...(await parts.store.dueReadings(parts.clock.now(), FRESHNESS, limit))];
  let read = 0;
  const hand = async (): Promise<void> => {
    for (let next = due.shift(); next !== undefined && mayGoOn(); next = due.shift()) {
      await readPage(parts, next);
      read += 1;
    }
  };
  await allDone(Array.from({ length: HANDS }, hand));
  return read;
}

async function refresh(parts: SyncParts, opportunityId: string): Promise<void> {
  const standing = await parts.source.standing(opportunityId);
  if (standing.kind === 'gone') {
    await parts.store.removeDeal(opportunityId);
    return;
  }
  await takeDeals(parts, [standing.deal], undefined);
  const everything: DueReading = { opportunityId, body: true, comments: true };
  await readPage(parts, everything);
}

/** Waits for all before the first failure is thrown: nothing goes on behind the caller's back. */
async function allDone(work: readonly Promise<void>[]): Promise<void> {
  const ends = await Promise.allSettled(work);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** Names may have changed; another database is another mirror. */
async function noteSchema({ source, store }: SyncParts): Promise<void> {
  const schema = await source.schema();
  const known = (await store.notes()).schema;
  if (known !== undefined && known.dataSourceId !== schema.dataSourceId) await store.clear();
  if (JSON.stringify(known) !== JSON.stringify(schema)) await store.note({ schema });
}
