import type { PageBody } from '../../src/domain/page-body/page-body.js';
import { stopAll, words } from '../sandbox/notion/running-notion.js';
import { ACME, ANA, GLOBEX } from '../sandbox/notion/small-seed.js';
import { bullet, heading, MARK, openPages, paragraph, table, withBody, wordsOf } from './pages-bench.js';

afterEach(stopAll);

const LOG = 'Changes to Opportunity:';
const HEADER = ['Need', 'Feature', 'How it solves'];
const MAPPED = withBody(
  heading('Interested Technical Features'),
  table(HEADER, ['reproduce', 'Session Replay', 'shows the clicks'], ['slow', 'Tracing', 'finds the query']),
);

/** The feature mapping, which must be there. */
function mapping(body: PageBody) {
  if (body.featureMapping === undefined) throw new Error('no feature mapping');
  const rowId = (at: number): string => body.featureMapping?.rows[at]?.id ?? '';
  return { ...body.featureMapping, rowId };
}

describe('a new row', () => {
  it('goes below the row it names, filled up with blanks, its first words carrying the mark', async () => {
    const { pages, writes } = await openPages(MAPPED);
    const before = mapping(await pages.body(ACME));
    const place = { afterRowId: before.rowId(1), mark: MARK };
    const outcome = await pages.addRow(before, ['', 'Crons'], place);
    const { rows } = mapping(await pages.body(ACME));
    expect(rows.map(({ cells }) => cells[1])).toEqual(['Feature', 'Session Replay', 'Crons', 'Tracing']);
    expect(rows[2]).toEqual({ id: rows[2]?.id, cells: ['', 'Crons', ''], links: [MARK] });
    expect(outcome).toEqual({ kind: 'committed', value: { id: rows[2]?.id } });
    expect(writes()).toEqual([`PATCH blocks/${before.id}/children`]);
  });

  it('N21: is the last one of a table of 150 rows', async () => {
    const rows = Array.from({ length: 150 }, (_, i) => [`need ${i}`, '', '']);
    const { pages } = await openPages(withBody(heading('Feature mapping'), table(HEADER, ...rows)));
    const place = { afterRowId: undefined, mark: MARK };
    const outcome = await pages.addRow(mapping(await pages.body(ACME)), ['one more'], place);
    const after = mapping(await pages.body(ACME));
    expect(after.rows).toHaveLength(152);
    expect(after.rows.at(-1)?.cells[0]).toBe('one more');
    expect(outcome).toEqual({ kind: 'committed', value: { id: after.rows.at(-1)?.id } });
  });

  it('fits a table that somebody widened by hand', async () => {
    const { pages, desk } = await openPages(MAPPED);
    const { id } = mapping(await pages.body(ACME));
    await desk.act({ act: 'add-column', by: ANA, blockId: id, title: 'Owner' });
    await desk.act({ act: 'add-row', by: ANA, blockId: id, cells: ['by hand'] });
    const grown = mapping(await pages.body(ACME));
    expect(grown).toMatchObject({ columns: 4 });
    expect(grown.rows[0]?.cells).toEqual([...HEADER, 'Owner']);
    await pages.addRow(grown, ['a', 'b', 'c'], { afterRowId: undefined, mark: MARK });
    const { rows } = mapping(await pages.body(ACME));
    expect(rows.slice(-2).map(({ cells }) => cells)).toEqual([
      ['by hand', '', '', ''],
      ['a', 'b', 'c', ''],
    ]);
  });

  it('N21: keeps a cell of 2,001 characters whole, an emoji across the limit too', async () => {
    const { pages } = await openPages(MAPPED);
    const long = `${'x'.repeat(1_999)}🚀`;
    const place = { afterRowId: undefined, mark: MARK };
    const cells = ['x'.repeat(2_001), long, `${'y'.repeat(1_899)}🚀 z`];
    expect(await pages.addRow(mapping(await pages.body(ACME)), cells, place)).toMatchObject({
      kind: 'committed',
    });
    expect(mapping(await pages.body(ACME)).rows.at(-1)?.cells).toEqual(cells);
  });

  it('is refused in words when it is wider than the table', async () => {
    const { pages, writes } = await openPages(MAPPED);
    const place = { afterRowId: undefined, mark: MARK };
    expect(await pages.addRow(mapping(await pages.body(ACME)), ['1', '2', '3', '4'], place)).toMatchObject({
      kind: 'refused',
      problem: { reason: 'the row has 4 cells and the table 3 columns' },
    });
    expect(writes()).toEqual([]);
  });

  it('N12: is refused for a page that was moved to the trash meanwhile', async () => {
    const { pages, desk } = await openPages(MAPPED);
    const before = mapping(await pages.body(ACME));
    await desk.act({ act: 'trash', pageId: ACME });
    expect(await pages.addRow(before, ['x'], { afterRowId: undefined, mark: MARK })).toMatchObject({
      problem: { kind: 'deal_gone', title: 'Acme – session replay' },
    });
  });

  it('is refused when the table was deleted meanwhile', async () => {
    const { pages, desk } = await openPages(MAPPED);
    const before = mapping(await pages.body(ACME));
    await desk.act({ act: 'delete-block', by: ANA, blockId: before.id });
    expect(await pages.addRow(before, ['x'], { afterRowId: undefined, mark: MARK })).toMatchObject({
      problem: { kind: 'changed_meanwhile' },
    });
  });
});

