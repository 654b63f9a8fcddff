const DAY_MS = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Days counted back from the first start; the same offsets give the same dates for the same start. */
export interface Calendar {
  /** `YYYY-MM-DD`, `daysAgo` days before the first start (negative: after it). */
  day(daysAgo: number): string;
  /** Like `daysAgo`, moved back to Friday when it would fall on a weekend. */
  workday(daysAgo: number): number;
  /** An ISO time on that day, within the common working hours of Lisbon and New York (14:00 to 16:59 UTC). */
  stamp(daysAgo: number, minute: number): string;
  /** `Nov 26`, as people write days in a sentence. */
  spoken(daysAgo: number): string;
}

/** A calendar whose day 0 is the UTC day of `firstStart`. Nothing with `daysAgo` ≥ 1 lies in the future. */
export function calendarFrom(firstStart: Date): Calendar {
  const midnight = Math.floor(firstStart.getTime() / DAY_MS) * DAY_MS;
  const at = (daysAgo: number): Date => new Date(midnight - daysAgo * DAY_MS);
  return {
    day: (daysAgo) => at(daysAgo).toISOString().slice(0, 10),
    workday: (daysAgo) => {
      const weekday = at(daysAgo).getUTCDay();
      return daysAgo + (weekday === 6 ? 1 : weekday === 0 ? 2 : 0);
    },
    stamp: (daysAgo, minute) =>
      new Date(at(daysAgo).getTime() + (14 * 60 + (minute % 180)) * 60_000).toISOString(),
    spoken: (daysAgo) => {
      const date = at(daysAgo);
      return `${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCDate()}`;
    },
  };
}
