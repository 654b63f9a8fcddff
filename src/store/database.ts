import type { SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import * as z from 'zod';

/** Postgres, embedded or served: the queries are the same. A transaction is one, too. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** Statements stay this small, because the embedded engine works in the thread that also answers people. */
export const BATCH_ROWS = 100;

const answer = z.object({ rows: z.array(z.unknown()) });

/** Runs a hand-written statement and parses each row of its answer. */
export async function rowsOf<T>(db: Database, statement: SQL, row: z.ZodType<T>): Promise<readonly T[]> {
  return answer.parse(await db.execute(statement)).rows.map((one) => row.parse(one));
}

/** Cuts a list into batches of at most `BATCH_ROWS`. */
export function inBatches<T>(items: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / BATCH_ROWS);
  return Array.from({ length: count }, (_, n) => items.slice(n * BATCH_ROWS, (n + 1) * BATCH_ROWS));
}
