/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export type LocalDate = string;

export type SentimentSign = '✅' | '‼️';

export interface Period {
  readonly count: number;
  readonly unit: 'days' | 'weeks';
}

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
  /** What the customer owes; empty means "none", said explicitly (S0-59). */
  readonly customerItems: readonly string[];
  /** What our side owes. */
  readonly vendorItems: readonly string[];
  /** Most recent first (S0-66). */
  readonly timeline: readonly TimelineEntry[];
}

/** The two names that the format mentions: `Open items (<customer> side):` and `Open items (<vendor> side):`. */
export interface Sides {
  readonly customer: string;
  readonly vendor: string;
}
