import { UserError } from '../../src/domain/errors.js';
import type { ClaimedOperation, Operation } from '../../src/domain/operation.js';
import { createOutbox, type OutboxParts } from '../../src/jobs/outbox.js';
import type { OperationKind } from '../../src/services/outbox/part.js';
import type { FollowUps, OperationJournal } from '../../src/services/ports/operation-journal.js';
import { claimed } from '../support/store/promises.js';

const DONE = { kind: 'there', id: 'n1' } as const;
const nobody = (): Promise<undefined> => Promise.resolve(undefined);

/** A kind whose one part is there; `work` happens first. */
function statusThat(work: (operation: Operation) => Promise<unknown>, more: Partial<OperationKind> = {}) {
  const kind: OperationKind = {
    kind: 'status',
    parts: (operation) => [{ name: 'comment', prepare: () => work(operation).then(() => DONE) }],
    ...more,
  };
  return new Map([['status', kind]]);
}

function journalOver(waiting: string[]): OperationJournal {
  return {
    claimNext: () => {
      const id = waiting.shift();
      return Promise.resolve(id === undefined ? undefined : operation(id));
    },
    accept: () => Promise.reject(new Error('not here')),
    find: nobody,
    settle: () => Promise.resolve(true),
    unfinished: () => Promise.resolve([]),
  };
}

function operation(id: string): ClaimedOperation {
  return claimed(id, { queue: `page of ${id}` });
}

/** An outbox over a list of promises, with the parts as given. */
function outboxOver(waiting: string[], parts: Partial<OutboxParts> = {}) {
  const errors: string[] = [];
  const tries: string[] = [];
  const told: string[] = [];
  const followUps: FollowUps = {
    claimUntold: nobody,
    claimSweep: nobody,
    swept: () => Promise.resolve(),
    told: (id) => {
      told.push(id);
      return Promise.resolve();
    },
  };
  const outbox = createOutbox({
    clock: { now: () => new Date(0) },
    random: () => 0.5,
    journal: journalOver(waiting),
    followUps,
    kinds: statusThat(() => Promise.resolve()),
    tell: ({ id }) => {
      tries.push(id);
      return Promise.resolve('told');
    },
    onError: (error, id) => errors.push(`${id}: ${String(error)}`),
    ...parts,
  });
  return { outbox, errors, tries, told };
}

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the outbox', () => {
  test('works on everything that is due and tells each person', async () => {
    const confirmed: string[] = [];
    const onConfirmed = ({ id }: Operation): void => void confirmed.push(id);
    const { outbox, told } = outboxOver(['a', 'b', 'c', 'd', 'e', 'f'], { onConfirmed });
    await outbox.drain();
    expect(told.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(confirmed.toSorted()).toEqual(told.toSorted());
  });

  test('works on several pages at once, at most four', async () => {
    let under = 0;
    let most = 0;
    const kinds = statusThat(async () => {
      under += 1;
      most = Math.max(most, under);
      await soon();
      under -= 1;
    });
    const { outbox } = outboxOver(
      Array.from({ length: 12 }, (_, index) => String(index)),
      { kinds },
    );
    await outbox.drain();
    expect(most).toBe(4);
  });

  test('tells nobody about a promise whose lease was lost: its new owner will', async () => {
    const journal = { ...journalOver(['a']), settle: () => Promise.resolve(false) };
    const { outbox, tries } = outboxOver([], { journal });
    await outbox.drain();
    expect(tries).toEqual([]);
  });

  test('goes on with the rest when one promise is poison and one message fails, and reports both (O16, S16)', async () => {
    const kinds = statusThat(({ id }) => (id === 'bad' ? Promise.reject(new Error('bug')) : soon()));
    const { outbox, errors, told } = outboxOver(['bad', 'good', 'mute'], {
      kinds,
      tell: ({ id }) =>
        id === 'mute' ? Promise.reject(new Error('Slack is away')) : Promise.resolve('told'),
    });
    await outbox.drain();
    expect(errors.toSorted()).toEqual(['bad: Error: bug', 'mute: Error: Slack is away']);
    // What may have been said counts as said; what nobody knows the end of is not finished.
    expect(told.toSorted()).toEqual(['good', 'mute']);
  });

  test('tells a person once more later when Slack certainly did not', async () => {
    const { outbox, told } = outboxOver(['a'], { tell: () => Promise.resolve('not_now') });
    await outbox.drain();
    expect(told).toEqual([]);
  });

  test('tells people to wait, but not that nothing happened between two parts', async () => {
    const busy = new UserError({ kind: 'notion_busy', retryAfterSeconds: 3 });
    const { outbox, tries, told } = outboxOver(['waits'], { kinds: statusThat(() => Promise.reject(busy)) });
    await outbox.drain();
    expect([tries, told]).toEqual([['waits'], []]);

    const two = new Map([
      [
        'status',
        {
          kind: 'status',
          parts: () => ['one', 'two'].map((name) => ({ name, prepare: () => Promise.resolve(DONE) })),
        },
      ],
    ]);
    const between = outboxOver(['halfway'], { kinds: two });
    await between.outbox.drain();
    expect(between.tries).toEqual([]);
  });

  test('looks once more when it is woken while it works, so that nothing waits for the clock', async () => {
    const waiting = ['first'];
    let woken: Promise<void> | undefined;
    const kinds = statusThat(async ({ id }) => {
      await soon();
      if (id === 'first') {
        waiting.push('late');
        woken = outbox.drain();
      }
    });
    const { outbox, told } = outboxOver(waiting, { kinds });
    await outbox.drain();
    await woken;
    expect(told).toEqual(['first', 'late']);
  });

  test('lets nobody wait for a page where Notion is slow', async () => {
    const waiting = ['slow'];
    let answer = (): void => undefined;
    const kinds = statusThat(({ id }) =>
      id === 'slow' ? new Promise<void>((resolve) => (answer = resolve)) : soon(),
    );
    const { outbox, told } = outboxOver(waiting, { kinds });
    const all = outbox.drain();
    // The other lanes have found nothing and are gone.
    for (let turn = 0; turn < 5; turn += 1) await soon();
    waiting.push('quick');
    const more = outbox.drain();
    for (let turn = 0; turn < 5; turn += 1) await soon();
    expect(told).toEqual(['quick']);
    answer();
    await Promise.all([all, more]);
    expect(told).toEqual(['quick', 'slow']);
  });

  test('can be woken again after the store failed', async () => {
    let broken = true;
    const journal = journalOver(['a']);
    const { outbox, told } = outboxOver([], {
      journal: {
        ...journal,
        claimNext: (...asked) =>
          broken ? Promise.reject(new Error('disk full')) : journal.claimNext(...asked),
      },
    });
    await expect(outbox.drain()).rejects.toThrow('disk full');
    broken = false;
    await outbox.drain();
    expect(told).toEqual(['a']);
  });

  test('begins nothing more once it stops, but ends what is under way', async () => {
    const waiting = ['a', 'b', 'c', 'd', 'e', 'f'];
    const { outbox, told } = outboxOver(waiting, { kinds: statusThat(soon) });
    void outbox.drain();
    await Promise.resolve();
    await outbox.stop();
    await outbox.drain();
    expect(told.length + waiting.length).toBe(6);
    expect(waiting.length).toBeGreaterThan(0);
  });

  test('asks only for what it knows how to write (O17)', async () => {
    const asked: (readonly string[])[] = [];
    const journal = {
      ...journalOver([]),
      claimNext: (_now: Date, _leaseMs: number, kinds: readonly string[]) => {
        asked.push(kinds);
        return Promise.resolve(undefined);
      },
    };
    await outboxOver([], { journal }).outbox.drain();
    expect(asked[0]).toEqual(['status']);
  });
});

