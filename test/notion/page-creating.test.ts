import type { PropertyValue } from '../../src/domain/property-value.js';
import type { NewPage } from '../../src/services/ports/pages.js';
import { stopAll } from '../sandbox/notion/running-notion.js';
import { ACME, ANA, DATA_SOURCE, GLOBEX } from '../sandbox/notion/small-seed.js';
import { MARK, openPages, wordsOf, type PagesBench } from './pages-bench.js';

afterEach(stopAll);

const INFO = {
  header: ['Topic', 'Details'],
  rows: [
    ['Industry', 'Rockets'],
    ['Size', ''],
  ],
};
const MAPPING = { header: ['Need', 'Feature', 'How it solves'], rows: [['reproduce', 'Session Replay', '']] };

const values = new Map<string, PropertyValue | undefined>([
  ['title', { type: 'title', text: 'Umbrella – tracing' }],
  ['hlY%3D', { type: 'status', option: 'Demo' }],
  ['seP1', { type: 'people', ids: [ANA] }],
  ['amNT', undefined],
]);

const page = (more: Partial<NewPage> = {}): NewPage => ({
  values,
  body: { customerInformation: INFO, featureMapping: MAPPING },
  mark: MARK,
  ...more,
});

/** Titles in the order in which the pages were made. */
const titles = ({ desk }: PagesBench): string[] => desk.overview().rows.map(({ title }) => title);

describe('a new page (S0-36, S0-38)', () => {
  it('has its values and its body, made in one request', async () => {
    const bench = await openPages();
    const outcome = await bench.pages.create(page());
    if (outcome.kind !== 'committed') throw new Error(outcome.kind);
    expect(bench.writes()).toEqual(['POST pages']);
    const { id, url } = outcome.value;
    const view = bench.seen(id);
    expect(url).toBe(view.url);
    expect(wordsOf(view)).toEqual([
      'Customer Information',
      [INFO.header, ...INFO.rows],
      'Interested Technical Features',
      [MAPPING.header, ...MAPPING.rows],
    ]);
    expect(view.blocks.map(({ type }) => type)).toEqual(['heading_2', 'table', 'heading_2', 'table']);
    expect(view.blocks[0]?.runs[0]?.link).toBe(MARK);
    const cell = (name: string) => bench.cell(name, id);
    expect([cell('Name'), cell('Stage'), cell('SE'), cell('Amount')]).toEqual([
      'Umbrella – tracing',
      'Demo',
      'Ana Pavić',
      '',
    ]);
    const reading = await bench.pages.read(id);
    expect([...reading.values.keys()].sort()).toEqual(['foRC', 'hlY%3D', 'seP1', 'title']);
    const body = await bench.pages.body(id);
    expect(body.customerInformation?.rows[2]?.cells).toEqual(['Size', '']);
    expect(body.changeLog).toBeUndefined();
  });

  it('N16: is not made with an option that the database does not have', async () => {
    const bench = await openPages();
    const odd = new Map<string, PropertyValue>([['sEg1', { type: 'select', option: 'Galactic' }]]);
    expect(await bench.pages.create(page({ values: odd }))).toMatchObject({
      kind: 'refused',
      problem: { kind: 'option_missing', property: 'Segment', option: 'Galactic' },
    });
    expect(bench.writes()).toEqual([]);
  });

  it('N21: may have tables of 99 rows and cells of 2,001 characters, an emoji across the limit', async () => {
    const bench = await openPages();
    const cell = `${'x'.repeat(1_999)}🚀`;
    const rows = Array.from({ length: 99 }, (_, i) => [`need ${i}`, cell, '']);
    const outcome = await bench.pages.create(
      page({ body: { customerInformation: INFO, featureMapping: { ...MAPPING, rows } } }),
    );
    if (outcome.kind !== 'committed') throw new Error(JSON.stringify(outcome));
    const { featureMapping } = await bench.pages.body(outcome.value.id);
    expect(featureMapping?.rows).toHaveLength(100);
    expect(featureMapping?.rows.at(-1)?.cells).toEqual(['need 98', cell, '']);
  });

  it.each([
    ['a table of 150 rows', Array.from({ length: 150 }, () => ['a', 'b', 'c']), /99 rows, not 150/],
    [
      'more than 500 kB',
      Array.from({ length: 99 }, () => ['x'.repeat(6_000), '', '']),
      /more text than Notion/,
    ],
    ['a row wider than its table', [['a', 'b', 'c', 'd']], /4 cells and the table 3 columns/],
  ])('N21: refuses %s in words', async (_name, rows, reason) => {
    const bench = await openPages();
    const body = { customerInformation: INFO, featureMapping: { ...MAPPING, rows } };
    const outcome = await bench.pages.create(page({ body }));
    expect(outcome).toMatchObject({ kind: 'refused', problem: { kind: 'notion_refused' } });
    expect(JSON.stringify(outcome)).toMatch(reason);
    expect(bench.writes()).toEqual([]);
  });

  it.each([
    ['N10: is not there after a conflict', 'conflict', 'not_applied', false],
    ['is there when a 503 names what was saved', 'saved_but_503', 'committed', true],
    ['is uncertain when the answer is lost', 'lost_answer', 'ambiguous', true],
    ['is uncertain after a 500', 'error_500', 'ambiguous', false],
  ] as const)('%s', async (_name, kind, outcome, there) => {
    const bench = await openPages();
    bench.trouble(kind, 'page_writes');
    const result = await bench.pages.create(page());
    expect(result.kind).toBe(outcome);
    expect(titles(bench).includes('Umbrella – tracing')).toBe(there);
    if (result.kind === 'committed') expect(bench.seen(result.value.id).title).toBe('Umbrella – tracing');
  });

  it('is refused without the capability to insert', async () => {
    const bench = await openPages();
    bench.sandbox.controls.setCapabilities({ insertContent: false });
    expect(await bench.pages.create(page())).toMatchObject({ problem: { kind: 'cannot_write_pages' } });
  });
});

