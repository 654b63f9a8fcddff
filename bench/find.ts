import { printQuery } from '../src/domain/query/print-query.js';
import type { Store } from '../src/store/open-store.js';
import { openForgetfulStore } from '../src/store/open-store.js';
import { openBotOverHttp } from './bot-over-http.js';
import { Exhaustive } from './exhaustive.js';
import { benchDeal } from './find-data.js';
import { liveQuestionMs } from './find-live.js';
import { CALLER, questions, type Question } from './find-questions.js';
import { loadDeals } from './load-deals.js';
import { percentile, type Bench } from './measure.js';

export const NOW = new Date('2026-11-20T12:00:00Z');
const DEALS = 10_000;
const WARM_UP = 100;
const QUESTIONS = 1_000;
/** The exhaustive scorer is slow. */
const JUDGED = 200;

/**
 * `/opp find` over 10,000 deals with 100,000 comments on the embedded engine, through the whole bot: from the signed
 * envelope that goes in to the answer that comes out. A bare Bolt app echoes in the same process, in turn with the
 * questions. What asking live would cost is measured of the sandbox Notion with as many rows, see `liveQuestionMs`.
 */
export const find: Bench = {
  name: 'find',
  measures: [
    ...['find_10k_p50_ms', 'find_10k_p99_ms', 'find_vs_echo_ratio', 'find_vs_live_ratio'],
    'find_recall_at_10',
  ],
  async run() {
    const store = await openForgetfulStore();
    try {
      await loadDeals(store.mirror, DEALS, NOW);
      const asked = questions(DEALS, QUESTIONS + WARM_UP);
      const { times, echoes } = await timesOf(store, DEALS, asked);
      const p50 = percentile(times, 0.5);
      const live = await liveQuestionMs(DEALS);
      return [
        { name: 'find_10k_p50_ms', value: p50, unit: 'ms', goal: '≤ 10' },
        { name: 'find_10k_p99_ms', value: percentile(times, 0.99), unit: 'ms', goal: '≤ 40' },
        { name: 'find_vs_echo_ratio', value: p50 / percentile(echoes, 0.5), unit: '×', goal: '≤ 5' },
        { name: 'find_vs_live_ratio', value: live / p50, unit: '×', goal: '≥ 100' },
        { name: 'find_recall_at_10', value: await recallOf(store, asked), unit: 'share', goal: '≥ 0.95' },
      ];
    } finally {
      await store.close();
    }
  },
};

/** How long each question took, and in turn with them as many echoes of the same text. */
export async function timesOf(
  store: Store,
  size: number,
  asked: readonly Question[],
): Promise<{ readonly times: readonly number[]; readonly echoes: readonly number[] }> {
  const bot = await openBotOverHttp(store, NOW);
  const [times, echoes]: [number[], number[]] = [[], []];
  try {
    for (const [n, { query }] of asked.entries()) {
      const text = printQuery(query);
      const echo = await bot.echo(text);
      const { ms, answer } = await bot.opp(`find ${text}`);
      // An error would be quick. A list, even an empty one, says how complete it is.
      if (!answer.includes(`${size} of ${size} read`))
        throw new Error(`"${text}" was answered with ${answer}`);
      if (n < WARM_UP) continue;
      times.push(ms);
      echoes.push(echo.ms);
    }
  } finally {
    await bot.close();
  }
  return { times, echoes };
}

/** How many of the ten best an answer has; a tie with the tenth best counts as well. */
async function recallOf({ mirror }: Store, asked: readonly Question[]): Promise<number> {
  const judge = new Exhaustive(Array.from({ length: DEALS }, (_, n) => benchDeal(n)));
  const page = { offset: 0, limit: 10, now: NOW, notionUserId: CALLER.id, timeZone: 'Europe/Vienna' };
  const shares: number[] = [];
  for (const { query } of asked.filter(({ judged }) => judged).slice(0, JUDGED)) {
    const best = judge.best(query.terms);
    const { deals: found } = await mirror.search(query, page);
    const hits = found.filter(({ opportunity }) => best.has(opportunity.id)).length;
    if (best.size > 0) shares.push(hits / Math.min(10, best.size));
  }
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
