import { UserError, type Problem } from '../../../src/domain/errors.js';
import type { ClaimedOperation, OperationChange, OperationState } from '../../../src/domain/operation.js';
import { carryOut, type CarryOutDesk } from '../../../src/services/outbox/carry-out.js';
import type { OperationKind, Part, PreparedPart } from '../../../src/services/outbox/part.js';
import type { WriteOutcome } from '../../../src/services/ports/notion.js';
import { claimed, NOON } from '../../support/store/promises.js';

type Outcome = WriteOutcome<{ id: string }>;
type Prepared = () => Promise<PreparedPart>;

const COMMITTED: Outcome = { kind: 'committed', value: { id: 'n1' } };
const DETAIL = { detail: '' };

/** What was done to the world. */
interface Seen {
  writes: number;
  readonly settled: OperationChange[];
  readonly bugs: string[];
  readonly confirmed: ClaimedOperation['done'][];
}

interface World {
  readonly outcome?: Outcome;
  readonly prepare?: Prepared;
  readonly kind?: Partial<OperationKind>;
  readonly settles?: boolean;
  /** Milliseconds that pass while the part is prepared. */
  readonly readingMs?: number;
}

/** A desk, and a kind whose one part ends with the given outcome. */
function worldOf({ outcome = COMMITTED, settles = true, readingMs = 0, ...world }: World = {}) {
  const seen: Seen = { writes: 0, settled: [], bugs: [], confirmed: [] };
  let now = NOON.getTime();
  const ready: Prepared = () => {
    now += readingMs;
    return Promise.resolve({
      kind: 'ready',
      write: () => {
        seen.writes += 1;
        return Promise.resolve(outcome);
      },
    });
  };
  const part: Part = { name: 'first', prepare: world.prepare ?? ready };
  const kind: OperationKind = {
    kind: 'status',
    parts: () => [part],
    onConfirmed: ({ done }) => {
      seen.confirmed.push(done);
      return Promise.resolve();
    },
    ...world.kind,
  };
  const desk: CarryOutDesk = {
    clock: { now: () => new Date(now) },
    random: () => 0.5,
    onBug: (error) => seen.bugs.push(String(error)),
    journal: {
      settle: (_id, _fence, change) => {
        seen.settled.push(change);
        return Promise.resolve(settles);
      },
    },
  };
  const carriesOut = (operation: Partial<ClaimedOperation> = {}) =>
    carryOut(desk, kind, claimed('op-1', operation));
  return { carriesOut, seen, part };
}

describe('a promised write', () => {
  test.each<[OperationState, Outcome, OperationState, number]>([
    ['accepted', COMMITTED, 'confirmed', 0],
    ['accepted', { kind: 'not_applied', retryAfterMs: 7000, ...DETAIL }, 'accepted', 7000],
    ['accepted', { kind: 'ambiguous', ...DETAIL }, 'ambiguous', 65_000],
    ['accepted', { kind: 'refused', problem: { kind: 'cannot_write_comments' }, ...DETAIL }, 'rejected', 0],
    ['ambiguous', COMMITTED, 'confirmed', 0],
    ['ambiguous', { kind: 'ambiguous', ...DETAIL }, 'ambiguous', 65_000],
    ['ambiguous', { kind: 'not_applied', retryAfterMs: undefined, ...DETAIL }, 'accepted', 500],
    [
      'ambiguous',
      { kind: 'refused', problem: { kind: 'notion_refused', reason: 'x' }, ...DETAIL },
      'rejected',
      0,
    ],
  ])('that is %s and of which Notion says %j becomes %s', async (state, outcome, next, dueInMs) => {
    const { carriesOut, seen } = worldOf({ outcome });
    const standing = await carriesOut({ state });
    expect(seen.writes).toBe(1);
    expect(standing).toMatchObject({ state: next, attempts: 1 });
    expect(standing?.dueAt.getTime()).toBe(NOON.getTime() + dueInMs);
    expect(seen.confirmed).toEqual(next === 'confirmed' ? [{ first: 'n1' }] : []);
  });

  test.each(['accepted', 'ambiguous'] as const)('%s and there already is confirmed unsent', async (state) => {
    const { carriesOut, seen } = worldOf({ prepare: () => Promise.resolve({ kind: 'there', id: 'old' }) });
    expect(await carriesOut({ state })).toMatchObject({ state: 'confirmed', done: { first: 'old' } });
    expect(seen.writes).toBe(0);
  });

  test.each<[Problem, OperationState, OperationState]>([
    [{ kind: 'notion_unreachable' }, 'accepted', 'accepted'],
    [{ kind: 'notion_busy', retryAfterSeconds: 30 }, 'accepted', 'accepted'],
    [{ kind: 'notion_refuses_token' }, 'accepted', 'accepted'],
    [{ kind: 'cannot_read_comments' }, 'accepted', 'rejected'],
    [{ kind: 'deal_gone', title: undefined }, 'accepted', 'rejected'],
    [{ kind: 'notion_unreachable' }, 'ambiguous', 'ambiguous'],
    [{ kind: 'cannot_read_comments' }, 'ambiguous', 'ambiguous'],
    [{ kind: 'deal_gone', title: undefined }, 'ambiguous', 'ambiguous'],
  ])('whose page cannot be read (%j) is not sent: %s becomes %s (S0-13)', async (problem, state, next) => {
    const { carriesOut, seen } = worldOf({ prepare: () => Promise.reject(new UserError(problem)) });
    expect(await carriesOut({ state })).toMatchObject({ state: next });
    expect(seen.writes).toBe(0);
  });

  test('waits as long as a busy Notion asks', async () => {
    const busy = new UserError({ kind: 'notion_busy', retryAfterSeconds: 30 });
    const standing = await worldOf({ prepare: () => Promise.reject(busy) }).carriesOut();
    expect(standing?.dueAt.getTime()).toBe(NOON.getTime() + 30_000);
  });

  test('that its kind refuses by now is not sent, and says why', async () => {
    const problem = { kind: 'said_meanwhile' } as const;
    const { carriesOut, seen } = worldOf({ prepare: () => Promise.resolve({ kind: 'refused', problem }) });
    expect(await carriesOut()).toMatchObject({ state: 'rejected', problem });
    expect(seen.writes).toBe(0);
  });

  test('is left for later when reading took so long that its lease might end in the middle of the write', async () => {
    const { carriesOut, seen } = worldOf({ readingMs: 31_000 });
    expect(await carriesOut()).toMatchObject({ state: 'accepted', attempts: 1 });
    expect(seen.writes).toBe(0);
  });

  test('that another worker owns by now is nobody’s to tell', async () => {
    expect(await worldOf({ settles: false }).carriesOut()).toBeUndefined();
  });
});

