import fc from 'fast-check';
import { targetsOf } from '../../../src/domain/information-change/change-target.js';
import type { InformationChange } from '../../../src/domain/information-change/information-change.js';
import type { InformationFacts } from '../../../src/domain/information-change/information-facts.js';
import { WRITABLE_TYPES } from '../../../src/domain/property-value.js';
import { checkView } from '../../../src/sandbox/slack/block-kit/check-view.js';
import { updateFormModal } from '../../../src/slack/views/update-form.js';
import { updatePreviewModal } from '../../../src/slack/views/update-preview.js';
import { nasty } from './hostile-data.js';

const mapping = fc.record({
  need: nasty(500),
  feature: nasty(500),
  howItSolves: nasty(3000),
  primary: fc.boolean(),
});

const facts: fc.Arbitrary<InformationFacts> = fc
  .record({
    title: nasty(2000),
    names: fc.array(nasty(200), { maxLength: 130 }),
    details: fc.array(nasty(4000), { minLength: 1, maxLength: 3 }),
    rows: fc.integer({ min: 0, max: 150 }),
    cell: nasty(300),
  })
  .map(({ title, names, details, rows, cell }) => ({
    title,
    url: 'https://notion.so/x',
    properties: names.map((name, index) => ({
      ...{ id: `p${index}`, name, role: undefined, options: ['a'], relatedTo: 'd' },
      type: WRITABLE_TYPES[index % WRITABLE_TYPES.length] ?? 'title',
    })),
    values: { p1: { type: 'rich_text', text: details[0] ?? '' } },
    names: {},
    emails: {},
    customerInformation: {
      ...{ id: 't1', columns: 2, hasHeader: true },
      rows: [
        ['Topic', 'Details'],
        ['Industry', details[0] ?? ''],
        ['Size', ''],
      ].map((cells, at) => ({
        ...{ id: `c${at}`, cells, links: [] },
      })),
    },
    featureMapping: {
      ...{ id: 't2', columns: 3, hasHeader: true },
      rows: Array.from({ length: rows + 1 }, (_, at) => ({
        ...{ id: `f${at}`, links: [] },
        cells: at === 0 ? ['Need', 'Feature', 'How it solves'] : [cell, `x${at}`, ''],
      })),
    },
  }));

const line = { date: '2026-02-03', summary: 'Amount raised', rationale: 'second team joined the scope' };
const change: fc.Arbitrary<InformationChange> = fc.oneof(
  fc.record({
    kind: fc.constant('property' as const),
    propertyId: fc.constant('p'),
    name: nasty(300),
    shown: fc.record({ before: nasty(3000), after: nasty(3000) }),
    beside: fc.option(
      fc.record({
        ...{ propertyId: fc.constant('r'), name: nasty(300) },
        shown: fc.record({ before: nasty(3000), after: nasty(3000) }),
      }),
      { nil: undefined },
    ),
    line: fc.constant(line),
  }),
  fc.record({
    kind: fc.constant('customer' as const),
    field: fc.constant('size' as const),
    topic: nasty(300),
    before: nasty(3000),
    after: nasty(3000),
    line: fc.constant(line),
  }),
  fc.record({ kind: fc.constant('feature_added' as const), after: mapping, line: fc.constant(line) }),
  fc.record({
    kind: fc.constant('feature_removed' as const),
    rowId: fc.constant('f'),
    before: mapping,
    line: fc.constant(line),
  }),
);

describe('the views of /opp update', () => {
  test('the form is accepted by Slack whatever the database and the page say, for every target', () => {
    fc.assert(
      fc.property(facts, fc.nat(), fc.nat(50), (all, pick, gathered) => {
        const targets = targetsOf(all);
        const list = [undefined, ...targets.properties, ...targets.customer, ...targets.features];
        const chosen = list[pick % list.length];
        const view = updateFormModal.view({ draftId: 'd' }, { title: all.title, targets, chosen, gathered });
        expect(checkView(view, 'modal')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('the last look is accepted by Slack, however many changes were gathered', () => {
    fc.assert(
      fc.property(nasty(2000), fc.array(change, { maxLength: 60 }), (title, changes) => {
        const view = updatePreviewModal.view({ draftId: 'd' }, { draftId: 'd', title, changes });
        expect(checkView(view, 'modal')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
