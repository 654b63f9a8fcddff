import { z } from 'zod';
import type { LocalDate } from '../local-date.js';
import type { QuarterEnd } from '../playbook/digest.js';
import { daysLeftInQuarter, quarterOf } from '../report/quarter.js';

/** The quarter that is about to end, as digests keep it (S2-2). */
export const EndingQuarter = z.object({
  label: z.string(),
  daysLeft: z.int().nonnegative(),
  /** What closes in it is quiet after so many days, when that is sooner than usual. */
  quietDays: z.int().positive(),
});
export type EndingQuarter = Readonly<z.infer<typeof EndingQuarter>>;

export interface QuarterRules {
  readonly digest?: { readonly quarter_end?: QuarterEnd | undefined } | undefined;
  readonly reporting?: { readonly fiscal_year_starts?: number | undefined } | undefined;
}

/** Undefined as long as its end is far, and always where the playbook does not look at it. */
export function endingQuarter(rules: QuarterRules, today: LocalDate): EndingQuarter | undefined {
  const wanted = rules.digest?.quarter_end;
  if (wanted === undefined) return undefined;
  const starts = startMonth(rules);
  const daysLeft = daysLeftInQuarter(today, starts);
  if (daysLeft >= wanted.last_days) return undefined;
  return { label: quarterOf(today, starts).label, daysLeft, quietDays: wanted.quiet_days };
}

/** Whether a deal closes in the quarter that is about to end. */
export function closesInIt(
  rules: QuarterRules,
  { label }: EndingQuarter,
  closeDate: LocalDate | undefined,
): boolean {
  return closeDate !== undefined && quarterOf(closeDate, startMonth(rules)).label === label;
}

function startMonth({ reporting }: QuarterRules): number {
  return reporting?.fiscal_year_starts ?? 1;
}
