import { ACME, BLOCK_COMMENT, FIRST_COMMENT, id, RESOLVED_COMMENT } from './small-seed.js';
import { refusalOf, startNotion, stopAll, words, type RunningNotion } from './running-notion.js';

let here: RunningNotion;
beforeEach(async () => {
  here = await startNotion();
});
afterEach(stopAll);

async function listed(block_id: string): Promise<string[]> {
  const { results } = await here.notion.comments.list({ block_id });
  return results.map((comment) =>
    'rich_text' in comment ? comment.rich_text.map((run) => run.plain_text).join('') : '',
  );
}

async function blockIds(): Promise<string[]> {
  const { results } = await here.notion.blocks.children.list({ block_id: ACME });
  return results.map((block) => block.id);
}

function discussionOf(what: string): string {
  const found = here.sandbox.desk
    .page(ACME)
    ?.discussions.find((each) =>
      each.comments.some((comment) => comment.runs.some((run) => run.text === what)),
    );
  if (found === undefined) throw new Error(`nothing says ${what}`);
  return found.id;
}

test('the list of a page shows its open page comments, oldest first, and none of its blocks', async () => {
  expect(await listed(ACME)).toEqual(['Kick-off went well', 'Budget is confirmed']);
});

test('a comment on a block is listed under that block', async () => {
  const paragraph = (await blockIds())[2] ?? '';
  expect(await listed(paragraph)).toEqual(['Which cluster?']);
});

test('a resolved discussion vanishes from the list and its comments cannot be retrieved', async () => {
  await here.sandbox.desk.act({ act: 'resolve', discussionId: discussionOf('Kick-off went well') });
  expect(await listed(ACME)).toEqual([]);
  for (const comment_id of [FIRST_COMMENT, RESOLVED_COMMENT]) {
    expect((await refusalOf(here.notion.comments.retrieve({ comment_id }))).code).toBe('object_not_found');
  }
});

test('a reopened discussion comes back', async () => {
  const discussionId = discussionOf('Kick-off went well');
  await here.sandbox.desk.act({ act: 'resolve', discussionId });
  await here.sandbox.desk.act({ act: 'reopen', discussionId });
  expect(await listed(ACME)).toHaveLength(2);
});

test('all comments on a page share its open discussion; after resolving it the next one opens a new one', async () => {
  const comment = async () => {
    const made = await here.notion.comments.create({ parent: { page_id: ACME }, rich_text: words('hello') });
    return 'discussion_id' in made ? made.discussion_id : '';
  };
  const first = await comment();
  expect(first).toBe(discussionOf('Kick-off went well'));
  expect(await comment()).toBe(first);
  await here.sandbox.desk.act({ act: 'resolve', discussionId: first });
  const second = await comment();
  expect(second).not.toBe(first);
  expect(await listed(ACME)).toEqual(['hello']);
});

test('a comment is the bot’s, carries the asked name and a time floored to the minute', async () => {
  const made = await here.notion.comments.create({
    parent: { page_id: ACME },
    rich_text: [{ text: { content: 'Mar 2: POC', link: { url: 'https://slack.example/1' } } }],
    display_name: { type: 'custom', custom: { name: 'Ana P. via Opp' } },
  });
  const me = await here.notion.users.me({});
  expect(made).toMatchObject({
    object: 'comment',
    parent: { type: 'page_id', page_id: ACME },
    created_time: '2026-02-10T12:34:00.000Z',
    last_edited_time: '2026-02-10T12:34:00.000Z',
    created_by: { object: 'user', id: me.id },
    rich_text: [{ plain_text: 'Mar 2: POC', href: 'https://slack.example/1' }],
    display_name: { type: 'custom', resolved_name: 'Ana P. via Opp' },
  });
});

test('a comment leaves the page’s last edited time alone', async () => {
  await here.notion.comments.create({ parent: { page_id: ACME }, rich_text: words('hello') });
  await here.sandbox.desk.act({ act: 'comment', by: id(2), pageId: ACME, text: 'by hand' });
  expect(await here.notion.pages.retrieve({ page_id: ACME })).toMatchObject({
    last_edited_time: '2026-02-01T10:11:00.000Z',
  });
});

test('a discussion can be answered by its id, also one on a block', async () => {
  const made = await here.notion.comments.create({
    discussion_id: discussionOf('Which cluster?'),
    rich_text: words('The blue one'),
  });
  expect(made).toMatchObject({ parent: { type: 'block_id' } });
  expect(await listed((await blockIds())[2] ?? '')).toEqual(['Which cluster?', 'The blue one']);
});

test('a resolved discussion cannot be answered', async () => {
  const answer = here.notion.comments.create({
    discussion_id: discussionOf('Old question'),
    rich_text: words('too late'),
  });
  expect((await refusalOf(answer)).code).toBe('object_not_found');
});

