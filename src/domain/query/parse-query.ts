import type { LocalDate } from '../local-date.js';
import { isActive, type StageRole } from '../opportunity.js';
import { type Filter, type Query, type Scope, type Sort, sortUnasked, type Term } from './query.js';
import { resolveKey } from './query-keys.js';
import type { QueryProblem } from './query-problem.js';
import { quoteUnlessPlain } from './quote.js';
import { type Pair, readFilter, readProperty } from './read-filter.js';
import { type Fix, type Read, unclear, understood } from './read-result.js';
import { readAll, readScope, readSort } from './read-scope.js';
import { type Piece, scanQuery } from './scan-query.js';

/** More does not make a question clearer, but it makes the search slow. */
const MOST_PARTS = 50;

/** What the names in a query are compared with. */
export interface QueryVocabulary {
  /** The options of the stage property. */
  readonly stages: readonly string[];
  /** The names of all mapped properties. */
  readonly properties: readonly string[];
  /** The caller's day: `close:this-month` depends on it. */
  readonly today: LocalDate;
  /** What a stage means; an unknown name is `active`. */
  readonly roleOf: (stageName: string) => StageRole;
}

export type ParsedQuery =
  | { readonly ok: true; readonly query: Query }
  /** `suggestion`: the whole query with the nearest thing that would be understood. */
  | { readonly ok: false; readonly problem: QueryProblem; readonly suggestion: string | undefined };

/**
 * Reads what a person typed after `/opp find` (S0-16…25): words, "phrases", `key:value`, each with `-` to exclude it.
 * Never throws; takes time linear in the text. Nothing at all asks for everything active.
 */
export function parseQuery(text: string, vocabulary: QueryVocabulary): ParsedQuery {
  const pieces = scanQuery(text);
  if (pieces.length === 0 && text.trim() !== '') return refused({ kind: 'only_signs' });
  if (pieces.length > MOST_PARTS) return refused({ kind: 'too_many_parts', most: MOST_PARTS });
  const parts: Parts = { terms: [], filters: [], scope: undefined, sort: undefined };
  for (const piece of pieces) {
    const read = take(piece, parts, vocabulary);
    if (!read.ok) return refused(read.problem, corrected(text, piece, read.fix));
  }
  return { ok: true, query: complete(parts, vocabulary) };
}

interface Parts {
  readonly terms: Term[];
  readonly filters: Filter[];
  scope: Scope | undefined;
  sort: Sort | undefined;
}

function take(piece: Piece, parts: Parts, vocabulary: QueryVocabulary): Read<unknown> {
  if (piece.kind === 'stray_colon') return unclear({ kind: 'key_missing' });
  if (piece.kind === 'pair') return takePair(piece, parts, vocabulary);
  const { text, phrase, negated } = piece;
  parts.terms.push({ text, phrase, negated });
  return understood(undefined);
}

function takePair(pair: Pair, parts: Parts, vocabulary: QueryVocabulary): Read<unknown> {
  const meant = resolveKey(pair.key, vocabulary.properties);
  if (meant.kind === 'unknown')
    return unclear(
      { kind: 'unknown_key', key: pair.key, nearest: meant.nearest, known: meant.known },
      meant.nearest === undefined ? undefined : { part: 'key', text: meant.nearest },
    );
  if (pair.values.length === 0) return unclear({ kind: 'value_missing', key: pair.key });
  if (meant.kind === 'property') return takeFilters(readProperty(pair, meant.name), parts);
  const { key } = meant;
  if (key === 'is') return takeScope(readScope(pair), parts);
  if (key === 'all') return takeScope(readAll(pair), parts);
  if (key === 'sort') return takeSort(readSort(pair), parts);
  return takeFilters(readFilter(pair, key, vocabulary), parts);
}

function takeFilters(read: Read<readonly Filter[]>, parts: Parts): Read<unknown> {
  if (read.ok) parts.filters.push(...read.value);
  return read;
}

function takeScope(read: Read<Scope>, parts: Parts): Read<unknown> {
  if (!read.ok) return read;
  if (parts.scope !== undefined && parts.scope !== read.value)
    return unclear({ kind: 'one_value_only', key: 'is' });
  parts.scope = read.value;
  return read;
}

function takeSort(read: Read<Sort>, parts: Parts): Read<unknown> {
  if (!read.ok) return read;
  const { sort } = parts;
  if (sort !== undefined && (sort.key !== read.value.key || sort.descending !== read.value.descending))
    return unclear({ kind: 'one_value_only', key: 'sort' });
  parts.sort = read.value;
  return read;
}

function complete({ terms, filters, scope, sort }: Parts, { roleOf }: QueryVocabulary): Query {
  const asksForClosed = filters.some(
    (filter) =>
      filter.key === 'stage' &&
      !filter.negated &&
      filter.stages.some((name) => !isActive({ stage: { name, role: roleOf(name) } })),
  );
  return {
    terms,
    filters,
    // Who asks for a closed stage by name wants to see it (S0-25).
    scope: scope ?? (asksForClosed ? 'all' : 'active'),
    sort: sort ?? sortUnasked(terms),
  };
}

function refused(problem: QueryProblem, suggestion?: string): ParsedQuery {
  return { ok: false, problem, suggestion };
}

/** The query with the guess in the place of what was not understood. */
function corrected(text: string, piece: Piece, fix: Fix | undefined): string | undefined {
  if (fix === undefined || piece.kind !== 'pair') return undefined;
  const { start, end } = piece.spans[fix.part];
  return (
    text.slice(0, start) + (fix.part === 'key' ? quoteUnlessPlain(fix.text) : fix.text) + text.slice(end)
  );
}
