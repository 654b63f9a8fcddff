import { isOpen, listOf, pageWith, sample, STARTS, textOf } from './sample.js';
import { ACME_PAGE_ID } from '../../../src/sandbox/data/acme.js';
import type { SeedBlock, SeedPage } from '../../../src/sandbox/notion/seed.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const seed = sample();

function textsOf(block: SeedBlock): readonly string[] {
  if (block.type === 'divider') return [];
  return block.type === 'table' ? block.rows.flat() : [block.text];
}

test('the sample database has exactly 212 rows, about 150 of them active', () => {
  expect(seed.pages).toHaveLength(212);
  const active = seed.pages.filter(isOpen).length;
  expect(active).toBeGreaterThan(140);
  expect(active).toBeLessThan(165);
});

test('the same first start gives the same data, whatever its seconds', () => {
  const start = new Date('2026-11-18T16:20:41.123Z');
  const sameMinute = new Date('2026-11-18T16:20:00.000Z');
  expect(JSON.stringify(sample(start))).toBe(JSON.stringify(sample(sameMinute)));
});

test('a later first start moves the dates and keeps the ids', () => {
  const later = sample(new Date('2026-12-16T16:20:00.000Z'));
  expect(new Set(later.pages.map(({ id }) => id))).toEqual(new Set(seed.pages.map(({ id }) => id)));
  expect(later.pages[0]?.createdAt).not.toBe(seed.pages[0]?.createdAt);
});

test('no two ids are equal and all look like the ids of Notion', () => {
  const ids = [
    ...[seed.database.id, seed.database.dataSourceId],
    ...seed.users.map(({ id }) => id),
    ...seed.pages.flatMap(({ id, comments }) => [id, ...comments.map((comment) => comment.id)]),
  ];
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !UUID.test(id))).toEqual([]);
});

