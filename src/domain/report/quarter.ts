import type { LocalDate } from '../local-date.js';

/** A quarter of a fiscal year, which is named after the calendar year in which it ends (S2-32). */
export interface Quarter {
  /** `Q322`: quarter and two digits of the year. */
  readonly label: string;
  /** For sorting: later ones are greater. */
  readonly order: number;
}

/** The quarter that a day falls in, for a fiscal year that starts in this month (1 to 12). */
export function quarterOf(day: LocalDate, startMonth: number): Quarter {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const since = (month - startMonth + 12) % 12;
  const fiscalYear = startMonth > 1 && month >= startMonth ? year + 1 : year;
  const quarter = Math.floor(since / 3) + 1;
  return {
    label: `Q${quarter}${String(fiscalYear % 100).padStart(2, '0')}`,
    order: fiscalYear * 4 + quarter,
  };
}

/** How many days are left of the quarter, the day itself not counted (S2-2). */
export function daysLeftInQuarter(day: LocalDate, startMonth: number): number {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const into = (((month - startMonth + 12) % 12) % 3) + 1;
  const lastDay = Date.UTC(year, month - 1 + (4 - into), 0);
  return Math.round((lastDay - Date.UTC(year, month - 1, Number(day.slice(8, 10)))) / 86_400_000);
}
