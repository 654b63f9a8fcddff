import { ACME, DATA_SOURCE } from './small-seed.js';
import { refusalOf, startNotion, stopAll, words, type RunningNotion } from './running-notion.js';

let here: RunningNotion;
beforeEach(async () => {
  here = await startNotion();
});
afterEach(stopAll);

const paragraph = (text: string) => ({ paragraph: { rich_text: words(text) } });

async function children(block_id = ACME) {
  const { results } = await here.notion.blocks.children.list({ block_id });
  return results.flatMap((block) => ('type' in block ? [block] : []));
}

async function idOf(type: string): Promise<string> {
  const block = (await children()).find((each) => each.type === type);
  if (block === undefined) throw new Error(`no ${type}`);
  return block.id;
}

/** An append as it goes over the wire. */
async function append(body: Record<string, unknown>, to = ACME): Promise<{ results: { id: string }[] }> {
  return here.notion.request({ path: `blocks/${to}/children`, method: 'patch', body });
}

test('a body lists its blocks in order, with rows below their table', async () => {
  expect((await children()).map((block) => block.type)).toEqual([
    'heading_1',
    'table',
    'paragraph',
    'to_do',
    'bulleted_list_item',
    'quote',
    'callout',
    'divider',
    'heading_2',
  ]);
  const rows = await children(await idOf('table'));
  expect(rows).toMatchObject([
    { type: 'table_row', table_row: { cells: [[{ plain_text: 'Question' }], [{ plain_text: 'Answer' }]] } },
    { type: 'table_row', has_children: false },
  ]);
});

test('children come in pages', async () => {
  const first = await here.notion.blocks.children.list({ block_id: ACME, page_size: 8 });
  expect(first.has_more).toBe(true);
  const rest = await here.notion.blocks.children.list({
    block_id: ACME,
    start_cursor: first.next_cursor ?? '',
  });
  expect([first.results.length, rest.results.length, rest.has_more]).toEqual([8, 1, false]);
});

test('a page can be retrieved as a block', async () => {
  expect(await here.notion.blocks.retrieve({ block_id: ACME })).toMatchObject({
    type: 'child_page',
    child_page: { title: 'Acme – session replay' },
  });
});

test('an append goes to the end, and its answer lists what is new', async () => {
  const { results } = await here.notion.blocks.children.append({
    block_id: ACME,
    children: [paragraph('2026-02-10: Stage changed'), paragraph('by Ana')],
  });
  expect(results).toHaveLength(2);
  expect((await children()).slice(-2).map((block) => block.id)).toEqual(results.map((block) => block.id));
});

test('an append may go to the start', async () => {
  await here.notion.blocks.children.append({
    block_id: ACME,
    children: [paragraph('top')],
    position: { type: 'start' },
  });
  expect((await children())[0]).toMatchObject({ paragraph: { rich_text: [{ plain_text: 'top' }] } });
});

test('an append after a block answers with the new ones first and then the siblings that follow', async () => {
  const before = await children();
  const divider = before.findIndex((block) => block.type === 'divider');
  const { results } = await here.notion.blocks.children.append({
    block_id: ACME,
    children: [paragraph('in between')],
    position: { type: 'after_block', after_block: { id: before[divider]?.id ?? '' } },
  });
  const after = await children();
  expect(results.map((block) => block.id)).toEqual(after.slice(divider + 1).map((block) => block.id));
  expect(results).toHaveLength(2);
});

test('an append leaves the page’s last edited time alone', async () => {
  await append({ children: [paragraph('x')] });
  await here.notion.blocks.update({ block_id: await idOf('paragraph'), ...paragraph('y') });
  expect(await here.notion.pages.retrieve({ page_id: ACME })).toMatchObject({
    last_edited_time: '2026-02-01T10:11:00.000Z',
  });
});

test('a row can be added to a table and changed as a whole', async () => {
  const table = await idOf('table');
  const { results } = await here.notion.blocks.children.append({
    block_id: table,
    children: [{ table_row: { cells: [words('Region'), words('EU')] } }],
  });
  const row = results[0]?.id ?? '';
  const changed = await here.notion.blocks.update({
    block_id: row,
    table_row: { cells: [words('Region'), words('US')] },
  });
  expect(changed).toMatchObject({
    table_row: { cells: [[{ plain_text: 'Region' }], [{ plain_text: 'US' }]] },
  });
  expect(await children(table)).toHaveLength(3);
  const short = here.notion.blocks.update({ block_id: row, table_row: { cells: [words('Region')] } });
  expect((await refusalOf(short)).message).toContain('must match the table width');
});

