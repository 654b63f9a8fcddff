import { UserError, type Problem } from '../../../src/domain/errors.js';
import type { Opportunity } from '../../../src/domain/opportunity.js';
import type { PreparedPart } from '../../../src/services/outbox/part.js';
import type { StatusPayload } from '../../../src/services/post-status/checked-status.js';
import { statusKind, type StatusKindDesk } from '../../../src/services/post-status/status-kind.js';
import type { PageComment, WriteOutcome } from '../../../src/services/ports/notion.js';
import type { SaidComment } from '../../../src/services/ports/store.js';
import { claimed } from '../../support/store/promises.js';

const NOW = new Date('2026-02-03T10:00:00Z');
const MARK = 'https://slack.com/app_redirect?opp=draft-1';

const payload: StatusPayload = {
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

const ACME: Opportunity = {
  ...{ id: 'page-1', url: 'https://notion.so/acme', title: 'Acme', customer: 'Acme', stage: undefined },
  ...{ salesEngineers: [], accountExecutives: [], amount: undefined, closeDate: undefined },
  ...{ createdAt: NOW, lastEditedAt: NOW },
};

interface World {
  readonly outcome?: WriteOutcome<{ commentId: string }>;
  readonly comments?: readonly PageComment[] | Problem;
  readonly page?: Problem;
}

/** What was done to the world. */
interface Seen {
  posts: number;
  readonly removed: string[];
  readonly forgotten: string[];
  readonly said: SaidComment[];
  /** Comments that count as never said. */
  readonly takenBack: string[];
  /** Comments that the mirror was told of, and not told to remove. */
  readonly mirrored: string[];
}

function worldOf({ outcome, comments = [], page }: World = {}) {
  const seen: Seen = { posts: 0, removed: [], forgotten: [], said: [], takenBack: [], mirrored: [] };
  const answer = outcome ?? { kind: 'committed', value: { commentId: 'c1' } };
  const desk: StatusKindDesk = {
    clock: { now: () => NOW },
    markUrl: () => MARK,
    opportunities: {
      readOne: () => (page === undefined ? Promise.resolve(ACME) : Promise.reject(new UserError(page))),
    },
    comments: {
      listOnPage: () =>
        'kind' in comments ? Promise.reject(new UserError(comments)) : Promise.resolve(comments),
      readAhead: () => undefined,
      list: () => ('kind' in comments ? Promise.reject(new UserError(comments)) : Promise.resolve(comments)),
      post: () => {
        seen.posts += 1;
        return Promise.resolve(answer);
      },
      remove: (id) => {
        seen.removed.push(id);
        return Promise.resolve(answer);
      },
    },
    ledger: {
      remember: (said) => {
        seen.said.push(...said);
        return Promise.resolve();
      },
      forget: ({ commentId }) => {
        seen.takenBack.push(commentId);
        return Promise.resolve();
      },
      said: () => Promise.resolve(seen.said),
    },
    mirror: {
      addOwnComment: ({ id }) => {
        seen.mirrored.push(id);
        return Promise.resolve();
      },
      removeOwnComment: ({ commentId }) => {
        seen.mirrored.splice(seen.mirrored.indexOf(commentId), 1);
        return Promise.resolve();
      },
    },
    drafts: {
      save: () => Promise.resolve(),
      find: () => Promise.resolve(undefined),
      ofPerson: () => Promise.resolve([]),
      forget: (id) => {
        seen.forgotten.push(id);
        return Promise.resolve();
      },
    },
  };
  const kind = statusKind(desk);
  const operation = claimed('draft-1', { opportunityId: 'page-1', payload, done: { comment: 'c1' } });
  const prepares = async (): Promise<PreparedPart> => {
    const [part] = kind.parts(operation);
    if (part === undefined) throw new Error('a status update has one part');
    return part.prepare();
  };
  return { kind, operation, prepares, seen };
}

function comment(text: string, links: readonly string[] = [], id = 'c0'): PageComment {
  return { id, createdAt: new Date('2026-02-02T09:00:00Z'), author: 'Jane', text, links };
}

describe('a promised status update', () => {
  test('is one comment, remembered word for word once it is written', async () => {
    const { prepares, seen } = worldOf();
    const prepared = await prepares();
    expect(prepared.kind === 'ready' && (await prepared.write())).toMatchObject({ value: { id: 'c1' } });
    expect(seen.said).toEqual([
      expect.objectContaining({ commentId: 'c1', author: 'Ana P. via Opp', opportunityId: 'page-1' }),
    ]);
    expect(seen.said[0]?.text).toContain('2026-02-02: Contract signed');
    expect(seen.mirrored).toEqual(['c1']);
  });

  test('is not remembered when nobody knows whether it was written', async () => {
    const { prepares, seen } = worldOf({ outcome: { kind: 'ambiguous', detail: '' } });
    const prepared = await prepares();
    expect(prepared.kind === 'ready' && (await prepared.write()).kind).toBe('ambiguous');
    expect(seen.said).toEqual([]);
  });

  test('is there already when a comment carries its mark', async () => {
    const { prepares } = worldOf({ comments: [comment('x'), comment('whatever', [MARK], 'c7')] });
    expect(await prepares()).toEqual({ kind: 'there', id: 'c7' });
  });

  test('is not prepared while the comments cannot be read (S0-13)', async () => {
    const { prepares } = worldOf({ comments: { kind: 'cannot_read_comments' } });
    await expect(prepares()).rejects.toMatchObject({ problem: { kind: 'cannot_read_comments' } });
  });

  test('is refused when its page is gone, and waits when Notion is', async () => {
    const gone = { kind: 'deal_gone', title: 'Acme' } as const;
    expect(await worldOf({ page: gone }).prepares()).toEqual({ kind: 'refused', problem: gone });
    const away = worldOf({ page: { kind: 'notion_unreachable' } }).prepares();
    await expect(away).rejects.toMatchObject({ problem: { kind: 'notion_unreachable' } });
  });

  test('that somebody reported meanwhile is refused: nothing is said twice (S9)', async () => {
    const said =
      '2026-02-02 — Last 7 days\n\nTLDR: Signed\n\nSentiment: ✅ Great\n\nOpen items (Acme side):\n- Return redlines\n\nOpen items (Sentry side):\n- none\n\n2026-02-02: Contract signed';
    const { prepares } = worldOf({ comments: [comment(said)] });
    expect(await prepares()).toEqual({ kind: 'refused', problem: { kind: 'said_meanwhile' } });
  });

  test('needs its draft no more once it is confirmed', async () => {
    const { kind, operation, seen } = worldOf();
    await kind.onConfirmed?.(operation);
    expect(seen.forgotten).toEqual(['draft-1']);
  });

  test('with a payload of another kind is a bug', () => {
    const { kind, operation } = worldOf();
    expect(() => kind.parts({ ...operation, payload: { stage: 'Demo' } })).toThrow();
  });
});

describe('looking for extra copies of a status update (N5)', () => {
  const own = (id: string): PageComment => comment('whatever', [MARK], id);
  const others = comment('x', ['https://example.com']);

  test.each([
    ['the known one stays', [own('c0'), others, own('c1'), own('c2')], ['c0', 'c2']],
    ['the oldest stays when the known one was resolved', [own('c2'), own('c3')], ['c3']],
    ['one alone stays', [others, own('c5')], []],
    ['none is fine', [others], []],
  ])('%s', async (_what, comments, removed) => {
    const { kind, operation, seen } = worldOf({ comments });
    expect(await kind.sweep?.(operation)).toBe(removed.length);
    expect(seen.removed).toEqual(removed);
  });

  test('is done again when Notion does not say whether a copy is gone', async () => {
    const ambiguous = { kind: 'ambiguous', detail: '' } as const;
    const { kind, operation } = worldOf({ comments: [own('c1'), own('c2')], outcome: ambiguous });
    await expect(kind.sweep?.(operation)).rejects.toThrow('notion_unreachable');
  });
});

describe('a status update that is taken back', () => {
  const undoing = claimed('undo:draft-1', { kind: 'undo', opportunityId: 'page-1' });
  const prepares = async (world: World, state: typeof undoing.state = 'accepted') => {
    const { kind, operation, seen } = worldOf(world);
    const part = kind.undo?.(operation, { ...undoing, state }).parts[0];
    if (part === undefined) throw new Error('a status update can be taken back');
    const prepared = await part.prepare();
    const outcome = prepared.kind === 'ready' ? await prepared.write() : undefined;
    return { prepared, outcome, seen };
  };

  test('loses its comment and every copy of it, and may be said again', async () => {
    const comments = [
      comment('other', [], 'c7'),
      comment('own', [MARK], 'c1'),
      comment('copy', [MARK], 'c2'),
    ];
    const { outcome, seen } = await prepares({ comments });
    expect(outcome?.kind).toBe('committed');
    expect([seen.removed, seen.takenBack]).toEqual([
      ['c1', 'c2'],
      ['c1', 'c2'],
    ]);
  });

  test('N26: is left alone when somebody resolved or deleted the comment', async () => {
    const { prepared, seen } = await prepares({ comments: [] });
    expect(prepared).toMatchObject({ kind: 'refused', problem: { kind: 'undo_overtaken' } });
    expect([seen.removed, seen.takenBack]).toEqual([[], []]);
  });

  test('is gone when the answer to its removal got lost', async () => {
    const { prepared, seen } = await prepares({ comments: [] }, 'ambiguous');
    expect(prepared).toEqual({ kind: 'there', id: 'c1' });
    expect(seen.takenBack).toEqual(['c1']);
  });

  test('counts as said as long as nobody knows whether it is gone', async () => {
    const outcome = { kind: 'ambiguous', detail: '' } as const;
    const { seen } = await prepares({ comments: [comment('own', [MARK], 'c1')], outcome });
    expect(seen.takenBack).toEqual([]);
  });
});