describe('a write of several parts', () => {
  function ofTwo() {
    const written: string[] = [];
    const part = (name: string): Part => ({
      name,
      prepare: () =>
        Promise.resolve({
          kind: 'ready',
          write: () => {
            written.push(name);
            return Promise.resolve({ kind: 'committed', value: { id: `id of ${name}` } });
          },
        }),
    });
    return { written, ...worldOf({ kind: { parts: () => [part('stage'), part('line')] } }) };
  }

  test('is written one part at a time, each noted before the next', async () => {
    const { carriesOut, written, seen } = ofTwo();
    const first = await carriesOut({ attempts: 2 });
    expect(first).toMatchObject({
      state: 'accepted',
      attempts: 0,
      dueAt: NOON,
      done: { stage: 'id of stage' },
    });
    expect([written, seen.confirmed]).toEqual([['stage'], []]);
    const second = await carriesOut({ done: first?.done ?? {} });
    const done = { stage: 'id of stage', line: 'id of line' };
    expect(second).toMatchObject({ state: 'confirmed', done });
    expect([written, seen.confirmed]).toEqual([['stage', 'line'], [done]]);
  });

  test('names the page that it made as soon as that is there', async () => {
    const page = { id: 'page-9', url: 'https://notion.so/page-9' };
    const { carriesOut, seen } = worldOf({ kind: { pageOf: () => Promise.resolve(page) } });
    const made = await carriesOut({ opportunityId: undefined, subject: { title: 'New', url: undefined } });
    expect(made).toMatchObject({ opportunityId: page.id, subject: { title: 'New', url: page.url } });
    expect(seen.settled[0]?.page).toEqual(page);
  });

  test('is confirmed although its page cannot be read back', async () => {
    const away = (): Promise<never> => Promise.reject(new UserError({ kind: 'deal_gone', title: undefined }));
    const { carriesOut } = worldOf({ kind: { pageOf: away } });
    expect(await carriesOut({ opportunityId: undefined })).toMatchObject({
      state: 'accepted',
      done: { first: 'n1' },
    });
  });

  test('is not sent again when what must remember it cannot: that alone is repeated', async () => {
    let full = true;
    const { carriesOut, seen } = worldOf({
      kind: {
        onConfirmed: () =>
          full ? Promise.reject(new UserError({ kind: 'cannot_store' })) : Promise.resolve(),
      },
    });
    const waiting = await carriesOut();
    expect(waiting).toMatchObject({ state: 'accepted', attempts: 1, done: { first: 'n1' } });
    full = false;
    expect(await carriesOut({ done: waiting?.done ?? {}, attempts: 1 })).toMatchObject({
      state: 'confirmed',
    });
    expect(seen.writes).toBe(1);
  });

  test('is confirmed in spite of a bug in what should remember it', async () => {
    const { carriesOut, seen } = worldOf({ kind: { onConfirmed: () => Promise.reject(new Error('oops')) } });
    expect(await carriesOut()).toMatchObject({ state: 'confirmed' });
    expect(seen.bugs).toEqual(['Error: oops']);
  });
});

describe('a write that stops its worker (O16)', () => {
  const BROKEN: Partial<OperationKind> = {
    parts: () => {
      throw new TypeError('no payload of this kind');
    },
  };

  test('by a bug is uncertain, reported and looked at when nothing can appear any more', async () => {
    const { carriesOut, seen } = worldOf({ kind: BROKEN });
    expect(await carriesOut()).toMatchObject({ state: 'ambiguous', attempts: 1 });
    expect(seen.settled[0]).toMatchObject({ interruptions: 1, uncertain: true });
    expect(seen.bugs).toEqual(['TypeError: no payload of this kind']);
  });

  test('while it is sent may have been sent', async () => {
    const write = (): Promise<never> => Promise.reject(new Error('socket hang-up in our own code'));
    const { carriesOut } = worldOf({ prepare: () => Promise.resolve({ kind: 'ready', write }) });
    expect(await carriesOut()).toMatchObject({ state: 'ambiguous' });
  });

  test.each([
    ['by its fifth bug', { interruptions: 4 }],
    ['by killing the process five times', { interruptions: 5, state: 'ambiguous' as const }],
  ])('%s is parked, and the person decides', async (_how, operation) => {
    const { carriesOut, seen } = worldOf({ kind: BROKEN });
    expect(await carriesOut(operation)).toMatchObject({ state: 'parked', problem: { kind: 'kept_failing' } });
    expect(seen.writes).toBe(0);
  });
});
