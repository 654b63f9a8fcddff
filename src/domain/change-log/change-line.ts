import type { LocalDate } from '../local-date.js';

/** One line at the bottom of a page: `- <date> : <1-3 words> [ <5-7 words> ]` (S0-45, S0-46). */
export interface ChangeLine {
  readonly date: LocalDate;
  /** What changed, in one to three words. */
  readonly summary: string;
  /** Why, in five to seven words. */
  readonly rationale: string;
}
