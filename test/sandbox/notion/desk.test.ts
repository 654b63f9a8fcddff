import type { NotionAct } from '../../../src/sandbox/notion/desk.js';
import { ACME, ANA, BEN, DATA_SOURCE, FIRST_COMMENT, GLOBEX, id, OLD_ARCHIVED } from './small-seed.js';
import { startNotion, stopAll, words, type RunningNotion } from './running-notion.js';

let here: RunningNotion;
beforeEach(async () => {
  here = await startNotion();
});
afterEach(stopAll);

const NOW_FLOORED = '2026-02-10T12:34:00.000Z';
const act = (what: NotionAct) => here.sandbox.desk.act(what);

function view(pageId = ACME) {
  const page = here.sandbox.desk.page(pageId);
  if (page === undefined) throw new Error('no such page');
  return page;
}

function cell(property: string, pageId = ACME): string | undefined {
  return view(pageId).properties.find((each) => each.name === property)?.text;
}

test('the overview shows every row with its cells in words', () => {
  const overview = here.sandbox.desk.overview();
  expect(overview.title).toBe('Opportunities');
  expect(overview.users).toEqual([
    { id: ANA, name: 'Ana Pavić' },
    { id: BEN, name: 'Ben Okoro' },
  ]);
  expect(overview.rows.map((row) => [row.title, row.archived, row.inTrash, row.openComments])).toEqual([
    ['Acme – session replay', false, false, 3],
    ['Globex rollout', false, false, 0],
    ['Initech', false, false, 0],
    ['Hooli (archived)', true, false, 0],
  ]);
  expect(overview.rows[0]?.cells).toMatchObject({
    Name: 'Acme – session replay',
    Stage: 'Demo',
    Products: 'Replay, Profiling',
    Amount: '120000',
    Close: '2026-03-31',
    SE: 'Ana Pavić',
    Forecast: 'Yes',
    Related: 'Globex rollout',
    Number: 'OPP-1',
    Author: 'Ana Pavić',
    Mail: '',
  });
  expect(overview.rows[2]?.cells['Close']).toBe('2026-05-01 → 2026-05-03');
});

test('a page shows its body, its table with rows, and its discussions, resolved ones too', () => {
  const { blocks, discussions, url } = view();
  expect(url).toContain(ACME.replaceAll('-', ''));
  expect(blocks[1]).toMatchObject({
    type: 'table',
    hasColumnHeader: true,
    rows: [
      ['Question', 'Answer'],
      ['Events a month', '40 <million>'],
    ],
  });
  expect(
    discussions.map((each) => [each.resolved, each.blockId === undefined, each.comments.length]),
  ).toEqual([
    [true, true, 1],
    [false, true, 2],
    [false, false, 1],
  ]);
  expect(discussions[1]?.comments[0]).toEqual({
    id: FIRST_COMMENT,
    author: 'Ana Pavić',
    at: '2026-01-10T08:00:00.000Z',
    runs: [{ text: 'Kick-off went well', link: undefined, bold: false }],
  });
});

test('a colleague’s comment joins the discussion and reaches the API under their name', async () => {
  expect(await act({ act: 'comment', by: BEN, pageId: ACME, text: 'They want a POC' })).toEqual({ ok: true });
  const { results } = await here.notion.comments.list({ block_id: ACME });
  expect(results.at(-1)).toMatchObject({
    created_by: { id: BEN },
    rich_text: [{ plain_text: 'They want a POC' }],
    display_name: { type: 'user', resolved_name: 'Ben Okoro' },
  });
});

test('comments can be edited and deleted; the last one takes its discussion along', async () => {
  await act({ act: 'edit-comment', commentId: FIRST_COMMENT, text: 'Kick-off went very well' });
  expect(await here.notion.comments.retrieve({ comment_id: FIRST_COMMENT })).toMatchObject({
    rich_text: [{ plain_text: 'Kick-off went very well' }],
    last_edited_time: NOW_FLOORED,
  });
  await act({ act: 'delete-comment', commentId: FIRST_COMMENT });
  await act({ act: 'delete-comment', commentId: id(902) });
  expect(view().discussions).toHaveLength(2);
});

test.each([
  ['Name', 'Acme Inc', 'Acme Inc'],
  ['Customer', 'Acme & Söhne', 'Acme & Söhne'],
  ['Stage', 'won', 'Won'],
  ['Segment', '', ''],
  ['Products', 'crons, Replay', 'Crons, Replay'],
  ['Amount', '1,250.5', '1250.5'],
  ['Close', '2026-06-01', '2026-06-01'],
  ['Close', '2026-06-01 → 2026-06-03', '2026-06-01 → 2026-06-03'],
  ['SE', 'ben okoro, Ana Pavić', 'Ben Okoro, Ana Pavić'],
  ['Forecast', 'no', 'No'],
  ['Site', 'https://acme.test', 'https://acme.test'],
])('typing into %s: %s', async (property, value, shown) => {
  expect(await act({ act: 'set-property', by: BEN, pageId: ACME, property, value })).toEqual({ ok: true });
  expect(cell(property)).toBe(shown);
  expect(view().lastEditedAt).toBe(NOW_FLOORED);
  const page = await here.notion.pages.retrieve({ page_id: ACME });
  expect(page).toMatchObject({ last_edited_by: { id: BEN } });
});

