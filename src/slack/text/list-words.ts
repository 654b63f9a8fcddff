import type { Query, Scope } from '../../domain/query/query.js';
import { clamp } from './outgoing.js';
import type { Trust } from './trust-line.js';

/** What is said about a page of an answer. */
export interface Listed {
  readonly query: Query;
  readonly offset: number;
  readonly deals: readonly unknown[];
  readonly total: number;
  readonly closedBesides: number;
  readonly state: Trust;
}

const SCOPES: Readonly<Record<Scope, string>> = {
  active: 'active ',
  won: 'won ',
  lost: 'lost ',
  closed: 'closed ',
  all: '',
};

/** What the list is of: "Active opportunities for “acme”". */
export function listTitle({ total, query }: Listed): string {
  const words = query.terms.filter(({ negated }) => !negated).map(({ text }) => text);
  const which = clamp(words.join(' '), 200);
  const scope = SCOPES[query.scope];
  if (total > 0) {
    const title = `${scope}opportunities${words.length === 0 ? '' : ` for “${which}”`}`;
    return title.charAt(0).toUpperCase() + title.slice(1);
  }
  if (query.filters.length > 0) return `No ${scope}opportunity fits all of this.`;
  return words.length === 0
    ? `There are no ${scope}opportunities.`
    : `No ${scope}opportunity contains “${which}”.`;
}

/** Where the page stands in the whole answer; nothing when it is the whole answer. */
export function listPosition({ offset, deals, total }: Listed): string {
  return deals.length === total ? '' : `  ${offset + 1}–${offset + deals.length} of ${total}`;
}

/** What else there is, or what to try when there is nothing. */
export function listHint({ total, closedBesides, query, state }: Listed): string {
  const closed =
    closedBesides === 0
      ? ''
      : `${closedBesides} closed ${closedBesides === 1 ? 'one matches' : 'ones match'} as well.`;
  if (total > 0 || closed !== '') return closed;
  if (state.syncing && !state.complete)
    return 'The database is still being read for the first time; ask again soon.';
  return query.terms.length + query.filters.length > 1
    ? 'Leave a word or a filter out.'
    : 'Try a shorter word, or /opp find alone for everything active.';
}
