import type { WantedMessage } from '../../../src/services/ports/living-messages.js';
import { LEASE_MS, minutesAfterNoon, NOON } from './promises.js';
import type { StoreUnderTest } from './store-under-test.js';

const KINDS = ['handover_pack'] as const;
const wanted = (change: Partial<WantedMessage> = {}): WantedMessage => ({
  ...{ id: 'h1:pack', kind: 'handover_pack', subject: 'h1', place: 'U2', dueAt: NOON },
  ...change,
});

/** What messages that are kept up to date promise on either engine (S16). */
export function livingBehaviour({ livingMessages }: StoreUnderTest): void {
  const claim = (minutes = 0) => livingMessages().claimDue(minutesAfterNoon(minutes), LEASE_MS, KINDS);

  describe('a message that is kept up to date', () => {
    test('wanted twice is one message, given to one of twenty workers', async () => {
      await livingMessages().want(wanted());
      await livingMessages().want(wanted());
      const claims = await Promise.all(Array.from({ length: 20 }, () => claim()));
      expect(claims.filter((one) => one !== undefined)).toHaveLength(1);
    });

    test('is not given out before its time, nor to a version that does not know its kind', async () => {
      await livingMessages().want(wanted({ dueAt: minutesAfterNoon(1) }));
      await livingMessages().want(wanted({ id: 'n1:notice', kind: 'notice' }));
      expect(await claim()).toBeUndefined();
      expect(await claim(1)).toMatchObject({ id: 'h1:pack', state: 'wanted' });
    });

    test('whose worker died while it was sending is lost, and never given out to be sent', async () => {
      await livingMessages().want(wanted());
      const first = await claim();
      expect(await livingMessages().markSending('h1:pack', first?.fence ?? 0)).toBe(true);
      expect(await claim(0.9)).toBeUndefined();
      const second = await claim(2);
      expect(second?.state).toBe('lost');
      expect(await livingMessages().markSending('h1:pack', second?.fence ?? 0)).toBe(false);
      await livingMessages().settle('h1:pack', first?.fence ?? 0, { kind: 'posted', channel: 'D', ts: '1' });
      expect((await livingMessages().find('h1:pack'))?.state).toBe('lost');
    });

    test('that shows everything rests until something is new', async () => {
      await livingMessages().want(wanted());
      const first = await claim();
      await livingMessages().markSending('h1:pack', first?.fence ?? 0);
      await livingMessages().settle('h1:pack', first?.fence ?? 0, { kind: 'posted', channel: 'D', ts: '1' });
      expect(await claim(9)).toBeUndefined();
      await livingMessages().touch('h1', NOON);
      expect(await claim(9)).toMatchObject({ state: 'posted', channel: 'D', ts: '1' });
    });

    test('of which something changed while it was worked on is due again', async () => {
      await livingMessages().want(wanted());
      const first = await claim();
      await livingMessages().touch('h1', NOON);
      expect(await claim(0.5)).toBeUndefined();
      await livingMessages().settle('h1:pack', first?.fence ?? 0, { kind: 'posted', channel: 'D', ts: '1' });
      expect(await claim(0.5)).toMatchObject({ state: 'posted' });
    });

    test('that certainly was not sent is sent later', async () => {
      await livingMessages().want(wanted());
      const first = await claim();
      await livingMessages().markSending('h1:pack', first?.fence ?? 0);
      const dueAt = minutesAfterNoon(3);
      await livingMessages().settle('h1:pack', first?.fence ?? 0, { kind: 'later', dueAt });
      expect(await claim(2)).toBeUndefined();
      expect(await claim(3)).toMatchObject({ state: 'wanted' });
    });

    test('that ended without being sent may be wanted after all', async () => {
      await livingMessages().want(wanted());
      const first = await claim();
      await livingMessages().settle('h1:pack', first?.fence ?? 0, { kind: 'ended' });
      await livingMessages().touch('h1', NOON);
      expect(await claim(1)).toMatchObject({ state: 'ended' });
      await livingMessages().want(wanted());
      expect(await claim(3)).toMatchObject({ state: 'wanted' });
    });
  });
}
