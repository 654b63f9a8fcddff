/**
 * One earlier text with new lines to judge against it. `same`: a colleague who has read the earlier text learns
 * nothing. `changed`: the date, number, name, state or another decisive part differs. `adds`: says more.
 */
export interface Judged {
  readonly said: string;
  readonly same: readonly string[];
  readonly changed: readonly string[];
  readonly adds?: readonly string[];
}

/** When the earlier texts and the new lines of a round were written. */
export const WRITTEN = { refA: '2026-11-18', refB: '2026-11-21' } as const;
