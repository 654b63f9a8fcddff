import fc from 'fast-check';
import { checkChangeLinePart } from '../../../src/domain/change-log/check-change-line.js';
import { type Change, summariseChange } from '../../../src/domain/change-log/summarise-change.js';
import { PROPERTY_ROLES } from '../../../src/domain/playbook/property-roles.js';
import type { PropertyValue } from '../../../src/domain/property-value.js';

test.each([
  ['Demo', 'Stage to Demo'],
  ['On hold', 'Stage: On hold'],
  ['7-Closed Won', 'Stage: 7-Closed Won'],
  ['Closed (Won)', 'Stage: Closed (Won)'],
  ['Proof of Concept', 'Stage to Proof-of-Concept'],
  ['PoC / Trial', 'Stage: PoC / Trial'],
  ['[x]', 'Stage to (x)'],
  ['Waiting for security, legal and procurement to come back to us with a signed order', 'Stage changed'],
  ['🏆', 'Stage to 🏆'],
])('a deal that moves to %j: %j', (to, summary) => {
  expect(summariseChange({ kind: 'stage', to })).toBe(summary);
});

const number = (value: number): PropertyValue => ({ type: 'number', number: value });
const date = (start: string): PropertyValue => ({ type: 'date', start, end: undefined });
const options = (...names: string[]): PropertyValue => ({ type: 'multi_select', options: names });
const text = (words: string): PropertyValue => ({ type: 'rich_text', text: words });

test.each([
  ['ARR', 'amount', number(1), number(2), 'Amount raised'],
  ['ARR', 'amount', number(2), number(1), 'Amount lowered'],
  ['ARR', 'amount', undefined, number(1), 'Amount added'],
  ['Close', 'close_date', date('2026-01-01'), date('2026-02-01'), 'Close date moved'],
  ['Close', 'close_date', date('2026-01-01'), undefined, 'Close date removed'],
  ['Products', 'features', options('A'), options('A', 'B'), 'Feature added'],
  ['Products', 'features', options('A', 'B'), options('B'), 'Feature removed'],
  ['Products', 'features', options('A'), options('B'), 'Features changed'],
  ['Team', 'members', undefined, { type: 'people', ids: ['p1'] }, 'Member added'],
  ['SE', 'sales_engineer', { type: 'people', ids: ['p1'] }, { type: 'people', ids: ['p2'] }, 'SE changed'],
  ['Region', undefined, text('EU'), text('US'), 'Region changed'],
  ['Security review', undefined, text('no'), text('yes'), 'Security review changed'],
  ['Annual spend limit', undefined, number(1), number(2), 'Annual spend limit'],
  ['Seats (developers, paid)', undefined, number(1), number(2), 'Seats raised'],
  ['What the customer said about our price', undefined, text('a'), text('b'), 'Property changed'],
  ['NDA', undefined, undefined, { type: 'checkbox', checked: true }, 'NDA added'],
  ['NDA', undefined, { type: 'checkbox', checked: true }, { type: 'checkbox', checked: false }, 'NDA unticked'],
] as const)('a change of %j (%s) is told in a few words', (name, role, before, after, summary) => {
  expect(summariseChange({ kind: 'property', name, role, before, after })).toBe(summary);
}); // prettier-ignore

test.each([
  ['Industry', 'changed', 'Industry changed'],
  ['Why now', 'added', 'Why now added'],
  ['Core telemetry need', 'changed', 'telemetry need changed'],
  ['Core product or service', 'changed', 'Core product changed'],
  ['Who else has to say yes before we win', 'added', 'Customer info changed'],
] as const)('the customer information %j %s: %j', (topic, how, summary) => {
  const told = summariseChange({ kind: 'customer_information', topic, how });
  expect(told.toLowerCase()).toBe(summary.toLowerCase());
});

test.each([
  [{ kind: 'competitor', how: 'added' }, 'Competitor added'],
  [{ kind: 'feature', how: 'removed' }, 'Feature removed'],
  [{ kind: 'primary_feature' }, 'Primary feature changed'],
  [{ kind: 'created' }, 'Opportunity created'],
  [{ kind: 'stage', to: undefined }, 'Stage removed'],
  [{ kind: 'undone', what: { kind: 'stage', to: 'Demo' } }, 'Stage change undone'],
  [{ kind: 'undone', what: { kind: 'feature', how: 'added' } }, 'Feature change undone'],
] as const)('%j is told as %j', (change, summary) => {
  expect(summariseChange(change)).toBe(summary);
});

const anyName = fc.string({ unit: 'grapheme', maxLength: 80 });
const anyValue: fc.Arbitrary<PropertyValue | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.double().map(number),
  anyName.map(text),
  fc.constant(date('2026-01-01')),
  fc.array(anyName, { maxLength: 3 }).map((names) => options(...names)),
);
const anyHow = fc.constantFrom('added', 'changed', 'removed');
const anySimple = fc.oneof(
  fc.record({ kind: fc.constant('stage'), to: fc.option(anyName, { nil: undefined }) }),
  fc.record({
    kind: fc.constant('property'),
    name: anyName,
    role: fc.option(fc.constantFrom(...PROPERTY_ROLES), { nil: undefined }),
    before: anyValue,
    after: anyValue,
  }),
  fc.record({ kind: fc.constant('customer_information'), topic: anyName, how: anyHow }),
);
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  anySimple,
  anySimple.map((what) => ({ kind: 'undone' as const, what })),
);

test('every change is told in one to three words, whatever stages and columns are called (S0-46)', () => {
  fc.assert(
    fc.property(anyChange, (change) => {
      expect(checkChangeLinePart('summary', summariseChange(change))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
