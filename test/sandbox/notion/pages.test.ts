import { isFullPage, type GetPageResponse } from '@notionhq/client';
import { ACME, ANA, DATA_SOURCE, DATABASE, GLOBEX, id, INITECH, SMALL_SEED } from './small-seed.js';
import { refusalOf, startNotion, stopAll, words, type RunningNotion } from './running-notion.js';

let here: RunningNotion;
beforeEach(async () => {
  here = await startNotion();
});
afterEach(stopAll);

const parent = { data_source_id: DATA_SOURCE };
const FLOORED = '2026-02-10T12:34:00.000Z';

function full(page: GetPageResponse) {
  if (!isFullPage(page)) throw new Error('only a part of a page');
  return page;
}

/** A request as it goes over the wire, for bodies that the client's types forbid. */
async function send(method: 'post' | 'patch', path: string, body: Record<string, unknown>): Promise<unknown> {
  return here.notion.request({ path, method, body });
}

test('a page carries every property by name, its parent, its address and no archived flag of old', async () => {
  const page = full(await here.notion.pages.retrieve({ page_id: ACME }));
  expect(page).toMatchObject({
    id: ACME,
    created_time: '2026-01-05T09:00:00.000Z',
    last_edited_time: '2026-02-01T10:11:00.000Z',
    created_by: { object: 'user', id: ANA },
    parent: { type: 'data_source_id', data_source_id: DATA_SOURCE, database_id: DATABASE },
    in_trash: false,
    is_archived: false,
    is_locked: false,
    url: `https://www.notion.so/Acme-session-replay-${ACME.replaceAll('-', '')}`,
  });
  expect(page).not.toHaveProperty('archived');
  expect(page.properties).toMatchObject({
    Name: { id: 'title', type: 'title', title: [{ plain_text: 'Acme – session replay' }] },
    Stage: { id: 'hlY%3D', status: { name: 'Demo', color: 'blue' } },
    Products: { multi_select: [{ name: 'Replay' }, { name: 'Profiling' }] },
    Close: { date: { start: '2026-03-31', end: null, time_zone: null } },
    SE: { people: [{ id: ANA, name: 'Ana Pavić', type: 'person', person: { email: 'ana@example.com' } }] },
    Number: { unique_id: { prefix: 'OPP', number: 1 } },
    Related: { relation: [{ id: GLOBEX }], has_more: false },
    Mail: { email: null },
    Deck: { files: [] },
    Created: { created_time: '2026-01-05T09:00:00.000Z' },
    Author: { created_by: { id: ANA, name: 'Ana Pavić' } },
  });
});

test('ids are taken with dashes or without, and what is no UUID is refused as such', async () => {
  expect(await here.notion.pages.retrieve({ page_id: ACME.replaceAll('-', '') })).toMatchObject({ id: ACME });
  const error = await refusalOf(
    here.notion.pages.retrieve({ page_id: '12345678-1234-1234-1234-123456789abc' }),
  );
  expect([error.status, error.code, error.message]).toEqual([
    400,
    'validation_error',
    'path failed validation: path.page_id should be a valid uuid, instead was `"12345678-1234-1234-1234-123456789abc"`.',
  ]);
});

test('a missing page and one that is not shared look the same', async () => {
  const missing = await refusalOf(here.notion.pages.retrieve({ page_id: id(999) }));
  here.sandbox.controls.setShared(false);
  const unshared = await refusalOf(here.notion.pages.retrieve({ page_id: ACME }));
  expect([missing.code, unshared.code]).toEqual(['object_not_found', 'object_not_found']);
  expect(missing.message.replace(id(999), '')).toBe(unshared.message.replace(ACME, ''));
  for (const call of [
    () => here.notion.databases.retrieve({ database_id: DATABASE }),
    () => here.notion.dataSources.query({ data_source_id: DATA_SOURCE }),
    () => here.notion.comments.list({ block_id: ACME }),
    () => here.notion.pages.create({ parent, properties: {} }),
  ]) {
    expect((await refusalOf(call())).status).toBe(404);
  }
});

