import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import { addDays, daysBetween, type LocalDate, localDate, weekdayOf } from '../local-date.js';
import type { PlannedReminder, ReminderKind } from './reminder.js';

dayjs.extend(utc);
dayjs.extend(timezone);

/** Reminders come at this hour of the person's own day. */
const REMINDER_HOUR = 9;
/** When Opp was away in the morning, a reminder still comes until this hour; after it, on the next working day. */
const LATEST_HOUR = 17;
/** No place on Earth has its morning earlier than this, in hours before UTC's. */
const EARLIEST_ZONE_HOURS = 14;

/** Days on which nobody works, besides weekends. */
export type IsHoliday = (date: LocalDate) => boolean;

/** The days of a playbook's list of holidays. */
export function holidaysIn(
  spans: readonly { readonly first: LocalDate; readonly last: LocalDate }[],
): IsHoliday {
  return (date) => spans.some(({ first, last }) => first <= date && date <= last);
}

/** For how many days after its proper one a reminder still helps. */
const HELPS_FOR: Readonly<Record<ReminderKind, number>> = {
  next_step: 3,
  demo: 3,
  revisit: 14,
  after_win: 14,
};

/**
 * The working day on which the reminder of that date comes: for a next step the day itself or the last one before it,
 * for a demo the last one before its day, for what can wait the first one after a weekend.
 */
export function reminderDay(kind: ReminderKind, date: LocalDate, isHoliday: IsHoliday): LocalDate {
  switch (kind) {
    case 'next_step':
      return workday(date, -1, isHoliday);
    case 'demo':
      return workday(addDays(date, -1), -1, isHoliday);
    case 'revisit':
    case 'after_win':
      return workday(date, 1, isHoliday);
  }
}

function workday(date: LocalDate, step: 1 | -1, isHoliday: IsHoliday): LocalDate {
  let day = date;
  // Nobody is on holiday for a year: a list that says so is not believed.
  for (let tries = 0; tries < 366 && !isWorkday(day, isHoliday); tries += 1) day = addDays(day, step);
  return day;
}

function isWorkday(date: LocalDate, isHoliday: IsHoliday): boolean {
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6 && !isHoliday(date);
}

/** The earliest moment at which it is nine o'clock on that day anywhere. */
export function earliestMoment(day: LocalDate): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + (REMINDER_HOUR - EARLIEST_ZONE_HOURS) * 3_600_000);
}

/** Nine o'clock on that day in an IANA zone, whatever the clocks do that night; an unknown zone counts as UTC. */
export function morningOf(day: LocalDate, timeZone: string): Date {
  try {
    return dayjs.tz(`${day}T${String(REMINDER_HOUR).padStart(2, '0')}:00:00`, timeZone).toDate();
  } catch (error) {
    if (error instanceof RangeError && timeZone !== 'UTC') return morningOf(day, 'UTC');
    throw error;
  }
}

/** What becomes of a reminder at this moment: `send` it, wait until `at`, or drop it because it is too late. */
export type Due =
  { readonly kind: 'send' } | { readonly kind: 'wait'; readonly at: Date } | { readonly kind: 'too_late' };

/** What decides when a person is reminded. */
export interface PersonMoment {
  readonly now: Date;
  readonly timeZone: string;
  readonly isHoliday: IsHoliday;
}

/**
 * Whether the reminder is due for somebody in this zone. One that could not come in its morning comes later that day,
 * or in the morning of a working day after it, for as long as it helps; that of a demo never after the demo's day.
 */
export function dueFor(
  { kind, date, plannedAt, snoozedTo }: Pick<PlannedReminder, 'kind' | 'date' | 'plannedAt' | 'snoozedTo'>,
  person: PersonMoment,
): Due {
  const day = snoozedTo ?? reminderDay(kind, date, person.isHoliday);
  // Whoever sets a date for today, or for a demo tomorrow, knows it: their own act is no news to them.
  if (snoozedTo === undefined && plannedAt > morningOf(day, person.timeZone)) return { kind: 'too_late' };
  const helps = (today: LocalDate): boolean =>
    daysBetween(day, today) <= HELPS_FOR[kind] && (kind !== 'demo' || today <= date);
  return dueOn(day, helps, person);
}

function dueOn(
  day: LocalDate,
  helps: (today: LocalDate) => boolean,
  { now, timeZone, isHoliday }: PersonMoment,
): Due {
  const proper = morningOf(day, timeZone);
  if (now < proper) return { kind: 'wait', at: proper };
  const today = localDate(now, timeZone);
  if (!helps(today)) return { kind: 'too_late' };
  const morning = morningOf(today, timeZone);
  const isLate = now.getTime() - morning.getTime() > (LATEST_HOUR - REMINDER_HOUR) * 3_600_000;
  if (isWorkday(today, isHoliday) && now >= morning && !isLate) return { kind: 'send' };
  const next = workday(isLate ? addDays(today, 1) : today, 1, isHoliday);
  return helps(next) ? { kind: 'wait', at: morningOf(next, timeZone) } : { kind: 'too_late' };
}

/** Reminders are planned this many days ahead, so that they outlive a week without Opp. */
const PLANNED_AHEAD = 10;

/** Dates that may have a reminder within the days ahead, or had one yesterday: see `isAhead`. */
export function datesAhead(now: Date): { readonly from: LocalDate; readonly until: LocalDate } {
  const today = localDate(now, 'UTC');
  // A weekend with holidays around it moves a reminder by days.
  return { from: addDays(today, -15), until: addDays(today, PLANNED_AHEAD + 15) };
}

/** Whether the reminder of that date is yet to come somewhere on Earth, and soon: what is over is never made up for. */
export function isAhead(kind: ReminderKind, date: LocalDate, now: Date, isHoliday: IsHoliday): boolean {
  const day = reminderDay(kind, date, isHoliday);
  const days = daysBetween(localDate(now, 'UTC'), day);
  return days >= -1 && days <= PLANNED_AHEAD;
}

/** The first working day after today, or a week from today. */
export function snoozedUntil(choice: 'day' | 'week', today: LocalDate, isHoliday: IsHoliday): LocalDate {
  return workday(addDays(today, choice === 'day' ? 1 : 7), 1, isHoliday);
}
