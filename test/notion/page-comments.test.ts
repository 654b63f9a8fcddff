import {
  list,
  notionError,
  responding,
  scripted,
  type Answer,
  type SeenRequest,
} from '../support/notion-fetch.js';
import { bench, PAGE_ID, pageId, problemIn, text } from './fixtures.js';

function comment(id: string, at: string, words: string, more: object = {}): object {
  return {
    object: 'comment',
    id,
    parent: { type: 'page_id', page_id: PAGE_ID },
    discussion_id: 'd1',
    created_time: at,
    last_edited_time: at,
    created_by: { object: 'user', id: 'u1' },
    rich_text: [text(words)],
    display_name: { type: 'custom', resolved_name: 'Ana P. via Opp' },
    ...more,
  };
}

const at = (minute: number): string => `2026-11-20T10:${String(minute).padStart(2, '0')}:00.000Z`;
const paragraph = (id: string, words: string): object => ({
  object: 'block',
  id,
  type: 'paragraph',
  has_children: false,
  paragraph: { rich_text: words === '' ? [] : [text(words)] },
});

/** A page whose body is one paragraph, an empty one, a divider and a table with a filled and an empty row. */
const BODY: readonly object[] = [
  paragraph('b1', 'Customer information'),
  paragraph('b2', ''),
  { object: 'block', id: 'b3', type: 'divider', has_children: false, divider: {} },
  { object: 'block', id: 'b4', type: 'table', has_children: true, table: { table_width: 2 } },
  { object: 'block', id: 'b5', type: 'child_page', has_children: true, child_page: { title: 'Notes' } },
  { object: 'block', id: 'b6', type: 'hologram', has_children: false },
];
const ROWS: readonly object[] = [
  {
    object: 'block',
    id: 'r1',
    type: 'table_row',
    has_children: false,
    table_row: { cells: [[text('Stack')], []] },
  },
  { object: 'block', id: 'r2', type: 'table_row', has_children: false, table_row: { cells: [[], []] } },
];

function answering(commentsOf: Readonly<Record<string, readonly object[]>>) {
  return ({ path, query }: SeenRequest): Answer => {
    if (path === `blocks/${PAGE_ID}/children`) return list(BODY);
    if (path === 'blocks/b4/children') return list(ROWS);
    if (path === 'comments') return list(commentsOf[query['block_id'] ?? ''] ?? []);
    return notionError(404, 'object_not_found');
  };
}

const page = (commentsOf: Readonly<Record<string, readonly object[]>>) => responding(answering(commentsOf));

const asked = (requests: readonly SeenRequest[]): (string | undefined)[] =>
  requests.filter(({ path }) => path === 'comments').map(({ query }) => query['block_id']);

