import { failedValidation } from './check.js';
import { invalid } from './refusal.js';

/** The most results that any list gives at once. */
const MAX_PAGE_SIZE = 100;

/** What a query string asks for. */
export function askedSlice(query: URLSearchParams): {
  readonly cursor: string | undefined;
  readonly size: number;
} {
  const size = query.get('page_size');
  return {
    cursor: query.get('start_cursor') ?? undefined,
    size: pageSize(size === null ? undefined : Number(size), 'query.page_size'),
  };
}

/** A page size: 1 to 100, 100 when absent. */
export function pageSize(size: unknown, where: string): number {
  if (size === undefined) return MAX_PAGE_SIZE;
  if (typeof size !== 'number' || !Number.isInteger(size)) {
    throw failedValidation(where, `should be a number, instead was \`${JSON.stringify(size)}\`.`);
  }
  if (size > MAX_PAGE_SIZE) throw failedValidation(where, `should be ≤ \`100\`, instead was \`${size}\`.`);
  if (size < 1) throw failedValidation(where, `should be ≥ \`1\`, instead was \`${size}\`.`);
  return size;
}

export function badCursor(given: unknown): Error {
  return invalid(`The start_cursor provided is invalid: ${JSON.stringify(given)}`);
}

export interface Slice<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** The page of `all` that begins at the cursor; a cursor names the first item of the next page by its key. */
export function sliced<T>(
  all: readonly T[],
  asked: { readonly cursor: unknown; readonly size: number },
  keyOf: (item: T, index: number) => string,
): Slice<T> {
  const wanted = asked.cursor ?? undefined;
  const from = wanted === undefined ? 0 : all.findIndex((item, index) => keyOf(item, index) === wanted);
  if (from < 0) throw badCursor(wanted);
  const next = all[from + asked.size];
  return {
    items: all.slice(from, from + asked.size),
    nextCursor: next === undefined ? null : keyOf(next, from + asked.size),
  };
}

/** A list answer. `type` names the kind of its results, and an empty object of that name stands beside it. */
export function listAnswer(
  type: string,
  results: readonly unknown[],
  nextCursor: string | null,
): Record<string, unknown> {
  return {
    object: 'list',
    results,
    next_cursor: nextCursor,
    has_more: nextCursor !== null,
    type,
    [type]: {},
  };
}
