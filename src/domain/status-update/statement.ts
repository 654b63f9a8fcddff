import type { LocalDate } from '../local-date.js';

export type Side = 'customer' | 'vendor';

export type StatementField = 'tldr' | 'sentiment' | 'risk' | 'item' | 'timeline' | 'free';

/** One thing that a comment says. */
export interface Statement {
  readonly field: StatementField;
  /** Whose open item it is; only for `item`. */
  readonly side?: Side | undefined;
  /** The day it speaks of, when the line itself begins with one. */
  readonly date?: LocalDate | undefined;
  /** One tidy line, without label, bullet and date; a sentiment's text begins with its sign. */
  readonly text: string;
}