describe('a changed row', () => {
  it('has its new cells, and the others as they were in Notion, formatting included', async () => {
    const { pages, notion, writes } = await openPages(MAPPED);
    const rowId = mapping(await pages.body(ACME)).rowId(1);
    const mention = { mention: { user: { id: ANA } } };
    const page = { mention: { page: { id: GLOBEX } } };
    const styled = {
      text: { content: 'bold', link: { url: 'https://a.example' } },
      annotations: { bold: true, color: 'red' as const },
    };
    const date = { mention: { date: { start: '2026-02-01' } } };
    const cells = [[styled, mention, page], words('old'), [{ equation: { expression: 'e=mc^2' } }, date]];
    await notion.blocks.update({ block_id: rowId, table_row: { cells } });
    const cellsNow = async () => {
      const block = await notion.blocks.retrieve({ block_id: rowId });
      return 'type' in block && block.type === 'table_row' ? block.table_row.cells : [];
    };
    const before = await cellsNow();
    writes();
    const outcome = await pages.changeRow(rowId, [undefined, 'Session Replay & Logs'], MARK);
    expect(outcome).toEqual({ kind: 'committed', value: { id: rowId } });
    expect(writes()).toEqual([`PATCH blocks/${rowId}`]);
    const after = await cellsNow();
    expect(before).toHaveLength(3);
    expect([after[0], after[2]]).toEqual([before[0], before[2]]);
    expect(after[1]).toMatchObject([{ plain_text: 'Session Replay & Logs', href: MARK }]);
  });

  it('may become blank', async () => {
    const { pages } = await openPages(MAPPED);
    const rowId = mapping(await pages.body(ACME)).rowId(2);
    await pages.changeRow(rowId, ['', undefined, ''], MARK);
    expect(mapping(await pages.body(ACME)).rows[2]).toMatchObject({ cells: ['', 'Tracing', ''], links: [] });
  });

  it('fits although a column was added since it was read', async () => {
    const { pages, desk } = await openPages(MAPPED);
    const { id, rowId } = mapping(await pages.body(ACME));
    await desk.act({ act: 'add-column', by: ANA, blockId: id, title: 'Owner' });
    expect(await pages.changeRow(rowId(1), ['again', undefined, undefined], MARK)).toMatchObject({
      kind: 'committed',
    });
    expect(mapping(await pages.body(ACME)).rows[1]?.cells).toEqual([
      'again',
      'Session Replay',
      'shows the clicks',
      '',
    ]);
  });

  it('N10: is as it was after a conflict', async () => {
    const { pages, trouble } = await openPages(MAPPED);
    const rowId = mapping(await pages.body(ACME)).rowId(1);
    trouble('conflict', 'block_writes');
    expect(await pages.changeRow(rowId, ['new'], MARK)).toMatchObject({ kind: 'not_applied' });
    expect(mapping(await pages.body(ACME)).rows[1]?.cells[0]).toBe('reproduce');
  });

  it('is refused when a colleague deleted it', async () => {
    const { pages } = await openPages(MAPPED);
    const rowId = mapping(await pages.body(ACME)).rowId(1);
    expect(await pages.removeRow(rowId)).toEqual({ kind: 'committed', value: { id: rowId } });
    expect(mapping(await pages.body(ACME)).rows).toHaveLength(2);
    expect(await pages.changeRow(rowId, ['new'], MARK)).toMatchObject({
      kind: 'refused',
      problem: { kind: 'changed_meanwhile', field: 'the row of the table' },
    });
  });
});

