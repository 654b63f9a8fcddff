import type { LocalDate } from '../../local-date.js';
import { mondayOf, nextWeekday, shiftDays, shiftMonths, weekdayOfWord } from './calendar.js';
import { type FoundDate, type Looking, relative } from './found-date.js';

const SHIFTS: Readonly<Record<string, number>> = {
  this: 0,
  next: 1,
  coming: 1,
  following: 1,
  last: -1,
  previous: -1,
  past: -1,
};
const NAMED_DAYS: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };

/** `tomorrow`, `next week`, `in 3 days`, `Friday`. */
export function findRelative({ text, day }: Looking): FoundDate | undefined {
  const named = NAMED_DAYS[text(0)];
  if (named !== undefined) return relative(1, shiftDays(day, named));
  const count = Number(text(1));
  if (text(0) === 'in' && count > 0 && isUnit(text(2))) return relative(3, away(text(2), count, day));
  if (Number(text(0)) > 0 && isUnit(text(1)) && text(2) === 'ago')
    return relative(3, away(text(1), -Number(text(0)), day));
  const shift = SHIFTS[text(0)];
  if (shift !== undefined && /^(?:week|month|quarter|year)$/u.test(text(1)))
    return relative(2, span(text(1), shift, day));
  const weekday = weekdayOfWord(text(shift === undefined ? 0 : 1));
  if (weekday === undefined) return undefined;
  const coming = nextWeekday(weekday, day);
  const past = shiftDays(coming, -7);
  if (shift === undefined) return { length: 1, readings: [past, coming], relative: true };
  if (shift === 1) return { length: 2, readings: [coming, shiftDays(coming, 7)], relative: true };
  return relative(2, shift === 0 ? coming : past);
}

function isUnit(word: string): boolean {
  return /^(?:day|week|month)s?$/u.test(word);
}

function away(unit: string, count: number, day: LocalDate): string {
  if (unit.startsWith('month')) return shiftMonths(day, count);
  return shiftDays(day, unit.startsWith('week') ? 7 * count : count);
}

/** The week (by its Monday), month, quarter or year that is `shift` from the day's own. */
export function span(unit: string, shift: number, day: LocalDate): string {
  if (unit === 'day') return day;
  if (unit === 'week') return `week of ${shiftDays(mondayOf(day), 7 * shift)}`;
  if (unit === 'month') return shiftMonths(day, shift);
  const month = shiftMonths(day, unit === 'year' ? 12 * shift : 3 * shift);
  return unit === 'year'
    ? month.slice(0, 4)
    : `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}
