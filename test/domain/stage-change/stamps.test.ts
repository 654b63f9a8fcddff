import { stampsOf, type StampRules } from '../../../src/domain/stage-change/stamps.js';
import type { StageFacts } from '../../../src/domain/stage-change/stage-facts.js';
import type { FormProperty } from '../../../src/domain/database-form.js';
import type { PropertyValue } from '../../../src/domain/property-value.js';
import { readPlaybook } from '../../../src/playbook-file.js';

const MARKET = readPlaybook('playbooks/go-to-market.yml');
const SERVICES = readPlaybook('playbooks/services-forecast.yml');
const TODAY = '2026-11-21';

function column(name: string, type: FormProperty['type'], more: Partial<FormProperty> = {}): FormProperty {
  return { id: name, name, type, role: undefined, options: [], relatedTo: undefined, ...more };
}

function facts(stage: string, values: Readonly<Record<string, PropertyValue>> = {}): StageFacts {
  return {
    ...{ title: 'Acme', url: '', stage },
    stages: [
      { name: 'Pre Opportunity', role: 'active' },
      { name: 'Pending Acceptance', role: 'active' },
      { name: '1-Discovery', role: 'active' },
      { name: 'Scoping', role: 'active' },
      { name: 'Closed Lost', role: 'lost' },
      { name: 'Closed Won', role: 'won' },
    ],
    properties: [
      column('Amount', 'number', { role: 'amount' }),
      column('Sales Accepted Date', 'date'),
      column('Sales Qualified', 'checkbox'),
      column('Sales Qualified Date', 'date'),
      column('initial IACV', 'number'),
      column('Close quarter', 'rich_text'),
    ],
    values: new Map(Object.entries({ Amount: { type: 'number' as const, number: 48_000 }, ...values })),
  };
}

function names(rules: StampRules, of: StageFacts, to: string): readonly string[] {
  return stampsOf(rules, of, { to, today: TODAY }).map(({ name }) => name);
}

test('going on from a stage notes the day, a tick and the amount as it is then (S4-162, S4-164)', () => {
  expect(stampsOf(MARKET, facts('1-Discovery'), { to: 'Scoping', today: TODAY })).toEqual([
    expect.objectContaining({ name: 'Sales Qualified', after: { type: 'checkbox', checked: true } }),
    expect.objectContaining({
      name: 'Sales Qualified Date',
      after: { type: 'date', start: TODAY, end: undefined },
    }),
    expect.objectContaining({
      name: 'initial IACV',
      before: undefined,
      after: { type: 'number', number: 48_000 },
    }),
  ]);
});

test('a stage that is skipped was left, too; one that the deal was past long ago was not', () => {
  expect(names(MARKET, facts('Pre Opportunity'), 'Scoping')).toHaveLength(4);
  expect(names(MARKET, facts('Scoping'), 'Closed Won')).toEqual([]);
});

test('who loses a deal, or steps back, qualifies nothing', () => {
  expect(names(MARKET, facts('1-Discovery'), 'Closed Lost')).toEqual([]);
  expect(names(MARKET, facts('Scoping'), '1-Discovery')).toEqual([]);
});

test('what was noted once never changes again', () => {
  const before = facts('1-Discovery', {
    'initial IACV': { type: 'number', number: 10 },
    'Sales Qualified': { type: 'checkbox', checked: false },
  });
  expect(names(MARKET, before, 'Scoping')).toEqual(['Sales Qualified', 'Sales Qualified Date']);
});

test('a closed deal gets its quarter, by the fiscal year (S2-32)', () => {
  const [won] = stampsOf(SERVICES, facts('Scoping'), { to: 'Closed Won', today: '2021-08-15' });
  expect(won).toMatchObject({ name: 'Close quarter', after: { type: 'rich_text', text: 'Q322' } });
  expect(names(SERVICES, facts('1-Discovery'), 'Scoping')).toEqual([]);
});

test('a database without the column notes nothing', () => {
  const without = { ...facts('1-Discovery'), properties: [column('Amount', 'number', { role: 'amount' })] };
  expect(names(MARKET, without, 'Scoping')).toEqual([]);
});
