import fc from 'fast-check';
import { median } from '../../../src/domain/median.js';
import { buildReport } from '../../../src/domain/report/build-report.js';
import { daysLeftInQuarter, quarterOf } from '../../../src/domain/report/quarter.js';
import type { ReportDeal } from '../../../src/domain/report/report-deal.js';
import { reportCsv } from '../../../src/domain/report/report-csv.js';
import { STAGE_ROLES } from '../../../src/domain/opportunity.js';
import { factWords } from '../../../src/slack/text/report-words.js';
import { readPlaybook } from '../../../src/playbook-file.js';

const TODAY = '2026-11-21';
const BOOK = readPlaybook('playbooks/meddpicc-poc.yml');
const MARKET = readPlaybook('playbooks/go-to-market.yml');

let counter = 0;
function deal(change: Partial<ReportDeal> = {}): ReportDeal {
  counter += 1;
  return {
    ...{ id: `id-${counter}`, title: `Deal ${counter}`, stage: 'Discover', role: 'active', amount: 1000 },
    ...{ salesEngineers: ['Ana'], createdOn: '2026-05-01', closeDate: undefined },
    ...{ lastActivityOn: '2026-11-20', technicalWin: undefined },
    ...change,
  };
}

test.each([
  ['2026-01-31', 1, 'Q126'],
  ['2026-12-31', 1, 'Q426'],
  ['2022-01-15', 2, 'Q422'],
  ['2021-08-01', 2, 'Q322'],
  ['2021-10-31', 2, 'Q322'],
  ['2021-11-01', 2, 'Q422'],
  ['2026-07-01', 7, 'Q127'],
])('%s lies in %3$s when the year starts in month %i (S2-32)', (day, start, label) => {
  expect(quarterOf(day, start).label).toBe(label);
});

test('the days that are left of a quarter are counted, also over the end of a year (S2-2)', () => {
  expect(daysLeftInQuarter('2026-12-31', 1)).toBe(0);
  expect(daysLeftInQuarter('2026-11-21', 1)).toBe(40);
  expect(daysLeftInQuarter('2026-11-21', 2)).toBe(71);
});

test('the win rate counts won, lost and presumed lost, and names the presumed ones (S2-27…29)', () => {
  const deals = [
    deal({ role: 'won', closeDate: '2026-10-05' }),
    deal({ role: 'lost', closeDate: '2026-10-20' }),
    deal({ title: 'Silent', lastActivityOn: '2026-09-01' }),
    deal({ title: 'Silent on hold', role: 'on_hold', lastActivityOn: '2026-01-01' }),
    deal({ role: 'duplicate' }),
    deal({ lastActivityOn: '2026-09-22' }),
  ];
  const [rate] = buildReport(deals, BOOK, TODAY).rates;
  expect(rate).toMatchObject({ quarter: { label: 'Q426' }, rate: 1 / 3 });
  expect(rate?.presumedLost.map(({ title }) => title)).toEqual(['Silent']);
});

test('a deal is presumed lost only after more than the playbook’s days', () => {
  const at = (lastActivityOn: string): number =>
    buildReport([deal({ lastActivityOn })], BOOK, TODAY).rates.length;
  expect([at('2026-09-22'), at('2026-09-21')]).toEqual([0, 1]);
});

test('a deal counts as active until the day that somebody named, is named beside it, and is lost after it (S2-31)', () => {
  const silent = { title: 'Kept', lastActivityOn: '2026-09-01' };
  const word = (until: string, more: Partial<ReportDeal> = {}) =>
    buildReport([deal({ ...silent, stillActive: { since: '2026-09-01', until }, ...more })], BOOK, TODAY);
  const kept = word(TODAY);
  expect([kept.rates, kept.keptActive.map(({ title, until }) => [title, until])]).toEqual([
    [],
    [['Kept', TODAY]],
  ]);
  expect(factWords(kept)).toContain('Silent, and active as somebody said: Kept (until 21 Nov 2026)');
  const over = word('2026-09-10');
  expect([over.keptActive, over.rates.map(({ quarter }) => quarter.label)]).toEqual([[], ['Q326']]);
  expect(word('2026-11-01', { lastActivityOn: '2026-11-01' }).rates).toEqual([]);
  expect(word('2026-12-01', { lastActivityOn: '2026-11-20' }).keptActive).toEqual([]);
  expect(word('2026-12-01', { role: 'on_hold' }).keptActive).toEqual([]);
});

test('without closed deals there is no win rate, and no number that is none', () => {
  const report = buildReport([deal()], BOOK, TODAY);
  expect(report.rates).toEqual([]);
  expect(report.medianDaysToWin).toBeUndefined();
  expect(JSON.stringify(report)).not.toMatch(/null|NaN|Infinity/);
  expect(reportCsv(buildReport([], BOOK, TODAY))).not.toMatch(/NaN|undefined/);
});

test('technical wins stand beside business wins, and the deals that make the gap are named', () => {
  const closed = { closeDate: '2026-10-05' };
  const [rate] = buildReport(
    [
      deal({ role: 'won', technicalWin: true, ...closed }),
      deal({ role: 'lost', technicalWin: true, title: 'Won by engineers', ...closed }),
      deal({ role: 'lost', technicalWin: false, ...closed }),
      deal({ role: 'lost', technicalWin: false, ...closed }),
    ],
    BOOK,
    TODAY,
  ).rates;
  expect(rate).toMatchObject({ rate: 0.25, technicalRate: 0.5, technicalWins: 2 });
  expect(rate?.gap.map(({ title }) => title)).toEqual(['Won by engineers']);
});

