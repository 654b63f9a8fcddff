import { addDays, dayOf, daysBetween, type LocalDate, weekdayOf } from '../local-date.js';

/**
 * How a line begins. `rest` is what follows the date.
 * - `impossible`: looks like a date that no calendar has, or whose weekday contradicts it.
 * - `ambiguous`: `11/12` reads as two days; `readings` are both.
 * - `future`: a date without a year that would have to be next year's or lies well ahead.
 */
export type LeadingDate =
  | { readonly kind: 'date'; readonly date: LocalDate; readonly rest: string }
  | { readonly kind: 'future'; readonly date: LocalDate; readonly rest: string }
  | { readonly kind: 'impossible'; readonly written: string; readonly rest: string }
  | { readonly kind: 'ambiguous'; readonly readings: readonly LocalDate[]; readonly rest: string }
  | { readonly kind: 'none' };

/** How far ahead a dated event may lie: somebody writes down tomorrow's meeting, not next quarter's. */
export const DAYS_AHEAD = 7;
/** A yearless day that passed longer ago than this is likelier meant to come. */
const DAYS_BACK = 270;
/** A year further away than this is a number, as in `12 Nov 1500 seats`. */
const YEARS_AWAY = 10;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY =
  '(?<weekday>sun(?:day)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?)';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?:,?[ -](?<year>\\d{4}))?';
const END = '(?![\\p{L}\\p{N}/])';

