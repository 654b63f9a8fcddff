import { UserError, type Problem } from '../../src/domain/errors.js';
import type { Opportunity } from '../../src/domain/opportunity.js';
import type { Posting, PostingChange, PostingState } from '../../src/domain/posting.js';
import { deliverPosting, type DeliveryDesk } from '../../src/services/post-status/deliver.js';
import type { PostingPayload } from '../../src/services/post-status/checked-status.js';
import type { PageComment, WriteOutcome } from '../../src/services/ports/notion.js';
import type { SaidComment } from '../../src/services/ports/store.js';

const NOW = new Date('2026-02-03T10:00:00Z');
const MARK = 'https://slack.com/app_redirect?opp=draft-1';

const payload: PostingPayload = {
  viewId: 'V1',
  checked: {
    ...{
      displayName: 'Ana P. via Opp',
      timeZone: 'Europe/Lisbon',
      title: 'Acme',
      url: 'https://notion.so/acme',
    },
    sides: { customer: 'Acme', vendor: 'Sentry' },
    update: {
      ...{ date: '2026-02-03', period: { count: 7, unit: 'days' }, tldr: 'Signed' },
      ...{ sentiment: { sign: '✅', phrase: 'Great' }, risks: undefined },
      ...{ customerItems: ['Return redlines'], vendorItems: [] },
      timeline: [{ date: '2026-02-02', text: 'Contract signed' }],
    },
  },
};

function promised(change: Partial<Posting> = {}): Posting {
  return {
    ...{ id: 'draft-1', opportunityId: 'page-1', slackUserId: 'U1', displayName: 'Ana P. via Opp', payload },
    ...{ state: 'accepted', fence: 1, attempts: 0, acceptedAt: NOW, dueAt: NOW },
    ...{ commentId: undefined, problem: undefined, ...change },
  };
}

const ACME: Opportunity = {
  ...{ id: 'page-1', url: 'https://notion.so/acme', title: 'Acme', customer: 'Acme', stage: undefined },
  ...{ salesEngineers: [], accountExecutives: [], amount: undefined, closeDate: undefined },
  ...{ createdAt: NOW, lastEditedAt: NOW },
};

interface World {
  readonly outcome?: WriteOutcome<{ commentId: string }>;
  readonly comments?: readonly PageComment[] | Problem;
  readonly page?: Problem;
  readonly settles?: boolean;
  /** Milliseconds that pass while the comments are read. */
  readonly readingMs?: number;
}

/** What was done to the world. */
interface Seen {
  posts: number;
  readonly settled: PostingChange[];
  readonly forgotten: string[];
  readonly said: SaidComment[];
}

function worldOf({ outcome, comments = [], page, settles = true, readingMs = 0 }: World) {
  const seen: Seen = { posts: 0, settled: [], forgotten: [], said: [] };
  let now = NOW.getTime();
  const desk: DeliveryDesk = {
    clock: { now: () => new Date(now) },
    random: () => 0.5,
    markUrl: () => MARK,
    opportunities: {
      readOne: () => (page === undefined ? Promise.resolve(ACME) : Promise.reject(new UserError(page))),
    },
    comments: {
      listOnPage: () => Promise.reject(new Error('not enough before writing')),
      readAhead: () => undefined,
      list: () => {
        now += readingMs;
        return 'kind' in comments ? Promise.reject(new UserError(comments)) : Promise.resolve(comments);
      },
      post: () => {
        seen.posts += 1;
        return Promise.resolve(outcome ?? { kind: 'committed', value: { commentId: 'c1' } });
      },
    },
    ledger: {
      remember: (said) => {
        seen.said.push(...said);
        return Promise.resolve();
      },
      said: () => Promise.resolve(seen.said),
    },
    drafts: {
      save: () => Promise.resolve(),
      find: () => Promise.resolve(undefined),
      forget: (id) => {
        seen.forgotten.push(id);
        return Promise.resolve();
      },
    },
    journal: {
      accept: () => Promise.reject(new Error('not here')),
      find: () => Promise.resolve(undefined),
      claimNext: () => Promise.resolve(undefined),
      settle: (_id, _fence, change) => {
        seen.settled.push(change);
        return Promise.resolve(settles);
      },
      unfinished: () => Promise.resolve([]),
    },
  };
  return { desk, seen };
}

function comment(text: string, links: readonly string[] = []): PageComment {
  return { id: 'c0', createdAt: new Date('2026-02-02T09:00:00Z'), author: 'Jane', text, links };
}

const DETAIL = { detail: '' };

