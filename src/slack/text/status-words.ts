import { localDate } from '../../domain/local-date.js';
import { dayInWords } from './ago.js';

/** The time of day in the reader's zone, with its day when that is not today: `14:02`, `12 Nov 2026, 14:02`. */
export function clockTime(then: Date, now: Date, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: knownZone(timeZone),
  }).format(then);
  const day = localDate(then, timeZone);
  return day === localDate(now, timeZone) ? time : `${dayInWords(day)}, ${time}`;
}

/** A zone that this machine does not know counts as UTC. */
function knownZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