test('markdown comments show bold, code and links, and nothing of their marks', async () => {
  const made = await here.notion.comments.create({
    parent: { page_id: ACME },
    markdown: 'A **bold** `x*y` [link](https://example.com) and \\*stars\\*',
  });
  expect('rich_text' in made ? made.rich_text : []).toMatchObject([
    { plain_text: 'A ' },
    { plain_text: 'bold', annotations: { bold: true } },
    { plain_text: ' ' },
    { plain_text: 'x*y', annotations: { code: true } },
    { plain_text: ' ' },
    { plain_text: 'link', href: 'https://example.com' },
    { plain_text: ' and *stars*' },
  ]);
});

const page = { parent: { page_id: ACME } };
test.each([
  ['both rich_text and markdown', { ...page, rich_text: words('a'), markdown: 'a' }],
  ['neither rich_text nor markdown', page],
  ['a parent and a discussion', { ...page, discussion_id: id(5), rich_text: words('a') }],
  ['no place', { rich_text: words('a') }],
  ['both a page and a block', { parent: { page_id: ACME, block_id: ACME }, rich_text: words('a') }],
  ['2,001 characters in one text', { ...page, rich_text: words('x'.repeat(2001)) }],
  ['101 texts', { ...page, rich_text: Array.from({ length: 101 }, () => ({ text: { content: 'a' } })) }],
  [
    'a link of 2,001 characters',
    { ...page, rich_text: [{ text: { content: 'a', link: { url: `https://e.com/${'x'.repeat(2001)}` } } }] },
  ],
  ['an unknown field', { ...page, rich_text: words('a'), text: 'a' }],
  ['a run of no kind', { ...page, rich_text: [{ content: 'a' }] }],
  ['no words', { ...page, rich_text: [] }],
  ['a custom name without a name', { ...page, rich_text: words('a'), display_name: { type: 'custom' } }],
  ['an id that is no UUID', { parent: { page_id: 'acme' }, rich_text: words('a') }],
])('a comment with %s is refused', async (_what, body) => {
  const error = await refusalOf(here.notion.request({ path: 'comments', method: 'post', body }));
  expect([error.status, error.code]).toEqual([400, 'validation_error']);
});

test('exactly 2,000 characters in each of 100 texts are taken', async () => {
  const rich_text = Array.from({ length: 100 }, () => ({ text: { content: 'x'.repeat(2000) } }));
  await expect(here.notion.comments.create({ ...page, rich_text })).resolves.toMatchObject({
    object: 'comment',
  });
});

test('the list is paged by cursor and refuses a strange one', async () => {
  const first = await here.notion.comments.list({ block_id: ACME, page_size: 1 });
  expect(first).toMatchObject({ has_more: true, type: 'comment', comment: {} });
  const second = await here.notion.comments.list({
    block_id: ACME,
    page_size: 1,
    start_cursor: first.next_cursor ?? '',
  });
  expect([first, second].flatMap((each) => each.results).map((each) => each.id)).toEqual([
    FIRST_COMMENT,
    id(902),
  ]);
  expect(second.has_more).toBe(false);
  const strange = here.notion.comments.list({ block_id: ACME, start_cursor: id(77) });
  expect((await refusalOf(strange)).message).toContain('start_cursor');
});

test('the connection edits and deletes its own comments only', async () => {
  const made = await here.notion.comments.create({ ...page, rich_text: words('tpyo') });
  here.clock.advance(120_000);
  const edited = await here.notion.comments.update({ comment_id: made.id, rich_text: words('typo') });
  expect(edited).toMatchObject({
    created_time: '2026-02-10T12:34:00.000Z',
    last_edited_time: '2026-02-10T12:36:00.000Z',
  });
  await here.notion.comments.delete({ comment_id: made.id });
  expect(await listed(ACME)).not.toContain('typo');
  for (const call of [
    () => here.notion.comments.delete({ comment_id: FIRST_COMMENT }),
    () => here.notion.comments.update({ comment_id: BLOCK_COMMENT, rich_text: words('mine now') }),
  ]) {
    expect((await refusalOf(call())).code).toBe('restricted_resource');
  }
});

test('without the right to read comments a new one answers with its id alone and the list is refused', async () => {
  here.sandbox.controls.setCapabilities({ readComments: false });
  const made = await here.notion.comments.create({ ...page, rich_text: words('hello') });
  expect(Object.keys(made).sort()).toEqual(['id', 'object', 'request_id']);
  const error = await refusalOf(here.notion.comments.list({ block_id: ACME }));
  expect([error.status, error.code]).toEqual([403, 'restricted_resource']);
});

test('without the right to insert comments a new one is refused', async () => {
  here.sandbox.controls.setCapabilities({ insertComments: false });
  const error = await refusalOf(here.notion.comments.create({ ...page, rich_text: words('hello') }));
  expect([error.status, error.code]).toEqual([403, 'restricted_resource']);
});
