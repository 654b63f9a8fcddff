import { z } from 'zod';
import type { Notion } from '../../src/notion/connect.js';
import {
  list,
  notionError,
  responding,
  scripted,
  type Answer,
  type SeenRequest,
} from '../support/notion-fetch.js';
import {
  bench,
  dataSource,
  database,
  DATABASE_ID,
  PAGE_ID,
  pageId,
  person,
  problemIn,
  row,
  SOURCE_ID,
  text,
} from './fixtures.js';

const lookUp: readonly Answer[] = [{ json: database }, { json: dataSource }];
const rows = (from: number, to: number, createdAt = '2026-06-18T17:51:00.000Z'): object[] =>
  Array.from({ length: to - from }, (_, i) => row(pageId(from + i), { created_time: createdAt }));

async function readAll(...answers: readonly Answer[]) {
  const notion = scripted(...lookUp, ...answers);
  const { timing, notion: connected } = bench(notion.fetch);
  const read = await timing.until(scan(connected));
  return { ...read, requests: notion.requests.slice(2) };
}

/** Everything that is not archived, as the mirror reads it. */
async function scan({ deals }: Pick<Notion, 'deals'>) {
  const ids: string[] = [];
  const { complete } = await deals.scan({ partition: 'current' }, (batch) => {
    ids.push(...batch.map(({ opportunity }) => opportunity.id));
    return Promise.resolve();
  });
  return { ids, complete };
}

async function readOne(...answers: readonly Answer[]) {
  const { timing, notion } = bench(scripted(...lookUp, ...answers).fetch);
  return timing.until(notion.opportunities.readOne(PAGE_ID));
}

describe('reading all opportunities (S0-11, S0-12)', () => {
  it('asks to the last cursor, oldest first, a hundred at a time', async () => {
    const { ids, complete, requests } = await readAll(
      list(rows(0, 100), 'c1'),
      list(rows(100, 130), 'c2'),
      list(rows(130, 131)),
    );
    expect(ids).toHaveLength(131);
    expect(complete).toBe(true);
    expect(requests[0]?.path).toBe(`data_sources/${SOURCE_ID}/query`);
    expect(requests.map(({ body }) => body)).toEqual([
      { sorts: [{ timestamp: 'created_time', direction: 'ascending' }], page_size: 100 },
      { sorts: [{ timestamp: 'created_time', direction: 'ascending' }], page_size: 100, start_cursor: 'c1' },
      { sorts: [{ timestamp: 'created_time', direction: 'ascending' }], page_size: 100, start_cursor: 'c2' },
    ]);
  });

  it('counts a row once that moves between pages while reading', async () => {
    const { ids, complete } = await readAll(list(rows(0, 100), 'c1'), list(rows(99, 120)));
    expect(ids).toHaveLength(120);
    expect(complete).toBe(true);
  });

  it('N22: goes on by creation time when Notion stops at its limit', async () => {
    const cut = { request_status: { type: 'incomplete', incomplete_reason: 'query_result_limit_reached' } };
    const { ids, complete, requests } = await readAll(
      list(rows(0, 100, '2026-01-01T10:00:00.000Z'), 'c1', cut),
      list(rows(100, 200, '2026-01-02T10:00:00.000Z'), undefined, cut),
      list([...rows(150, 200, '2026-01-02T10:00:00.000Z'), ...rows(200, 250, '2026-01-03T10:00:00.000Z')]),
    );
    expect(new Set(ids).size).toBe(250);
    expect(ids).toHaveLength(250);
    expect(complete).toBe(true);
    expect(requests[2]?.body).toMatchObject({
      filter: { timestamp: 'created_time', created_time: { on_or_after: '2026-01-02T10:00:00.000Z' } },
    });
  });

  it('N22: 10,001 rows are all read, although Notion ends every list at 10,000', async () => {
    const all = Array.from({ length: 10_001 }, (_, n) =>
      row(pageId(n), { created_time: new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString() }),
    );
    const { timing, notion } = bench(responding((request) => answerFrom(all, request)).fetch);
    const { ids, complete } = await timing.until(scan(notion));
    expect(ids).toHaveLength(10_001);
    expect(new Set(ids).size).toBe(10_001);
    expect(complete).toBe(true);
  });

  it('N22: does not pretend when a single minute holds more rows than Notion lists', async () => {
    const cut = { request_status: { type: 'incomplete', incomplete_reason: 'query_result_limit_reached' } };
    const { complete, ids, requests } = await readAll(
      list(rows(0, 50), undefined, cut),
      list(rows(0, 50), undefined, cut),
    );
    expect(complete).toBe(false);
    expect(requests).toHaveLength(2);
    expect(ids).toHaveLength(50);
  });

  it.each([
    ['a cursor that repeats', list(rows(100, 200), 'c1')],
    ['a cursor Notion no longer knows', notionError(400, 'validation_error')],
    ['a database that is unshared meanwhile', notionError(404, 'object_not_found')],
    [
      'a list that goes on nowhere',
      { json: { object: 'list', results: [], has_more: true, next_cursor: null } },
    ],
  ] satisfies [string, Answer][])('N20: says that it is incomplete after %s', async (_name, second) => {
    const { complete, ids, requests } = await readAll(list(rows(0, 100), 'c1'), second);
    expect(complete).toBe(false);
    expect(requests).toHaveLength(2);
    expect(ids.length).toBeGreaterThanOrEqual(100);
  });

  it('says that it is incomplete when Notion stays down in the middle', async () => {
    const down = Array.from({ length: 6 }, () => notionError(500, 'internal_server_error'));
    const { complete, ids } = await readAll(list(rows(0, 100), 'c1'), ...down);
    expect(complete).toBe(false);
    expect(ids).toHaveLength(100);
  });

  it('N3: survives trouble in the middle that passes', async () => {
    const { complete } = await readAll(
      list(rows(0, 100), 'c1'),
      { status: 502, text: '<html>' },
      notionError(429, 'rate_limited', { headers: { 'retry-after': '60' } }),
      list(rows(100, 101)),
    );
    expect(complete).toBe(true);
  });

  it('N19: fails when it cannot even begin, as with a revoked token', async () => {
    const { timing, notion } = bench(scripted(...lookUp, notionError(401, 'unauthorized')).fetch);
    await expect(timing.until(problemIn(scan(notion)))).resolves.toEqual({
      kind: 'notion_refuses_token',
    });
  });

  it('leaves out what is in the trash, of another source, or a data source itself', async () => {
    const { ids, complete } = await readAll(
      list([
        row(pageId(1), { in_trash: true }),
        row(pageId(3), { parent: { type: 'data_source_id', data_source_id: pageId(99) } }),
        { object: 'data_source', id: pageId(4) },
        row(pageId(5)),
      ]),
    );
    expect(ids).toEqual([pageId(5)]);
    expect(complete).toBe(true);
  });

  it('N29: does not fail over a row it cannot read, but does not call the list complete either', async () => {
    const { ids, complete } = await readAll(list([{ object: 'page', id: pageId(1) }, row(pageId(2))]));
    expect(ids).toEqual([pageId(2)]);
    expect(complete).toBe(false);
  });

  it('looks the database up again after Notion no longer knew it', async () => {
    const notion = scripted(...lookUp, notionError(404, 'object_not_found'), ...lookUp, list([row(PAGE_ID)]));
    const { timing, notion: connected } = bench(notion.fetch);
    const lost = await timing.until(problemIn(scan(connected)));
    expect(lost).toEqual({ kind: 'database_not_shared' });
    expect(await timing.until(scan(connected))).toMatchObject({
      complete: true,
    });
  });

  it('looks the database up once, and again every ten minutes', async () => {
    const paths: string[] = [];
    const { timing, notion, pass } = bench(
      responding((request) => {
        paths.push(request.path);
        return answerAsUsual(request);
      }).fetch,
    );
    await timing.until(scan(notion));
    await timing.until(scan(notion));
    expect(paths.filter((path) => path.startsWith('databases/'))).toHaveLength(1);
    await pass(11 * 60_000);
    await timing.until(scan(notion));
    expect(paths.filter((path) => path.startsWith('databases/'))).toHaveLength(2);
  });
});

