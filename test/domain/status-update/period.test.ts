import { proposePeriod } from '../../../src/domain/status-update/period.js';

test.each([
  [undefined, { count: 7, unit: 'days' }],
  ['2026-11-21', { count: 1, unit: 'days' }],
  ['2026-11-20', { count: 1, unit: 'days' }],
  ['2026-11-09', { count: 12, unit: 'days' }],
  ['2026-11-08', { count: 13, unit: 'days' }],
  ['2026-11-07', { count: 2, unit: 'weeks' }],
  ['2026-11-03', { count: 3, unit: 'weeks' }],
  ['2026-08-21', { count: 13, unit: 'weeks' }],
  ['2026-12-01', { count: 1, unit: 'days' }],
])('after an update on %s the period is proposed (S0-60)', (last, period) => {
  expect(proposePeriod(last, '2026-11-21')).toEqual(period);
});
