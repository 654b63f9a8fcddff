import type { LocalDate } from '../local-date.js';

export const SENTIMENT_SIGNS = ['✅', '‼️'] as const;
export type SentimentSign = (typeof SENTIMENT_SIGNS)[number];

export interface Period {
  readonly count: number;
  readonly unit: 'days' | 'weeks';
}

/**
 * What one side owes. An empty list says "none" (S0-59); `'unchanged'` says that everything still open was
 * already reported, so that leaving out repeated items never claims there are none (S0-54).
 */
export type OpenItems = readonly string[] | 'unchanged';

export interface TimelineEntry {
  readonly date: LocalDate;
  readonly text: string;
}

/** A status update (S0-60…67) as data. `format.ts` writes it, `parse.ts` reads it back. */
export interface StatusUpdate {
  readonly date: LocalDate;
  readonly period: Period;
  readonly tldr: string;
  readonly sentiment: { readonly sign: SentimentSign; readonly phrase: string };
  /** One line, or undefined: the section is then left out (S0-63). */
  readonly risks: string | undefined;
  /** What the customer owes (S0-64). */
  readonly customerItems: OpenItems;
  /** What our side owes (S0-65). */
  readonly vendorItems: OpenItems;
  /** Most recent first (S0-66). */
  readonly timeline: readonly TimelineEntry[];
}

/** The two names that the format mentions: `Open items (<customer> side):` and `Open items (<vendor> side):`. */
export interface Sides {
  readonly customer: string;
  readonly vendor: string;
}
