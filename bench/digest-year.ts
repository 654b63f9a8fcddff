import { openForgetfulStore } from '../src/store/open-store.js';
import { simulateYear } from './digest/simulate-year.js';
import type { Bench } from './measure.js';

/**
 * A year of digests in thirty time zones, by two processes that are killed and started again at random: none may be
 * missing, doubled, at a wrong hour or at a weekend.
 */
export const digestYear: Bench = {
  name: 'digest-year',
  measures: ['digest_missing', 'digest_doubled', 'digest_wrong_hour', 'digest_at_weekends', 'digest_kills'],
  onRequest: true,
  async run() {
    const store = await openForgetfulStore();
    try {
      const year = { from: '2026-01-01', days: 365, everyMinutes: 30, seed: 11 };
      const { missing, doubled, wrongHour, atWeekends, kills, sent } = await simulateYear(store, year);
      console.error(`… ${sent} digests sent`);
      return [
        { name: 'digest_missing', value: missing, unit: 'digests', goal: '0' },
        { name: 'digest_doubled', value: doubled, unit: 'digests', goal: '0' },
        { name: 'digest_wrong_hour', value: wrongHour, unit: 'digests', goal: '0' },
        { name: 'digest_at_weekends', value: atWeekends, unit: 'digests', goal: '0' },
        { name: 'digest_kills', value: kills, unit: 'kills', goal: '≥ 1000' },
      ];
    } finally {
      await store.close();
    }
  },
};
