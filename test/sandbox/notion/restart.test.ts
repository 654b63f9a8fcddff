import { forgetfulMemory, type SandboxMemory } from '../../../src/sandbox/memory.js';
import { ACME, DATA_SOURCE, GLOBEX, SMALL_SEED } from './small-seed.js';
import { failureOf, startNotion, stopAll, words } from './running-notion.js';

afterEach(stopAll);

test('everything written survives a restart, ids and discussions included', async () => {
  const memory = forgetfulMemory();
  const first = await startNotion({ memory });
  const parent = { page_id: ACME };
  const made = await first.notion.pages.create({
    parent: { data_source_id: DATA_SOURCE },
    properties: { Name: { title: words('Umbrella') }, Segment: { select: { name: 'New one' } } },
    children: [{ table: { table_width: 1, children: [{ table_row: { cells: [words('cell')] } }] } }],
  });
  const said = await first.notion.comments.create({ parent, rich_text: words('hello') });
  await first.sandbox.desk.act({ act: 'archive', pageId: GLOBEX });
  const before = { overview: first.sandbox.desk.overview(), page: first.sandbox.desk.page(made.id) };
  await first.sandbox.close();

  const second = await startNotion({ memory });
  expect({ overview: second.sandbox.desk.overview(), page: second.sandbox.desk.page(made.id) }).toEqual(
    before,
  );
  const again = await second.notion.comments.create({ parent, rich_text: words('again') });
  expect(
    'discussion_id' in again && 'discussion_id' in said && again.discussion_id === said.discussion_id,
  ).toBe(true);
  const { id } = await second.notion.pages.create({
    parent: { data_source_id: DATA_SOURCE },
    properties: {},
  });
  const next = second.sandbox.desk.overview().rows.find((row) => row.id === id);
  expect(next?.cells['Number']).toBe('OPP-6');
});

test('a start that was cut halfway through its seed begins anew', async () => {
  const memory = forgetfulMemory();
  let puts = 0;
  const dying: SandboxMemory = {
    ...memory,
    put: (realm, id, data) => {
      puts += 1;
      return puts > 3 ? Promise.reject(new Error('killed')) : memory.put(realm, id, data);
    },
  };
  await failureOf(startNotion({ memory: dying }));
  const { sandbox } = await startNotion({ memory });
  expect(sandbox.desk.overview().rows).toHaveLength(SMALL_SEED.pages.length);
});

test('what the memory could not keep is answered with an error and shown to nobody', async () => {
  const memory = forgetfulMemory();
  let full = false;
  const filling: SandboxMemory = {
    ...memory,
    put: (realm, id, data) => (full ? Promise.reject(new Error('disk full')) : memory.put(realm, id, data)),
  };
  const { notion, sandbox } = await startNotion({ memory: filling });
  full = true;
  const failed = await failureOf(
    notion.comments.create({ parent: { page_id: ACME }, rich_text: words('lost') }),
  );
  expect(failed).toMatchObject({ status: 500 });
  expect(JSON.stringify(sandbox.desk.page(ACME))).not.toContain('lost');
  full = false;
  await notion.comments.create({ parent: { page_id: ACME }, rich_text: words('kept') });
  expect(JSON.stringify(sandbox.desk.page(ACME))).toContain('kept');
});

test('a write is durable before it is answered', async () => {
  const memory = forgetfulMemory();
  const { notion } = await startNotion({ memory });
  const made = await notion.comments.create({ parent: { page_id: ACME }, rich_text: words('promised') });
  expect(JSON.stringify(await memory.all('notion.talk'))).toContain(made.id);
});

test.each([
  ['an id that is no UUID', { pages: [{ ...SMALL_SEED.pages[1], id: 'globex' }] }],
  ['a property that the database lacks', { pages: [{ ...SMALL_SEED.pages[1], properties: { Price: 1 } }] }],
  ['an option that does not exist', { pages: [{ ...SMALL_SEED.pages[1], properties: { Stage: 'Nope' } }] }],
  ['text for a number', { pages: [{ ...SMALL_SEED.pages[1], properties: { Amount: 'much' } }] }],
])('a seed with %s is refused loudly', async (_what, change) => {
  const [, globex] = SMALL_SEED.pages;
  if (globex === undefined) throw new Error('no second page');
  const pages = change.pages.map((page) => ({ ...globex, ...page }));
  await expect(startNotion({ seed: { ...SMALL_SEED, pages } })).rejects.toThrow(/seed/);
});
