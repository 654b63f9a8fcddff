import type { NotionAct } from '../../../src/sandbox/notion/desk.js';
import { ACME, ANA, BEN, DATA_SOURCE } from './small-seed.js';
import { startNotion, stopAll, type RunningNotion } from './running-notion.js';

let here: RunningNotion;
beforeEach(async () => {
  here = await startNotion();
});
afterEach(stopAll);

const act = (what: NotionAct) => here.sandbox.desk.act(what);
const view = () => here.sandbox.desk.page(ACME);
const table = () => view()?.blocks.find(({ type }) => type === 'table');

test('a colleague locks a page, and the API says so', async () => {
  await act({ act: 'lock', pageId: ACME });
  expect(view()?.locked).toBe(true);
  expect(await here.notion.pages.retrieve({ page_id: ACME })).toMatchObject({ is_locked: true });
  await act({ act: 'unlock', pageId: ACME });
  expect(view()?.locked).toBe(false);
});

test('a colleague makes a table longer and wider; every row keeps the width of the table', async () => {
  const blockId = table()?.id ?? '';
  expect(await act({ act: 'add-row', by: BEN, blockId, cells: ['Regions'] })).toEqual({ ok: true });
  expect(await act({ act: 'add-column', by: BEN, blockId, title: 'Source' })).toEqual({ ok: true });
  expect(table()?.rows).toEqual([
    ['Question', 'Answer', 'Source'],
    ['Events a month', '40 <million>', ''],
    ['Regions', '', ''],
  ]);
  const narrow = { table_row: { cells: [[], []] } };
  await expect(here.notion.blocks.children.append({ block_id: blockId, children: [narrow] })).rejects.toThrow(
    'Number of cells in table row must match',
  );
});

test('what is no table has no rows', async () => {
  const blockId = view()?.blocks[0]?.id ?? '';
  expect(await act({ act: 'add-row', by: ANA, blockId, cells: [] })).toEqual({
    ok: false,
    refused: 'This is no table.',
  });
});

test('a renamed option keeps its id and its pages', async () => {
  const stage = async () => {
    const page = await here.notion.pages.retrieve({ page_id: ACME });
    return 'properties' in page ? page.properties['Stage'] : undefined;
  };
  const before = await stage();
  const id = before?.type === 'status' ? before.status?.id : undefined;
  await act({ act: 'rename-option', property: 'Stage', option: 'Demo', name: 'Demonstration' });
  expect(await stage()).toMatchObject({ status: { id, name: 'Demonstration' } });
  const taken: NotionAct = { act: 'rename-option', property: 'Stage', option: 'Won', name: 'Discovery' };
  expect(await act(taken)).toMatchObject({ ok: false });
  expect(await act({ ...taken, option: 'Lost' })).toMatchObject({ ok: false });
});

test('a removed property is gone from schema and pages; the title stays', async () => {
  expect(await act({ act: 'remove-property', property: 'Segment' })).toEqual({ ok: true });
  const source = await here.notion.dataSources.retrieve({ data_source_id: DATA_SOURCE });
  expect(Object.keys(source.properties)).not.toContain('Segment');
  expect(view()?.properties.map(({ name }) => name)).not.toContain('Segment');
  expect(await act({ act: 'remove-property', property: 'Name' })).toMatchObject({ ok: false });
});
