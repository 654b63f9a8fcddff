import { sql } from 'drizzle-orm';
import { change, KINDS, LEASE_MS, minutesAfterNoon, NOON, promise } from './promises.js';
import type { StoreUnderTest } from './store-under-test.js';

/** What the journal promises on either engine (S8). */
export function journalBehaviour({ db, journal, followUps }: StoreUnderTest): void {
  describe('a promise', () => {
    test('is found again with everything it was made with', async () => {
      const payload = { runs: [{ text: 'héllo 🚀', link: null }], n: 1.5, yes: true, nested: [[]] };
      const accepted = await journal().accept(promise('p1', 'acme', payload), NOON);
      expect(accepted).toEqual({
        ...promise('p1', 'acme', payload),
        ...{ state: 'accepted', fence: 0, attempts: 0, acceptedAt: NOON, dueAt: NOON },
        ...{ done: {}, problem: undefined },
      });
      expect(await journal().find('p1')).toEqual(accepted);
    });

    test('made twice with the same id is the first one, unchanged', async () => {
      const first = await journal().accept(promise('p1', 'acme', 'first'), NOON);
      const second = await journal().accept(promise('p1', 'globex', 'second'), minutesAfterNoon(1));
      expect(second).toEqual(first);
      expect(await journal().unfinished()).toHaveLength(1);
    });

    test('made by twenty submits at once is one promise', async () => {
      const twenty = Array.from({ length: 20 }, () => journal().accept(promise('p1'), NOON));
      const ids = (await Promise.all(twenty)).map((one) => one.id);
      expect(new Set(ids)).toEqual(new Set(['p1']));
      expect(await journal().unfinished()).toHaveLength(1);
    });

    test.each(['007', 'null', '{"a":1}', '', 0, false, null, ['x']])(
      'with the payload %j comes back with it',
      async (payload) => {
        await journal().accept(promise('p1', 'acme', payload), NOON);
        expect((await journal().find('p1'))?.payload).toEqual(payload);
      },
    );

    test('with characters that Postgres cannot hold is kept with a replacement for each', async () => {
      const odd = { text: 'a\u0000b \ud800 \\u0000 \\\\ "q" 😀', '\u0000': 1 };
      await journal().accept({ ...promise('p1', 'acme', odd), displayName: 'A\u0000' }, NOON);
      const found = await journal().find('p1');
      expect(found?.payload).toEqual({ text: 'a\uFFFDb \uFFFD \\u0000 \\\\ "q" 😀', '\uFFFD': 1 });
      expect(found?.displayName).toBe('A\uFFFD');
    });

    test('that nobody made is not found', async () => {
      expect(await journal().find('nobody')).toBeUndefined();
    });
  });

  describe('claiming', () => {
    test('gives nothing when there is nothing', async () => {
      expect(await journal().claimNext(NOON, LEASE_MS, KINDS)).toBeUndefined();
    });

    test('gives each operation to one worker until its lease is over', async () => {
      await journal().accept(promise('p1'), NOON);
      expect(await journal().claimNext(NOON, LEASE_MS, KINDS)).toMatchObject({
        id: 'p1',
        state: 'accepted',
        fence: 1,
      });
      expect(await journal().claimNext(minutesAfterNoon(0.9), LEASE_MS, KINDS)).toBeUndefined();
      expect(await journal().claimNext(minutesAfterNoon(1), LEASE_MS, KINDS)).toMatchObject({
        id: 'p1',
        fence: 2,
      });
    });

    test('keeps the order of a page: the second waits until the first is finished', async () => {
      await journal().accept(promise('p1'), NOON);
      await journal().accept(promise('p2'), NOON);
      const first = await journal().claimNext(NOON, LEASE_MS, KINDS);
      expect(first?.id).toBe('p1');
      expect(await journal().claimNext(NOON, LEASE_MS, KINDS)).toBeUndefined();
      await journal().settle('p1', 1, change('confirmed', { done: { comment: 'c1' } }));
      expect(await journal().claimNext(NOON, LEASE_MS, KINDS)).toMatchObject({ id: 'p2' });
    });

    test('does not let the second pass while the first waits for its next try', async () => {
      await journal().accept(promise('p1'), NOON);
      await journal().accept(promise('p2'), NOON);
      await journal().claimNext(NOON, LEASE_MS, KINDS);
      await journal().settle('p1', 1, change('accepted', { dueAt: minutesAfterNoon(10) }));
      expect(await journal().claimNext(minutesAfterNoon(9), LEASE_MS, KINDS)).toBeUndefined();
      expect(await journal().claimNext(minutesAfterNoon(10), LEASE_MS, KINDS)).toMatchObject({ id: 'p1' });
    });

    test.each(['parked', 'rejected', 'confirmed'] as const)(
      'lets the second pass once the first is %s',
      async (state) => {
        await journal().accept(promise('p1'), NOON);
        await journal().accept(promise('p2'), NOON);
        await journal().claimNext(NOON, LEASE_MS, KINDS);
        await journal().settle('p1', 1, change(state));
        expect(await journal().claimNext(NOON, LEASE_MS, KINDS)).toMatchObject({ id: 'p2' });
      },
    );

    test('works on several pages side by side', async () => {
      for (const page of ['acme', 'globex', 'initech'])
        await journal().accept(promise(`on-${page}`, page), NOON);
      const claimed = [];
      for (let n = 0; n < 4; n += 1) claimed.push((await journal().claimNext(NOON, LEASE_MS, KINDS))?.id);
      expect(claimed).toEqual(['on-acme', 'on-globex', 'on-initech', undefined]);
    });

    test('never has two of one page at work, not even when an older one is taken up again', async () => {
      await journal().accept(promise('p1'), NOON);
      await journal().accept(promise('p2'), NOON);
      await journal().claimNext(NOON, LEASE_MS, KINDS);
      await journal().settle('p1', 1, change('parked'));
      await journal().claimNext(NOON, LEASE_MS, KINDS);
      await journal().settle('p1', 1, change('accepted'));
      expect(await journal().claimNext(NOON, LEASE_MS, KINDS)).toBeUndefined();
    });
  });

  describe('an interrupted operation', () => {
    test('comes back as ambiguous when its lease is over', async () => {
      await journal().accept(promise('p1'), NOON);
      await journal().claimNext(NOON, LEASE_MS, KINDS);
      expect(await journal().find('p1')).toMatchObject({ state: 'sending' });
      const again = await journal().claimNext(minutesAfterNoon(2), LEASE_MS, KINDS);
      expect(again).toMatchObject({ id: 'p1', state: 'ambiguous', fence: 2 });
    });

    test('stays ambiguous until somebody knows better', async () => {
      await journal().accept(promise('p1'), NOON);
      await journal().claimNext(NOON, LEASE_MS, KINDS);
      await journal().claimNext(minutesAfterNoon(2), LEASE_MS, KINDS);
      expect(await journal().claimNext(minutesAfterNoon(4), LEASE_MS, KINDS)).toMatchObject({
        state: 'ambiguous',
      });
    });

    test('that its worker has marked as sending is not given to another before the lease is over', async () => {
      await journal().accept(promise('p1'), NOON);
      await journal().claimNext(NOON, LEASE_MS, KINDS);
      expect(await journal().settle('p1', 1, change('sending'))).toBe(true);
      expect(await journal().claimNext(NOON, LEASE_MS, KINDS)).toBeUndefined();
      expect(await journal().claimNext(minutesAfterNoon(1), LEASE_MS, KINDS)).toMatchObject({
        state: 'ambiguous',
      });
    });
  });

  describe('settling', () => {
    test('is refused to a worker whose operation was given to another meanwhile', async () => {
      await journal().accept(promise('p1'), NOON);
      const slow = await journal().claimNext(NOON, LEASE_MS, KINDS);
      const quick = await journal().claimNext(minutesAfterNoon(2), LEASE_MS, KINDS);
      expect(await journal().settle('p1', slow?.fence ?? -1, change('rejected'))).toBe(false);
      expect(await journal().find('p1')).toMatchObject({ state: 'ambiguous' });
      expect(
        await journal().settle('p1', quick?.fence ?? -1, change('confirmed', { done: { comment: 'c1' } })),
      ).toBe(true);
      expect(await journal().find('p1')).toMatchObject({
        state: 'confirmed',
        done: { comment: 'c1' },
        attempts: 1,
      });
    });

    test('of a operation that does not exist is refused', async () => {
      expect(await journal().settle('nobody', 0, change('confirmed'))).toBe(false);
    });

    test('frees the lease, so that the next try need not wait for it', async () => {
      await journal().accept(promise('p1'), NOON);
      await journal().claimNext(NOON, LEASE_MS, KINDS);
      await journal().settle('p1', 1, change('accepted'));
      expect(await journal().claimNext(NOON, LEASE_MS, KINDS)).toMatchObject({ state: 'accepted', fence: 2 });
    });

    test('keeps the reason with the state it explains, and no longer', async () => {
      await journal().accept(promise('p1'), NOON);
      await journal().claimNext(NOON, LEASE_MS, KINDS);
      const problem = { kind: 'notion_busy', retryAfterSeconds: undefined } as const;
      await journal().settle('p1', 1, change('accepted', { problem }));
      expect((await journal().find('p1'))?.problem).toEqual(problem);
      await journal().settle('p1', 1, change('confirmed', { done: { comment: 'c1' } }));
      expect((await journal().find('p1'))?.problem).toBeUndefined();
    });
  });

  describe('parts that are written', () => {
    test('add up, and a page that was made is known from then on', async () => {
      await journal().accept({ ...promise('p1'), opportunityId: undefined, viewId: undefined }, NOON);
      await journal().claimNext(NOON, LEASE_MS, KINDS);
      const page = { id: 'page-9', url: 'https://notion.so/page-9' };
      await journal().settle('p1', 1, change('accepted', { attempts: 0, done: { page: 'page-9' }, page }));
      const next = await journal().claimNext(NOON, LEASE_MS, KINDS);
      expect(next).toMatchObject({ opportunityId: 'page-9', subject: { title: 'Acme', url: page.url } });
      await journal().settle('p1', 2, change('confirmed', { done: { line: 'b7' } }));
      expect((await journal().find('p1'))?.done).toEqual({ page: 'page-9', line: 'b7' });
    });
  });

  describe('kinds that this version does not know (O17)', () => {
    test('are left untouched and hold up nobody', async () => {
      await journal().accept({ ...promise('new'), kind: 'teleport' }, NOON);
      await journal().accept(promise('known'), NOON);
      expect(await journal().claimNext(NOON, LEASE_MS, KINDS)).toMatchObject({ id: 'known' });
      expect(await journal().claimNext(NOON, LEASE_MS, KINDS)).toBeUndefined();
      expect(await journal().find('new')).toMatchObject({ state: 'accepted', fence: 0, kind: 'teleport' });
      expect((await journal().unfinished()).map(({ id }) => id)).toEqual(['new', 'known']);
    });

    test('hold up their page only while the version that knows them is at work on it', async () => {
      await journal().accept({ ...promise('new'), kind: 'teleport' }, NOON);
      await journal().accept(promise('known'), NOON);
      await journal().claimNext(NOON, LEASE_MS, ['teleport']);
      expect(await journal().claimNext(NOON, LEASE_MS, KINDS)).toBeUndefined();
    });
  });

  describe('a worker that does not come back (O16)', () => {
    test('is counted, until one comes back', async () => {
      await journal().accept(promise('p1'), NOON);
      const claims = [];
      for (const minute of [0, 1, 2]) {
        claims.push(await journal().claimNext(minutesAfterNoon(minute), LEASE_MS, KINDS));
      }
      expect(claims.map((claim) => [claim?.interruptions, claim?.uncertain])).toEqual([
        [0, false],
        [1, true],
        [2, true],
      ]);
      await journal().settle('p1', 3, change('accepted'));
      const after = await journal().claimNext(minutesAfterNoon(3), LEASE_MS, KINDS);
      expect(after).toMatchObject({ interruptions: 0, uncertain: true });
    });

    test('with a bug is counted when it says so', async () => {
      await journal().accept(promise('p1'), NOON);
      await journal().claimNext(NOON, LEASE_MS, KINDS);
      await journal().settle('p1', 1, change('ambiguous', { interruptions: 3, uncertain: true }));
      const after = await journal().claimNext(NOON, LEASE_MS, KINDS);
      expect(after).toMatchObject({ interruptions: 3, uncertain: true });
    });
  });

  describe('telling', () => {
    test('falls to another worker a minute after the end, until it is done', async () => {
      await journal().accept(promise('p1'), NOON);
      await journal().claimNext(NOON, LEASE_MS, KINDS);
      await journal().settle('p1', 1, change('confirmed', { done: { comment: 'c1' } }));
      expect(await followUps().claimUntold(minutesAfterNoon(0.9), LEASE_MS)).toBeUndefined();
      const untold = await followUps().claimUntold(minutesAfterNoon(1), LEASE_MS);
      expect(untold).toMatchObject({ id: 'p1', state: 'confirmed', done: { comment: 'c1' } });
      expect(await followUps().claimUntold(minutesAfterNoon(1), LEASE_MS)).toBeUndefined();
      expect(await followUps().claimUntold(minutesAfterNoon(2), LEASE_MS)).toMatchObject({ id: 'p1' });
      await followUps().told('p1');
      expect(await followUps().claimUntold(minutesAfterNoon(60), LEASE_MS)).toBeUndefined();
    });

    test('is due for what failed, and not for what goes on', async () => {
      for (const [id, state] of [
        ['a', 'rejected'],
        ['b', 'parked'],
        ['c', 'ambiguous'],
      ] as const) {
        await journal().accept(promise(id, id), NOON);
        await journal().settle(id, 0, change(state));
      }
      const untold = [];
      for (let n = 0; n < 3; n += 1)
        untold.push((await followUps().claimUntold(minutesAfterNoon(1), LEASE_MS))?.id);
      expect(new Set(untold)).toEqual(new Set(['a', 'b', undefined]));
    });
  });

  describe('looking for copies', () => {
    test('is given to one worker when it is due, for the kinds that it knows', async () => {
      await journal().accept(promise('p1'), NOON);
      await journal().settle('p1', 0, change('confirmed', { sweepAt: minutesAfterNoon(2) }));
      const claim = (minute: number, kinds: readonly string[] = KINDS) =>
        followUps().claimSweep(minutesAfterNoon(minute), LEASE_MS, kinds);
      expect(await claim(1.9)).toBeUndefined();
      expect(await claim(2, ['stage'])).toBeUndefined();
      expect(await claim(2, [])).toBeUndefined();
      expect(await claim(2)).toMatchObject({ id: 'p1', dueAt: NOON });
      expect(await claim(2)).toBeUndefined();
      // Whoever had it died: it is looked through again.
      expect(await claim(3)).toMatchObject({ id: 'p1' });
      await followUps().swept('p1', minutesAfterNoon(15));
      expect(await claim(14)).toBeUndefined();
      expect(await claim(15)).toMatchObject({ id: 'p1' });
      await followUps().swept('p1', undefined);
      expect(await claim(1000)).toBeUndefined();
    });
  });

  test('a subject that cannot be read any more does not hold up its page', async () => {
    await journal().accept(promise('p1'), NOON);
    await db().execute(sql`update opp.operation set subject = '7'`);
    expect((await journal().claimNext(NOON, LEASE_MS, KINDS))?.subject).toEqual({
      title: '',
      url: undefined,
    });
  });

  test('the unfinished operations are those nobody has finished or parked, oldest first', async () => {
    for (const id of ['z', 'y', 'x', 'w']) await journal().accept(promise(id, id), NOON);
    await journal().settle('y', 0, change('confirmed'));
    await journal().settle('x', 0, change('parked'));
    expect((await journal().unfinished()).map((one) => one.id)).toEqual(['z', 'w']);
  });
}