test.each([
  ['Stage', 'Dreaming', 'It has: Discovery, Demo, Won.'],
  ['Products', 'Replay, Nope', 'no option “Nope”'],
  ['Amount', 'a lot', 'is a number'],
  ['Close', 'soon', 'is a date such as 2026-03-31'],
  ['SE', 'Zoe', 'nobody here is called “Zoe”'],
  ['Forecast', 'perhaps', 'type yes or no'],
  ['Number', '7', 'cannot be edited here'],
  ['Related', 'Globex', 'cannot be edited here'],
])('typing into %s: %s is refused in friendly words', async (property, value, words) => {
  const before = cell(property);
  const answer = await act({ act: 'set-property', by: BEN, pageId: ACME, property, value });
  expect(answer.ok ? '' : answer.refused).toContain(words);
  expect([cell(property), view().lastEditedAt]).toEqual([before, '2026-02-01T10:11:00.000Z']);
});

test('editable properties offer their options, people their names', () => {
  const property = (name: string) => view().properties.find((each) => each.name === name);
  expect(property('Stage')).toMatchObject({ editable: true, options: ['Discovery', 'Demo', 'Won'] });
  expect(property('SE')).toMatchObject({ editable: true, options: ['Ana Pavić', 'Ben Okoro'] });
  expect(property('Created')).toMatchObject({ editable: false, options: [] });
});

test('archiving hides a row from the API’s query, the trash hides it altogether, both can be undone', async () => {
  const ids = async (is_archived: boolean): Promise<string[]> => {
    const answer = await here.notion.request<{ results: { id: string }[] }>({
      path: `data_sources/${DATA_SOURCE}/query`,
      method: 'post',
      body: { is_archived },
    });
    return answer.results.map((row) => row.id);
  };
  await act({ act: 'archive', pageId: ACME });
  expect(await ids(true)).toEqual([ACME, OLD_ARCHIVED]);
  await act({ act: 'unarchive', pageId: ACME });
  await act({ act: 'trash', pageId: GLOBEX });
  expect(await ids(false)).toEqual([ACME, id(103)]);
  expect(here.sandbox.desk.overview().rows[1]?.inTrash).toBe(true);
  await act({ act: 'restore', pageId: GLOBEX });
  expect(await ids(false)).toContain(GLOBEX);
});

test('what people do to a body counts as an edit of the page', async () => {
  await act({ act: 'add-paragraph', by: BEN, pageId: ACME, text: 'By hand' });
  const added = view().blocks.at(-1);
  expect(added?.runs[0]?.text).toBe('By hand');
  expect(view().lastEditedAt).toBe(NOW_FLOORED);
  here.clock.advance(60_000);
  await act({ act: 'edit-block', by: BEN, blockId: added?.id ?? '', text: 'By both hands' });
  expect(view().blocks.at(-1)?.runs[0]?.text).toBe('By both hands');
  here.clock.advance(60_000);
  await act({ act: 'delete-block', by: BEN, blockId: added?.id ?? '' });
  expect(view().blocks.map((block) => block.id)).not.toContain(added?.id);
  expect(view().lastEditedAt).toBe('2026-02-10T12:36:00.000Z');
});

test.each<[string, NotionAct]>([
  ['a page that is gone', { act: 'archive', pageId: id(999) }],
  ['a block that is gone', { act: 'edit-block', by: BEN, blockId: id(999), text: 'x' }],
  ['a comment that is gone', { act: 'delete-comment', commentId: id(999) }],
  ['a discussion that is gone', { act: 'resolve', discussionId: id(999) }],
  ['an empty comment', { act: 'comment', by: BEN, pageId: ACME, text: '  ' }],
])('acting on %s is refused in words', async (_what, what) => {
  const answer = await act(what);
  expect(answer.ok ? '' : answer.refused).toMatch(/does not exist any more|Write something/);
});

test('listeners hear of the API’s writes as of the desk’s, until they leave', async () => {
  let heard = 0;
  const leave = here.sandbox.desk.onChange(() => {
    heard += 1;
  });
  await here.notion.comments.create({ parent: { page_id: ACME }, rich_text: words('from the API') });
  await act({ act: 'archive', pageId: ACME });
  expect(heard).toBe(2);
  leave();
  await act({ act: 'unarchive', pageId: ACME });
  expect(heard).toBe(2);
});

test('writes at the same time are all kept', async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, number) =>
      number % 2 === 0
        ? act({ act: 'add-paragraph', by: BEN, pageId: ACME, text: `line ${number}` })
        : here.notion.blocks.children.append({
            block_id: ACME,
            children: [{ paragraph: { rich_text: words(`line ${number}`) } }],
          }),
    ),
  );
  expect(view().blocks.filter((block) => block.runs[0]?.text.startsWith('line '))).toHaveLength(20);
});