test('the pipeline is weighed by stage and by Sales Engineer, whatever the database calls the stage', () => {
  const report = buildReport(
    [
      deal({ stage: 'Discovery', amount: 1000 }),
      deal({ stage: '3-POC', role: 'poc', amount: 2000, salesEngineers: ['Ana', 'Ben'] }),
      deal({ stage: 'POC', role: 'poc', amount: undefined }),
      deal({ stage: 'Proposal', amount: 100, salesEngineers: [] }),
    ],
    BOOK,
    TODAY,
  );
  expect(report.byStage.map(({ name, weighted }) => [name, weighted])).toEqual([
    ['Discovery', 100],
    ['3-POC', 800],
    ['POC', 0],
    ['Proposal', 50],
  ]);
  expect(report.byEngineer).toEqual([
    { name: 'Ana', deals: 3, amount: 3000, weighted: 900, withoutAmount: 1 },
    { name: '(nobody)', deals: 1, amount: 100, weighted: 50, withoutAmount: 0 },
    { name: 'Ben', deals: 1, amount: 2000, weighted: 800, withoutAmount: 0 },
  ]);
});

test('more evaluations than the playbook allows are told as overload', () => {
  const many = Array.from({ length: 5 }, () => deal({ role: 'poc' }));
  const { evaluations } = buildReport([...many, deal({ role: 'poc', salesEngineers: ['Ben'] })], BOOK, TODAY);
  expect(evaluations).toEqual([
    { name: 'Ana', running: 5, overload: true },
    { name: 'Ben', running: 1, overload: false },
  ]);
});

test('quiet and cold deals are told apart, each with the days of its role', () => {
  const quiet = {
    ...BOOK,
    quiet_after_days: {
      quiet: 14,
      cold: 30,
      stages: { on_hold: { quiet: 60, cold: 90 } },
    },
  };
  const report = buildReport(
    [
      deal({ title: 'a', lastActivityOn: '2026-11-07' }),
      deal({ title: 'b', lastActivityOn: '2026-10-22' }),
      deal({ title: 'c', role: 'on_hold', lastActivityOn: '2026-10-22' }),
    ],
    quiet,
    TODAY,
  );
  expect([report.quiet.map(({ title }) => title), report.cold.map(({ title }) => title)]).toEqual([
    ['a'],
    ['b'],
  ]);
});

test('the plan stands beside the measurement with what it leaves out, never in it (S4-7, S4-8, C15)', () => {
  const report = buildReport([deal({ role: 'won', closeDate: '2026-10-05' })], MARKET, TODAY);
  expect(report.capacity).toMatchObject({ goalActive: 40, plannedRate: 0.33 });
  expect(report.capacity?.disclaimer).toContain('not a measurement');
  expect(report.rates[0]?.rate).toBe(1);
  expect(buildReport([], BOOK, TODAY).capacity).toBeUndefined();
});

test('half of the won deals took less than the median', () => {
  expect([median([]), median([3]), median([1, 9]), median([9, 1, 2])]).toEqual([undefined, 3, 5, 2]);
});

test('whatever the deals, every closed one is counted once and no number is none', () => {
  const day = fc
    .integer({ min: 0, max: 700 })
    .map((ago) => new Date(Date.UTC(2026, 10, 21) - ago * 86_400_000).toISOString().slice(0, 10));
  const any = fc.record({
    role: fc.constantFrom(...STAGE_ROLES),
    amount: fc.option(fc.integer({ min: -5, max: 1_000_000 }), { nil: undefined }),
    closeDate: fc.option(day, { nil: undefined }),
    lastActivityOn: day,
    technicalWin: fc.option(fc.boolean(), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 40 }), (some) => {
      const deals = some.map(deal);
      const report = buildReport(deals, BOOK, TODAY);
      const counted = report.rates.flatMap(({ won, lost, presumedLost }) => [
        ...won,
        ...lost,
        ...presumedLost,
      ]);
      expect(new Set(counted.map(({ id }) => id)).size).toBe(counted.length);
      const closed = deals.filter(({ role }) => role === 'won' || role === 'lost');
      expect(counted.length).toBeGreaterThanOrEqual(closed.length);
      expect(JSON.stringify(report)).not.toMatch(/:null|NaN/);
      for (const { rate } of report.rates) expect(rate).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a cell that a spreadsheet could run stays a text', () => {
  const csv = reportCsv(
    buildReport([deal({ title: '=1+1, "x"', lastActivityOn: '2026-10-01' })], BOOK, TODAY),
  );
  expect(csv).toContain(`"'=1+1, ""x"""`);
});

test('ten thousand deals are reported in well under a second', () => {
  const deals = Array.from({ length: 10_000 }, (_, index) =>
    deal({ role: STAGE_ROLES[index % STAGE_ROLES.length] ?? 'active', closeDate: '2026-10-05' }),
  );
  const started = performance.now();
  buildReport(deals, BOOK, TODAY);
  expect(performance.now() - started).toBeLessThan(1000);
});
