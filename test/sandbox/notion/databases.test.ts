import { ACME, DATABASE } from './small-seed.js';
import { refusalOf, startNotion, stopAll, words, type RunningNotion } from './running-notion.js';

let here: RunningNotion;
beforeEach(async () => {
  here = await startNotion();
});
afterEach(stopAll);

const parent = { type: 'page_id', page_id: ACME } as const;
const make = (
  properties: Parameters<RunningNotion['notion']['databases']['create']>[0]['initial_data_source'],
) =>
  here.notion.databases.create({
    parent,
    title: words('Deals'),
    ...(properties === undefined ? {} : { initial_data_source: properties }),
  });

test('a database is made below a page with its properties, and is still there after a restart', async () => {
  const made = await make({
    properties: {
      Deal: { title: {} },
      Stage: { status: { options: [{ name: 'Demo' }] } },
      Sum: { number: {} },
    },
  });
  expect(made).toMatchObject({ object: 'database', parent });
  await stopAll();
  const { notion } = await startNotion({ memory: here.memory });
  const database = await notion.databases.retrieve({ database_id: made.id });
  const [source] = 'data_sources' in database ? database.data_sources : [];
  expect(source?.name).toBe('Deals');
  const id = source?.id ?? '';
  const { properties } = await notion.dataSources.retrieve({ data_source_id: id });
  expect(Object.values(properties).map(({ name, type }) => [name, type])).toEqual([
    ['Deal', 'title'],
    ['Stage', 'status'],
    ['Sum', 'number'],
  ]);
  expect(properties['Stage']).toMatchObject({ status: { options: [{ name: 'Demo' }] } });
  expect((await notion.dataSources.query({ data_source_id: id })).results).toEqual([]);
  await expect(notion.databases.retrieve({ database_id: DATABASE })).resolves.toMatchObject({ id: DATABASE });
});

test('without properties it has the title "Name"', async () => {
  const made = await make(undefined);
  const [source] = 'data_sources' in made ? made.data_sources : [];
  const { properties } = await here.notion.dataSources.retrieve({ data_source_id: source?.id ?? '' });
  expect(properties).toMatchObject({ Name: { id: 'title', type: 'title' } });
});

test.each([
  [{ Sum: { number: {} } }, 'Title is not provided'],
  [{ A: { title: {} }, B: { title: {} } }, 'more than one title'],
  [{ A: { title: {} }, S: { select: { options: [{ name: 'a, b' }] } } }, 'commas not allowed'],
  [{ A: { title: {} }, S: { select: { options: [{ name: 'a' }, { name: 'a' }] } } }, 'same name'],
])('a database of %j is refused', async (properties, reason) => {
  const refusal = await refusalOf(make({ properties }));
  expect([refusal.status, refusal.code]).toEqual([400, 'validation_error']);
  expect(refusal.message).toContain(reason);
});

test('a page that is not there, not shared or not to be written to is refused', async () => {
  const nowhere = { type: 'page_id', page_id: DATABASE } as const;
  expect((await refusalOf(here.notion.databases.create({ parent: nowhere }))).status).toBe(404);
  const workspace = { type: 'workspace', workspace: true } as const;
  expect((await refusalOf(here.notion.databases.create({ parent: workspace }))).status).toBe(400);
  here.sandbox.controls.setCapabilities({ insertContent: false });
  expect((await refusalOf(make(undefined))).status).toBe(403);
  here.sandbox.controls.setShared(false);
  here.sandbox.controls.setCapabilities({ insertContent: true });
  expect((await refusalOf(make(undefined))).status).toBe(404);
});
