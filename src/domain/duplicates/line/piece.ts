import type { LocalDate } from '../../local-date.js';

/** A line taken apart, before its words are looked up. */
export type Piece =
  | WordPiece
  | NumberPiece
  | DatePiece
  /** Where a part of the line ends: comma, semicolon, colon, dash, bracket. */
  | { readonly kind: 'break'; readonly text: string };

export interface WordPiece {
  readonly kind: 'word';
  /** In lower case. */
  readonly text: string;
  /** As it was written. */
  readonly written: string;
}

export interface NumberPiece {
  readonly kind: 'number';
  /** The plain value, a range (`10..15`) or a share (`3/5`). */
  readonly value: string;
  /** `''` for a bare count. */
  readonly unit: string;
  /** `>`, `≥`, `<`, `≤` or `~`; `''` when it is exact. */
  readonly bound: string;
  readonly written: string;
}

/** Which end of something a date is: its day, its beginning, its end, the latest day for it, or what it replaces. */
export type DateRole = 'at' | 'from' | 'until' | 'by' | 'after' | 'before' | 'instead';

export interface DatePiece {
  readonly kind: 'date';
  /** Every reading that is possible, each a day (`2026-11-18`) or a coarser time (`2026-11`, `2026-Q1`, `2026-W47`). */
  readonly readings: readonly LocalDate[];
  readonly role: DateRole;
  /** Whether it stands at the beginning of the line. */
  readonly leading: boolean;
  readonly written: string;
  /** Whether another day would have been meant on another day, as by `tomorrow`. */
  readonly relative: boolean;
}
