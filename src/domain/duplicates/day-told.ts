import { localDate, type LocalDate } from '../local-date.js';

/** On which day something was said, in one zone: `localDate` for many moments, read with one formatter. */
export function dayTold(timeZone: string): (at: Date) => LocalDate {
  const days = new Map<number, LocalDate>();
  const format = formatterOf(timeZone);
  return (at) => {
    const day = days.get(at.getTime()) ?? format?.format(at) ?? localDate(at, timeZone);
    days.set(at.getTime(), day);
    return day;
  };
}

/** Swedish dates are written `2026-11-21`; undefined for a zone that does not exist. */
function formatterOf(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  } catch {
    return undefined;
  }
}
