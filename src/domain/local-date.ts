import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);

/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export type LocalDate = string;

const SHAPE = /^[1-9]\d{3}-\d{2}-\d{2}$/;
const FORMAT = 'YYYY-MM-DD';
/** A calendar day without a zone is taken as one of UTC, where each has as many milliseconds. */
const DAY_MS = 86_400_000;

/** The day, or undefined when the calendar has no such day (29 February of a common year, month 15). */
export function dayOf(year: number, month: number, day: number): LocalDate | undefined {
  return parseLocalDate(`${year}-${pad(month)}-${pad(day)}`);
}

/** Reads exactly `YYYY-MM-DD`, years 1000 to 9999; undefined for anything else and for days that do not exist. */
export function parseLocalDate(text: string): LocalDate | undefined {
  // A day that does not exist rolls over into the next month and no longer reads as it was written.
  return SHAPE.test(text) && dayjs.utc(text).format(FORMAT) === text ? text : undefined;
}

/** The calendar day that `now` falls on in an IANA time zone; an unknown zone counts as UTC. */
export function localDate(now: Date, timeZone: string): LocalDate {
  return calendarOf(timeZone).format(now);
}

/** One for each zone: making one takes longer than all it is asked. The world has some six hundred. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known !== undefined) return known;
  const calendar = newCalendar(timeZone);
  if (calendars.size < 1000) calendars.set(timeZone, calendar);
  return calendar;
}

function newCalendar(timeZone: string): Intl.DateTimeFormat {
  try {
    // Canada writes days as they are kept here: 2026-11-21.
    return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  } catch (error) {
    if (error instanceof RangeError && timeZone !== 'UTC') return calendarOf('UTC');
    throw error;
  }
}

/** Whole days from one day to another; negative when `to` comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  // Days of UTC have no daylight saving; a report counts a hundred thousand of them.
  return Math.trunc((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The day `days` later, or earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, FORMAT.length);
}

/** The same day of the month `months` later, or the last one of a shorter month. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return dayjs.utc(date).add(months, 'month').format(FORMAT);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(date: LocalDate): number {
  return dayjs.utc(date).day();
}

/** For sorting: earlier days first. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
