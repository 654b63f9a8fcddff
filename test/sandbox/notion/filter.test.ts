import fc from 'fast-check';
import { readFilter } from '../../../src/sandbox/notion/query/filter.js';
import { Refusal } from '../../../src/sandbox/notion/requests/refusal.js';
import { plantSeed } from '../../../src/sandbox/notion/world/plant-seed.js';
import { ACME, ANA, BEN, GLOBEX, id, INITECH, OLD_ARCHIVED, SMALL_SEED } from './small-seed.js';

const NOW = new Date('2026-02-10T12:34:56Z');
const { database, pages } = plantSeed(SMALL_SEED, NOW);
const context = {
  now: NOW,
  property: (asked: string) =>
    database.properties.find((property) =>
      [property.name, property.id, decodeURIComponent(property.id)].includes(asked),
    ),
};

function matching(filter: unknown): string[] {
  const test = readFilter(filter, context);
  return pages.filter(test).map((page) => page.id);
}

function refused(filter: unknown): boolean {
  try {
    readFilter(filter, context);
    return false;
  } catch (error) {
    return error instanceof Refusal && error.code === 'validation_error';
  }
}

const on = (property: string, condition: object) => ({ property, ...condition });

test.each([
  ['title contains, whatever the case', on('Name', { title: { contains: 'SESSION' } }), [ACME]],
  ['title starts with', on('title', { title: { starts_with: 'glo' } }), [GLOBEX]],
  ['title ends with', on('Name', { title: { ends_with: 'rollout' } }), [GLOBEX]],
  ['text equals', on('Customer', { rich_text: { equals: 'Acme' } }), [ACME]],
  [
    'text differs, empty ones too',
    on('Customer', { rich_text: { does_not_equal: 'Acme' } }),
    [GLOBEX, INITECH, OLD_ARCHIVED],
  ],
  ['text does not contain', on('Name', { title: { does_not_contain: 'e' } }), []],
  ['text is empty', on('Customer', { rich_text: { is_empty: true } }), [INITECH, OLD_ARCHIVED]],
  ['text is not empty, by encoded id', on('cu%3Ds', { rich_text: { is_not_empty: true } }), [ACME, GLOBEX]],
  ['address of a site', on('Site', { url: { contains: 'acme.example' } }), [ACME]],
  ['number above', on('Amount', { number: { greater_than: 5000 } }), [ACME]],
  ['number at least', on('Amount', { number: { greater_than_or_equal_to: 5000 } }), [ACME, GLOBEX]],
  ['number below', on('Amount', { number: { less_than: 120_000 } }), [GLOBEX]],
  ['number is empty', on('Amount', { number: { is_empty: true } }), [INITECH, OLD_ARCHIVED]],
  ['number of the unique id', on('Number', { unique_id: { less_than_or_equal_to: 2 } }), [ACME, GLOBEX]],
  ['checkbox', on('Forecast', { checkbox: { equals: true } }), [ACME]],
  [
    'checkbox, turned round',
    on('Forecast', { checkbox: { does_not_equal: true } }),
    [GLOBEX, INITECH, OLD_ARCHIVED],
  ],
  ['select', on('Segment', { select: { equals: 'SMB' } }), [GLOBEX]],
  ['select, one of several', on('Segment', { select: { equals: ['SMB', 'Enterprise'] } }), [ACME, GLOBEX]],
  [
    'select differs from several',
    on('Segment', { select: { does_not_equal: ['SMB', 'Enterprise'] } }),
    [INITECH, OLD_ARCHIVED],
  ],
  ['status by id of the property', on('hlY%3D', { status: { equals: 'Won' } }), [GLOBEX, OLD_ARCHIVED]],
  ['status, one of several', on('Stage', { status: { equals: ['Demo', 'Discovery'] } }), [ACME, INITECH]],
  ['multi-select contains', on('Products', { multi_select: { contains: 'Replay' } }), [ACME]],
  [
    'multi-select contains one of several',
    on('Products', { multi_select: { contains: ['Crons', 'Profiling'] } }),
    [ACME],
  ],
  [
    'multi-select does not contain',
    on('Products', { multi_select: { does_not_contain: 'Replay' } }),
    [GLOBEX, INITECH, OLD_ARCHIVED],
  ],
  ['date equals a day', on('Close', { date: { equals: '2026-03-31' } }), [ACME]],
  ['date before', on('Close', { date: { before: '2026-05-01' } }), [ACME]],
  ['date on or before', on('Close', { date: { on_or_before: '2026-05-01' } }), [ACME, INITECH]],
  ['date after', on('Close', { date: { after: '2026-03-31' } }), [INITECH]],
  ['date within the next year', on('Close', { date: { next_year: {} } }), [ACME, INITECH]],
  ['date within the next week', on('Close', { date: { next_week: {} } }), []],
  ['date is not empty', on('Close', { date: { is_not_empty: true } }), [ACME, INITECH]],
  ['people contain', on('SE', { people: { contains: BEN } }), [GLOBEX]],
  ['people contain, without dashes', on('SE', { people: { contains: ANA.replaceAll('-', '') } }), [ACME]],
  ['people are empty', on('SE', { people: { is_empty: true } }), [INITECH, OLD_ARCHIVED]],
  ['written by', on('Author', { created_by: { contains: ANA } }), [ACME]],
  ['written by me, the bot', on('Author', { created_by: { contains: 'me' } }), []],
  ['relation', on('Related', { relation: { contains: GLOBEX } }), [ACME]],
  ['files are empty', on('Deck', { files: { is_empty: true } }), [ACME, GLOBEX, INITECH, OLD_ARCHIVED]],
  ['creation property', on('Created', { created_time: { before: '2026-01-07' } }), [ACME]],
  [
    'last edited stamp',
    { timestamp: 'last_edited_time', last_edited_time: { past_month: {} } },
    [ACME, GLOBEX, INITECH, OLD_ARCHIVED],
  ],
  [
    'the stamp floored to its minute',
    { timestamp: 'last_edited_time', last_edited_time: { on_or_after: '2026-02-01T10:11:30Z' } },
    [],
  ],
  [
    'the stamp from its minute on',
    { timestamp: 'last_edited_time', last_edited_time: { on_or_after: '2026-02-01T12:11:00+02:00' } },
    [ACME],
  ],
])('%s', (_what, filter, expected) => {
  expect(matching(filter)).toEqual(expected);
});

