import type { MirrorStore } from '../src/services/ports/mirror-store.js';
import { openForgetfulStore } from '../src/store/open-store.js';
import { Exhaustive } from './exhaustive.js';
import { benchDeal, type BenchDeal } from './find-data.js';
import { CALLER, questions, type Question } from './find-questions.js';
import { percentile, type Bench, type Measure } from './measure.js';

const NOW = new Date('2026-11-20T12:00:00Z');
const COMMENTS_PER_DEAL = 10;
const ASKING = { offset: 0, limit: 10, now: NOW, notionUserId: CALLER, timeZone: 'Europe/Vienna' } as const;
const WARM_UP = 50;
const QUESTIONS = 1_000;
/** The exhaustive scorer is slow. */
const JUDGED = 200;

/** Search over the mirror on the embedded engine; `BENCH_LARGE=1` adds 100,000 deals with 1,000,000 comments. */
export const find: Bench = {
  name: 'find',
  measures: ['find_10k_p50_ms', 'find_10k_p99_ms', 'find_recall_at_10', 'find_100k_p99_ms'],
  async run() {
    const small = await measure(10_000);
    const answers: Measure[] = [
      { name: 'find_10k_p50_ms', value: percentile(small.times, 0.5), unit: 'ms', goal: '≤ 10' },
      { name: 'find_10k_p99_ms', value: percentile(small.times, 0.99), unit: 'ms', goal: '≤ 40' },
      { name: 'find_recall_at_10', value: small.recall, unit: 'share', goal: '≥ 0.95' },
    ];
    if (process.env['BENCH_LARGE'] === undefined) return answers;
    const large = await measure(100_000);
    const value = percentile(large.times, 0.99);
    return [...answers, { name: 'find_100k_p99_ms', value, unit: 'ms', goal: '≤ 100' }];
  },
};

async function measure(
  size: number,
): Promise<{ readonly times: readonly number[]; readonly recall: number }> {
  const store = await openForgetfulStore();
  try {
    const deals = Array.from({ length: size }, (_, n) => benchDeal(n, COMMENTS_PER_DEAL));
    await load(store.mirror, deals);
    const asked = questions(deals, QUESTIONS + WARM_UP);
    const times: number[] = [];
    for (const { query } of asked) {
      const from = performance.now();
      // An answer also says how complete and fresh it is.
      await Promise.all([store.mirror.search(query, ASKING), store.mirror.state()]);
      times.push(performance.now() - from);
    }
    return { times: times.slice(WARM_UP), recall: await recallOf(store.mirror, deals, asked) };
  } finally {
    await store.close();
  }
}

async function load(mirror: MirrorStore, deals: readonly BenchDeal[]): Promise<void> {
  await mirror.putDeals(
    deals.map(({ deal }) => deal),
    1,
  );
  for (const [n, { deal, body, comments }] of deals.entries()) {
    const { id } = deal.opportunity;
    await mirror.putBody(id, { text: body, featureMapping: '', changedAt: undefined }, NOW);
    await mirror.putComments(id, comments, NOW);
    if (n % 1_000 === 999) console.error(`… ${n + 1} of ${deals.length} deals loaded`);
  }
  await mirror.note({ complete: true, freshAt: NOW });
  await mirror.tidy();
}

/** How many of the ten best an answer has; a tie with the tenth best counts as well. */
async function recallOf(
  mirror: MirrorStore,
  deals: readonly BenchDeal[],
  asked: readonly Question[],
): Promise<number> {
  const judge = new Exhaustive(deals);
  const shares: number[] = [];
  for (const { query } of asked.filter(({ judged }) => judged).slice(0, JUDGED)) {
    const best = judge.best(query.terms);
    const { deals: found } = await mirror.search(query, ASKING);
    const hits = found.filter(({ opportunity }) => best.has(opportunity.id)).length;
    if (best.size > 0) shares.push(hits / Math.min(10, best.size));
  }
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
