import { openForgetfulStore, openStore, type Store } from '../src/store/open-store.js';
import { NOW, timesOf } from './find.js';
import { questions } from './find-questions.js';
import { loadDeals } from './load-deals.js';
import { percentile, type Bench } from './measure.js';
import { SILENT } from './virtual-notion.js';

const DEALS = 100_000;
const QUESTIONS = 1_000;

/**
 * `/opp find` over 100,000 deals with 1,000,000 comments, through the whole bot. Only on request: filling the
 * database takes a quarter of an hour and more. With `BENCH_DATABASE_URL` on that server, as is advised for so many
 * deals (an empty database, which is left filled: the next run measures at once); else on the embedded engine, in
 * several gigabytes of memory.
 */
export const find100k: Bench = {
  name: 'find_100k',
  measures: ['find_100k_p50_ms', 'find_100k_p99_ms'],
  onRequest: true,
  async run() {
    const store = await openLarge(process.env['BENCH_DATABASE_URL']);
    try {
      await fill(store);
      const { times } = await timesOf(store, DEALS, questions(DEALS, QUESTIONS));
      return [
        { name: 'find_100k_p50_ms', value: percentile(times, 0.5), unit: 'ms', goal: '≤ 100' },
        { name: 'find_100k_p99_ms', value: percentile(times, 0.99), unit: 'ms', goal: '≤ 100' },
      ];
    } finally {
      await store.close();
    }
  },
};

function openLarge(databaseUrl: string | undefined): Promise<Store> {
  if (databaseUrl === undefined) return openForgetfulStore();
  return openStore({ databaseUrl, dataDir: '', log: SILENT, clock: { now: () => NOW } });
}

/** Never into a mirror that is somebody's. */
async function fill({ mirror }: Store): Promise<void> {
  const { readCount, complete } = await mirror.state();
  if (readCount === DEALS && complete) return;
  if (readCount > 0) throw new Error(`the database is not empty: its mirror has ${readCount} deals`);
  await loadDeals(mirror, DEALS, NOW);
}
