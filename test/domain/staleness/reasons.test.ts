import fc from 'fast-check';
import { addDays } from '../../../src/domain/local-date.js';
import { STAGE_ROLES } from '../../../src/domain/opportunity.js';
import type { DealFacts } from '../../../src/domain/staleness/deal-facts.js';
import {
  backOn,
  daysQuiet,
  isSnoozed,
  reasonsOf,
  saysPresumedLost,
} from '../../../src/domain/staleness/reasons.js';
import { compareHurting } from '../../../src/domain/staleness/severity.js';
import { dealWith, RULES, TODAY } from './deals.js';

const reasons = (change: Partial<DealFacts>) => reasonsOf(dealWith(change), RULES, TODAY);
const kinds = (change: Partial<DealFacts>) => reasons(change).map(({ kind }) => kind);
const silentFor = (days: number): Partial<DealFacts> => ({
  lastActivity: { at: new Date(`${addDays(TODAY.date, -days)}T12:00:00Z`), kind: 'page_edit' },
});

test.each([
  [13, []],
  [14, ['quiet']],
  [29, ['quiet']],
  [30, ['cold']],
])('after %i days of silence a deal is %j', (days, expected) => {
  expect(kinds(silentFor(days))).toEqual(expected);
});

test('whoever said until when a silent deal is active is asked again after that day, once nothing happened (S2-31)', () => {
  const rules = { ...RULES, reporting: { presumed_lost_after_days: 60, still_active_days: 60 } };
  const said = (until: string, days: number) => {
    const facts = dealWith({ ...silentFor(days), stillActive: { since: addDays(TODAY.date, -days), until } });
    return reasonsOf(facts, rules, TODAY);
  };
  expect(said('2026-11-23', 90)).toEqual([{ kind: 'cold', days: 90, since: 'page_edit' }]);
  const over = said('2026-11-22', 10);
  expect(over).toEqual([{ kind: 'still_active_over', days: 1, date: '2026-11-22', presumedLost: true }]);
  expect(saysPresumedLost(over)).toBe(true);
  const later = dealWith({ stillActive: { since: '2026-10-01', until: '2026-11-22' } });
  expect(reasonsOf(later, rules, TODAY)).toEqual([]);
  const held = { ...dealWith({ stageRole: 'on_hold', ...silentFor(90) }) };
  const word = { since: addDays(TODAY.date, -90), until: '2026-11-01' };
  expect(reasonsOf({ ...held, stillActive: word }, rules, TODAY)).toEqual([]);
});

test('the days of silence are those of the reader’s calendar', () => {
  const lastActivity = { at: new Date('2026-11-22T23:30:00Z'), kind: 'comment' as const };
  expect(daysQuiet({ lastActivity }, { date: '2026-11-23', timeZone: 'Europe/Lisbon' })).toBe(1);
  expect(daysQuiet({ lastActivity }, { date: '2026-11-23', timeZone: 'Europe/Vienna' })).toBe(0);
});

test('a deal on hold is not quiet, but its due next step is told', () => {
  expect(kinds({ stageRole: 'on_hold', ...silentFor(200), closeDate: '2026-01-01' })).toEqual([]);
  expect(kinds({ stageRole: 'on_hold', ...silentFor(200), nextStepDate: '2026-11-20' })).toEqual([
    'next_step_overdue',
  ]);
});

test('a playbook with days for on hold means them', () => {
  const quiet_after_days = { ...RULES.quiet_after_days, stages: { on_hold: { quiet: 20, cold: 90 } } };
  const facts = dealWith({ stageRole: 'on_hold', ...silentFor(25) });
  expect(reasonsOf(facts, { ...RULES, quiet_after_days }, TODAY).map(({ kind }) => kind)).toEqual(['quiet']);
});

test.each([
  ['while it runs', '2026-12-01', []],
  ['until 30 days after its end', '2026-10-24', []],
  ['but not longer', '2026-10-23', ['cold']],
])('during a POC silence means nothing %s (S4-72)', (_when, end, expected) => {
  expect(kinds({ ...silentFor(50), poc: { start: '2026-09-01', end } })).toEqual(expected);
});

test('a POC that is yet to come pauses nothing', () => {
  expect(kinds({ ...silentFor(20), poc: { start: '2026-12-01', end: '2026-12-20' } })).toEqual(['quiet']);
});

test.each([
  ['2026-11-21', []],
  ['2026-11-20', ['demo_passed']],
])('a demo of %s leaves a deal in Demo 48 hours in peace (S4-107): %j', (demoDate, expected) => {
  expect(kinds({ stageRole: 'demo', demoDate })).toEqual(expected);
  expect(kinds({ stageRole: 'poc', demoDate })).toEqual([]);
});

test('a next step that is overdue, or more than 60 days out, is told (S4-104)', () => {
  expect(reasons({ nextStepDate: '2026-11-20' })).toEqual([
    { kind: 'next_step_overdue', days: 3, date: '2026-11-20' },
  ]);
  expect(kinds({ nextStepDate: TODAY.date })).toEqual([]);
  expect(kinds({ nextStepDate: addDays(TODAY.date, 60) })).toEqual([]);
  expect(kinds({ nextStepDate: addDays(TODAY.date, 61) })).toEqual(['next_step_far']);
});

