import { collectAllDataSourceRows, isFullPage } from '@notionhq/client';
import { ACME, DATA_SOURCE, DATABASE, GLOBEX, id, INITECH, OLD_ARCHIVED, SMALL_SEED } from './small-seed.js';
import { refusalOf, startNotion, stopAll, words, type RunningNotion } from './running-notion.js';

let here: RunningNotion;
beforeEach(async () => {
  here = await startNotion();
});
afterEach(stopAll);

/** A query as it goes over the wire: the client would drop what it does not know. */
async function query(body: Record<string, unknown>): Promise<{
  results: { id: string }[];
  has_more: boolean;
  next_cursor: string | null;
  request_status?: unknown;
}> {
  return here.notion.request({ path: `data_sources/${DATA_SOURCE}/query`, method: 'post', body });
}

async function found(body: Record<string, unknown>): Promise<string[]> {
  return (await query(body)).results.map((row) => row.id);
}

test('the database names its data source, and a data source id is no database id', async () => {
  const database = await here.notion.databases.retrieve({ database_id: DATABASE });
  expect(database).toMatchObject({ data_sources: [{ id: DATA_SOURCE, name: 'Opportunities' }] });
  const error = await refusalOf(here.notion.databases.retrieve({ database_id: DATA_SOURCE }));
  expect([error.status, error.code]).toEqual([404, 'object_not_found']);
});

test('the schema keeps ids URL-encoded and all options of a status in the To-do group', async () => {
  const { properties } = await here.notion.dataSources.retrieve({ data_source_id: DATA_SOURCE });
  expect(properties['Name']).toMatchObject({ id: 'title', type: 'title', title: {} });
  const stage = properties['Stage'];
  if (stage?.type !== 'status') throw new Error('no status');
  expect(stage.id).toBe('hlY%3D');
  expect(stage.status.options.map((option) => option.name)).toEqual(['Discovery', 'Demo', 'Won']);
  expect(stage.status.groups.map((group) => [group.name, group.option_ids.length])).toEqual([
    ['To-do', 3],
    ['In progress', 0],
    ['Complete', 0],
  ]);
  expect(properties['Number']).toMatchObject({ unique_id: { prefix: 'OPP' } });
});

test('a property can be renamed by its id and keeps that id', async () => {
  await here.notion.dataSources.update({
    data_source_id: DATA_SOURCE,
    properties: { 'hlY%3D': { name: 'Phase' } },
  });
  const { properties } = await here.notion.dataSources.retrieve({ data_source_id: DATA_SOURCE });
  expect(properties['Stage']).toBeUndefined();
  expect(properties['Phase']?.id).toBe('hlY%3D');
  expect(await here.notion.pages.retrieve({ page_id: ACME })).toMatchObject({
    properties: { Phase: { id: 'hlY%3D', status: { name: 'Demo' } } },
  });
});

test('a query leaves out archived rows, which come alone when asked for', async () => {
  expect(await found({})).toEqual([ACME, GLOBEX, INITECH]);
  expect(await found({ is_archived: true })).toEqual([OLD_ARCHIVED]);
});

test('rows in the trash never come', async () => {
  await here.notion.pages.update({ page_id: GLOBEX, in_trash: true });
  await here.notion.pages.update({ page_id: OLD_ARCHIVED, in_trash: true });
  expect(await found({})).toEqual([ACME, INITECH]);
  expect(await found({ is_archived: true })).toEqual([]);
});

test('parameters that Notion does not support are refused', async () => {
  for (const body of [
    { in_trash: true },
    { archived: true },
    { limit: 5 },
    { page_size: 101 },
    { page_size: 0 },
    { page_size: '5' },
  ]) {
    expect((await refusalOf(query(body))).code).toBe('validation_error');
  }
});

test('pages of a result follow one another through opaque cursors', async () => {
  const first = await query({ page_size: 2 });
  expect(first.next_cursor).toMatch(/^s:[0-9a-f-]{36}:[0-9a-f-]{36}$/);
  const second = await query({ page_size: 2, start_cursor: first.next_cursor });
  expect([...first.results, ...second.results].map((row) => row.id)).toEqual([ACME, GLOBEX, INITECH]);
  expect([second.has_more, second.next_cursor]).toEqual([false, null]);
});

