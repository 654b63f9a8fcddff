import { createHash } from 'node:crypto';
import type { Page } from '../world/records.js';
import type { World } from '../world/world.js';
import { checkKeys } from '../requests/check.js';
import { badCursor, pageSize } from '../requests/paging.js';
import { readFilter } from './filter.js';
import { readSorts } from './sorts.js';
import { failedValidation } from '../requests/check.js';

/** How many rows one filter and sort can ever give, over all pages. */
export const ROW_CAP = 10_000;

const BODY_KEYS = ['filter', 'sorts', 'start_cursor', 'page_size', 'result_type', 'is_archived'];

export interface QueryResult {
  readonly rows: readonly Page[];
  readonly nextCursor: string | null;
  /** There are more rows than the cap; said on every page of the result. */
  readonly incomplete: boolean;
}

/** Runs a query over the rows that are not in the trash: archived ones only when asked, live ones otherwise. */
export function runQuery(
  body: Record<string, unknown>,
  world: World,
  now: Date,
  rowCap: number,
): QueryResult {
  checkKeys(body, BODY_KEYS, 'body');
  const archived = flag(body['is_archived']);
  refuseOtherResults(body['result_type']);
  const context = { property: (asked: string) => world.property(asked), now };
  const wanted = body['filter'] === undefined ? () => true : readFilter(body['filter'], context);
  const order = readSorts(body['sorts'], context);
  const size = pageSize(body['page_size'], 'body.page_size');
  const matching = world
    .pages()
    .filter((page) => !page.inTrash && page.archived === archived && wanted(page))
    .sort(order);
  const rows = matching.slice(0, rowCap);
  const name = queryName([body['filter'], body['sorts'], archived]);
  const from = startOf(body['start_cursor'], name, rows);
  const next = rows[from + size];
  return {
    rows: rows.slice(from, from + size),
    nextCursor: next === undefined ? null : `s:${name}:${next.id}`,
    incomplete: matching.length > rowCap,
  };
}

/** Cursors are opaque: a name of the query and the row that comes next. One of another query is invalid. */
function startOf(cursor: unknown, name: string, rows: readonly Page[]): number {
  if (cursor === undefined || cursor === null) return 0;
  const prefix = `s:${name}:`;
  if (typeof cursor !== 'string' || !cursor.startsWith(prefix)) throw badCursor(cursor);
  const from = rows.findIndex((row) => row.id === cursor.slice(prefix.length));
  if (from < 0) throw badCursor(cursor);
  return from;
}

function queryName(parts: readonly unknown[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return [8, 4, 4, 4, 12]
    .map((length, index, lengths) => {
      const from = lengths.slice(0, index).reduce((sum, each) => sum + each, 0);
      return hash.slice(from, from + length);
    })
    .join('-');
}

function flag(given: unknown): boolean {
  if (given === undefined) return false;
  if (typeof given === 'boolean') return given;
  throw failedValidation(
    'body.is_archived',
    `should be a boolean, instead was \`${JSON.stringify(given)}\`.`,
  );
}

function refuseOtherResults(given: unknown): void {
  if (given !== undefined && given !== 'page' && given !== 'data_source') {
    throw failedValidation('body.result_type', `should be \`"page"\` or \`"data_source"\`.`);
  }
}
