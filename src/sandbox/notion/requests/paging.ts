import { failedValidation } from './check.js';
import { invalid } from './refusal.js';

/** The most results that any list gives at once. */
export const MAX_PAGE_SIZE = 100;

/** `page_size` of a query string or body: 1 to 100, 100 when absent. */
export function pageSize(given: unknown, where: string): number {
  if (given === undefined) return MAX_PAGE_SIZE;
  const size = typeof given === 'string' && given !== '' ? Number(given) : given;
  if (typeof size !== 'number' || !Number.isInteger(size)) {
    throw failedValidation(where, `should be a number, instead was \`${JSON.stringify(given)}\`.`);
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
