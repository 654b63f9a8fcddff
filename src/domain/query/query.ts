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

export const SCOPES = ['active', 'won', 'lost', 'closed', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

export const SORT_KEYS = ['relevance', 'created', 'activity', 'amount', 'close', 'name'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export interface Sort {
  readonly key: SortKey;
  readonly descending: boolean;
}

export type Comparison = '=' | '<' | '<=' | '>' | '>=';

export type Filter = SimpleFilter | AnyFilter;

/**
 * One `key:value`, with what the key means worked out. `property` names any other mapped property. Negated: the
 * opportunity must not fulfil it; one whose property is blank then remains.
 */
export type SimpleFilter = { readonly negated: boolean } & (
  | { readonly key: 'stage'; readonly stages: readonly string[] }
  | { readonly key: 'customer' | 'feature'; readonly text: string }
  | { readonly key: 'ae' | 'se' | 'member'; readonly person: PersonWanted }
  | { readonly key: 'amount'; readonly comparison: Comparison; readonly amount: number }
  | { readonly key: 'close' | 'created'; readonly comparison: Comparison; readonly date: LocalDate }
  /** `activity:>14d`: no activity for more than 14 days. */
  | { readonly key: 'activity'; readonly comparison: Comparison; readonly days: number }
  | { readonly key: 'property'; readonly name: string; readonly text: string }
);

/**
 * At least one of them must hold (negated: none). A list such as `customer:acme,globex`, or a range left out:
 * `-amount:50k..100k` is "not at least 50k, or not at most 100k".
 */
export interface AnyFilter {
  readonly key: 'any';
  readonly negated: boolean;
  /** Two or more, all of one key (and for `property` of one name). */
  readonly of: readonly SimpleFilter[];
}

/** Whom a filter means: the caller, a Slack mention, an e-mail address, a name, or that there is nobody (S2-14). */
export type PersonWanted =
  | { readonly kind: 'me' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'slack'; readonly slackUserId: string }
  | { readonly kind: 'email'; readonly email: string }
  | { readonly kind: 'name'; readonly name: string };

/** Everything active, the most recently touched first: what no words at all ask for. */
export const ASKING_NOTHING: Query = {
  terms: [],
  filters: [],
  scope: 'active',
  sort: { key: 'activity', descending: true },
};

/** The direction a person expects of a sort: newest, largest and best first, but the soonest close and A to Z. */
export function naturallyDescending(key: SortKey): boolean {
  return key !== 'close' && key !== 'name';
}

/** How the answers are sorted when nobody says: by how well they fit, or by last activity when there are no words. */
export function sortUnasked(terms: readonly Term[]): Sort {
  return { key: terms.some(({ negated }) => !negated) ? 'relevance' : 'activity', descending: true };
}
