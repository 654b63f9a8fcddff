import fc from 'fast-check';
import type { EngineerLoad } from '../../../src/domain/triage/engineer-loads.js';
import { checkView } from '../../../src/sandbox/slack/block-kit/check-view.js';
import {
  forecastFormModal,
  forecastSummaryModal,
  readWalkValue,
  walkValue,
} from '../../../src/slack/views/forecast-form.js';
import { namingFace } from '../../../src/slack/views/new-naming.js';
import { newFormModal } from '../../../src/slack/views/new-form.js';
import { warrantedFace } from '../../../src/slack/views/new-warranted.js';
import { stillActiveModal } from '../../../src/slack/views/still-active-form.js';
import { assignModal } from '../../../src/slack/views/assign-form.js';
import {
  claimValue,
  readClaimValue,
  takenModal,
  triageListModal,
} from '../../../src/slack/views/triage-list.js';
import { textOf } from '../../support/desk-hand.js';
import { deal, nasty } from './hostile-data.js';

const RUNS = { numRuns: 60 };
const ID = 'x'.repeat(36);
const PLAN = { active_deals: 40, pocs: 3 };
const count = fc.integer({ min: 0, max: 5000 });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

const expectGood = (view: unknown): void => {
  expect(checkView(view, 'modal')).toEqual([]);
};

const load: fc.Arbitrary<EngineerLoad> = fc.record({
  ...{ id: fc.uuid(), name: nasty(300), email: maybe(fc.emailAddress()), active: count, pocs: count },
  ...{ full: fc.boolean(), covers: fc.boolean() },
});

describe('whatever people and Notion call things, Slack takes', () => {
  test('a deal of a forecast', () => {
    const data = fc.record({
      ...{ walkId: fc.constant(ID), at: count, of: count, resumed: fc.boolean(), operationId: fc.uuid() },
      deal: fc.record({
        ...{ title: nasty(2000), url: fc.webUrl(), stage: maybe(nasty(300)), daysQuiet: count },
        closeDate: maybe(fc.constant('2026-12-24')),
      }),
      ...{ today: fc.constant('2026-11-21'), last: maybe(nasty(2000)), reason: maybe(nasty(2000)) },
      confidence: maybe(fc.record({ level: nasty(200), means: nasty(300), mismatch: fc.boolean() })),
      levels: fc.uniqueArray(fc.record({ option: fc.uuid(), means: nasty(300) }), {
        ...{ minLength: 2, maxLength: 14, selector: ({ option }) => option },
      }),
      level: maybe(fc.uuid()),
    });
    fc.assert(
      fc.property(data, (one) => {
        expectGood(forecastFormModal.view({ walkId: ID, at: one.at }, one));
      }),
      RUNS,
    );
  });

  test('the end of a forecast', () => {
    const change = fc.record({ title: nasty(2000), from: maybe(nasty(200)), to: nasty(200) });
    const walk = fc.record({
      ...{ deals: fc.array(fc.uuid(), { maxLength: 60 }), at: count, unchanged: count, skipped: count },
      changed: fc.array(change, { maxLength: 60 }),
    });
    fc.assert(
      fc.property(walk, fc.boolean(), (one, over) => {
        expectGood(forecastSummaryModal(one, over));
      }),
      RUNS,
    );
  });

  test('the queue of deals that nobody has, to its last page', () => {
    const row = fc.record({
      ...{ opportunity: deal, claimId: fc.uuid(), createdOn: fc.constant('2026-11-01') },
    });
    const rows = fc.uniqueArray(row, { maxLength: 12, selector: ({ opportunity: { id } }) => id });
    fc.assert(
      fc.property(rows, count, fc.boolean(), (deals, offset, mayAssign) => {
        const own = { active: 3, pocs: 1 };
        const page = { total: offset + deals.length + 1, offset, pageSize: 12, today: '2026-11-21' };
        expectGood(triageListModal({ deals, ...page, mayAssign, own, plan: PLAN }));
      }),
      RUNS,
    );
  });

  test('the question whose it is to be, and that somebody was quicker', () => {
    fc.assert(
      fc.property(
        nasty(2000),
        fc.uniqueArray(load, { maxLength: 120, selector: ({ id }) => id }),
        (title, all) => {
          const ids = { operationId: ID, opportunityId: ID };
          expectGood(assignModal.view(ids, { title, engineers: all, plan: PLAN }));
          expectGood(takenModal({ title, by: title }));
          for (const until of [undefined, '2027-01-15'])
            expectGood(stillActiveModal.view(ids, { title, days: 61, limit: 60, until }));
        },
      ),
      RUNS,
    );
  });

  test('the pages of a new opportunity that a playbook adds', () => {
    const at = { draftId: ID, number: 2, of: 9, note: undefined };
    const text = fc
      .string({ minLength: 1, maxLength: 200, unit: 'grapheme' })
      .filter((one) => one.trim() !== '');
    const criteria = fc.uniqueArray(fc.record({ says: fc.uuid(), ask: text }), {
      ...{ maxLength: 20, selector: ({ says }) => says },
    });
    const rule = fc.record({ types: fc.array(text, { maxLength: 3 }), pattern: text, example: text });
    const ids = { draftId: ID, step: 'naming' };
    fc.assert(
      fc.property(
        criteria,
        nasty(2000),
        fc.array(rule, { minLength: 1, maxLength: 30 }),
        (asked, typed, rules) => {
          const warranted = Object.fromEntries(asked.map(({ says }) => [says, typed]));
          expectGood(newFormModal.view(ids, warrantedFace(at, asked, { warranted })));
          const [first] = rules;
          const places = [
            { place: 'customer', text: typed },
            { place: 'month', text: '' },
          ];
          const resellers = [{ name: typed.slice(0, 100), nick: 'P4' }];
          const through = { resellers, reseller: 'P4' };
          const making = first && { rule: first, places, name: typed };
          expectGood(newFormModal.view(ids, namingFace(at, rules, { making, rule: '0', ...through })));
          expectGood(
            newFormModal.view(ids, namingFace(at, rules, { making: undefined, rule: undefined, ...through })),
          );
        },
      ),
      RUNS,
    );
  });
});

describe('what buttons carry', () => {
  test('is read back, and nothing else is taken for it', () => {
    expect(readWalkValue(walkValue(ID, 7))).toEqual({ walkId: ID, at: 7 });
    expect(readClaimValue(claimValue('deal', ID))).toEqual({ opportunityId: 'deal', id: ID });
    expect([readWalkValue(''), readWalkValue(`${ID}|x`), readClaimValue('deal')]).toEqual([
      ...[undefined, undefined, undefined],
    ]);
  });

  test('a contradiction between confidence and the last update is said in words (S2-4…8, C7)', () => {
    const shown = (mismatch: boolean): string =>
      textOf(
        forecastFormModal.view(
          { walkId: ID, at: 0 },
          {
            ...{
              walkId: ID,
              at: 0,
              of: 1,
              resumed: false,
              operationId: ID,
              today: '2026-11-21',
              last: '‼️ Lost them',
            },
            deal: {
              title: 'Acme',
              url: 'https://notion.example',
              stage: 'POC',
              closeDate: undefined,
              daysQuiet: 1,
            },
            confidence: { level: 'Green', means: 'It will be won', mismatch },
            ...{ reason: undefined, levels: [{ option: 'Green', means: 'yes' }], level: 'Green' },
          },
        ),
      );
    expect(shown(true)).toContain('The last update says the opposite');
    expect(shown(false)).not.toContain('The last update says the opposite');
  });
});
