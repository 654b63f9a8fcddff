import { addDays, dayOf, type LocalDate, parseLocalDate, weekdayOf } from '../local-date.js';

/** From the first to the last of some days, both included. */
export interface DateSpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Which `dec` is meant: the last one that began, or the one nearest to today. */
export type Facing = 'past' | 'nearest';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december'],
];
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u;
const YEAR = /^(\d{4})$/u;
const YEAR_MONTH = /^(\d{4})-(0?[1-9]|1[0-2])$/u;
const QUARTER = /^q([1-4])(?:[- /]?(\d{4}))?$/u;
const YEAR_QUARTER = /^(\d{4})[- /]?q([1-4])$/u;
const MONTH = /^([a-z]{3,9})\.?(?:[- /]?(\d{4}))?$/u;
const DAY_MONTH = /^(\d{1,2})\.?[- ]?([a-z]{3,9})\.?(?:[- ,]*(\d{4}))?$/u;
const MONTH_DAY = /^([a-z]{3,9})\.?[- ]?(\d{1,2})(?:[- ,]+(\d{4}))?$/u;
const NEAR = /^(this|next|last|previous)[- _]?(week|month|quarter|year)$/u;

/**
 * Reads a day or a stretch of days: `2026-12-31`, `31.12.2026`, `31 Dec`, `dec`, `dec-2026`, `2026-12`, `q4`, `2026`,
 * `today`, `this-month`, `next-quarter`, `last-week` (weeks begin on Monday). Undefined for anything else, and for
 * `12/11/2026`, which may be two days.
 */
export function readDateSpan(text: string, today: LocalDate, facing: Facing): DateSpan | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  return readDay(plain, today) ?? readDayOfMonth(plain, today, facing) ?? readStretch(plain, today, facing);
}

const NAMED_DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };

function readDay(text: string, today: LocalDate): DateSpan | undefined {
  const ahead = Object.hasOwn(NAMED_DAYS, text) ? NAMED_DAYS[text] : undefined;
  if (ahead !== undefined) return oneDay(addDays(today, ahead));
  const [, year, month, day] = ISO.exec(text) ?? [];
  if (year !== undefined) return oneDay(dayOf(Number(year), Number(month), Number(day)));
  const [, dottedDay, dottedMonth, dottedYear] = DOTTED.exec(text) ?? [];
  return dottedYear === undefined
    ? undefined
    : oneDay(dayOf(Number(dottedYear), Number(dottedMonth), Number(dottedDay)));
}

function readDayOfMonth(text: string, today: LocalDate, facing: Facing): DateSpan | undefined {
  const [, day, name, year] = DAY_MONTH.exec(text) ?? [];
  const [, otherName, otherDay, otherYear] = MONTH_DAY.exec(text) ?? [];
  const month = monthCalled(name ?? otherName ?? '');
  if (month === undefined) return undefined;
  const inYear = year ?? otherYear;
  const meant = inYear === undefined ? yearMeant(month, 1, today, facing) : Number(inYear);
  return oneDay(dayOf(meant, month, Number(day ?? otherDay)));
}

function readStretch(text: string, today: LocalDate, facing: Facing): DateSpan | undefined {
  const [, year] = YEAR.exec(text) ?? [];
  if (year !== undefined) return months(Number(year), 1, 12);
  const [, monthYear, monthNumber] = YEAR_MONTH.exec(text) ?? [];
  if (monthYear !== undefined) return months(Number(monthYear), Number(monthNumber), 1);
  const [, quarter, quarterYear] = QUARTER.exec(text) ?? [];
  const [, yearFirst, quarterLast] = YEAR_QUARTER.exec(text) ?? [];
  if (quarter !== undefined || quarterLast !== undefined) {
    const first = Number(quarter ?? quarterLast) * 3 - 2;
    const inYear = quarterYear ?? yearFirst;
    return months(inYear === undefined ? yearMeant(first, 3, today, facing) : Number(inYear), first, 3);
  }
  const [, name, nameYear] = MONTH.exec(text) ?? [];
  const month = monthCalled(name ?? '');
  if (month !== undefined)
    return months(nameYear === undefined ? yearMeant(month, 1, today, facing) : Number(nameYear), month, 1);
  const [, which = '', unit] = NEAR.exec(text) ?? [];
  return unit === undefined ? undefined : near(unit, which === 'this' ? 0 : which === 'next' ? 1 : -1, today);
}

function near(unit: string, steps: number, today: LocalDate): DateSpan | undefined {
  const { year, month } = parts(today);
  if (unit === 'year') return months(year + steps, 1, 12);
  if (unit === 'quarter') return months(year, month - ((month - 1) % 3) + steps * 3, 3);
  if (unit === 'month') return months(year, month + steps, 1);
  const monday = addDays(today, steps * 7 - ((weekdayOf(today) + 6) % 7));
  return { from: monday, to: addDays(monday, 6) };
}

function monthCalled(name: string): number | undefined {
  const short = MONTHS.indexOf(name === 'sept' ? 'sep' : name);
  const at = short === -1 ? FULL_MONTHS.indexOf(name) : short;
  return at === -1 ? undefined : at + 1;
}

/** The year of a month, or of a quarter that begins with it, when nobody names one. */
function yearMeant(month: number, length: number, today: LocalDate, facing: Facing): number {
  const now = parts(today);
  const ahead = month - now.month;
  if (facing === 'past') return ahead > 0 ? now.year - 1 : now.year;
  if (ahead > 6) return now.year - 1;
  return ahead + length - 1 < -5 ? now.year + 1 : now.year;
}

/** Whole months; a month below 1 or above 12 lies in a neighbouring year. */
function months(year: number, month: number, count: number): DateSpan | undefined {
  const from = firstOf(year, month);
  const after = firstOf(year, month + count);
  return from === undefined || after === undefined ? undefined : { from, to: addDays(after, -1) };
}

function firstOf(year: number, month: number): LocalDate | undefined {
  const index = month - 1;
  return dayOf(year + Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
}

function parts(date: LocalDate): { readonly year: number; readonly month: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) };
}

function oneDay(date: LocalDate | undefined): DateSpan | undefined {
  const day = date === undefined ? undefined : parseLocalDate(date);
  return day === undefined ? undefined : { from: day, to: day };
}