test('a new page gets a version 8 id, the next number, the bot as author and its body', async () => {
  const page = full(
    await here.notion.pages.create({
      parent,
      properties: {
        Name: { title: words('Umbrella') },
        Stage: { status: { name: 'Discovery' } },
        Products: { multi_select: [{ name: 'Replay' }, { name: 'Logs' }] },
        Segment: { select: { name: 'Mid-market' } },
        amNT: { number: 42.5 },
        Close: { date: { start: '2026-04-01T10:00:59.5Z' } },
        SE: { people: [{ id: ANA }] },
        Forecast: { checkbox: true },
      },
      children: [
        { heading_1: { rich_text: words('Customer information') } },
        {
          table: {
            table_width: 2,
            has_column_header: true,
            children: [{ table_row: { cells: [words('a'), []] } }],
          },
        },
      ],
    }),
  );
  const me = await here.notion.users.me({});
  expect(page.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(page).toMatchObject({ created_time: FLOORED, last_edited_time: FLOORED, created_by: { id: me.id } });
  expect(page.properties).toMatchObject({
    Number: { unique_id: { prefix: 'OPP', number: 5 } },
    Products: {
      multi_select: [
        { name: 'Replay', color: 'blue' },
        { name: 'Logs', color: 'default' },
      ],
    },
    Segment: { select: { name: 'Mid-market' } },
    Amount: { number: 42.5 },
    Close: { date: { start: '2026-04-01T10:00:00.000+00:00' } },
  });
  const { results } = await here.notion.blocks.children.list({ block_id: page.id });
  expect(results).toMatchObject([{ type: 'heading_1' }, { type: 'table', has_children: true }]);
  const schema = await here.notion.dataSources.retrieve({ data_source_id: DATA_SOURCE });
  expect(schema.properties['Segment']).toMatchObject({
    select: { options: [{}, {}, { name: 'Mid-market' }] },
  });
});

test.each([
  ['an unknown property', { Price: { number: 1 } }, 'Price is not a property that exists.'],
  [
    'another type than the schema’s',
    { Amount: { rich_text: words('1') } },
    'Amount is expected to be number.',
  ],
  [
    'a type that contradicts its value',
    { Amount: { type: 'select', number: 1 } },
    'Amount is expected to be number.',
  ],
  ['text for a number', { Amount: { number: '1' } }, 'body.properties.Amount.number should be a number'],
  [
    'an unknown status',
    { Stage: { status: { name: 'Dreaming' } } },
    'Status option "Dreaming" does not exist',
  ],
  ['a comma in a new option', { Segment: { select: { name: 'A, B' } } }, 'commas not allowed'],
  ['an option without a name', { Segment: { select: {} } }, 'Segment'],
  ['a day that does not exist', { Close: { date: { start: '2026-02-30' } } }, 'ISO 8601'],
  [
    'an end before the start',
    { Close: { date: { start: '2026-03-02', end: '2026-03-01' } } },
    'after the start',
  ],
  ['a unique id', { Number: { unique_id: { number: 7 } } }, 'cannot be written'],
  ['a creation time', { Created: { created_time: '2026-01-01' } }, 'cannot be written'],
  ['an empty address', { Site: { url: '' } }, 'should be ≥ `1`'],
  [
    'a title beyond 2,000 characters',
    { Name: { title: words('x'.repeat(2001)) } },
    'should be ≤ `2000`, instead was `2001`',
  ],
  ['a bare value', { Amount: 5 }, 'should be an object'],
])('writing %s is refused, and nothing of the request is kept', async (_what, properties, message) => {
  const calls = [
    () =>
      send('patch', `pages/${ACME}`, {
        properties: { Customer: { rich_text: words('New') }, ...properties },
      }),
    () => send('post', 'pages', { parent, properties }),
  ];
  for (const call of calls) {
    const error = await refusalOf(call());
    expect([error.status, error.code]).toEqual([400, 'validation_error']);
    expect(error.message).toContain(message);
  }
  expect(here.sandbox.desk.overview().rows.map((row) => row.cells['Customer'])).toEqual([
    'Acme',
    'Globex',
    '',
    '',
  ]);
});

test('a page made without a stage gets the first one', async () => {
  const page = full(await here.notion.pages.create({ parent, properties: {} }));
  expect(page.properties).toMatchObject({
    Stage: { status: { name: 'Discovery' } },
    Segment: { select: null },
  });
});

test('a new option that comes twice in one request is made once', async () => {
  const page = full(
    await here.notion.pages.update({
      page_id: ACME,
      properties: { Products: { multi_select: [{ name: 'Logs' }, { name: 'Logs' }] } },
    }),
  );
  expect(page.properties).toMatchObject({ Products: { multi_select: [{ name: 'Logs' }] } });
  const { properties } = await here.notion.dataSources.retrieve({ data_source_id: DATA_SOURCE });
  expect(properties['Products']).toMatchObject({ multi_select: { options: { length: 4 } } });
});

test('icon and cover are kept', async () => {
  const cover = { type: 'external' as const, external: { url: 'https://example.com/c.png' } };
  const icon = { type: 'emoji' as const, emoji: '🚀' as const };
  const made = await here.notion.pages.create({ parent, properties: {}, icon, cover });
  expect(await here.notion.pages.retrieve({ page_id: made.id })).toMatchObject({ icon, cover });
});

test('a person or related page that does not exist is not found', async () => {
  const wrong = [{ SE: { people: [{ id: id(999) }] } }, { Related: { relation: [{ id: id(999) }] } }];
  for (const properties of wrong) {
    expect((await refusalOf(here.notion.pages.update({ page_id: ACME, properties }))).code).toBe(
      'object_not_found',
    );
  }
});

test.each([
  ['no parent', { properties: {} }],
  ['an unknown parameter', { parent, properties: {}, title: 'x' }],
  ['a template', { parent, properties: {}, template: { type: 'default' } }],
  ['a parent of two kinds', { parent: { ...parent, page_id: ACME }, properties: {} }],
])('a page with %s is refused', async (_what, body) => {
  expect((await refusalOf(send('post', 'pages', body))).code).toBe('validation_error');
});

test('a property change moves the last edited time to the floored now, with the bot as editor', async () => {
  const page = full(
    await here.notion.pages.update({ page_id: ACME, properties: { Stage: { status: { name: 'Won' } } } }),
  );
  const me = await here.notion.users.me({});
  expect(page).toMatchObject({ last_edited_time: FLOORED, last_edited_by: { id: me.id } });
  expect(page.properties).toMatchObject({
    Stage: { status: { name: 'Won' } },
    Customer: { rich_text: [{}] },
  });
});

test('values are cleared by null and by empty lists', async () => {
  const page = full(
    await here.notion.pages.update({
      page_id: ACME,
      properties: {
        Stage: { status: null },
        Amount: { number: null },
        Close: { date: null },
        Products: { multi_select: [] },
        Customer: { rich_text: [] },
      },
    }),
  );
  expect(page.properties).toMatchObject({
    Stage: { status: null },
    Amount: { number: null },
    Close: { date: null },
    Products: { multi_select: [] },
    Customer: { rich_text: [] },
  });
});

test('archived as a parameter belongs to older versions and is refused', async () => {
  const error = await refusalOf(send('patch', `pages/${ACME}`, { archived: true }));
  expect(error.message).toContain('body.archived should be not present');
});

test('a page in the trash can be read and restored but not edited', async () => {
  await here.notion.pages.update({ page_id: ACME, in_trash: true });
  expect(await here.notion.pages.retrieve({ page_id: ACME })).toMatchObject({ in_trash: true });
  const edits = [
    () => here.notion.pages.update({ page_id: ACME, properties: { Amount: { number: 1 } } }),
    () =>
      here.notion.blocks.children.append({
        block_id: ACME,
        children: [{ paragraph: { rich_text: words('x') } }],
      }),
    () => here.notion.comments.create({ parent: { page_id: ACME }, rich_text: words('x') }),
  ];
  for (const edit of edits) expect((await refusalOf(edit())).status).toBe(400);
  expect(await here.notion.pages.update({ page_id: ACME, in_trash: false })).toMatchObject({
    in_trash: false,
  });
});

test('an archived page stays editable', async () => {
  await here.notion.pages.update({ page_id: ACME, is_archived: true });
  const edited = await here.notion.pages.update({ page_id: ACME, properties: { Amount: { number: 1 } } });
  expect(edited).toMatchObject({ is_archived: true, properties: { Amount: { number: 1 } } });
});

test('a page shows 25 of 30 relations; the property endpoint gives them all, page by page', async () => {
  const many = Array.from({ length: 30 }, (_, index) => id(2000 + index));
  const pages = many.map((each) => ({
    id: each,
    createdAt: '2026-01-01T00:00:00Z',
    lastEditedAt: '2026-01-01T00:00:00Z',
    createdBy: ANA,
    properties: each === id(2000) ? { Related: many } : {},
    body: [],
    comments: [],
  }));
  await stopAll();
  here = await startNotion({ seed: { ...SMALL_SEED, pages } });
  const page = full(await here.notion.pages.retrieve({ page_id: id(2000) }));
  expect(page.properties['Related']).toMatchObject({ has_more: true, relation: { length: 25 } });
  const ask = { page_id: id(2000), property_id: 'reLA', page_size: 20 };
  const first = await here.notion.pages.properties.retrieve(ask);
  if (first.object !== 'list' || first.next_cursor === null) throw new Error('no further page');
  expect(first).toMatchObject({ has_more: true, property_item: { id: 'reLA', type: 'relation' } });
  const second = await here.notion.pages.properties.retrieve({ ...ask, start_cursor: first.next_cursor });
  if (second.object !== 'list') throw new Error('no list');
  const ids = [...first.results, ...second.results].map((item) =>
    item.type === 'relation' ? item.relation.id : '',
  );
  expect(ids).toEqual(many);
});

test('single values come from the property endpoint as they are, by encoded id', async () => {
  const stage = await here.notion.pages.properties.retrieve({ page_id: ACME, property_id: 'hlY%3D' });
  expect(stage).toMatchObject({
    object: 'property_item',
    type: 'status',
    id: 'hlY%3D',
    status: { name: 'Demo' },
  });
  const unknown = here.notion.pages.properties.retrieve({ page_id: ACME, property_id: 'nope' });
  expect((await refusalOf(unknown)).code).toBe('validation_error');
});

test('each right over content can be taken away', async () => {
  const { controls } = here.sandbox;
  controls.setCapabilities({ updateContent: false });
  const update = here.notion.pages.update({ page_id: INITECH, properties: {} });
  expect((await refusalOf(update)).code).toBe('restricted_resource');
  controls.setCapabilities({ insertContent: false });
  expect((await refusalOf(here.notion.pages.create({ parent, properties: {} }))).status).toBe(403);
  controls.setCapabilities({ readContent: false, insertContent: true });
  expect((await refusalOf(here.notion.pages.retrieve({ page_id: ACME }))).status).toBe(403);
  const made = await here.notion.pages.create({ parent, properties: {} });
  expect(Object.keys(made).sort()).toEqual(['id', 'object', 'request_id']);
});

test('e-mail addresses show only with their capability', async () => {
  const { results } = await here.notion.users.list({});
  expect(results).toMatchObject([
    { id: ANA, type: 'person', person: { email: 'ana@example.com' } },
    { id: id(2), type: 'person', person: {} },
    { type: 'bot', name: 'Opp' },
  ]);
  here.sandbox.controls.setCapabilities({ readUserEmail: false });
  expect(await here.notion.users.retrieve({ user_id: ANA })).toMatchObject({ name: 'Ana Pavić', person: {} });
  const user = await here.notion.users.retrieve({ user_id: ANA });
  expect(JSON.stringify(user)).not.toContain('ana@example.com');
  expect((await refusalOf(here.notion.users.retrieve({ user_id: id(999) }))).code).toBe('object_not_found');
});
