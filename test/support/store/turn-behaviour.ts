import { LEASE_MS, minutesAfterNoon, NOON } from './promises.js';
import type { StoreUnderTest } from './store-under-test.js';

/** What the turns of several processes promise on either engine (O3). */
export function turnBehaviour({ turns }: StoreUnderTest): void {
  describe('a turn', () => {
    test('belongs to one process until its lease is over', async () => {
      expect(await turns().take('sync', NOON, LEASE_MS)).toBe(1);
      expect(await turns().take('sync', minutesAfterNoon(0.9), LEASE_MS)).toBeUndefined();
      expect(await turns().take('sync', minutesAfterNoon(1), LEASE_MS)).toBe(2);
    });

    test('is one of several: other work is taken beside it', async () => {
      await turns().take('sync', NOON, LEASE_MS);
      expect(await turns().take('digest', NOON, LEASE_MS)).toBe(1);
    });

    test('wanted by twenty at once is given to one', async () => {
      const asked = Array.from({ length: 20 }, () => turns().take('sync', NOON, LEASE_MS));
      expect((await Promise.all(asked)).filter((fence) => fence !== undefined)).toHaveLength(1);
    });

    test('is kept as long as it is renewed', async () => {
      await turns().take('sync', NOON, LEASE_MS);
      expect(await turns().keep('sync', 1, minutesAfterNoon(0.9), LEASE_MS)).toBe(true);
      expect(await turns().take('sync', minutesAfterNoon(1.5), LEASE_MS)).toBeUndefined();
      expect(await turns().take('sync', minutesAfterNoon(1.9), LEASE_MS)).toBe(2);
    });

    test('renewed late, when nobody wanted it meanwhile, goes on', async () => {
      await turns().take('sync', NOON, LEASE_MS);
      expect(await turns().keep('sync', 1, minutesAfterNoon(9), LEASE_MS)).toBe(true);
      expect(await turns().take('sync', minutesAfterNoon(9.5), LEASE_MS)).toBeUndefined();
    });

    test('that another has taken can be neither kept nor given back by the first', async () => {
      await turns().take('sync', NOON, LEASE_MS);
      await turns().take('sync', minutesAfterNoon(2), LEASE_MS);
      expect(await turns().keep('sync', 1, minutesAfterNoon(2), LEASE_MS)).toBe(false);
      await turns().free('sync', 1);
      expect(await turns().take('sync', minutesAfterNoon(2), LEASE_MS)).toBeUndefined();
    });

    test('given back is free at once, under a new number', async () => {
      await turns().take('sync', NOON, LEASE_MS);
      await turns().free('sync', 1);
      expect(await turns().take('sync', NOON, LEASE_MS)).toBe(2);
    });
  });
}
