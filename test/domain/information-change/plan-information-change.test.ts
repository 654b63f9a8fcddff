import { targetCalled, targetsOf } from '../../../src/domain/information-change/change-target.js';
import type { InformationFacts } from '../../../src/domain/information-change/information-facts.js';
import {
  planInformationChange,
  type TypedChange,
} from '../../../src/domain/information-change/plan-information-change.js';

const WHY = 'second team joined the scope';
const MAPPING = { need: 'Faults', feature: 'Replay', howItSolves: 'Seen again', primary: false };

const FACTS: InformationFacts = {
  ...{ title: 'Acme', url: 'https://notion.so/acme', names: { u1: 'Ana' }, emails: {} },
  properties: [
    { id: 'amt', name: 'Amount', type: 'number', role: 'amount', options: [], relatedTo: undefined },
    { id: 'day', name: 'Sprint', type: 'date', role: undefined, options: [], relatedTo: undefined },
    { id: 'st', name: 'Stage', type: 'status', role: 'stage', options: ['Demo'], relatedTo: undefined },
    { id: 'none', name: 'Empty', type: 'select', role: undefined, options: [], relatedTo: undefined },
  ],
  values: {
    amt: { type: 'number', number: 48_000 },
    day: { type: 'date', start: '2026-02-01', end: '2026-02-14' },
  },
  customerInformation: {
    ...{ id: 't', columns: 2, hasHeader: true },
    rows: [
      { id: 'h', cells: ['Topic', 'Details'], links: [] },
      { id: 'r', cells: ['Industry', 'Retail'], links: [] },
    ],
  },
  featureMapping: {
    ...{ id: 'm', columns: 3, hasHeader: true },
    rows: [
      { id: 'h2', cells: ['Need', 'Feature', 'How it solves'], links: [] },
      { id: 'f', cells: ['Faults', 'Replay', 'Seen again'], links: [] },
    ],
  },
};

const BLANK: TypedChange = {
  typed: undefined,
  details: '',
  mapping: { need: '', feature: '', howItSolves: '', primary: false },
  remove: false,
  rationale: WHY,
};

function plan(key: string, typed: Partial<TypedChange>) {
  const target = targetCalled(targetsOf(FACTS), key);
  if (target === undefined) throw new Error(`nothing is called ${key}`);
  return planInformationChange(target, { ...BLANK, ...typed }, { today: '2026-02-03', names: new Map() });
}

describe('one change of the core information', () => {
  test('names what it was, what it becomes, and the line that says so (S0-41, S0-45)', () => {
    expect(plan('property:amt', { typed: '60000' })).toEqual({
      ok: true,
      change: {
        ...{ kind: 'property', propertyId: 'amt', name: 'Amount' },
        before: { type: 'number', number: 48_000 },
        after: { type: 'number', number: 60_000 },
        shown: { before: '48,000', after: '60,000' },
        line: { date: '2026-02-03', summary: 'Amount raised', rationale: WHY },
      },
    });
  });

  test('made blank, it is removed: nothing else is put in its place (S0-27, S0-40)', () => {
    const planned = plan('property:amt', { typed: '' });
    expect(planned).toMatchObject({ ok: true, change: { line: { summary: 'Amount removed' } } });
    expect(planned.ok && 'after' in planned.change).toBe(false);
  });

  test('a day that moves keeps its end as long as that is later', () => {
    expect(plan('property:day', { typed: '2026-02-03' })).toMatchObject({
      change: { after: { start: '2026-02-03', end: '2026-02-14' } },
    });
    expect(plan('property:day', { typed: '2026-03-01' })).toMatchObject({
      change: { after: { start: '2026-03-01', end: undefined } },
    });
  });

  test.each([
    ['property:amt', { typed: '48000' }],
    ['customer:industry', { details: ' Retail ' }],
    ['feature:f', { mapping: MAPPING }],
  ])('%s as it is already is no change', (key, typed) => {
    expect(plan(key, typed)).toEqual({ ok: false, problems: [{ field: 'value', kind: 'same' }] });
  });

  test('everything that is wrong is told at once', () => {
    expect(plan('property:amt', { typed: 'a lot', rationale: 'too short' })).toMatchObject({
      ok: false,
      problems: [
        { field: 'value', kind: 'unreadable' },
        { field: 'rationale', kind: 'words' },
      ],
    });
  });

  test.each([
    ['customer:industry', { details: 'Space' }, 'Industry changed'],
    ['customer:industry', { remove: true }, 'Industry removed'],
    ['customer:size', { details: '12 people' }, 'Size added'],
    ['customer:competitors', { details: 'Datadog (used)' }, 'Competitor added'],
    ['feature:f', { remove: true }, 'Feature removed'],
    ['feature:f', { mapping: { ...MAPPING, primary: true } }, 'Primary feature changed'],
    ['feature:f', { mapping: { ...MAPPING, feature: 'Tracing' } }, 'Feature changed'],
    ['feature+', { mapping: MAPPING }, 'Feature added'],
  ])('%s %j leaves the line “%s”', (key, typed, summary) => {
    expect(plan(key, typed)).toMatchObject({ ok: true, change: { line: { summary } } });
  });

  test('a new feature without words is none', () => {
    expect(plan('feature+', {})).toMatchObject({ ok: false, problems: [{ kind: 'blank' }] });
  });

  test('the stage is not offered: it has questions of its own; nor is a list without options', () => {
    const names = targetsOf(FACTS).properties.map((target) =>
      target.kind === 'property' ? target.property.name : '',
    );
    expect(names).toEqual(['Amount', 'Sprint']);
  });
});
