import { types } from '@electric-sql/pglite';
import pg from 'pg';

/** Postgres' `int8`, the type of `count(*)`: a number, and beyond 2^53 a bigint, because a number could not hold it. */
function parseInt8(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}

/** For the embedded engine. */
export const embeddedParsers = { [types.INT8]: parseInt8 };

/**
 * For the server: `pg` gives int8 as text otherwise. drizzle asks the package's common table of parsers, so this
 * is where it must stand. Dates and moments come as text on both engines and are turned by the columns.
 */
export function useSameParsersOnServer(): void {
  pg.types.setTypeParser(pg.types.builtins.INT8, parseInt8);
}
