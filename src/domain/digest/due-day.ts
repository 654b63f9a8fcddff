import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import { addDays, localDate, weekdayOf, type LocalDate } from '../local-date.js';
import { WORKDAYS, type Holidays, type Workday } from '../playbook/digest.js';

dayjs.extend(utc);
dayjs.extend(timezone);

/** What a person set, as far as it decides when their digest comes. */
export interface DigestPlan {
  readonly weekdays: readonly Workday[];
  /** The whole hour of their own time zone. */
  readonly hour: number;
  /** The first day on which they are back. */
  readonly awayUntil: LocalDate | undefined;
  /** No digest is made up for days before it. */
  readonly digestSince: LocalDate | undefined;
}

/** A digest that is late (nobody ran, or the mirror was not read) still comes before this hour; then the next workday. */
export const LATEST_HOUR = 18;

export interface LocalMoment {
  readonly date: LocalDate;
  readonly hour: number;
}

/** The day and hour in an IANA time zone; an unknown zone counts as UTC. */
export function localMoment(now: Date, timeZone: string): LocalMoment {
  const date = localDate(now, timeZone);
  try {
    return { date, hour: dayjs(now).tz(timeZone).hour() };
  } catch {
    return { date, hour: now.getUTCHours() };
  }
}

/**
 * The day for which a digest is due to this person right now; undefined: none. It comes on the chosen weekdays, and
 * when such a day was a holiday, they were away, or nobody ran, on their next workday. `last`: the newest day for
 * which there was one. Pure, so that two processes at any moments agree.
 */
export function dueDay(
  { date, hour }: LocalMoment,
  plan: DigestPlan,
  holidays: Holidays,
  last: LocalDate | undefined,
): LocalDate | undefined {
  if (hour < plan.hour || hour >= LATEST_HOUR || !isWorkday(date, plan, holidays)) return undefined;
  const occasion = newestOccasion(date, plan.weekdays);
  if (occasion === undefined || (plan.digestSince !== undefined && occasion < plan.digestSince))
    return undefined;
  return last !== undefined && last >= occasion ? undefined : date;
}

/** From which day on a person has digests who is first seen at this moment: none is made up. */
export function firstDay({ date, hour }: LocalMoment, plan: Pick<DigestPlan, 'hour'>): LocalDate {
  return hour >= plan.hour ? addDays(date, 1) : date;
}

export function isHoliday(date: LocalDate, holidays: Holidays): boolean {
  return holidays.some(({ first, last }) => first <= date && date <= last);
}

function isWorkday(date: LocalDate, { awayUntil }: DigestPlan, holidays: Holidays): boolean {
  if (weekdayName(date) === undefined || isHoliday(date, holidays)) return false;
  return awayUntil === undefined || date >= awayUntil;
}

/** The newest of the chosen weekdays, that day included. */
function newestOccasion(date: LocalDate, weekdays: readonly Workday[]): LocalDate | undefined {
  for (let back = 0; back < 7; back += 1) {
    const day = addDays(date, -back);
    const name = weekdayName(day);
    if (name !== undefined && weekdays.includes(name)) return day;
  }
  return undefined;
}

function weekdayName(date: LocalDate): Workday | undefined {
  return WORKDAYS[weekdayOf(date) - 1];
}
