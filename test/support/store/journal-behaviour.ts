import { change, LEASE_MS, minutesAfterNoon, NOON, promise } from './postings.js';
import type { StoreUnderTest } from './store-under-test.js';

/** What the journal promises on either engine (S8). */
export function journalBehaviour({ journal }: StoreUnderTest): void {
  describe('a promise', () => {
    test('is found again with everything it was made with', async () => {
      const payload = { runs: [{ text: 'héllo 🚀', link: null }], n: 1.5, yes: true, nested: [[]] };
      const accepted = await journal().accept(promise('p1', 'acme', payload), NOON);
      expect(accepted).toEqual({
        ...promise('p1', 'acme', payload),
        ...{ state: 'accepted', fence: 0, attempts: 0, acceptedAt: NOON, dueAt: NOON },
        ...{ commentId: undefined, problem: undefined },
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
      expect(await journal().claimNext(NOON, LEASE_MS)).toBeUndefined();
    });

    test('gives each posting to one worker until its lease is over', async () => {
      await journal().accept(promise('p1'), NOON);
      expect(await journal().claimNext(NOON, LEASE_MS)).toMatchObject({
        id: 'p1',
        state: 'accepted',
        fence: 1,
      });
      expect(await journal().claimNext(minutesAfterNoon(0.9), LEASE_MS)).toBeUndefined();
      expect(await journal().claimNext(minutesAfterNoon(1), LEASE_MS)).toMatchObject({ id: 'p1', fence: 2 });
    });

    test('keeps the order of a page: the second waits until the first is finished', async () => {
      await journal().accept(promise('p1'), NOON);
      await journal().accept(promise('p2'), NOON);
      const first = await journal().claimNext(NOON, LEASE_MS);
      expect(first?.id).toBe('p1');
      expect(await journal().claimNext(NOON, LEASE_MS)).toBeUndefined();
      await journal().settle('p1', 1, change('confirmed', { commentId: 'c1' }));
      expect(await journal().claimNext(NOON, LEASE_MS)).toMatchObject({ id: 'p2' });
    });

    test('does not let the second pass while the first waits for its next try', async () => {
      await journal().accept(promise('p1'), NOON);
      await journal().accept(promise('p2'), NOON);
      await journal().claimNext(NOON, LEASE_MS);
      await journal().settle('p1', 1, change('accepted', { dueAt: minutesAfterNoon(10) }));
      expect(await journal().claimNext(minutesAfterNoon(9), LEASE_MS)).toBeUndefined();
      expect(await journal().claimNext(minutesAfterNoon(10), LEASE_MS)).toMatchObject({ id: 'p1' });
    });

    test.each(['parked', 'rejected', 'confirmed'] as const)(
      'lets the second pass once the first is %s',
      async (state) => {
        await journal().accept(promise('p1'), NOON);
        await journal().accept(promise('p2'), NOON);
        await journal().claimNext(NOON, LEASE_MS);
        await journal().settle('p1', 1, change(state));
        expect(await journal().claimNext(NOON, LEASE_MS)).toMatchObject({ id: 'p2' });
      },
    );

    test('works on several pages side by side', async () => {
      for (const page of ['acme', 'globex', 'initech'])
        await journal().accept(promise(`on-${page}`, page), NOON);
      const claimed = [];
      for (let n = 0; n < 4; n += 1) claimed.push((await journal().claimNext(NOON, LEASE_MS))?.id);
      expect(claimed).toEqual(['on-acme', 'on-globex', 'on-initech', undefined]);
    });

    test('never has two of one page at work, not even when an older one is taken up again', async () => {
      await journal().accept(promise('p1'), NOON);
      await journal().accept(promise('p2'), NOON);
      await journal().claimNext(NOON, LEASE_MS);
      await journal().settle('p1', 1, change('parked'));
      await journal().claimNext(NOON, LEASE_MS);
      await journal().settle('p1', 1, change('accepted'));
      expect(await journal().claimNext(NOON, LEASE_MS)).toBeUndefined();
    });
  });

  describe('an interrupted posting', () => {
    test('comes back as ambiguous when its lease is over', async () => {
      await journal().accept(promise('p1'), NOON);
      await journal().claimNext(NOON, LEASE_MS);
      expect(await journal().find('p1')).toMatchObject({ state: 'sending' });
      const again = await journal().claimNext(minutesAfterNoon(2), LEASE_MS);
      expect(again).toMatchObject({ id: 'p1', state: 'ambiguous', fence: 2 });
    });

    test('stays ambiguous until somebody knows better', async () => {
      await journal().accept(promise('p1'), NOON);
      await journal().claimNext(NOON, LEASE_MS);
      await journal().claimNext(minutesAfterNoon(2), LEASE_MS);
      expect(await journal().claimNext(minutesAfterNoon(4), LEASE_MS)).toMatchObject({ state: 'ambiguous' });
    });

    test('that its worker has marked as sending is not given to another before the lease is over', async () => {
      await journal().accept(promise('p1'), NOON);
      await journal().claimNext(NOON, LEASE_MS);
      expect(await journal().settle('p1', 1, change('sending'))).toBe(true);
      expect(await journal().claimNext(NOON, LEASE_MS)).toBeUndefined();
      expect(await journal().claimNext(minutesAfterNoon(1), LEASE_MS)).toMatchObject({ state: 'ambiguous' });
    });
  });

  describe('settling', () => {
    test('is refused to a worker whose posting was given to another meanwhile', async () => {
      await journal().accept(promise('p1'), NOON);
      const slow = await journal().claimNext(NOON, LEASE_MS);
      const quick = await journal().claimNext(minutesAfterNoon(2), LEASE_MS);
      expect(await journal().settle('p1', slow?.fence ?? -1, change('rejected'))).toBe(false);
      expect(await journal().find('p1')).toMatchObject({ state: 'ambiguous' });
      expect(await journal().settle('p1', quick?.fence ?? -1, change('confirmed', { commentId: 'c1' }))).toBe(
        true,
      );
      expect(await journal().find('p1')).toMatchObject({ state: 'confirmed', commentId: 'c1', attempts: 1 });
    });

    test('of a posting that does not exist is refused', async () => {
      expect(await journal().settle('nobody', 0, change('confirmed'))).toBe(false);
    });

    test('frees the lease, so that the next try need not wait for it', async () => {
      await journal().accept(promise('p1'), NOON);
      await journal().claimNext(NOON, LEASE_MS);
      await journal().settle('p1', 1, change('accepted'));
      expect(await journal().claimNext(NOON, LEASE_MS)).toMatchObject({ state: 'accepted', fence: 2 });
    });

    test('keeps the reason with the state it explains, and no longer', async () => {
      await journal().accept(promise('p1'), NOON);
      await journal().claimNext(NOON, LEASE_MS);
      const problem = { kind: 'notion_busy', retryAfterSeconds: undefined } as const;
      await journal().settle('p1', 1, change('accepted', { problem }));
      expect((await journal().find('p1'))?.problem).toEqual(problem);
      await journal().settle('p1', 1, change('confirmed', { commentId: 'c1' }));
      expect((await journal().find('p1'))?.problem).toBeUndefined();
    });
  });

  test('the unfinished postings are those nobody has finished or parked, oldest first', async () => {
    for (const id of ['z', 'y', 'x', 'w']) await journal().accept(promise(id, id), NOON);
    await journal().settle('y', 0, change('confirmed'));
    await journal().settle('x', 0, change('parked'));
    expect((await journal().unfinished()).map((one) => one.id)).toEqual(['z', 'w']);
  });
}
