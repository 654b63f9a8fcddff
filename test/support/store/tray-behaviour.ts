import type { TrayLine } from '../../../src/services/ports/collected-lines.js';
import { minutesAfterNoon, NOON, promise } from './promises.js';
import type { StoreUnderTest } from './store-under-test.js';

let count = 0;

function line(more: Partial<TrayLine> = {}): TrayLine {
  count += 1;
  return {
    ...{ id: `l${count}`, slackUserId: 'U1', opportunityId: 'acme', text: `Line ${count}` },
    ...{ section: 'timeline', date: '2026-11-12', author: 'Jane Doe', permalink: 'https://x.slack.com/p1' },
    source: { channelId: 'C1', messageTs: `${count}.000100`, kind: 'channel' },
    collectedAt: NOON,
    ...more,
  };
}

/** What the tray of collected lines and the links of channels promise on either engine. */
export function trayBehaviour(store: StoreUnderTest): void {
  const { tray, channelLinks, recentDeals, journal } = store;

  describe('the tray', () => {
    test('keeps lines apart by person and deal, the oldest day first, as they were', async () => {
      const later = line({ date: '2026-11-14', permalink: undefined });
      const earlier = line({ text: 'Ünïcode 🚀', section: 'risks' });
      const others = [line({ slackUserId: 'U2' }), line({ opportunityId: 'globex' })];
      for (const one of [later, earlier, ...others]) await tray().add(one);
      expect(await tray().forDeal('U1', 'acme')).toEqual([earlier, later]);
      expect((await tray().ofPerson('U1')).map(({ opportunityId }) => opportunityId)).toContain('globex');
      expect(await tray().forDeal('U3', 'acme')).toEqual([]);
    });

    test('holds the same message of a person and deal once, as it was logged last', async () => {
      const first = line({ text: 'Demo went well' });
      const again = { ...first, id: 'again', text: 'Demo went very well' };
      expect(await tray().add(first)).toEqual({ replaced: false });
      expect(await tray().add(first)).toEqual({ replaced: false });
      expect(await tray().add(again)).toEqual({ replaced: true });
      expect(await tray().add({ ...first, id: 'b', opportunityId: 'globex' })).toEqual({ replaced: false });
      expect(await tray().forDeal('U1', 'acme')).toEqual([{ ...again, id: first.id }]);
    });

    test('moves a line whose form was sent again with another deal, because its first answer was lost', async () => {
      const first = line({ slackUserId: 'U5' });
      await tray().add(first);
      expect(await tray().add({ ...first, opportunityId: 'globex' })).toEqual({ replaced: false });
      expect(await tray().ofPerson('U5')).toEqual([{ ...first, opportunityId: 'globex' }]);
    });

    test('takes the same message twice at the same moment as one line', async () => {
      const first = line();
      await Promise.all([tray().add(first), tray().add({ ...first, id: 'twin' })]);
      expect(await tray().forDeal('U1', 'acme')).toHaveLength(1);
    });

    test('gives a used line no more, until its message is logged again', async () => {
      const [one, other] = [line(), line()];
      await tray().add(one);
      await tray().add(other);
      await tray().used([one.id, 'unknown']);
      expect(await tray().forDeal('U1', 'acme')).toEqual([other]);
      await tray().used([]);
      await tray().add({ ...one, id: 'again' });
      expect(await tray().forDeal('U1', 'acme')).toHaveLength(2);
    });

    test('lets only its owner take a line out, and once', async () => {
      const own = line();
      await tray().add(own);
      expect(await tray().remove(own.id, 'U2')).toBeUndefined();
      expect(await tray().remove(own.id, 'U1')).toEqual(own);
      expect(await tray().remove(own.id, 'U1')).toBeUndefined();
      expect(await tray().ofPerson('U1')).toEqual([]);
    });

    test('takes the longest and oddest text', async () => {
      const odd = line({ text: `nul \u0000 ${'é🚀'.repeat(10_000)}` });
      await tray().add(odd);
      const [kept] = await tray().forDeal('U1', 'acme');
      expect(kept?.text).toBe(odd.text.replace('\u0000', '\uFFFD'));
    });
  });

  describe('a channel', () => {
    test('is tied to one deal, the last one, until it is untied', async () => {
      const link = { channelId: 'C1', opportunityId: 'acme', slackUserId: 'U1', linkedAt: NOON };
      expect(await channelLinks().find('C1')).toBeUndefined();
      await channelLinks().put(link);
      await channelLinks().put({ ...link, channelId: 'C2' });
      const next = { ...link, opportunityId: 'globex', slackUserId: 'U2', linkedAt: minutesAfterNoon(1) };
      await channelLinks().put(next);
      expect(await channelLinks().find('C1')).toEqual(next);
      await channelLinks().remove('C1');
      await channelLinks().remove('C1');
      expect(await channelLinks().find('C1')).toBeUndefined();
      expect(await channelLinks().find('C2')).toBeDefined();
    });
  });

  test('the deals somebody wrote about or collected for are known, the latest first', async () => {
    const own = { slackUserId: 'U1' };
    await journal().accept({ ...promise('p1', 'acme'), ...own, opportunityId: 'acme' }, NOON);
    await tray().add(line({ opportunityId: 'globex', collectedAt: minutesAfterNoon(1) }));
    await tray().add(line({ opportunityId: 'initech', collectedAt: minutesAfterNoon(-1) }));
    await tray().add(line({ slackUserId: 'U2', opportunityId: 'umbrella' }));
    const recent = await recentDeals().of('U1', 10);
    expect(recent).toEqual(['globex', 'acme', 'initech']);
    expect(await recentDeals().of('U1', 1)).toEqual(['globex']);
  });
}
