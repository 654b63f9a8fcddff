import type { LocalDate } from '../../local-date.js';

const DAY_MS = 86_400_000;
const MONTH_NAMES =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/u;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY_NAMES =
  /^(?:sun(?:day)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?)$/u;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The same calendar as `local-date.ts`, without its parsing: a status line may hold many dates. */
export function isoDay(year: number, month: number, day: number): LocalDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000 && year < 10_000;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

export function shiftDays(day: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** `YYYY-MM`, so many months later. */
export function shiftMonths(day: LocalDate, months: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The day of that month that is nearest to `near`; undefined when none of the three years has it. */
export function nearestDay(month: number, day: number, near: LocalDate): LocalDate | undefined {
  const year = Number(near.slice(0, 4));
  const distance = (one: LocalDate): number => Math.abs(Date.parse(one) - Date.parse(near));
  return [year, year + 1, year - 1]
    .flatMap((one) => isoDay(one, month, day) ?? [])
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** 1 to 12; 0 for any other word. */
export function monthOf(word: string): number {
  return MONTH_NAMES.test(word) ? MONTHS.indexOf(word.slice(0, 3)) + 1 : 0;
}

/** 0 = Sunday … 6 = Saturday; undefined for any other word. */
export function weekdayOfWord(word: string): number | undefined {
  return WEEKDAY_NAMES.test(word) ? WEEKDAYS.indexOf(word.slice(0, 3)) : undefined;
}

/** The next day of that name after `day`. */
export function nextWeekday(weekday: number, day: LocalDate): LocalDate {
  const ahead = (weekday - new Date(Date.parse(day)).getUTCDay() + 7) % 7;
  return shiftDays(day, ahead === 0 ? 7 : ahead);
}

/** The Monday of the week that `day` is in. */
export function mondayOf(day: LocalDate): LocalDate {
  return shiftDays(day, -((new Date(Date.parse(day)).getUTCDay() + 6) % 7));
}