test('a toggling heading takes blocks, a plain one does not', async () => {
  const { results } = await here.notion.blocks.children.append({
    block_id: ACME,
    children: [{ heading_2: { rich_text: words('Log'), is_toggleable: true, children: [paragraph('one')] } }],
  });
  const log = results[0]?.id ?? '';
  await here.notion.blocks.children.append({ block_id: log, children: [paragraph('two')] });
  expect(await children(log)).toMatchObject([
    { parent: { type: 'block_id', block_id: log } },
    { paragraph: { rich_text: [{ plain_text: 'two' }] } },
  ]);
  const plain = append({ children: [paragraph('x')] }, await idOf('heading_1'));
  expect((await refusalOf(plain)).message).toContain('does not support children');
});

const row = (...cells: string[]) => ({ table_row: { cells: cells.map(words) } });
const table = (width: number, ...rows: object[]) => ({ table: { table_width: width, children: rows } });
const deep = (levels: number): object =>
  levels === 0
    ? paragraph('deepest')
    : { bulleted_list_item: { rich_text: words('deep'), children: [deep(levels - 1)] } };

test.each([
  ['101 children', { children: Array.from({ length: 101 }, () => paragraph('x')) }],
  ['three levels below the top', { children: [deep(3)] }],
  ['2,001 characters', { children: [paragraph('x'.repeat(2001))] }],
  ['a table without rows', { children: [table(2)] }],
  ['a row that is too short', { children: [table(2, row('a'))] }],
  ['a row that is too long', { children: [table(2, row('a', 'b', 'c'))] }],
  ['something else than a row in a table', { children: [table(1, paragraph('x'))] }],
  ['a row without a table', { children: [row('a')] }],
  ['a table without a width', { children: [{ table: { children: [row('a')] } }] }],
  ['an unknown block type', { children: [{ mermaid: { rich_text: words('x') } }] }],
  ['a type that contradicts its content', { children: [{ type: 'quote', ...paragraph('x') }] }],
  ['two types at once', { children: [{ ...paragraph('x'), quote: { rich_text: words('x') } }] }],
  ['an unknown field', { children: [{ paragraph: { rich_text: words('x'), size: 3 } }] }],
  ['an unknown colour', { children: [{ paragraph: { rich_text: words('x'), color: 'octarine' } }] }],
  ['no text where text belongs', { children: [{ paragraph: {} }] }],
  ['text in a divider', { children: [{ divider: { rich_text: words('x') } }] }],
  ['children in a divider', { children: [{ divider: { children: [paragraph('x')] } }] }],
  ['no children', {}],
  ['the parameter after of older versions', { children: [paragraph('x')], after: ACME }],
  ['a position of no kind', { children: [paragraph('x')], position: { type: 'middle' } }],
  [
    'a position after a block elsewhere',
    { children: [paragraph('x')], position: { type: 'after_block', after_block: { id: ACME } } },
  ],
  [
    'a link that is none',
    { children: [{ paragraph: { rich_text: [{ text: { content: 'x', link: { url: 'not a link' } } }] } }] },
  ],
])('an append with %s is refused and leaves nothing behind', async (_what, body) => {
  const error = await refusalOf(append(body));
  expect([error.status, error.code]).toEqual([400, 'validation_error']);
  expect(await children()).toHaveLength(9);
});

test('100 children, two levels below the top, are taken', async () => {
  const { results } = await append({ children: Array.from({ length: 100 }, () => deep(2)) });
  expect(results).toHaveLength(100);
});

test('more than 1,000 blocks in one request are refused', async () => {
  const bullet = {
    bulleted_list_item: { rich_text: words('x'), children: Array.from({ length: 20 }, () => paragraph('y')) },
  };
  const error = await refusalOf(append({ children: Array.from({ length: 48 }, () => bullet) }));
  expect(error.message).toContain('1008');
});

test('a body beyond 500 KB is refused', async () => {
  const children = Array.from({ length: 100 }, () => ({
    paragraph: { rich_text: Array.from({ length: 3 }, () => ({ text: { content: 'x'.repeat(2000) } })) },
  }));
  expect((await refusalOf(append({ children }))).message).toContain('body.length');
});

