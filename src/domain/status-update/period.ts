import { daysBetween, type LocalDate } from '../local-date.js';
import type { Period } from './status-update.js';

const FIRST_PERIOD: Period = { count: 7, unit: 'days' };
const LONGEST_IN_DAYS = 14;

/**
 * What `Last <N> <days/weeks>` should say (S0-60): the days since the previous update, at least 1, or the rounded
 * weeks from 14 days on; 7 days when there is no previous update.
 */
export function proposePeriod(last: LocalDate | undefined, today: LocalDate): Period {
  if (last === undefined) return FIRST_PERIOD;
  const days = daysBetween(last, today);
  if (days < LONGEST_IN_DAYS) return { count: Math.max(1, days), unit: 'days' };
  return { count: Math.round(days / 7), unit: 'weeks' };
}
