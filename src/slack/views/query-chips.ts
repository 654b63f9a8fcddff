import type { RichTextElement } from '@slack/types';
import { printFilter, printTerm } from '../../domain/query/print-query.js';
import { type Filter, type Query, type Scope, sortUnasked } from '../../domain/query/query.js';
import { clamp } from '../text/outgoing.js';
import { run } from './building-blocks.js';

const SCOPES: Readonly<Record<Scope, string>> = {
  active: 'active only',
  won: 'won',
  lost: 'lost',
  closed: 'closed only',
  all: 'active and closed',
};

/** Longer ones are cut; the list says what matters. */
const LONGEST = 60;
const MOST = 10;

/** What was asked, piece by piece, as it was understood: `acme` `stage:Demo` `active only`. */
export function queryChips(query: Query): RichTextElement[] {
  const parts = [...query.terms.map((term) => [chip(printTerm(term))]), ...query.filters.map(filterChip)];
  const hidden = parts.length - MOST;
  const { sort } = query;
  const isSorted = sort.key !== sortUnasked(query.terms).key;
  return [
    ...parts.slice(0, MOST),
    ...(hidden > 0 ? [[run(`+${hidden}`)]] : []),
    [chip(SCOPES[query.scope])],
    ...(isSorted ? [[chip(`by ${sort.key}`)]] : []),
  ].flatMap((part, at) => (at === 0 ? part : [run('  '), ...part]));
}

/** The same in words, for screen readers. */
export function queryInWords({ terms, filters, scope }: Query): string {
  return [...terms.map(printTerm), ...filters.map(printFilter), SCOPES[scope]].join(', ');
}

function filterChip(filter: Filter): RichTextElement[] {
  if (!('person' in filter) || filter.person.kind !== 'slack') return [chip(printFilter(filter))];
  return [
    chip(`${filter.negated ? '-' : ''}${filter.key}:`),
    { type: 'user', user_id: filter.person.slackUserId },
  ];
}

function chip(text: string): RichTextElement {
  return run(clamp(text, LONGEST), { code: true });
}