describe('what remains after a write', () => {
  const at = (minutes: number): Date => new Date(minutes * 60_000);

  /** Sweeps one operation at the given minute after it was confirmed. */
  async function swept(minutes: number, sweep: () => Promise<number>) {
    const next: (Date | undefined)[] = [];
    const due = [claimed('a', { state: 'confirmed', dueAt: at(0) })];
    const { outbox, errors } = outboxOver([], {
      clock: { now: () => at(minutes) },
      kinds: statusThat(soon, { sweep }),
      followUps: {
        claimUntold: nobody,
        claimSweep: () => Promise.resolve(due.shift()),
        told: () => Promise.resolve(),
        swept: (_id, when) => {
          next.push(when);
          return Promise.resolve();
        },
      },
    });
    await outbox.drain();
    return { next, errors };
  }

  test('is told by whoever comes next when its worker died in between', async () => {
    const due = [claimed('a', { state: 'confirmed' })];
    const told: string[] = [];
    const { outbox, tries } = outboxOver([], {
      followUps: {
        claimUntold: () => Promise.resolve(due.shift()),
        claimSweep: nobody,
        swept: () => Promise.resolve(),
        told: (id) => {
          told.push(id);
          return Promise.resolve();
        },
      },
    });
    await outbox.drain();
    expect([tries, told]).toEqual([['a'], ['a']]);
  });

  test('is looked through for copies two and fifteen minutes after, and no more', async () => {
    const nothing = (): Promise<number> => Promise.resolve(0);
    expect((await swept(2, nothing)).next).toEqual([at(15)]);
    expect((await swept(15, nothing)).next).toEqual([undefined]);
  });

  test('is looked through later when Notion is away, and not again when the page is', async () => {
    const away = new UserError({ kind: 'notion_unreachable' });
    const gone = new UserError({ kind: 'deal_gone', title: undefined });
    expect((await swept(15, () => Promise.reject(away))).next).toEqual([at(17)]);
    expect((await swept(15, () => Promise.reject(gone))).next).toEqual([undefined]);
  });

  test('with a bug in looking is reported and left', async () => {
    const { next, errors } = await swept(20, () => Promise.reject(new Error('oops')));
    expect([next, errors]).toEqual([[undefined], ['a: Error: oops']]);
  });
});