describe('the open comments of a page (S0-13)', () => {
  it('are those of the page and of its blocks, oldest first', async () => {
    const notion = page({
      [PAGE_ID]: [comment('c1', at(1), 'first'), comment('c3', at(3), 'third')],
      b1: [comment('c2', at(2), 'second')],
      r1: [comment('c4', at(4), 'in a table')],
    });
    const { timing, notion: connected } = bench(notion.fetch);
    const comments = await timing.until(connected.comments.list(PAGE_ID, 'interactive'));
    expect(comments.map(({ text: words }) => words)).toEqual(['first', 'second', 'third', 'in a table']);
    expect(comments[0]).toEqual({
      id: 'c1',
      createdAt: new Date(at(1)),
      author: 'Ana P. via Opp',
      text: 'first',
      links: [],
    });
  });

  it('costs a request only for blocks that can carry one', async () => {
    const notion = page({});
    const { timing, notion: connected } = bench(notion.fetch);
    await timing.until(connected.comments.list(PAGE_ID, 'interactive'));
    expect(asked(notion.requests)).toEqual([PAGE_ID, 'b1', 'b4', 'r1', 'b6']);
  });

  it('reads the page afresh each time and its blocks every fifteen minutes', async () => {
    const notion = page({ b1: [comment('c2', at(2), 'on a block')] });
    const { timing, notion: connected, pass } = bench(notion.fetch);
    const read = () => timing.until(connected.comments.list(PAGE_ID, 'interactive'));
    await read();
    const first = notion.requests.length;
    expect(await read()).toHaveLength(1);
    expect(notion.requests.length - first).toBe(1);
    await pass(16 * 60_000);
    await read();
    expect(notion.requests.length - first - 1).toBe(first);
  });

  it('keeps the blocks as they were when they cannot be read again', async () => {
    const state = { down: false };
    const healthy = answering({ b1: [comment('c2', at(2), 'on a block')] });
    const notion = responding((request) =>
      state.down && request.path.startsWith('blocks/')
        ? notionError(403, 'restricted_resource')
        : healthy(request),
    );
    const { timing, notion: connected, pass } = bench(notion.fetch);
    await timing.until(connected.comments.list(PAGE_ID, 'interactive'));
    state.down = true;
    await pass(16 * 60_000);
    expect(await timing.until(connected.comments.list(PAGE_ID, 'interactive'))).toHaveLength(1);
  });

  it('are read to the last cursor', async () => {
    const many = (from: number, count: number): object[] =>
      Array.from({ length: count }, (_, i) => comment(`c${from + i}`, at(1), `n${from + i}`));
    const notion = scripted(list(many(0, 100), 'x1'), list(many(100, 50)), list([]));
    const { timing, notion: connected } = bench(notion.fetch);
    expect(await timing.until(connected.comments.list(PAGE_ID, 'interactive'))).toHaveLength(150);
  });

  it('N20: are read once more from the start when the cursor dies, and never in part', async () => {
    const broken = [list([comment('c1', at(1), 'one')], 'x1'), notionError(400, 'validation_error')];
    const whole = [list([comment('c1', at(1), 'one')], 'x2'), list([comment('c2', at(2), 'two')]), list([])];
    const healed = bench(scripted(...broken, ...whole).fetch);
    expect(await healed.timing.until(healed.notion.comments.list(PAGE_ID, 'interactive'))).toHaveLength(2);
    const dead = bench(scripted(...broken, ...broken).fetch);
    const problem = await dead.timing.until(problemIn(dead.notion.comments.list(PAGE_ID, 'interactive')));
    expect(problem).toMatchObject({ kind: 'notion_refused' });
  });

  it('name whoever Notion names, and carry the targets of links in order', async () => {
    const linked = [
      { ...text('20 Nov'), href: 'https://opp.example/op/1' },
      text(' and '),
      { ...text('x'), href: 'https://b.example' },
    ];
    const notion = page({
      [PAGE_ID]: [
        comment('c1', at(1), '', {
          rich_text: linked,
          display_name: null,
          created_by: { id: 'u', name: 'Bo' },
        }),
        comment('c2', at(2), 'x', { display_name: undefined }),
      ],
    });
    const { timing, notion: connected } = bench(notion.fetch);
    const comments = await timing.until(connected.comments.list(PAGE_ID, 'interactive'));
    expect(comments.map(({ author }) => author)).toEqual(['Bo', 'Someone']);
    expect(comments[0]).toMatchObject({
      text: '20 Nov and x',
      links: ['https://opp.example/op/1', 'https://b.example'],
    });
  });

  it.each([
    [notionError(403, 'restricted_resource'), { kind: 'cannot_read_comments' }],
    [notionError(404, 'object_not_found'), { kind: 'deal_gone', title: undefined }],
    [{ json: { object: 'list', results: [{ id: 'c1' }], has_more: false } }, { kind: 'notion_refused' }],
  ] satisfies [Answer, object][])('N18: fail loudly rather than look empty', async (answer, problem) => {
    const { timing, notion } = bench(scripted(answer, answer).fetch);
    const found = await timing.until(problemIn(notion.comments.list(PAGE_ID, 'interactive')));
    expect(found).toMatchObject(problem);
  });
});

