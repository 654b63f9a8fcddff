import type { Posting } from '../../src/domain/posting.js';
import { createOutbox, type OutboxParts } from '../../src/jobs/outbox.js';

function posting(id: string): Posting {
  return {
    ...{ id, opportunityId: `page of ${id}`, slackUserId: 'U1', displayName: 'Ana P. via Opp', payload: {} },
    ...{ state: 'accepted', fence: 1, attempts: 0, commentId: undefined, problem: undefined },
    ...{ acceptedAt: new Date(0), dueAt: new Date(0) },
  };
}

/** An outbox over a list of promises; `deliver` and `tell` as given. */
function outboxOver(waiting: string[], parts: Partial<OutboxParts> = {}) {
  const errors: string[] = [];
  const told: string[] = [];
  const outbox = createOutbox({
    clock: { now: () => new Date(0) },
    journal: {
      claimNext: () => {
        const id = waiting.shift();
        return Promise.resolve(id === undefined ? undefined : posting(id));
      },
      accept: () => Promise.reject(new Error('not here')),
      find: () => Promise.resolve(undefined),
      settle: () => Promise.resolve(true),
      unfinished: () => Promise.resolve([]),
    },
    deliver: (one) => Promise.resolve(one),
    tell: ({ id }) => {
      told.push(id);
      return Promise.resolve();
    },
    onError: (error, id) => errors.push(`${id}: ${String(error)}`),
    ...parts,
  });
  return { outbox, errors, told };
}

describe('the outbox', () => {
  test('works on everything that is due and tells each person', async () => {
    const { outbox, told } = outboxOver(['a', 'b', 'c', 'd', 'e', 'f']);
    await outbox.drain();
    expect(told.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('works on several pages at once, at most four', async () => {
    let under = 0;
    let most = 0;
    const { outbox } = outboxOver(
      Array.from({ length: 12 }, (_, index) => String(index)),
      {
        deliver: async (one) => {
          under += 1;
          most = Math.max(most, under);
          await new Promise((resolve) => setImmediate(resolve));
          under -= 1;
          return one;
        },
      },
    );
    await outbox.drain();
    expect(most).toBe(4);
  });

  test('tells nobody about a promise whose lease was lost: its new owner will', async () => {
    const { outbox, told } = outboxOver(['a'], { deliver: () => Promise.resolve(undefined) });
    await outbox.drain();
    expect(told).toEqual([]);
  });

  test('goes on with the rest when one promise or one message fails, and reports both', async () => {
    const { outbox, errors, told } = outboxOver(['bad', 'good', 'mute'], {
      deliver: (one) => (one.id === 'bad' ? Promise.reject(new Error('bug')) : Promise.resolve(one)),
      tell: ({ id }) => {
        if (id === 'mute') return Promise.reject(new Error('Slack is away'));
        told.push(id);
        return Promise.resolve();
      },
    });
    await outbox.drain();
    expect(told).toEqual(['good']);
    expect(errors.toSorted()).toEqual(['bad: Error: bug', 'mute: Error: Slack is away']);
  });

  test('looks once more when it is woken while it works, so that nothing waits for the clock', async () => {
    const waiting = ['first'];
    let woken: Promise<void> | undefined;
    const { outbox, told } = outboxOver(waiting, {
      deliver: async (one) => {
        await new Promise((resolve) => setImmediate(resolve));
        if (one.id === 'first') {
          waiting.push('late');
          woken = outbox.drain();
        }
        return one;
      },
    });
    await outbox.drain();
    await woken;
    expect(told).toEqual(['first', 'late']);
  });

  test('can be woken again after the store failed', async () => {
    let broken = true;
    const waiting = ['a'];
    const { outbox, told } = outboxOver(waiting, {
      journal: {
        claimNext: () => {
          if (broken) return Promise.reject(new Error('disk full'));
          const id = waiting.shift();
          return Promise.resolve(id === undefined ? undefined : posting(id));
        },
        accept: () => Promise.reject(new Error('not here')),
        find: () => Promise.resolve(undefined),
        settle: () => Promise.resolve(true),
        unfinished: () => Promise.resolve([]),
      },
    });
    await expect(outbox.drain()).rejects.toThrow('disk full');
    broken = false;
    await outbox.drain();
    expect(told).toEqual(['a']);
  });
});
