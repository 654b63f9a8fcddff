import { sql, type SQL } from 'drizzle-orm';
import { open, rename, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { BATCH_ROWS, rowsOf, type Database } from './database.js';
import { durableTables, type DurableTable } from './durable-tables.js';
import { newestVersion } from './migrate.js';
import { migrations } from './migrations/list.js';
import { syncFile } from './sync-file.js';

const exported = z.object({ line: z.string(), key: z.string() });

/**
 * Writes the durable tables to a file of JSON lines: a head, one line for each row, and a last line with their
 * number as the proof that nothing is missing. The old file stands until the new one is safely on the disk.
 * Resolves to the number of rows.
 */
export async function exportState(db: Database, path: string, now: Date): Promise<number> {
  const draft = `${path}.new`;
  const file = await open(draft, 'w', 0o600);
  let rows = 0;
  try {
    await writeLine(file, { opp: 'state', schema: newestVersion(migrations), at: now.toISOString() });
    for (const table of durableTables) rows += await exportTable(db, file, table);
    await writeLine(file, { end: rows });
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  await syncFile(dirname(path));
  return rows;
}

/** In batches that begin after the last key, so that people's own writes go in between. */
async function exportTable(db: Database, file: FileHandle, table: DurableTable): Promise<number> {
  let after: string | undefined;
  let count = 0;
  for (;;) {
    const batch = await rowsOf(db, nextBatch(table, after), exported);
    for (const { line } of batch) await file.appendFile(`{"table":"${table.name}","row":${line}}\n`);
    count += batch.length;
    after = batch.at(-1)?.key;
    if (after === undefined || batch.length < BATCH_ROWS) return count;
  }
}

function nextBatch(table: DurableTable, after: string | undefined): SQL {
  const columns = table.key.map((name) => sql.identifier(name));
  const key = sql.join(columns, sql`, `);
  const from = sql`opp.${sql.identifier(table.name)}`;
  const last = table.key.map((_, n) => sql`${after ?? '[]'}::jsonb ->> ${sql.raw(String(n))}`);
  const beyond = after === undefined ? sql`true` : sql`(${key}) > (${sql.join(last, sql`, `)})`;
  return sql`
    select to_jsonb(t)::text as line, jsonb_build_array(${key})::text as key
    from ${from} t where ${beyond} order by ${key} limit ${BATCH_ROWS}`;
}

async function writeLine(file: FileHandle, content: object): Promise<void> {
  await file.appendFile(`${JSON.stringify(content)}\n`);
}