describe('finding a page again by its mark', () => {
  it('finds what one operation made, oldest first, and nothing else', async () => {
    const bench = await openPages();
    const since = bench.clock.now();
    const first = await bench.pages.create(page());
    bench.clock.advance(3 * 60_000);
    await bench.pages.create(page({ mark: 'https://opp.example/op/other' }));
    const second = await bench.pages.create(page());
    if (first.kind !== 'committed' || second.kind !== 'committed') throw new Error('not made');
    expect(await bench.pages.withMark(MARK, since)).toEqual([first.value, second.value]);
    expect(await bench.pages.withMark('https://opp.example/op/none', since)).toEqual([]);
  });

  it('finds one whose answer was lost, and does not find one in the trash', async () => {
    const bench = await openPages();
    bench.trouble('lost_answer', 'page_writes');
    await bench.pages.create(page());
    const [found, ...more] = await bench.pages.withMark(MARK, bench.clock.now());
    expect(more).toEqual([]);
    expect(bench.seen(found?.id).title).toBe('Umbrella – tracing');
    await bench.pages.removePage(found?.id ?? '');
    expect(await bench.pages.withMark(MARK, bench.clock.now())).toEqual([]);
  });

  it('finds it although people wrote above it', async () => {
    const bench = await openPages();
    const made = await bench.pages.create(page());
    if (made.kind !== 'committed') throw new Error('not made');
    const rich_text = [{ text: { content: 'Welcome!' } }];
    await bench.notion.blocks.children.append({
      block_id: made.value.id,
      children: [{ paragraph: { rich_text } }],
      position: { type: 'start' },
    });
    expect(await bench.pages.withMark(MARK, bench.clock.now())).toEqual([made.value]);
  });

  it('finds it when our clock is some minutes fast: it would be made twice otherwise', async () => {
    const bench = await openPages();
    const made = await bench.pages.create(page());
    if (made.kind !== 'committed') throw new Error(made.kind);
    const fast = new Date(bench.clock.now().getTime() + 8 * 60_000);
    expect(await bench.pages.withMark(MARK, fast)).toEqual([made.value]);
  });

  it('looks only into pages that Opp made since', async () => {
    const bench = await openPages();
    expect(await bench.pages.withMark(MARK, new Date('2020-01-01T00:00:00Z'))).toEqual([]);
    expect(bench.sandbox.requests().filter(({ path }) => path.includes('/blocks/'))).toEqual([]);
  });
});

describe('pages for a relation', () => {
  it('are found by the words of their title', async () => {
    const { pages } = await openPages();
    expect(await pages.related(DATA_SOURCE, 'rollout glob', 10)).toEqual([
      { id: GLOBEX, title: 'Globex rollout' },
    ]);
    expect(await pages.related(DATA_SOURCE, '', 2)).toHaveLength(2);
    expect((await pages.related(DATA_SOURCE, 'replay', 10)).map(({ id }) => id)).toEqual([ACME]);
  });

  it('lead back to the rows that name them, the trashed ones left out (S4-127)', async () => {
    const { pages, desk } = await openPages();
    const related: PropertyValue = { type: 'relation', ids: [GLOBEX] };
    const made = await pages.create(page({ values: new Map([...values, ['reLA', related]]) }));
    if (made.kind !== 'committed') throw new Error(made.kind);
    expect(await pages.pointingAt('reLA', GLOBEX, 10)).toContain(made.value.id);
    expect(await pages.pointingAt('reLA', GLOBEX.replaceAll('-', ''), 1)).toHaveLength(1);
    await desk.act({ act: 'trash', pageId: made.value.id });
    expect(await pages.pointingAt('reLA', GLOBEX, 10)).not.toContain(made.value.id);
  });
});
