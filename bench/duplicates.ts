import { checkUpdate } from '../src/domain/duplicates/check-update.js';
import { createLineCache, type LineCache } from '../src/domain/duplicates/line-cache.js';
import type { SaidStatement } from '../src/domain/duplicates/said-before.js';
import { formatStatusUpdate } from '../src/domain/status-update/format.js';
import { statementsOf } from '../src/domain/status-update/statements.js';
import type { StatusUpdate } from '../src/domain/status-update/status-update.js';
import { type Bench, dice, percentile, pick } from './measure.js';

const COMMENTS = 200;
const ROUNDS = 15;

const PEOPLE = ['Karim', 'Lena', 'Tom', 'Priya', 'Omar', 'Ana'] as const;
const THINGS = [
  'quote v2',
  'the DPA',
  'SAML metadata',
  'the sizing estimate',
  'the security questionnaire',
  'replay',
] as const;
const EVENTS = [
  'sent to',
  'reviewed by',
  'discussed with',
  'approved by',
  'demoed to',
  'returned by',
  'blocked by',
] as const;
const TAILS = [
  '',
  ', 120 seats at $54k',
  ' until Dec 4',
  ' before the renewal in March',
  ' but pricing is open',
  '',
] as const;

/**
 * `duplicates_cached_ms`, `duplicates_cold_ms`: one update of 20 lines against 200 comments, some 2,200 lines, with
 * all lines read before and with none, the median of 15 each. `duplicates_hostile_ms`: the slowest hostile line
 * of 600 characters.
 */
export const duplicates: Bench = {
  name: 'duplicates',
  measures: ['duplicates_cached_ms', 'duplicates_cold_ms', 'duplicates_hostile_ms'],
  run: () => Promise.resolve(measured()),
};

function measured(): ReturnType<Bench['run']> extends Promise<infer T> ? T : never {
  const roll = dice(7);
  const said = Array.from({ length: COMMENTS }, (_, index) => comment(index, roll)).flat();
  const update = updateOf(21, roll, 14);
  const cold = times(() => createLineCache(), said, update);
  const cache = createLineCache();
  const cached = times(() => cache, said, update);
  const hostile = Math.max(...HOSTILE.map((line) => slowest(line)));
  return [
    { name: 'duplicates_cached_ms', value: percentile(cached, 0.5), unit: 'ms', goal: '≤ 50' },
    { name: 'duplicates_cold_ms', value: percentile(cold, 0.5), unit: 'ms', goal: '≤ 250' },
    { name: 'duplicates_hostile_ms', value: hostile, unit: 'ms', goal: '≤ 5' },
  ];
}

/** Milliseconds of each round; the first two only warm up. */
function times(
  cacheFor: () => LineCache,
  said: readonly SaidStatement[],
  update: StatusUpdate,
): readonly number[] {
  const all = Array.from({ length: ROUNDS + 2 }, () => {
    const started = performance.now();
    checkUpdate(said, update, { cache: cacheFor() });
    return performance.now() - started;
  });
  return all.slice(2);
}

const HOSTILE: readonly string[] = [
  'a '.repeat(300),
  '1/'.repeat(300),
  '('.repeat(600),
  'not '.repeat(150),
  'in 3 of 5 '.repeat(60),
  'sign off on '.repeat(50),
  '😀'.repeat(300),
  'жя '.repeat(200),
  'Dec 2-3, '.repeat(66),
  '-'.repeat(600),
  "n't".repeat(200),
  'Fri '.repeat(150),
  '1/'.repeat(300),
  '$1,000,000.00'.repeat(46),
];

/** The quickest of five, so that the machine's own pauses do not count. */
function slowest(line: string): number {
  const roll = dice(1);
  const said = comment(1, roll).map((one) => ({ ...one, text: line.slice(0, 599) }));
  const update: StatusUpdate = {
    ...updateOf(21, roll, 0),
    timeline: [{ date: '2026-11-21', text: line.slice(0, 600) }],
  };
  return Math.min(...times(() => createLineCache(), said.slice(0, 1), update).slice(0, 5));
}

function comment(index: number, roll: () => number): readonly SaidStatement[] {
  const day = 1 + (index % 20);
  const text = formatStatusUpdate(updateOf(day, roll, 5), { customer: 'Acme', vendor: 'Sentry' });
  const saidAt = new Date(Date.UTC(2026, 10, day, 10));
  return statementsOf(text).map((one) => ({ ...one, saidAt, author: 'Ana P.', commentId: `c${index}` }));
}

function updateOf(day: number, roll: () => number, events: number): StatusUpdate {
  const line = (): string =>
    `${pick(THINGS, roll)} ${pick(EVENTS, roll)} ${pick(PEOPLE, roll)}${pick(TAILS, roll)}`;
  return {
    date: `2026-11-${String(day).padStart(2, '0')}`,
    period: { count: 2, unit: 'weeks' },
    tldr: line(),
    sentiment: { sign: '✅', phrase: 'Going well' },
    risks: `${line()}; budget may slip to Q${1 + Math.floor(roll() * 4)}`,
    customerItems: [`Send ${line()}`, `Name user ${Math.floor(roll() * 90)}`],
    vendorItems: [`Book ${line()}`, `Return ticket ${Math.floor(roll() * 9000)}`],
    timeline: Array.from({ length: events }, (_, index) => ({
      date: `2026-11-${String(Math.max(1, day - index)).padStart(2, '0')}`,
      text: line(),
    })),
  };
}