const OPENING = /^[\s*_~`([<]*/u;
/** What parts a date from its text; `-5 %`, `~5` and `*bold*` belong to the text. */
const CLOSING = /^[*_~`)\]>]*\s*(?:[:：]+|,|[–—−-]+(?!\d))?(?:[*_~`]+(?=\s|$))?\s*/u;
const ISO = new RegExp(`^(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})${END}`, 'u');
const WEEKDAY_FIRST = new RegExp(`^${WEEKDAY}\\.?,? +(?=\\d|\\p{L})`, 'iu');
const WEEKDAY_ALONE = new RegExp(`^${WEEKDAY}\\.?(?=[*_~\`)\\]]*\\s*[:：–—-])`, 'iu');
const DAY_MONTH = new RegExp(`^${DAY}\\.?(?: +of)?[ -]?${MONTH}${YEAR}${END}`, 'iu');
const MONTH_DAY = new RegExp(`^${MONTH}[ -]?${DAY}${YEAR}${END}`, 'iu');
const SLASHED = new RegExp(`^(?<first>\\d{1,2})/(?<second>\\d{1,2})(?:/(?<year>\\d{4}|\\d{2}))?${END}`, 'u');
const DOTTED = new RegExp(
  `^(?<day>\\d{1,2})\\. ?(?<month>\\d{1,2})\\.(?:(?<year>\\d{4})${END}|(?=[\\s:]))`,
  'u',
);
const NAMED = /^(?<name>today|yesterday)(?![\p{L}\p{N}'’])/iu;

/** How somebody writes `11/12`; the languages of a Slack account tell it. */
export type SlashedOrder = 'day_first' | 'month_first';

/** A line may be long; a date is not. */
const HEAD = 80;

/**
 * Reads the date a line begins with (S0-66): `2026-11-20`, `12 Nov`, `Nov 12`, `Thu 12 November 2026`, `12.11.2026`,
 * `today`, `yesterday`, `Thu:`; a missing year is the one that puts the day nearest to `today` without lying ahead.
 * Without `today` only dates that name their year are read; without `order` a day such as `11/12` is ambiguous.
 */
export function readLeadingDate(
  line: string,
  today: LocalDate | undefined,
  order?: SlashedOrder,
): LeadingDate {
  const opening = OPENING.exec(line.slice(0, HEAD))?.[0] ?? '';
  const body = line.slice(opening.length);
  const head = body.slice(0, HEAD);
  const weekday = WEEKDAY_FIRST.exec(head);
  const dated = head.slice(weekday?.[0].length ?? 0);
  const found = findDate(dated, today, order) ?? findNamedDay(head, today);
  if (found === undefined) return { kind: 'none' };
  const end = found.named === true ? found.length : found.length + (weekday?.[0].length ?? 0);
  const written = body.slice(0, end);
  const rest = afterDate(body.slice(end));
  const { reading } = found;
  if (reading.kind === 'impossible') return { kind: 'impossible', written, rest };
  if (reading.kind === 'ambiguous') return { ...reading, rest };
  const expected = weekday?.groups?.['weekday'];
  if (expected !== undefined && weekdayOf(reading.date) !== weekdayNumber(expected)) {
    return { kind: 'impossible', written, rest };
  }
  return { ...reading, rest };
}

type Reading =
  | { readonly kind: 'date' | 'future'; readonly date: LocalDate }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'ambiguous'; readonly readings: readonly LocalDate[] };

interface Found {
  readonly length: number;
  readonly reading: Reading;
  readonly named?: true;
}

function findDate(
  head: string,
  today: LocalDate | undefined,
  order: SlashedOrder | undefined,
): Found | undefined {
  for (const shape of [ISO, DAY_MONTH, MONTH_DAY, DOTTED]) {
    const match = shape.exec(head);
    if (match === null) continue;
    const { year, month = '', day = '' } = match.groups ?? {};
    if (year !== undefined && shape !== ISO && isJustANumber(year, today)) {
      const shorter = findDate(
        match[0].slice(0, match[0].lastIndexOf(year)).replace(/[, -]+$/u, ''),
        today,
        order,
      );
      if (shorter !== undefined) return shorter;
    }
    const reading = readDay(year, monthNumber(month), Number(day), today);
    return reading === undefined ? undefined : { length: match[0].length, reading };
  }
  return findSlashed(head, today, order);
}

function findSlashed(
  head: string,
  today: LocalDate | undefined,
  order: SlashedOrder | undefined,
): Found | undefined {
  const match = SLASHED.exec(head);
  if (match === null) return undefined;
  const { first = '', second = '', year: written } = match.groups ?? {};
  const year = written?.length === 2 ? `20${written}` : written;
  const dayFirst = readDay(year, Number(second), Number(first), today);
  const monthFirst = readDay(year, Number(first), Number(second), today);
  if (dayFirst === undefined || monthFirst === undefined) return undefined;
  const possible = [dayFirst, monthFirst].flatMap((reading) => ('date' in reading ? [reading] : []));
  const [one, other] = possible;
  const length = match[0].length;
  if (one === undefined) return { length, reading: { kind: 'impossible' } };
  if (other === undefined || one.date === other.date) return { length, reading: one };
  if (order !== undefined) return { length, reading: order === 'day_first' ? one : other };
  return { length, reading: { kind: 'ambiguous', readings: possible.map(({ date }) => date) } };
}

function findNamedDay(head: string, today: LocalDate | undefined): Found | undefined {
  if (today === undefined) return undefined;
  const named = NAMED.exec(head);
  if (named !== null) {
    const date = named[0].toLowerCase() === 'today' ? today : addDays(today, -1);
    return { length: named[0].length, reading: { kind: 'date', date }, named: true };
  }
  const weekday = WEEKDAY_ALONE.exec(head);
  if (weekday === null) return undefined;
  const daysAgo = (weekdayOf(today) - weekdayNumber(weekday.groups?.['weekday'] ?? '') + 7) % 7;
  return {
    length: weekday[0].length,
    reading: { kind: 'date', date: addDays(today, -daysAgo) },
    named: true,
  };
}

function readDay(
  year: string | undefined,
  month: number,
  day: number,
  today: LocalDate | undefined,
): Reading | undefined {
  if (year !== undefined) {
    const date = Number(year) < 2000 ? undefined : dayOf(Number(year), month, day);
    return date === undefined ? { kind: 'impossible' } : { kind: 'date', date };
  }
  return today === undefined ? undefined : nearestDay(month, day, today);
}

function nearestDay(month: number, day: number, today: LocalDate): Reading {
  const thisYear = Number(today.slice(0, 4));
  const days = [thisYear + 1, thisYear, thisYear - 1].flatMap((year) => dayOf(year, month, day) ?? []);
  const past = days.find((date) => daysBetween(today, date) <= DAYS_AHEAD);
  const ahead = days.filter((date) => daysBetween(today, date) > DAYS_AHEAD).at(-1);
  if (past !== undefined && (ahead === undefined || daysBetween(past, today) <= DAYS_BACK)) {
    return { kind: 'date', date: past };
  }
  if (ahead !== undefined) return { kind: 'future', date: ahead };
  return { kind: 'impossible' };
}

function isJustANumber(year: string, today: LocalDate | undefined): boolean {
  return today !== undefined && Math.abs(Number(year) - Number(today.slice(0, 4))) > YEARS_AWAY;
}

function afterDate(rest: string): string {
  return rest.replace(CLOSING, '').trimEnd();
}

function monthNumber(written: string): number {
  const named = MONTHS.indexOf(written.slice(0, 3).toLowerCase()) + 1;
  return named > 0 ? named : Number(written);
}

function weekdayNumber(written: string): number {
  return WEEKDAYS.indexOf(written.slice(0, 3).toLowerCase());
}
