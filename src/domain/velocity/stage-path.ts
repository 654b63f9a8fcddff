import type { ChangeLine } from '../change-log/change-line.js';
import { parseLocalDate, type LocalDate } from '../local-date.js';

/** A deal went to a stage, as its change log says. */
export interface StageStep {
  readonly on: LocalDate;
  /** As it was written there; undefined: a stage whose name does not fit into such a line. */
  readonly to: string | undefined;
}

const TO = /^stage(?: to|:)\s+(.+)$/iu;
const UNNAMED = /^stage changed?$/iu;
const UNDONE = /^stage change undone$/iu;

/**
 * The way of a deal, from the lines of its change log in the page's order (S0-45): what was undone did not happen, and
 * a stage that is entered twice in a row was entered the first time.
 */
export function stagePath(lines: readonly Pick<ChangeLine, 'date' | 'summary'>[]): readonly StageStep[] {
  const path: StageStep[] = [];
  for (const { date, summary } of lines) {
    const on = parseLocalDate(date);
    if (on === undefined) continue;
    if (UNDONE.test(summary.trim())) path.pop();
    const to = TO.exec(summary.trim())?.[1];
    if (to === undefined && !UNNAMED.test(summary.trim())) continue;
    if (to === undefined || path.at(-1)?.to !== to) path.push({ on, to });
  }
  return path;
}
