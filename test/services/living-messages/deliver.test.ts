import { UserError } from '../../../src/domain/errors.js';
import type { PostOutcome } from '../../../src/services/living-messages/content.js';
import { deliverMessages, type Composer } from '../../../src/services/living-messages/deliver.js';
import type { ClaimedMessage, MessageSettlement } from '../../../src/services/ports/living-messages.js';

const NOON = new Date('2026-11-20T12:00:00.000Z');
const MESSAGE: ClaimedMessage = {
  ...{ id: 'm1', kind: 'notice', subject: 'n1', place: 'C1', dueAt: NOON, since: NOON },
  ...{ state: 'wanted', channel: undefined, ts: undefined, fence: 1 },
};
const SHOWN: Composer['compose'] = () => Promise.resolve({ kind: 'show', content: { kind: 'removed' } });

interface World {
  readonly message?: Partial<ClaimedMessage>;
  readonly outcome?: PostOutcome;
  readonly rewritten?: 'done' | 'not_now' | 'gone';
  readonly compose?: Composer['compose'];
  readonly mayBeSent?: boolean;
  readonly now?: Date;
}

async function delivering(world: World) {
  const did: string[] = [];
  let settlement: MessageSettlement | undefined;
  const { outcome = { kind: 'posted', channel: 'C1', ts: '1' }, mayBeSent = true } = world;
  await deliverMessages({
    clock: { now: () => world.now ?? NOON },
    livingMessages: {
      ...{ want: () => Promise.resolve(), touch: () => Promise.resolve() },
      find: () => Promise.resolve(undefined),
      claimDue: () =>
        Promise.resolve(settlement === undefined ? { ...MESSAGE, ...world.message } : undefined),
      markSending: () => {
        did.push('marked');
        return Promise.resolve(mayBeSent);
      },
      settle: (_id, _fence, how) => {
        settlement = how;
        return Promise.resolve();
      },
    },
    poster: {
      post: () => {
        did.push('posted');
        return Promise.resolve(outcome);
      },
      rewrite: () => {
        did.push('rewritten');
        return Promise.resolve(world.rewritten ?? 'done');
      },
    },
    composers: new Map([
      [
        'notice',
        {
          compose: world.compose ?? SHOWN,
          sent: (_message, { kind }) => {
            did.push(`heard: ${kind}`);
            return Promise.resolve();
          },
        },
      ],
    ]),
    onBug: (error) => did.push(String(error)),
  });
  return { did, settlement };
}

describe('a message that is due', () => {
  test('is marked before it is sent', async () => {
    const { did, settlement } = await delivering({});
    expect(did).toEqual(['marked', 'posted', 'heard: posted']);
    expect(settlement).toMatchObject({ kind: 'posted', channel: 'C1', ts: '1' });
  });

  test('that somebody else has is not sent', async () => {
    expect((await delivering({ mayBeSent: false })).did).toEqual(['marked']);
  });

  test('that stands there is rewritten, also when it is gone, and never sent again', async () => {
    const message = { state: 'posted', channel: 'C1', ts: '1' } as const;
    for (const rewritten of ['done', 'gone'] as const) {
      const { did, settlement } = await delivering({ message, rewritten });
      expect(did).toEqual(['rewritten']);
      expect(settlement).toMatchObject({ kind: 'posted' });
    }
    const busy = await delivering({ message, rewritten: 'not_now' });
    expect(busy.settlement).toMatchObject({ kind: 'later' });
  });

  test.each([
    ['an answer that got lost', { outcome: { kind: 'unknown' } }, 'lost', 'lost'],
    ['a worker that died while it was sending', { message: { state: 'lost' } }, 'lost', 'lost'],
    ['a refusal for good', { outcome: { kind: 'refused', why: 'is_archived' } }, 'ended', 'refused'],
  ] as const)('after %s is not sent again', async (_what, world, state, heard) => {
    const { did, settlement } = await delivering(world);
    expect(settlement).toEqual({ kind: state });
    expect(did.at(-1)).toBe(`heard: ${heard}`);
    expect(did.filter((one) => one === 'posted').length).toBeLessThan(2);
  });

  test('of which nothing can be read now waits, for a day at most', async () => {
    const compose = () => Promise.reject(new UserError({ kind: 'notion_unreachable' }));
    expect((await delivering({ compose })).settlement).toMatchObject({ kind: 'later' });
    const now = new Date(NOON.getTime() + 25 * 3_600_000);
    const late = await delivering({ compose, now });
    expect(late.settlement).toEqual({ kind: 'ended' });
    expect(late.did).toEqual(['heard: refused']);
  });

  test('that has nothing to show is not sent', async () => {
    const { did, settlement } = await delivering({ compose: () => Promise.resolve({ kind: 'nothing' }) });
    expect([did, settlement]).toEqual([[], { kind: 'ended' }]);
  });
});
