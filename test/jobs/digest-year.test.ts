import { simulateYear } from '../../bench/digest/simulate-year.js';
import { openStoreUnderTest } from '../support/store/engine-under-test.js';

test('O2, O5, O6: over the change to summer time, in thirty zones, with two processes that are killed at random, every digest comes once, at nine', async () => {
  const store = await openStoreUnderTest();
  try {
    const { kills, sent, ...faults } = await simulateYear(store, {
      ...{ from: '2026-03-27', days: 6, everyMinutes: 60, seed: 5 },
    });
    expect(faults).toEqual({ missing: 0, doubled: 0, wrongHour: 0, atWeekends: 0 });
    expect(sent).toBeGreaterThan(20);
    expect(kills).toBeGreaterThan(10);
  } finally {
    await store.close();
  }
}, 280_000);
