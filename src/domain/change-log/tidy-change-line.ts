import { tidyLine } from '../status-update/tidy.js';
import type { ChangeLine } from './change-line.js';

/**
 * The line as the format can hold it: one line each, and no square brackets in the summary, since they begin the
 * rationale. `tidyChangeLine` is idempotent.
 */
export function tidyChangeLine({ date, summary, rationale }: ChangeLine): ChangeLine {
  return { date, summary: tidySummary(summary), rationale: tidyLine(rationale) };
}

export function tidySummary(summary: string): string {
  return tidyLine(summary.replaceAll('[', '(').replaceAll(']', ')'));
}