describe('a promised comment', () => {
  test.each<[PostingState, WriteOutcome<{ commentId: string }>, PostingState, number]>([
    ['accepted', { kind: 'committed', value: { commentId: 'c1' } }, 'confirmed', 0],
    ['accepted', { kind: 'not_applied', retryAfterMs: 7000, ...DETAIL }, 'accepted', 7000],
    ['accepted', { kind: 'ambiguous', ...DETAIL }, 'ambiguous', 65_000],
    ['accepted', { kind: 'refused', problem: { kind: 'cannot_write_comments' }, ...DETAIL }, 'rejected', 0],
    ['ambiguous', { kind: 'committed', value: { commentId: 'c1' } }, 'confirmed', 0],
    ['ambiguous', { kind: 'ambiguous', ...DETAIL }, 'ambiguous', 65_000],
    ['ambiguous', { kind: 'not_applied', retryAfterMs: undefined, ...DETAIL }, 'accepted', 500],
    [
      'ambiguous',
      { kind: 'refused', problem: { kind: 'notion_refused', reason: 'x' }, ...DETAIL },
      'rejected',
      0,
    ],
  ])('that is %s and of which Notion says %j becomes %s', async (state, outcome, next, dueInMs) => {
    const { desk, seen } = worldOf({ outcome });
    const standing = await deliverPosting(desk, promised({ state }));
    expect(seen.posts).toBe(1);
    expect(standing).toMatchObject({ state: next, attempts: 1 });
    expect(standing?.dueAt.getTime()).toBe(NOW.getTime() + dueInMs);
    expect(seen.forgotten).toEqual(next === 'confirmed' ? ['draft-1'] : []);
  });

  test.each(['accepted', 'ambiguous'] as const)(
    '%s with its mark on the page is confirmed unsent',
    async (state) => {
      const { desk, seen } = worldOf({ comments: [comment('whatever', [MARK])] });
      expect(await deliverPosting(desk, promised({ state }))).toMatchObject({
        state: 'confirmed',
        commentId: 'c0',
      });
      expect(seen.posts).toBe(0);
    },
  );

  test('is remembered word for word once it is written', async () => {
    const { desk, seen } = worldOf({});
    await deliverPosting(desk, promised());
    expect(seen.said).toEqual([
      expect.objectContaining({ commentId: 'c1', author: 'Ana P. via Opp', opportunityId: 'page-1' }),
    ]);
    expect(seen.said[0]?.text).toContain('2026-02-02: Contract signed');
  });

  test.each<[Problem, PostingState, PostingState]>([
    [{ kind: 'notion_unreachable' }, 'accepted', 'accepted'],
    [{ kind: 'notion_busy', retryAfterSeconds: 30 }, 'accepted', 'accepted'],
    [{ kind: 'notion_refuses_token' }, 'accepted', 'accepted'],
    [{ kind: 'cannot_read_comments' }, 'accepted', 'rejected'],
    [{ kind: 'deal_gone', title: undefined }, 'accepted', 'rejected'],
    [{ kind: 'notion_unreachable' }, 'ambiguous', 'ambiguous'],
    [{ kind: 'cannot_read_comments' }, 'ambiguous', 'ambiguous'],
    [{ kind: 'deal_gone', title: undefined }, 'ambiguous', 'ambiguous'],
  ])(
    'whose comments cannot be read (%j) is not sent: %s becomes %s (S0-13)',
    async (comments, state, next) => {
      const { desk, seen } = worldOf({ comments });
      expect(await deliverPosting(desk, promised({ state }))).toMatchObject({ state: next });
      expect(seen.posts).toBe(0);
    },
  );

  test('waits as long as a busy Notion asks', async () => {
    const { desk } = worldOf({ comments: { kind: 'notion_busy', retryAfterSeconds: 30 } });
    const standing = await deliverPosting(desk, promised());
    expect(standing?.dueAt.getTime()).toBe(NOW.getTime() + 30_000);
  });

  test('whose page is gone is refused before anything is sent', async () => {
    const { desk, seen } = worldOf({ page: { kind: 'deal_gone', title: 'Acme' } });
    expect(await deliverPosting(desk, promised())).toMatchObject({
      ...{ state: 'rejected', problem: { kind: 'deal_gone', title: 'Acme' } },
    });
    expect(seen.posts).toBe(0);
  });

  test('that somebody reported meanwhile is refused: nothing is said twice', async () => {
    const said =
      '2026-02-02 — Last 7 days\n\nTLDR: Signed\n\nSentiment: ✅ Great\n\nOpen items (Acme side):\n- Return redlines\n\nOpen items (Sentry side):\n- none\n\n2026-02-02: Contract signed';
    const { desk, seen } = worldOf({ comments: [comment(said)] });
    expect(await deliverPosting(desk, promised())).toMatchObject({
      ...{ state: 'rejected', problem: { kind: 'said_meanwhile' } },
    });
    expect(seen.posts).toBe(0);
  });

  test('is left for later when reading took so long that its lease might end in the middle of the write', async () => {
    const { desk, seen } = worldOf({ readingMs: 31_000 });
    expect(await deliverPosting(desk, promised())).toMatchObject({ state: 'accepted', attempts: 1 });
    expect(seen.posts).toBe(0);
  });

  test('that another worker owns by now is nobody’s to tell', async () => {
    const { desk, seen } = worldOf({ settles: false });
    expect(await deliverPosting(desk, promised())).toBeUndefined();
    expect(seen.forgotten).toEqual([]);
  });
});
