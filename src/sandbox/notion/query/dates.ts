import { isDay, isIsoDate, momentOf } from '../requests/dates.js';

const DAY_MS = 86_400_000;

/** From `from` (inclusive) to `to` (exclusive), in milliseconds since the epoch. A moment is one millisecond long. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const RELATIVE: Readonly<Record<string, (day: Date) => void>> = {
  today: () => undefined,
  tomorrow: (day) => void day.setUTCDate(day.getUTCDate() + 1),
  yesterday: (day) => void day.setUTCDate(day.getUTCDate() - 1),
  one_week_ago: (day) => void day.setUTCDate(day.getUTCDate() - 7),
  one_week_from_now: (day) => void day.setUTCDate(day.getUTCDate() + 7),
  one_month_ago: (day) => void day.setUTCMonth(day.getUTCMonth() - 1),
  one_month_from_now: (day) => void day.setUTCMonth(day.getUTCMonth() + 1),
};

/** What a filter's date names: a whole day (UTC) or one moment. Undefined when it is no date. */
export function spanOf(text: string, now: Date): Span | undefined {
  const shift = RELATIVE[text];
  if (shift !== undefined) {
    const day = startOfDay(now);
    shift(day);
    return { from: day.getTime(), to: day.getTime() + DAY_MS };
  }
  if (!isIsoDate(text)) return undefined;
  const from = momentOf(text);
  return { from, to: from + (isDay(text) ? DAY_MS : 1) };
}

/** The periods that a filter may name with an empty object. */
export const PERIODS: Readonly<Record<string, (now: Date) => Span>> = {
  this_week: (now) => {
    const sunday = startOfDay(now);
    sunday.setUTCDate(sunday.getUTCDate() - sunday.getUTCDay());
    return { from: sunday.getTime(), to: sunday.getTime() + 7 * DAY_MS };
  },
  past_week: (now) => between(shifted(now, -7, 0), endOfDay(now)),
  past_month: (now) => between(shifted(now, 0, -1), endOfDay(now)),
  past_year: (now) => between(shifted(now, 0, -12), endOfDay(now)),
  next_week: (now) => between(startOfDay(now), new Date(shifted(now, 7, 0).getTime() + DAY_MS)),
  next_month: (now) => between(startOfDay(now), new Date(shifted(now, 0, 1).getTime() + DAY_MS)),
  next_year: (now) => between(startOfDay(now), new Date(shifted(now, 0, 12).getTime() + DAY_MS)),
};

function between(from: Date, to: Date): Span {
  return { from: from.getTime(), to: to.getTime() };
}

function shifted(now: Date, days: number, months: number): Date {
  const day = startOfDay(now);
  day.setUTCMonth(day.getUTCMonth() + months, day.getUTCDate() + days);
  return day;
}

function startOfDay(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
}

function endOfDay(now: Date): Date {
  return new Date(startOfDay(now).getTime() + DAY_MS);
}