describe('a section that the page lacks', () => {
  const section = (kind: 'customerInformation' | 'featureMapping') => ({
    kind,
    table: { header: ['Topic', 'Details'], rows: [['Industry', '']] },
    mark: MARK,
  });
  const TABLE = [
    ['Topic', 'Details'],
    ['Industry', ''],
  ];

  it.each([
    [
      'customerInformation',
      [paragraph('notes'), heading(LOG), bullet('x')],
      ['notes', 'Customer Information', TABLE, LOG, 'x'],
    ],
    ['customerInformation', [heading(LOG)], ['Customer Information', TABLE, LOG]],
    ['customerInformation', [], ['Customer Information', TABLE]],
    [
      'customerInformation',
      [heading('Feature mapping'), table(['a'])],
      ['Customer Information', TABLE, 'Feature mapping', [['a']]],
    ],
    [
      'featureMapping',
      [heading('Customer Information'), table(['a']), paragraph('notes'), heading(LOG)],
      ['Customer Information', [['a']], 'Interested Technical Features', TABLE, 'notes', LOG],
    ],
    ['featureMapping', [paragraph('notes')], ['notes', 'Interested Technical Features', TABLE]],
  ] as const)('%s takes its place (S0-38)', async (kind, blocks, shown) => {
    const { pages, seen, writes } = await openPages(withBody(...blocks));
    const outcome = await pages.addSection(ACME, await pages.body(ACME), section(kind));
    expect(wordsOf(seen())).toEqual(shown);
    expect(writes()).toEqual([`PATCH blocks/${ACME}/children`]);
    const body = await pages.body(ACME);
    expect(outcome).toEqual({ kind: 'committed', value: { id: body[kind]?.id } });
    expect(body[kind]?.rows.map(({ links }) => links)).toEqual([[MARK], []]);
  });
});

describe('undoing', () => {
  it('removes a block, once', async () => {
    const { pages, writes, seen } = await openPages(withBody(paragraph('a'), paragraph('b')));
    const id = seen().blocks[0]?.id ?? '';
    expect(await pages.removeBlock(id)).toEqual({ kind: 'committed', value: { id } });
    expect(await pages.removeBlock(id)).toEqual({ kind: 'committed', value: { id } });
    expect(wordsOf(seen())).toEqual(['b']);
    expect(writes()).toEqual([`DELETE blocks/${id}`]);
  });

  it('moves a page to the trash, once', async () => {
    const { pages, seen, writes } = await openPages();
    expect(await pages.removePage(ACME)).toEqual({ kind: 'committed', value: { id: ACME } });
    expect(await pages.removePage(ACME)).toEqual({ kind: 'committed', value: { id: ACME } });
    expect(seen().inTrash).toBe(true);
    expect(writes()).toEqual([`PATCH pages/${ACME}`]);
  });
});
