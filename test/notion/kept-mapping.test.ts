import { NOTHING_KEPT, type KeptMapping } from '../../src/domain/setup/kept-mapping.js';
import { keptFrom, withChoices } from '../../src/notion/keep-mapping.js';
import { mapSchema } from '../../src/notion/schema-mapping.js';
import { dataSourceSchema, type MappingRules } from '../../src/notion/mapping-rules.js';

const rules: MappingRules = {
  propertyAliases: { stage: ['Stage', 'Status'], sales_engineer: ['SE'], amount: ['Amount', 'ARR'] },
  stageRole: (name) => (name === 'Won' ? 'won' : 'active'),
  knownStageRole: (name) => (({ Won: 'won', Demo: 'demo' }) as const)[name],
};

interface Given {
  readonly type: string;
  readonly id?: string;
  readonly options?: readonly string[];
}

/** A schema by names; the id is the name unless given. */
function schema(properties: Readonly<Record<string, Given>>) {
  const entries = Object.entries(properties).map(([name, { type, id = name, options = [] }]) => {
    const content = { options: options.map((option) => ({ id: `id of ${option}`, name: option })) };
    return [name, { id, name, type, [type]: content }] as const;
  });
  return dataSourceSchema.parse({ id: 's', properties: Object.fromEntries(entries) });
}

const USUAL = {
  Name: { type: 'title' },
  Stage: { type: 'status', options: ['Demo', 'Won', 'Parking lot'] },
  SE: { type: 'people' },
  Amount: { type: 'number' },
};

const first = schema(USUAL);
const kept = keptFrom(mapSchema(first, rules), NOTHING_KEPT);

/** The role as it is found in another schema, after the first one was seen. */
function later(role: string, properties: Readonly<Record<string, Given>>, known: KeptMapping = kept) {
  const found = mapSchema(schema(properties), rules, known).all.find((each) => each.role === role);
  return [found?.property?.name, found?.certainty, found?.reason];
}

describe('a database that changes while Opp knows it', () => {
  test('N14: a renamed property keeps its role, by its id', () => {
    const { Stage, ...rest } = USUAL;
    const renamed = { ...rest, Fortschritt: { ...Stage, id: 'Stage' }, Andere: { type: 'status' } };
    expect(later('stage', renamed)).toEqual(['Fortschritt', 'sure', 'it was called "Stage" before']);
    // Without what is remembered there would be two status properties to choose from.
    expect(later('stage', renamed, NOTHING_KEPT)[1]).toBe('unclear');
  });

  test('is remembered under its newest name, whether the id is encoded or not', () => {
    const before: KeptMapping = {
      roles: { amount: { property: { id: 'a%3D', name: 'Old', type: 'number' }, chosen: false } },
      stages: {},
    };
    const mapping = mapSchema(schema({ ...USUAL, Umsatz: { type: 'number', id: 'a=' } }), rules, before);
    expect(keptFrom(mapping, before).roles.amount?.property?.name).toBe('Umsatz');
  });

  test('N15: a removed property is named and remembered, and nothing else suffers', () => {
    const { Amount, ...rest } = USUAL;
    expect(later('amount', rest)).toEqual([undefined, 'lost', '"Amount" is not in the database any more']);
    expect(later('stage', rest)[0]).toBe('Stage');
    const remembered = keptFrom(mapSchema(schema(rest), rules, kept), kept);
    expect(later('amount', { ...rest, Summe: { ...Amount, id: 'Amount' } }, remembered)[0]).toBe('Summe');
  });

  test('N15: a retyped property loses its role, and both types are named', () => {
    expect(later('amount', { ...USUAL, Amount: { type: 'rich_text' } })).toEqual([
      undefined,
      'lost',
      '"Amount" is of type rich_text; needed is number or formula or rollup (it was number)',
    ]);
  });

  test('a type that fits as well goes on working', () => {
    expect(later('stage', { ...USUAL, Stage: { type: 'select' } })[0]).toBe('Stage');
  });

  test('another property with a fitting name takes over from one that is gone', () => {
    const { Amount, ...rest } = USUAL;
    expect(later('amount', { ...rest, ARR: Amount })).toEqual(['ARR', 'sure', 'its name fits "ARR"']);
  });

  test('a better name that comes later asks a person instead of switching', () => {
    const { Amount, ...rest } = USUAL;
    const known = keptFrom(mapSchema(schema({ ...rest, ARR: Amount }), rules), NOTHING_KEPT);
    expect(later('amount', { ...rest, ARR: Amount, Amount: { type: 'number' } }, known)).toEqual([
      'ARR',
      'unclear',
      'it has played it so far, but now "Amount" would fit',
    ]);
  });
});

describe('what is unclear', () => {
  test('is a role that two names would fit', () => {
    expect(later('amount', { ...USUAL, ARR: { type: 'number' } }, NOTHING_KEPT)).toEqual([
      'Amount',
      'unclear',
      'its name fits "Amount", but "ARR" would fit too',
    ]);
  });

  test('is a role without a name that fits, as long as some property could play it', () => {
    const { Amount, ...rest } = USUAL;
    expect(later('amount', { ...rest, Zahl: Amount }, NOTHING_KEPT)[1]).toBe('unclear');
    expect(later('amount', rest, NOTHING_KEPT)[1]).toBe('absent');
  });

  test('is no role that the playbook leaves out', () => {
    expect(later('features', { ...USUAL, Dinge: { type: 'multi_select' } }, NOTHING_KEPT)[1]).toBe('unused');
    expect(mapSchema(first, rules).missing).toEqual([]);
  });
});

describe('what a person chose', () => {
  const withArr = { ...USUAL, ARR: { type: 'number' } };
  const chosen = withChoices(
    kept,
    { roles: { amount: 'ARR', sales_engineer: null }, stages: { 'id of Parking lot': 'on_hold' } },
    schema(withArr),
  );

  test('holds against every name', () => {
    expect(later('amount', withArr, chosen)).toEqual(['ARR', 'chosen', 'somebody chose it']);
    expect(later('sales_engineer', withArr, chosen).slice(0, 2)).toEqual([undefined, 'chosen']);
    expect(mapSchema(schema(withArr), rules, chosen).missing).toEqual([]);
  });

  test('is never replaced by a guess when it is gone', () => {
    expect(later('amount', USUAL, chosen)).toEqual([
      undefined,
      'lost',
      '"ARR" is not in the database any more',
    ]);
  });

  test('takes a property away from the role that only was guessed to have it', () => {
    const swapped = withChoices(kept, { roles: { members: 'SE' }, stages: {} }, first);
    expect(later('members', USUAL, swapped)[0]).toBe('SE');
    expect(later('sales_engineer', USUAL, swapped)[0]).toBeUndefined();
  });

  test('of a property that does not exist changes nothing', () => {
    expect(withChoices(kept, { roles: { amount: 'nowhere' }, stages: {} }, first)).toEqual(kept);
  });

  test('N16: says what a stage means, also after the stage was renamed', () => {
    const roles = (properties: Readonly<Record<string, Given>>) =>
      mapSchema(schema(properties), rules, chosen).stages.map(({ role, certainty }) => [role, certainty]);
    expect(roles(withArr)).toEqual([
      ['demo', 'known'],
      ['won', 'known'],
      ['on_hold', 'chosen'],
    ]);
    expect(mapSchema(first, rules).stages.at(-1)).toMatchObject({ role: 'active', certainty: 'unknown' });
  });
});