const windowSchema = z.looseObject({
  start_cursor: z.string().optional(),
  filter: z.looseObject({ created_time: z.looseObject({ on_or_after: z.string() }) }).optional(),
});

/** A Notion with these rows: a hundred at a time from the asked creation time on, and no more than 10,000. */
function answerFrom(all: readonly object[], request: SeenRequest): Answer {
  if (!request.path.endsWith('/query')) return answerAsUsual(request);
  const { start_cursor: cursor = '0', filter } = windowSchema.parse(request.body);
  const from = filter?.created_time.on_or_after ?? '';
  const listed = all.filter((one) => 'created_time' in one && String(one.created_time) >= from);
  const end = Math.min(Number(cursor) + 100, 10_000);
  const isCut = listed.length > 10_000;
  const cut = { request_status: { type: 'incomplete', incomplete_reason: 'query_result_limit_reached' } };
  const more = end < Math.min(listed.length, 10_000);
  return list(listed.slice(Number(cursor), end), more ? String(end) : undefined, isCut ? cut : {});
}

function answerAsUsual({ path }: SeenRequest): Answer {
  if (path === `databases/${DATABASE_ID}`) return { json: database };
  if (path === `data_sources/${SOURCE_ID}`) return { json: dataSource };
  return list([row(PAGE_ID)]);
}

