import { addDays, type LocalDate, weekdayOf } from '../local-date.js';

const WEEK =
  /^[\s*_~`([<]{0,5}(?<written>(?:calendar week|week|wk|cw|kw|w)[. ]{0,2}(?<week>\d{1,2}))(?![\p{L}\p{N}])/iu;

/** A line that begins with a calendar week. */
export interface LeadingWeek {
  readonly written: string;
  /** Monday and Sunday of it, this year or last; undefined when neither year has such a week. */
  readonly days: { readonly from: LocalDate; readonly to: LocalDate } | undefined;
}

/** Reads `week 48`, `CW 48`, `W48` (ISO 8601) at a line's beginning; undefined when there is none. */
export function readLeadingWeek(line: string, today: LocalDate): LeadingWeek | undefined {
  const found = WEEK.exec(line.slice(0, 40))?.groups;
  if (found === undefined) return undefined;
  const { written = '', week = '' } = found;
  const year = Number(today.slice(0, 4));
  const mondays = [year, year - 1].flatMap((one) => mondayOf(one, Number(week)) ?? []);
  const from = mondays.find((monday) => monday <= today) ?? mondays[0];
  return { written, days: from === undefined ? undefined : { from, to: addDays(from, 6) } };
}

/** The week's Monday; week 1 is the one with 4 January, and only some years have a week 53. */
function mondayOf(year: number, week: number): LocalDate | undefined {
  const first = mondayBefore(`${year}-01-04`);
  const next = mondayBefore(`${year + 1}-01-04`);
  const monday = addDays(first, (week - 1) * 7);
  return week >= 1 && monday < next ? monday : undefined;
}

function mondayBefore(day: LocalDate): LocalDate {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}
