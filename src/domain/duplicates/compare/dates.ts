import type { LocalDate } from '../../local-date.js';
import type { DatePiece, DateRole } from '../line/piece.js';
import type { Unit } from '../line/unit.js';
import type { Reason } from '../reason.js';

/** The days an earlier unit speaks of. */
export interface DatesSaid {
  /** Those it names itself, and the day its timeline line begins with. */
  readonly explicit: readonly DatePiece[];
  /** The day it was written, which stands for its event where it names none. */
  readonly written: LocalDate;
}

/** A day as if the line began with it. */
export function dayAsDate(day: LocalDate): DatePiece {
  return { kind: 'date', readings: [day], role: 'at', leading: true, written: day, relative: false };
}

/** Dates of the new line that the earlier one does not name in the same role. */
export function uncoveredDates(now: readonly DatePiece[], said: DatesSaid): readonly DatePiece[] {
  return now.filter((date) => {
    if (said.explicit.some((other) => dateMatches(date, other) && sameRole(date.role, other.role)))
      return false;
    const eventDay = date.leading && said.explicit.length === 0;
    return !(eventDay && date.readings.length === 1 && date.readings[0] === said.written);
  });
}

/** Whether the earlier date names the day of the new one; a month is said by a day in it. */
function dateMatches({ readings }: DatePiece, said: DatePiece): boolean {
  if (readings.length > 1 || said.readings.length > 1) return readings.join() === said.readings.join();
  const [date = ''] = readings;
  const [other = ''] = said.readings;
  return (
    date === other ||
    (/^\d{4}-\d{2}$/u.test(date) && /^\d{4}-\d{2}-\d{2}$/u.test(other) && other.startsWith(date))
  );
}

function sameRole(one: DateRole, other: DateRole): boolean {
  return one === other || (isTerm(one) && isTerm(other));
}

function isTerm(role: DateRole): boolean {
  return role === 'by' || role === 'before';
}

/**
 * A day that was still to come when it was written makes a plan of its line: a new line that drops the day reports
 * the event itself, unless it too speaks of a plan.
 */
export function droppedDate(now: Unit, { explicit }: DatesSaid, writtenOn: LocalDate): readonly Reason[] {
  if (now.dates.length > 0) return [];
  const coming = explicit.find(
    ({ readings }) => (readings[0] ?? '') > writtenOn && /^\d/u.test(readings[0] ?? ''),
  );
  const tellsItself = now.words.some(({ form }) => form === 'done' || form === 'to_do');
  return coming === undefined || tellsItself ? [] : [{ kind: 'dropped', word: coming.written }];
}
