import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import type { LocalDate } from './local-date.js';

dayjs.extend(utc);
dayjs.extend(timezone);

/** The moment at which the day begins in an IANA time zone; an unknown zone counts as UTC. */
export function startOfDay(date: LocalDate, timeZone: string): Date {
  try {
    return dayjs.tz(`${date}T00:00:00`, timeZone).toDate();
  } catch (error) {
    if (error instanceof RangeError && timeZone !== 'UTC') return startOfDay(date, 'UTC');
    throw error;
  }
}
