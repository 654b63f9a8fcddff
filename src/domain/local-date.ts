/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export type LocalDate = string;

const SHAPE = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** The day, or undefined when the calendar has no such day (29 February of a common year, month 15). */
export function dayOf(year: number, month: number, day: number): LocalDate | undefined {
  return parseLocalDate(`${year}-${pad(month)}-${pad(day)}`);
}

/** Reads exactly `YYYY-MM-DD`, years 1000 to 9999; undefined for anything else and for days that do not exist. */
export function parseLocalDate(text: string): LocalDate | undefined {
  const [, year, month, day] = SHAPE.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = time.getUTCMonth() + 1 === Number(month) && time.getUTCDate() === Number(day);
  return exists ? text : undefined;
}

/** The calendar day that `now` falls on in an IANA time zone; an unknown zone counts as UTC. */
export function localDate(now: Date, timeZone: string): LocalDate {
  const parts = new Map(dayFormat(timeZone).map(({ type, value }) => [type, value]));
  return `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;

  function dayFormat(zone: string): Intl.DateTimeFormatPart[] {
    const options = { year: 'numeric', month: '2-digit', day: '2-digit', calendar: 'gregory' } as const;
    try {
      return new Intl.DateTimeFormat('en-u-nu-latn', { ...options, timeZone: zone }).formatToParts(now);
    } catch (error) {
      if (!(error instanceof RangeError) || zone === 'UTC') throw error;
      return dayFormat('UTC');
    }
  }
}

/** Whole days from one day to another; negative when `to` comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The day `days` later, or earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(Date.parse(date)).getUTCDay();
}

/** For sorting: earlier days first. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
