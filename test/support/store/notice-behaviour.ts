import { minutesAfterNoon, NOON } from './promises.js';
import type { StoreUnderTest } from './store-under-test.js';

/** What channel notices promise on either engine (S4-177). */
export function noticeBehaviour({ channelNotices, livingMessages }: StoreUnderTest): void {
  const timing = { burstMs: 30 * 60_000, dueAt: minutesAfterNoon(1) };
  const step = (id: string, from: string, to: string, minutes = 0) =>
    channelNotices().note(
      { ...{ id, channel: 'C1', opportunityId: 'acme', from, to }, at: minutesAfterNoon(minutes) },
      timing,
    );

  describe('a notice', () => {
    test('gathers the changes of one burst', async () => {
      await step('n1', 'Demo', 'POC');
      await step('n2', 'POC', 'Win', 20);
      expect(await channelNotices().find('n2')).toBeUndefined();
      const at = { beganAt: NOON };
      expect(await channelNotices().find('n1')).toMatchObject({ from: 'Demo', to: 'Win', ...at });
      expect((await channelNotices().find('n1'))?.steps).toEqual([
        { from: 'Demo', to: 'POC', at: NOON },
        { from: 'POC', to: 'Win', at: minutesAfterNoon(20) },
      ]);
    });

    test('is another one when it was quiet in between', async () => {
      await step('n1', 'Demo', 'POC');
      await step('n2', 'POC', 'Win', 31);
      expect(await channelNotices().find('n1')).toMatchObject({ to: 'POC' });
      expect(await channelNotices().find('n2')).toMatchObject({ from: 'POC', to: 'Win' });
    });

    test('hears of the same change once, also from two processes at once', async () => {
      await Promise.all(Array.from({ length: 10 }, (_, n) => step(`n${n}`, 'Demo', 'POC')));
      const found = await Promise.all(Array.from({ length: 10 }, (_, n) => channelNotices().find(`n${n}`)));
      expect(found.filter((one) => one !== undefined)).toHaveLength(1);
      expect(found.find((one) => one !== undefined)?.steps).toHaveLength(1);
    });

    test('has one message, and one with the particulars', async () => {
      await step('n1', 'Demo', 'POC');
      await step('n2', 'POC', 'Win', 5);
      expect(await livingMessages().find('n1:notice')).toMatchObject({ place: 'C1', state: 'wanted' });
      expect(await livingMessages().find('n1:notice_details')).toMatchObject({ place: 'C1' });
      expect(await livingMessages().find('n2:notice')).toBeUndefined();
    });
  });
}
