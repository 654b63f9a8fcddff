import { isoDay, monthOf, nearestDay } from './calendar.js';
import { type FoundDate, type Looking, one, YEAR } from './found-date.js';

const QUARTER = /^(?:q([1-4])|([1-4])q)(?:fy)?'?(\d{2}|20\d\d)?$/u;
const HALF = /^h([12])$/u;
const FISCAL = /^fy'?(?:20)?(\d\d)$/u;
const WEEK = /^(?:w|cw|kw|wk)(\d{1,2})$/u;
/** Months that are also names or words count as months only where nothing else can stand. */
const AMBIGUOUS_MONTHS = /^(?:jan|april|may|june|august|mar|march|sep|dec)$/u;
const BEFORE_MONTH = /^(?:in|until|till|early|mid|late|of|next|last|this|since|through|end)$/u;
const BEFORE_YEAR = /^(?:in|until|till|by|since|during|of|for|early|mid|late|through|end)$/u;

/** `December`, `Q1 2027`, `FY27`, `week 47`, `in 2027`. */
export function findCoarse({ text, written, before, day }: Looking): FoundDate | undefined {
  const month = monthOf(text(0));
  if (month > 0) {
    if (AMBIGUOUS_MONTHS.test(text(0)) && !BEFORE_MONTH.test(before) && !YEAR.test(text(1))) return undefined;
    if (/^(?:may|march)$/u.test(written(0))) return undefined;
    if (YEAR.test(text(1))) return one(2, isoDay(Number(text(1)), month, 15)?.slice(0, 7));
    return one(1, nearestDay(month, 15, day)?.slice(0, 7));
  }
  const quarter = QUARTER.exec(text(0));
  if (quarter !== null) return findQuarter(Number(quarter[1] ?? quarter[2]), quarter[3], { text, day });
  const half = HALF.exec(text(0));
  if (half !== null) return one(1, text(0));
  const fiscal = FISCAL.exec(text(0));
  if (fiscal !== null) return one(1, `FY${fiscal[1] ?? ''}`);
  const week = WEEK.exec(text(0)) ?? (/^(?:week|wk)$/u.test(text(0)) ? /^(\d{1,2})$/u.exec(text(1)) : null);
  if (week !== null && Number(week[1]) <= 53) return one(/\d/u.test(text(0)) ? 1 : 2, `W${Number(week[1])}`);
  return YEAR.test(text(0)) && BEFORE_YEAR.test(before) ? one(1, text(0)) : undefined;
}

function findQuarter(
  quarter: number,
  year: string | undefined,
  { text, day }: Pick<Looking, 'text' | 'day'>,
): FoundDate | undefined {
  if (year !== undefined) return one(1, `20${year.slice(-2)}-Q${quarter}`);
  if (YEAR.test(text(1))) return one(2, `${text(1)}-Q${quarter}`);
  const fiscal = FISCAL.exec(text(1));
  if (fiscal !== null) return one(2, `FY${fiscal[1] ?? ''}-Q${quarter}`);
  const near = nearestDay(quarter * 3 - 1, 15, day);
  return one(1, near === undefined ? undefined : `${near.slice(0, 4)}-Q${quarter}`);
}