test('a cursor of another query, of a vanished row or of nothing is invalid', async () => {
  const { next_cursor } = await query({ page_size: 2 });
  const sorts = [{ timestamp: 'created_time', direction: 'descending' }];
  await expect(refusalOf(query({ start_cursor: next_cursor, sorts }))).resolves.toMatchObject({
    status: 400,
  });
  await here.notion.pages.update({ page_id: INITECH, in_trash: true });
  const gone = await refusalOf(query({ start_cursor: next_cursor }));
  expect(gone.message).toContain('start_cursor provided is invalid');
  expect((await refusalOf(query({ start_cursor: 'next' }))).code).toBe('validation_error');
});

test('sorting goes by property or stamp, with empty values last', async () => {
  const by = (property: string, direction: string) => found({ sorts: [{ property, direction }] });
  expect(await by('Amount', 'ascending')).toEqual([GLOBEX, ACME, INITECH]);
  expect(await by('Amount', 'descending')).toEqual([ACME, GLOBEX, INITECH]);
  expect(await by('Stage', 'ascending')).toEqual([INITECH, ACME, GLOBEX]);
  expect(await by('title', 'descending')).toEqual([INITECH, GLOBEX, ACME]);
  expect(await found({ sorts: [{ timestamp: 'created_time', direction: 'descending' }] })).toEqual([
    INITECH,
    GLOBEX,
    ACME,
  ]);
  expect((await refusalOf(by('Nothing', 'ascending'))).code).toBe('validation_error');
  expect((await refusalOf(by('Amount', 'upwards'))).code).toBe('validation_error');
});

test('only the asked properties come, by id', async () => {
  const { results } = await here.notion.dataSources.query({
    data_source_id: DATA_SOURCE,
    filter_properties: ['hlY%3D', 'title'],
    page_size: 1,
  });
  const [row] = results;
  expect(row !== undefined && isFullPage(row) ? Object.keys(row.properties) : []).toEqual(['Stage', 'Name']);
  const unknown = here.notion.dataSources.query({ data_source_id: DATA_SOURCE, filter_properties: ['nope'] });
  expect((await refusalOf(unknown)).code).toBe('validation_error');
});

test('a complete result says nothing of a status; a capped one says it on every page and stops at the cap', async () => {
  expect(await query({})).not.toHaveProperty('request_status');
  await stopAll();
  here = await startNotion({ rowCap: 2 });
  const status = { type: 'incomplete', incomplete_reason: 'query_result_limit_reached' };
  const first = await query({ page_size: 1 });
  expect(first).toMatchObject({ has_more: true, request_status: status });
  const second = await query({ page_size: 1, start_cursor: first.next_cursor });
  expect(second).toMatchObject({ has_more: false, next_cursor: null, request_status: status });
});

test('the client’s own row collector reads past the cap by windows of creation time', async () => {
  await stopAll();
  here = await startNotion({ rowCap: 2 });
  const rows = await collectAllDataSourceRows(here.notion, { data_source_id: DATA_SOURCE });
  expect(rows.map((row) => row.id)).toEqual([ACME, GLOBEX, INITECH]);
});

test('a page made during a scan is found by the next query', async () => {
  const made = await here.notion.pages.create({
    parent: { data_source_id: DATA_SOURCE },
    properties: { Name: { title: words('Umbrella') } },
  });
  expect(await found({})).toEqual([ACME, GLOBEX, INITECH, made.id]);
});

test('a thousand rows come in pages of a hundred, each once', async () => {
  const blank = { createdBy: id(1), body: [], comments: [], properties: {} };
  const pages = Array.from({ length: 1000 }, (_, index) => ({
    ...blank,
    id: id(5000 + index),
    createdAt: '2026-01-01T00:00:00Z',
    lastEditedAt: '2026-01-01T00:00:00Z',
  }));
  await stopAll();
  here = await startNotion({ seed: { ...SMALL_SEED, pages } });
  const rows = await collectAllDataSourceRows(here.notion, { data_source_id: DATA_SOURCE });
  expect(new Set(rows.map((row) => row.id)).size).toBe(1000);
  expect(here.sandbox.requests()).toHaveLength(10);
});