test('and and or nest twice', () => {
  const filter = {
    or: [
      { and: [on('Stage', { status: { equals: 'Won' } }), on('Segment', { select: { equals: 'SMB' } })] },
      on('Customer', { rich_text: { equals: 'acme' } }),
    ],
  };
  expect(matching(filter)).toEqual([ACME, GLOBEX]);
});

const leaf = on('Amount', { number: { equals: 1 } });
test.each([
  ['three levels', { and: [{ or: [{ and: [leaf] }] }] }],
  ['and beside or', { and: [leaf], or: [leaf] }],
  ['an unknown property', on('Price', { number: { equals: 1 } })],
  ['the wrong type', on('Amount', { rich_text: { equals: '1' } })],
  ['a status asked as select', on('Stage', { select: { equals: 'Won' } })],
  ['two operators', on('Amount', { number: { equals: 1, less_than: 2 } })],
  ['no operator', on('Amount', { number: {} })],
  ['two types', on('Amount', { number: { equals: 1 }, rich_text: { equals: '1' } })],
  ['no type', { property: 'Amount' }],
  ['no property', { number: { equals: 1 } }],
  ['an unknown operator', on('Amount', { number: { between: 1 } })],
  ['an operator of another type', on('Segment', { select: { contains: 'SMB' } })],
  ['a number as text', on('Amount', { number: { equals: '1' } })],
  ['is_empty: false', on('Amount', { number: { is_empty: false } })],
  ['is_empty of a checkbox', on('Forecast', { checkbox: { is_empty: true } })],
  ['a day that does not exist', on('Close', { date: { before: '2026-02-30' } })],
  ['a date in words', on('Close', { date: { before: 'next tuesday' } })],
  ['an e-mail address for a person', on('SE', { people: { contains: 'ana@example.com' } })],
  ['a strange timestamp', { timestamp: 'viewed_time', viewed_time: { past_week: {} } }],
  [
    'a timestamp with a property',
    { timestamp: 'created_time', created_time: { past_week: {} }, property: 'Name' },
  ],
  ['a list', [leaf]],
])('a filter with %s is refused', (_what, filter) => {
  expect(refused(filter)).toBe(true);
});

test('an operator and its opposite split every set of rows in two', () => {
  const pairs = fc.constantFrom(
    ['Name', 'title', 'contains', 'does_not_contain'],
    ['Name', 'title', 'equals', 'does_not_equal'],
    ['Segment', 'select', 'equals', 'does_not_equal'],
    ['Products', 'multi_select', 'contains', 'does_not_contain'],
  );
  const word = fc.oneof(fc.constantFrom('SMB', 'Replay', 'acme', 'Initech'), fc.string());
  fc.assert(
    fc.property(pairs, word, ([property = '', type = '', yes = '', no = ''], operand) => {
      const has = matching({ property, [type]: { [yes]: operand } });
      const lacks = matching({ property, [type]: { [no]: operand } });
      expect([...has, ...lacks].sort()).toEqual(pages.map((page) => page.id).sort());
    }),
  );
});

test('relative days follow the clock', () => {
  const due = (day: string) => on('Close', { date: { equals: day } });
  const later = { ...context, now: new Date('2026-03-31T23:59:00Z') };
  expect(matching(due('today'))).toEqual([]);
  expect(pages.filter(readFilter(due('today'), later)).map((page) => page.id)).toEqual([ACME]);
  expect(id(1)).toBe(ANA);
});