test('what we owe for more than 14 days is told, the oldest by name', () => {
  const ourItems = [
    { text: 'Send report', since: '2026-11-09' },
    { text: 'Fix SSO', since: '2026-11-01' },
    { text: 'Share pricing', since: '2026-11-08' },
  ];
  expect(reasons({ ourItems })).toEqual([{ kind: 'our_item_old', text: 'Fix SSO', days: 22, others: 1 }]);
});

test('a passed close date, ‼️ twice in a row and a deal that nobody has are told', () => {
  expect(kinds({ closeDate: TODAY.date })).toEqual([]);
  expect(kinds({ closeDate: '2026-11-22' })).toEqual(['close_date_passed']);
  expect(kinds({ sentiments: ['‼️', '✅'] })).toEqual([]);
  expect(kinds({ sentiments: ['‼️', '‼️'] })).toEqual(['trouble_twice']);
  expect(kinds({ hasSalesEngineer: false })).toEqual(['no_sales_engineer']);
});

test('after three times nothing new in a row a decision is asked for', () => {
  expect(kinds({ nothingNew: 2 })).toEqual([]);
  expect(kinds({ nothingNew: 3 })).toEqual(['decision_due']);
});

test('a snoozed deal says nothing until its day, and a snooze beyond the close date ends with that date', () => {
  const snooze = { since: '2026-11-16', until: '2026-12-24' };
  expect(kinds({ ...silentFor(40), snooze })).toEqual([]);
  expect(kinds({ ...silentFor(40), snooze: { ...snooze, until: TODAY.date } })).toEqual(['cold']);
  expect(kinds({ closeDate: '2026-11-22', snooze })).toEqual(['close_date_passed']);
  expect(backOn(snooze, '2026-12-04')).toBe('2026-12-05');
  // It had passed already when they snoozed it: that is what they did not want to hear.
  expect(kinds({ closeDate: '2026-11-01', snooze })).toEqual([]);
});

test('a silence that reports count as a loss says so, and a paused deal never (S2-29)', () => {
  const told = (days: number, change: Partial<DealFacts> = {}) =>
    saysPresumedLost(
      reasonsOf(
        dealWith({ ...silentFor(days), ...change }),
        { ...RULES, reporting: { presumed_lost_after_days: 60 } },
        TODAY,
      ),
    );
  expect([told(60), told(61)]).toEqual([false, true]);
  expect(told(200, { stageRole: 'on_hold' })).toBe(false);
});

describe('whatever the facts', () => {
  const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY.date, days));
  const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
  const sign = maybe(fc.constantFrom('✅' as const, '‼️' as const));
  const facts: fc.Arbitrary<DealFacts> = fc.record({
    stageRole: maybe(fc.constantFrom(...STAGE_ROLES)),
    hasSalesEngineer: fc.boolean(),
    lastActivity: fc.record({
      at: fc
        .integer({ min: -400, max: 2 })
        .map((days) => new Date(Date.parse('2026-11-23T09:00Z') + days * 864e5)),
      kind: fc.constantFrom('created', 'page_edit', 'comment', 'change_log', 'posting', 'review'),
    }),
    demoDate: maybe(day),
    closeDate: maybe(day),
    nextStepDate: maybe(day),
    poc: maybe(fc.record({ start: maybe(day), end: day })),
    ourItems: fc.array(fc.record({ text: fc.string(), since: day }), { maxLength: 3 }),
    sentiments: fc.array(sign, { maxLength: 2 }),
    nothingNew: fc.nat(4),
    snooze: maybe(fc.record({ until: day, since: day })),
  });

  test('closed and snoozed deals have no reasons, each kind comes once, numbers are whole and not negative', () => {
    fc.assert(
      fc.property(facts, (deal) => {
        const found = reasonsOf(deal, RULES, TODAY);
        expect(new Set(found.map(({ kind }) => kind)).size).toBe(found.length);
        const closed = ['won', 'lost', 'transferred', 'duplicate', 'unqualified'].includes(
          deal.stageRole ?? '',
        );
        if (closed || isSnoozed(deal, TODAY.date)) expect(found).toEqual([]);
        for (const reason of found) {
          if ('days' in reason) expect(Number.isInteger(reason.days) && reason.days >= 0).toBe(true);
        }
      }),
    );
  });

  test('no longer silence makes a deal hurt less', () => {
    const hurting = (deal: DealFacts) => ({
      reasons: reasonsOf(deal, RULES, TODAY),
      ...{ daysQuiet: daysQuiet(deal, TODAY), title: 'A', opportunityId: 'a' },
    });
    fc.assert(
      fc.property(facts, fc.nat(100), (deal, days) => {
        const { at, kind } = deal.lastActivity;
        const older = { ...deal, lastActivity: { kind, at: new Date(at.getTime() - days * 864e5) } };
        expect(compareHurting(hurting(older), hurting(deal))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('the order of deals is one and the same for everybody', () => {
    const some = fc.array(facts, { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(some, fc.func(fc.integer()), (deals, shuffle) => {
        const rows = deals.map((deal, n) => ({
          reasons: reasonsOf(deal, RULES, TODAY),
          ...{ daysQuiet: daysQuiet(deal, TODAY), title: `deal ${n % 3}`, opportunityId: `id ${n}` },
        }));
        const mixed = rows.toSorted((a, b) => shuffle(a.opportunityId) - shuffle(b.opportunityId));
        expect(mixed.toSorted(compareHurting)).toEqual(rows.toSorted(compareHurting));
      }),
    );
  });
});