describe('posting a comment', () => {
  const runs = [
    { text: 'Status ', link: undefined },
    { text: '20 Nov', link: 'https://opp.example/op/1' },
  ];

  async function posted(answer: Answer) {
    const notion = scripted(answer);
    const { timing, notion: connected } = bench(notion.fetch);
    return {
      outcome: await timing.until(connected.comments.post(PAGE_ID, runs, 'Ana P. via Opp')),
      requests: notion.requests,
    };
  }

  it('sends rich text under the name of its author', async () => {
    const { outcome, requests } = await posted({ json: comment('c9', at(1), 'x') });
    expect(outcome).toEqual({ kind: 'committed', value: { commentId: 'c9' } });
    expect(requests).toHaveLength(1);
    expect(requests[0]?.body).toEqual({
      parent: { page_id: PAGE_ID },
      rich_text: [
        { type: 'text', text: { content: 'Status ', link: null } },
        { type: 'text', text: { content: '20 Nov', link: { url: 'https://opp.example/op/1' } } },
      ],
      display_name: { type: 'custom', custom: { name: 'Ana P. via Opp' } },
    });
  });

  it('N18: is done although Notion shows only the id, without the right to read comments', async () => {
    const { outcome } = await posted({ json: { object: 'comment', id: 'c9' } });
    expect(outcome).toEqual({ kind: 'committed', value: { commentId: 'c9' } });
  });

  const outcomes: readonly (readonly [string, Answer, object])[] = [
    [
      'N9: is done when a 503 names what was saved',
      notionError(503, 'service_unavailable', { additional_data: { committed_resource_id: 'c9' } }),
      { kind: 'committed', value: { commentId: 'c9' } },
    ],
    [
      'N1: may be sent again after a 429',
      notionError(429, 'rate_limited', { headers: { 'retry-after': '30' } }),
      { kind: 'not_applied', retryAfterMs: 30_000 },
    ],
    ['may be sent again after a conflict (N10)', notionError(409, 'conflict_error'), { kind: 'not_applied' }],
    [
      'N18: is refused without the capability',
      notionError(403, 'restricted_resource'),
      { kind: 'refused', problem: { kind: 'cannot_write_comments' } },
    ],
    [
      'N12: is refused for a page that is gone',
      notionError(404, 'object_not_found'),
      { kind: 'refused', problem: { kind: 'deal_gone', title: undefined } },
    ],
    [
      'N19: is refused with a revoked token',
      notionError(401, 'unauthorized'),
      { kind: 'refused', problem: { kind: 'notion_refuses_token' } },
    ],
    ['is refused when Notion says why', notionError(400, 'validation_error'), { kind: 'refused' }],
    ['N3: is uncertain after a 504', notionError(504, 'gateway_timeout'), { kind: 'ambiguous' }],
    ['is uncertain after silence (N4)', 'never answers', { kind: 'ambiguous' }],
    ['N7: is uncertain after HTML', { text: '<html>' }, { kind: 'ambiguous' }],
    ['N7: is uncertain after JSON of another kind', { json: { ok: true } }, { kind: 'ambiguous' }],
  ];
  it.each(outcomes)('%s', async (_name, answer, outcome) => {
    const { outcome: found, requests } = await posted(answer);
    expect(found).toMatchObject(outcome);
    expect(requests).toHaveLength(1);
  });

  it('N1: is not sent while Notion asks for silence, and says for how long', async () => {
    const notion = scripted(notionError(429, 'rate_limited', { headers: { 'retry-after': '300' } }));
    const { timing, notion: connected } = bench(notion.fetch);
    await timing.until(connected.comments.post(PAGE_ID, runs, 'Ana'));
    const second = await timing.until(connected.comments.post(PAGE_ID, runs, 'Ana'));
    expect(second).toMatchObject({ kind: 'not_applied', retryAfterMs: 300_000 });
    expect(notion.requests).toHaveLength(1);
  });

  it('is refused unsent when it is empty, or when the page id is none', async () => {
    const { timing, notion } = bench(scripted().fetch);
    expect(await timing.until(notion.comments.post(pageId(1), [], 'Ana'))).toMatchObject({ kind: 'refused' });
    expect(await timing.until(notion.comments.post('acme', runs, 'Ana'))).toMatchObject({
      kind: 'refused',
      problem: { kind: 'deal_gone' },
    });
  });
});

describe('a comment of ours', () => {
  const removed = async (answer: Answer) => {
    const notion = scripted(answer);
    const { timing, notion: connected } = bench(notion.fetch);
    const outcome = await timing.until(connected.comments.remove('c1'));
    expect(notion.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['DELETE comments/c1']);
    return outcome.kind;
  };

  it.each<[string, Answer, string]>([
    ['is removed', { json: comment('c1', at(1), 'x') }, 'committed'],
    ['that is gone already counts as removed', notionError(404, 'object_not_found'), 'committed'],
    ['that is somebody else’s is left', notionError(403, 'restricted_resource'), 'refused'],
    ['may be there still after a 504', notionError(504, 'gateway_timeout'), 'ambiguous'],
  ])('%s', async (_name, answer, outcome) => {
    expect(await removed(answer)).toBe(outcome);
  });
});
