import type { LocalDate } from '../local-date.js';

/** What a person asks `/opp find`, as data. `parse-query.ts` reads it, `print-query.ts` writes it back. */
export interface Query {
  /** All of them must be found; a negated one must not. */
  readonly terms: readonly Term[];
  /** All of them must hold. */
  readonly filters: readonly Filter[];
  /** Active unless asked for otherwise (S0-16, S0-25). */
  readonly scope: Scope;
  readonly sort: Sort;
}

/** `phrase`: quoted, found exactly in this order; otherwise words with diacritics, endings and small typos forgiven. */
export interface Term {
  readonly text: string;
  readonly phrase: boolean;
  readonly negated: boolean;
}

export type Scope = 'active' | 'won' | 'lost' | 'closed' | 'all';

export const SORT_KEYS = ['relevance', 'created', 'activity', 'amount', 'close', 'name'] as const;
export interface Sort {
  readonly key: (typeof SORT_KEYS)[number];
  readonly descending: boolean;
}

export type Comparison = '=' | '<' | '<=' | '>' | '>=';

/** One `key:value`, with what the key means worked out. `property` names any other mapped property. */
export type Filter = { readonly negated: boolean } & (
  | { readonly key: 'stage'; readonly stages: readonly string[] }
  | { readonly key: 'customer' | 'feature'; readonly text: string }
  | { readonly key: 'ae' | 'se' | 'member'; readonly person: PersonWanted }
  | { readonly key: 'amount'; readonly comparison: Comparison; readonly amount: number }
  | { readonly key: 'close' | 'created'; readonly comparison: Comparison; readonly date: LocalDate }
  /** `activity:>14d`: no activity for more than 14 days. */
  | { readonly key: 'activity'; readonly comparison: Comparison; readonly days: number }
  | { readonly key: 'property'; readonly name: string; readonly text: string }
);

/** Whom a filter means: the caller, a Slack mention, an e-mail address or a name. */
export type PersonWanted =
  | { readonly kind: 'me' }
  | { readonly kind: 'slack'; readonly slackUserId: string }
  | { readonly kind: 'email'; readonly email: string }
  | { readonly kind: 'name'; readonly name: string };