test('every person that a page or a comment names exists', () => {
  const known = new Set(seed.users.map(({ id }) => id));
  const named = seed.pages.flatMap((page) => [
    page.createdBy,
    ...page.comments.map(({ by }) => by),
    ...['Sales Engineer', 'Account Executive', 'Members', 'New SE'].flatMap((name) => listOf(page, name)),
  ]);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

test('every value belongs to a property of the schema, and every option exists', () => {
  const { properties } = seed.database;
  for (const page of seed.pages) {
    for (const [name, value] of Object.entries(page.properties)) {
      const property = properties[name];
      if (property === undefined) throw new Error(`unknown property ${name}`);
      if (!('options' in property)) continue;
      const options = new Set(property.options.map((option) => option.name));
      expect([value].flat().filter((chosen) => typeof chosen !== 'string' || !options.has(chosen))).toEqual(
        [],
      );
    }
  }
});

test('the schema has a property of every type, each with an id of its own', () => {
  const properties = Object.values(seed.database.properties);
  expect(new Set(properties.map(({ type }) => type)).size).toBe(19);
  const ids = properties.flatMap((property) => ('id' in property ? [property.id] : []));
  expect(new Set(ids).size).toBe(properties.length - 1);
});

test.each(STARTS)(
  'on %s next steps are overdue, near and far off, and a lost deal is to be revisited',
  (start) => {
    const day = (ahead: number): string =>
      new Date(start.getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
    const { pages } = sample(start);
    const between = (property: string, from: number, until: number) =>
      pages.filter((page) => {
        const date = textOf(page, property);
        return date >= day(from) && date <= day(until);
      });
    for (const [from, until] of [
      [-20, -1],
      [0, 9],
      [61, 100],
    ] as const) {
      const planned = between('Next step date', from, until);
      expect(planned.length).toBeGreaterThan(0);
      expect(planned.filter((page) => !isOpen(page))).toEqual([]);
    }
    const lost = between('Revisit on', 0, 9);
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.map((page) => textOf(page, 'Stage'))).toEqual(lost.map(() => 'Lost'));
  },
);

test('unique ids count the pages by age', () => {
  const byAge = seed.pages.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  expect(byAge.map((page) => page.properties['ID'])).toEqual(seed.pages.map((_, index) => index + 1));
});

test("a parent is another page of the database, and the same customer's", () => {
  const children = seed.pages.filter((page) => page.properties['Parent'] !== undefined);
  expect(children.length).toBeGreaterThan(2);
  for (const child of children) {
    const parent = pageWith(seed, listOf(child, 'Parent')[0] ?? '');
    expect(textOf(parent, 'Customer')).toBe(textOf(child, 'Customer'));
    expect(parent.id).not.toBe(child.id);
  }
});

test('no text is longer than 2,000 characters, and every table row is as wide as its first', () => {
  for (const page of seed.pages) {
    const texts = [
      ...Object.values(page.properties).flatMap((value) => (typeof value === 'string' ? [value] : [])),
      ...page.comments.map(({ text }) => text),
      ...page.body.flatMap(textsOf),
    ];
    expect(texts.filter((text) => text.length > 2000)).toEqual([]);
    for (const block of page.body) {
      if (block.type !== 'table') continue;
      expect(new Set(block.rows.map((row) => row.length)).size).toBe(1);
    }
  }
});

test('no text was left with an unfilled brace', () => {
  expect(JSON.stringify(seed.pages.map(({ body, comments }) => [body, comments]))).not.toMatch(/\{\w+\}/);
  expect(JSON.stringify(seed)).not.toContain('undefined');
});

test.each(STARTS)('nothing happened after the first start on %s, and the last news is fresh', (start) => {
  const stamps = sample(start).pages.flatMap(({ createdAt, lastEditedAt, comments }) => [
    ...[createdAt, lastEditedAt],
    ...comments.map(({ at }) => at),
  ]);
  expect(stamps.filter((stamp) => !/T\d\d:\d\d:00\.000Z$/.test(stamp))).toEqual([]);
  const newest = Math.max(...stamps.map((stamp) => Date.parse(stamp)));
  expect(newest).toBeLessThan(start.getTime());
  expect(start.getTime() - newest).toBeLessThan(3.5 * 86_400_000);
});

test.each(STARTS)(
  'on %s no page was edited or commented before it was created, and comments stand in order',
  (start) => {
    for (const page of sample(start).pages) {
      const stamps = page.comments.map(({ at }) => at);
      expect(stamps).toEqual(stamps.toSorted());
      expect([page.lastEditedAt, ...stamps].filter((stamp) => stamp < page.createdAt)).toEqual([]);
    }
  },
);

test('a comment on a block hangs on a block that exists', () => {
  const onBlocks = seed.pages.flatMap(({ body, comments }) =>
    comments.flatMap(({ onBlock }) => (onBlock === undefined ? [] : [{ onBlock, blocks: body.length }])),
  );
  expect(onBlocks.length).toBeGreaterThan(10);
  expect(onBlocks.filter(({ onBlock, blocks }) => onBlock >= blocks)).toEqual([]);
});

test('resolving took the older part of a page discussion, never its newest comment alone', () => {
  const discussions = seed.pages.map(({ comments }) =>
    comments.filter(({ onBlock }) => onBlock === undefined).map(({ resolved }) => resolved === true),
  );
  expect(discussions.filter((one) => one.includes(true)).length).toBeGreaterThan(10);
  for (const one of discussions) expect(one).toEqual(one.toSorted((a, b) => Number(b) - Number(a)));
});

test('"acme" finds exactly one active deal, "globex" exactly three', () => {
  const found = (word: string): SeedPage[] =>
    seed.pages.filter(
      (page) =>
        isOpen(page) &&
        `${textOf(page, 'Opportunity')} ${textOf(page, 'Customer')}`.toLowerCase().includes(word),
    );
  expect(found('acme').map(({ id }) => id)).toEqual([ACME_PAGE_ID]);
  expect(found('globex')).toHaveLength(3);
});

test('nobody says the same thing twice under one deal', () => {
  for (const { comments } of seed.pages) {
    const texts = comments.map(({ text }) => text);
    expect(texts).toEqual([...new Set(texts)]);
  }
});
