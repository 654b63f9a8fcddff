import type { HandEdit } from '../../../src/services/ports/hand-edits.js';
import { change, KINDS, LEASE_MS, minutesAfterNoon, NOON, promise } from './promises.js';
import type { StoreUnderTest } from './store-under-test.js';

let counter = 0;

function edit(change: Partial<HandEdit> = {}): HandEdit {
  counter += 1;
  return {
    ...{
      id: `e${counter}`,
      opportunityId: 'acme',
      role: 'stage',
      before: 'Demo',
      after: 'POC',
      shown: 'POC',
    },
    ...{ editedSince: minutesAfterNoon(-5), noticedAt: NOON, ...change },
  };
}

/** What is remembered of edits made in Notion by hand, on either engine. */
export function handEditBehaviour({ handEdits, journal, history }: StoreUnderTest): void {
  const afters = (edits: readonly HandEdit[]): string[] => edits.map(({ after }) => after).toSorted();

  describe('an edit made by hand', () => {
    test('is due when its page was quiet for a while, and then given to one worker', async () => {
      const noticed = edit();
      await handEdits().note([noticed], minutesAfterNoon(2));
      expect(await handEdits().claimDue(minutesAfterNoon(1), LEASE_MS)).toEqual([]);
      expect(await handEdits().claimDue(minutesAfterNoon(2), LEASE_MS)).toEqual([noticed]);
      expect(await handEdits().claimDue(minutesAfterNoon(2), LEASE_MS)).toEqual([]);
      expect(await handEdits().claimDue(minutesAfterNoon(3), LEASE_MS)).toEqual([noticed]);
    });

    test('wanted by ten workers at once is given to one (O3)', async () => {
      await handEdits().note([edit(), edit({ role: 'amount', after: '7' })], NOON);
      const asked = Array.from({ length: 10 }, () => handEdits().claimDue(NOON, LEASE_MS));
      expect((await Promise.all(asked)).map((edits) => edits.length).toSorted()).toEqual([
        ...Array.from({ length: 9 }, () => 0),
        2,
      ]);
    });

    test('waits for the last one of its burst, and comes with all of them', async () => {
      await handEdits().note([edit()], minutesAfterNoon(1));
      await handEdits().note([edit({ role: 'amount', after: '7' })], minutesAfterNoon(3));
      expect(await handEdits().claimDue(minutesAfterNoon(2), LEASE_MS)).toEqual([]);
      expect(afters(await handEdits().claimDue(minutesAfterNoon(3), LEASE_MS))).toEqual(['7', 'POC']);
    });

    test('comes with those of its own page alone', async () => {
      await handEdits().note([edit(), edit({ opportunityId: 'globex', after: 'Won' })], NOON);
      const first = await handEdits().claimDue(NOON, LEASE_MS);
      const second = await handEdits().claimDue(NOON, LEASE_MS);
      expect([first.length, second.length]).toEqual([1, 1]);
    });

    test('goes on from where it began when its property is edited again before anybody was asked', async () => {
      await handEdits().note([edit({ before: 'Demo', after: 'POC' })], NOON);
      const again = edit({ before: 'POC', after: 'Won', editedSince: NOON, noticedAt: minutesAfterNoon(1) });
      await handEdits().note([again], minutesAfterNoon(1));
      const [one] = await handEdits().claimDue(minutesAfterNoon(1), LEASE_MS);
      expect(one).toMatchObject({ id: again.id, before: 'Demo', after: 'Won' });
      expect(one?.editedSince).toEqual(minutesAfterNoon(-5));
    });

    test('is no news when it is seen once more', async () => {
      const first = edit();
      await handEdits().note([first], NOON);
      await handEdits().note([edit()], minutesAfterNoon(9));
      expect((await handEdits().claimDue(NOON, LEASE_MS)).map(({ id }) => id)).toEqual([first.id]);
    });

    test('can be asked about once: of two processes one may (O3)', async () => {
      const { id } = edit();
      await handEdits().note([edit({ id })], NOON);
      const both = await Promise.all([handEdits().markOffered([id]), handEdits().markOffered([id])]);
      expect(both.toSorted()).toEqual([false, true]);
      expect(await handEdits().claimDue(minutesAfterNoon(60), LEASE_MS)).toEqual([]);
      expect((await handEdits().offered('acme')).map((one) => one.id)).toEqual([id]);
      expect(await handEdits().offered('globex')).toEqual([]);
    });

    test('is closed for good, until its property is edited again', async () => {
      const { id } = edit();
      await handEdits().note([edit({ id })], NOON);
      expect(await handEdits().closed([id])).toEqual([]);
      await handEdits().close([id]);
      expect(await handEdits().closed([id, 'unknown'])).toEqual([id]);
      expect(await handEdits().markOffered([id])).toBe(false);
      expect(await handEdits().offered('acme')).toEqual([]);
      await handEdits().note([edit({ after: 'Won', before: 'POC' })], NOON);
      expect(await handEdits().claimDue(NOON, LEASE_MS)).toMatchObject([{ before: 'POC', after: 'Won' }]);
    });

    test('is put off when the person could not be asked after all', async () => {
      const { id } = edit();
      await handEdits().note([edit({ id })], NOON);
      expect(await handEdits().markOffered([id])).toBe(true);
      await handEdits().postpone([id], minutesAfterNoon(5));
      expect(await handEdits().claimDue(minutesAfterNoon(4), LEASE_MS)).toEqual([]);
      expect(await handEdits().claimDue(minutesAfterNoon(5), LEASE_MS)).toHaveLength(1);
    });

    test('of nothing is nothing', async () => {
      await handEdits().close([]);
      expect(await handEdits().markOffered([])).toBe(false);
      expect(await handEdits().closed([])).toEqual([]);
    });

    test('keeps text that a database cannot hold as it is', async () => {
      await handEdits().note([edit({ after: 'PO\u0000C', shown: 'PO\u0000C' })], NOON);
      expect(await handEdits().claimDue(NOON, LEASE_MS)).toHaveLength(1);
    });
  });

  describe('what Opp did to a page', () => {
    test('is what is under way and what ended since, page by page', async () => {
      for (const id of ['old', 'new', 'open']) await journal().accept(promise(id), NOON);
      await journal().accept(promise('elsewhere', 'globex'), NOON);
      for (const [id, minutes] of [
        ['old', 1],
        ['new', 9],
      ] as const) {
        const taken = await journal().claimNext(NOON, LEASE_MS, KINDS);
        expect(taken?.id).toBe(id);
        const ended = change('confirmed', { dueAt: minutesAfterNoon(minutes) });
        await journal().settle(id, taken?.fence ?? 0, ended);
      }
      const found = await history().onPage('acme', minutesAfterNoon(5));
      expect(found.map(({ id }) => id)).toEqual(['new', 'open']);
    });
  });
}
