/**
 * Words that say the same in a status line. Words are parted by commas and may consist of several words (`roll out`).
 * Write verbs in their base form and nouns in the singular; other forms are known.
 */
export interface WordRow {
  readonly verbs?: string;
  /** Things, among them the noun of a verb: `approval`. */
  readonly nouns?: string;
  /** Words that do not change their form; `phrases` that say the same as one of them belong here too. */
  readonly others?: string;
  /** Words that report a finished event without looking like it: `done`. */
  readonly finished?: string;
  /** Verbs that describe how things stand: `needs`, `needed` and `is needing` are then one. */
  readonly state?: true;
  /** An earlier and a new line that say the same, and would not without this row. */
  readonly pair: readonly [string, string];
}

/** Two groups of words of which one denies the other. Words as in a `WordRow`; any form of them counts. */
export interface OppositeRow {
  readonly one: string;
  readonly other: string;
  /** An earlier line, and a new one that changes it. */
  readonly pair: readonly [string, string];
}
