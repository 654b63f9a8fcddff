import { daysBetween, type LocalDate } from '../local-date.js';
import type { BoxLine } from './form-lines.js';
import type { FormProblem } from './form-problem.js';
import { DAYS_AHEAD, readLeadingDate, type SlashedOrder } from './leading-date.js';
import { readLeadingWeek } from './read-week.js';
import type { TimelineEntry } from './status-update.js';

export type TimelineLine =
  | { readonly ok: true; readonly line: number; readonly entry: TimelineEntry }
  | { readonly ok: false; readonly problem: FormProblem };

/**
 * Reads one timeline line; it has to begin with a day that exists and is not far ahead (S0-66). `order` decides how
 * the person writes `11/12`; without it such a day is asked for.
 */
export function readTimelineLine(
  { line, text }: BoxLine,
  today: LocalDate,
  order?: SlashedOrder,
): TimelineLine {
  const at = { field: 'timeline', line, text } as const;
  const read = readLeadingDate(text, today, order);
  switch (read.kind) {
    case 'none': {
      const week = readLeadingWeek(text, today);
      return {
        ok: false,
        problem: week === undefined ? { ...at, kind: 'no_date' } : { ...at, kind: 'week_not_day', ...week },
      };
    }
    case 'impossible':
      return { ok: false, problem: { ...at, kind: 'impossible_date', written: read.written } };
    case 'ambiguous':
      return { ok: false, problem: { ...at, kind: 'ambiguous_date', readings: read.readings } };
    case 'future':
      return { ok: false, problem: { ...at, kind: 'future_date', date: read.date } };
    case 'date': {
      const { date, rest } = read;
      if (daysBetween(today, date) > DAYS_AHEAD)
        return { ok: false, problem: { ...at, kind: 'future_date', date } };
      if (rest === '') return { ok: false, problem: { ...at, kind: 'no_text', date } };
      return { ok: true, line, entry: { date, text: rest } };
    }
  }
}