describe('an opportunity as Notion tells it', () => {
  const values = {
    'Kunde (umbenannt)': { id: 'a%3D', type: 'rich_text', rich_text: [text('Acme '), text('GmbH')] },
    Phase: { id: 'b:q', type: 'status', status: { id: 'x', name: 'Gewonnen', color: 'green' } },
    Technik: {
      id: 'cc',
      type: 'people',
      people: [person('Ana'), { object: 'user', id: 'bare' }, { object: 'group', id: 'g' }],
    },
    Wert: { id: 'ee', type: 'number', number: 12_500.5 },
    Abschluss: {
      id: 'ff',
      type: 'date',
      date: { start: '2026-12-01T09:00:00.000+02:00', end: null, time_zone: null },
    },
    Knopf: { id: 'gg', type: 'button', button: {} },
  };

  it('N14: is read by property id, whatever the properties are called now', async () => {
    expect(await readOne({ json: row(PAGE_ID.toUpperCase(), {}, values) })).toEqual({
      id: PAGE_ID,
      url: `https://www.notion.so/${PAGE_ID.toUpperCase().replaceAll('-', '')}`,
      title: 'Acme renewal',
      customer: 'Acme GmbH',
      stage: { name: 'Gewonnen', role: 'won' },
      salesEngineers: [
        { id: 'id of Ana', name: 'Ana', email: 'ana@example.com' },
        { id: 'bare', name: 'Unnamed person', email: undefined },
      ],
      accountExecutives: [],
      amount: 12_500.5,
      closeDate: '2026-12-01',
      createdAt: new Date('2026-06-18T17:51:00Z'),
      lastEditedAt: new Date('2026-06-19T08:00:00Z'),
    });
  });

  it('N15: stays empty where Notion is empty or a value has become something else', async () => {
    const odd = {
      Kunde: { id: 'a%3D', type: 'relation', relation: [] },
      Phase: { id: 'b%3Aq', type: 'status', status: null },
      Technik: { id: 'cc', type: 'people', people: 'nobody' },
      Wert: { id: 'ee', type: 'number', number: null },
      Abschluss: { id: 'ff', type: 'date', date: null },
    };
    expect(await readOne({ json: row(PAGE_ID, {}, odd) })).toMatchObject({
      customer: undefined,
      stage: undefined,
      salesEngineers: [],
      amount: undefined,
      closeDate: undefined,
    });
  });

  it('N27: has all its people, also beyond the 25 that Notion sends', async () => {
    const crowd = Array.from({ length: 25 }, (_, i) => person(`P${i}`));
    const item = (name: string): object => ({
      object: 'property_item',
      id: 'cc',
      type: 'people',
      people: person(name),
    });
    const notion = scripted(
      ...lookUp,
      { json: row(PAGE_ID, {}, { Technik: { id: 'cc', type: 'people', people: crowd } }) },
      list(
        Array.from({ length: 100 }, (_, i) => item(`P${i}`)),
        'n1',
      ),
      list([item('P100')]),
    );
    const { timing, notion: connected } = bench(notion.fetch);
    const { salesEngineers } = await timing.until(connected.opportunities.readOne(PAGE_ID));
    expect(salesEngineers).toHaveLength(101);
    expect(salesEngineers[100]?.name).toBe('P100');
    expect(notion.requests.at(-1)).toMatchObject({
      path: `pages/${PAGE_ID}/properties/cc`,
      query: { start_cursor: 'n1' },
    });
  });

  it('N27: is kept as it came when its long list cannot be read, and the scan is not called complete', async () => {
    const crowd = Array.from({ length: 25 }, (_, i) => person(`P${i}`));
    const crowded = row(PAGE_ID, {}, { Technik: { id: 'cc', type: 'people', people: crowd } });
    const { ids, complete } = await readAll(
      list([crowded, row(pageId(1))]),
      notionError(404, 'object_not_found'),
    );
    expect(ids).toEqual([PAGE_ID, pageId(1)]);
    expect(complete).toBe(false);
  });

  it.each([
    ['is in the trash', { json: row(PAGE_ID, { in_trash: true }) }, 'Acme renewal'],
    ['is archived', { json: row(PAGE_ID, { is_archived: true }) }, 'Acme renewal'],
    ['was archived under an older version', { json: row(PAGE_ID, { archived: true }) }, 'Acme renewal'],
    [
      'was moved away',
      { json: row(PAGE_ID, { parent: { type: 'page_id', page_id: pageId(7) } }) },
      'Acme renewal',
    ],
  ] satisfies [string, Answer, string | undefined][])(
    'N12: is gone when it %s',
    async (_name, answer, title) => {
      expect(await problemIn(readOne(answer))).toEqual({ kind: 'deal_gone', title });
    },
  );

  it('N13: is gone in the same words whether it was deleted or is not shared', async () => {
    const problem = await problemIn(readOne(notionError(404, 'object_not_found')));
    expect(problem).toEqual({ kind: 'deal_gone', title: undefined });
  });

  it('is gone when its id is none, without asking Notion', async () => {
    const notion = scripted();
    const { timing, notion: connected } = bench(notion.fetch);
    const problem = await timing.until(problemIn(connected.opportunities.readOne('../users')));
    expect(problem).toEqual({ kind: 'deal_gone', title: undefined });
    expect(notion.requests).toEqual([]);
  });

  it('N7: is refused in words when Notion answers something unknown', async () => {
    expect(await problemIn(readOne({ json: { hello: 'world' } }))).toMatchObject({ kind: 'notion_refused' });
  });
});