test('an update names the block’s own type, keeps what it does not name and stamps the block', async () => {
  const todo = await idOf('to_do');
  const done = await here.notion.blocks.update({ block_id: todo, to_do: { checked: true } });
  expect(done).toMatchObject({
    last_edited_time: '2026-02-10T12:34:00.000Z',
    to_do: { checked: true, color: 'default', rich_text: [{ plain_text: 'Send the security paper' }] },
  });
  const wrong = here.notion.blocks.update({ block_id: todo, ...paragraph('x') });
  expect((await refusalOf(wrong)).code).toBe('validation_error');
});

test('a table changes its headers, never its width', async () => {
  const block_id = await idOf('table');
  expect(await here.notion.blocks.update({ block_id, table: { has_column_header: false } })).toMatchObject({
    table: { table_width: 2, has_column_header: false },
  });
  const wider = here.notion.request({
    path: `blocks/${block_id}`,
    method: 'patch',
    body: { table: { table_width: 3 } },
  });
  expect((await refusalOf(wider)).message).toContain('width');
});

test('a deleted block leaves the list, is still known as trashed, and cannot be edited', async () => {
  const block_id = await idOf('paragraph');
  expect(await here.notion.blocks.delete({ block_id })).toMatchObject({ id: block_id, in_trash: true });
  expect((await children()).map((block) => block.id)).not.toContain(block_id);
  expect(await here.notion.blocks.retrieve({ block_id })).toMatchObject({ in_trash: true });
  expect((await refusalOf(here.notion.blocks.update({ block_id, ...paragraph('x') }))).status).toBe(400);
  await here.notion.blocks.update({ block_id, in_trash: false });
  expect((await children()).map((block) => block.id)).toContain(block_id);
});

test('mentions of people show their name', async () => {
  const { results } = await here.notion.blocks.children.append({
    block_id: ACME,
    children: [
      { paragraph: { rich_text: [{ mention: { user: { id: '11111111-1111-4111-8111-000000000001' } } }] } },
    ],
  });
  expect(results[0]).toMatchObject({
    paragraph: { rich_text: [{ type: 'mention', plain_text: '@Ana Pavić' }] },
  });
});

test('a page reads as markdown in one request, tables included, with meanings escaped', async () => {
  const { markdown, truncated, unknown_block_ids } = await here.notion.pages.retrieveMarkdown({
    page_id: ACME,
  });
  expect(markdown.split('\n')).toEqual([
    '# Customer information',
    '<table header-row="true">',
    '\t<tr>',
    '\t<td>Question</td>',
    '\t<td>Answer</td>',
    '\t</tr>',
    '\t<tr>',
    '\t<td>Events a month</td>',
    '\t<td>40 \\<million\\></td>',
    '\t</tr>',
    '</table>',
    'Runs on Kubernetes.',
    '- [ ] Send the security paper',
    '- Uses React',
    '> We need this by spring',
    '<callout icon="💡" color="gray_bg">',
    '\tProcurement takes six weeks',
    '</callout>',
    '---',
    '## Change log',
  ]);
  expect([truncated, unknown_block_ids]).toEqual([false, []]);
});

test('markdown of a block is the block and what is below it', async () => {
  const { markdown } = await here.notion.pages.retrieveMarkdown({ page_id: await idOf('quote') });
  expect(markdown).toBe('> We need this by spring');
});

test('markdown beyond its limit is truncated and names the blocks it left out', async () => {
  await stopAll();
  here = await startNotion({ markdownCap: 10 });
  const answer = await here.notion.pages.retrieveMarkdown({ page_id: ACME });
  expect(answer.truncated).toBe(true);
  expect(answer.unknown_block_ids).toEqual([await idOf('heading_2')]);
});

test('bold, links and code survive into markdown', async () => {
  const page = await here.notion.pages.create({
    parent: { data_source_id: DATA_SOURCE },
    children: [
      {
        paragraph: {
          rich_text: [
            { text: { content: 'Bold' }, annotations: { bold: true } },
            { text: { content: ' and ' } },
            { text: { content: 'link', link: { url: 'https://example.com' } } },
          ],
        },
      },
      { code: { rich_text: words('a < b'), language: 'typescript' } },
    ],
    properties: {},
  });
  const { markdown } = await here.notion.pages.retrieveMarkdown({ page_id: page.id });
  expect(markdown).toBe('**Bold** and [link](https://example.com)\n```typescript\na < b\n```');
});
