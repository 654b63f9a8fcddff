import { sql } from 'drizzle-orm';
import { createReadStream } from 'node:fs';
import * as z from 'zod';
import { BATCH_ROWS, type Database } from './database.js';
import { durableTables } from './durable-tables.js';
import { toJsonText } from './json-column.js';
import { newestVersion, SchemaTooNew } from './migrate.js';
import { migrations } from './migrations/list.js';
import { upToDate } from './older-rows.js';
import { withoutValues } from './storage-trouble.js';

const tableName = z.enum(durableTables.map((table) => table.name));
type TableName = z.infer<typeof tableName>;

const head = z.object({ opp: z.literal('state'), schema: z.int(), at: z.iso.datetime() });
const row = z
  .object({ table: z.string(), row: z.record(z.string(), z.unknown()) })
  .transform(upToDate)
  .pipe(z.object({ table: tableName, row: z.record(z.string(), z.unknown()) }));
const end = z.object({ end: z.int() });
const jsonLine = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('not JSON');
    return z.NEVER;
  }
});

/** What came back from the file, and whether that was all of it. */
export interface Restored {
  /** When the file was written; what was stored later is not in it. */
  readonly exportedAt: Date;
  readonly rows: number;
  readonly complete: boolean;
}

/**
 * Fills an empty, migrated database from a state file. Every unfinished operation comes back as `ambiguous`: after
 * the file was written it may have been sent, so Notion must be asked first. A damaged line is left out and
 * `complete` is then false. Throws when it is no state file, and `SchemaTooNew`.
 */
export async function importState(db: Database, path: string): Promise<Restored> {
  const loader = startLoading(db);
  let exportedAt: Date | undefined;
  let promised: number | undefined;
  for await (const line of linesOf(path)) {
    const content = jsonLine.safeParse(line).data;
    if (exportedAt === undefined) exportedAt = readHead(content);
    else promised = end.safeParse(content).data?.end ?? promised;
    const found = row.safeParse(content).data;
    if (found !== undefined) await loader.add(found.table, found.row);
  }
  exportedAt ??= readHead(undefined);
  const rows = await loader.finish();
  await continueNumbering(db);
  await doubtOperations(db);
  return { exportedAt, rows, complete: rows === promised };
}

/** Node's own reader of lines also ends one at U+2028, which people's text may contain. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8')) {
    const parts = (rest + String(chunk)).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') yield rest;
}

function readHead(content: unknown): Date {
  const found = head.safeParse(content).data;
  if (found === undefined)
    throw new Error('state.jsonl is no state file; move it away to begin with nothing');
  const known = newestVersion(migrations);
  if (found.schema > known) throw new SchemaTooNew(found.schema, known);
  return new Date(found.at);
}

/** Collects rows of one table until a batch is full. */
function startLoading(db: Database) {
  let table: TableName | undefined;
  let batch: unknown[] = [];
  let rows = 0;
  const flush = async (): Promise<void> => {
    if (table === undefined || batch.length === 0) return;
    const target = sql`opp.${sql.identifier(table)}`;
    const insert = sql`
      insert into ${target} select * from jsonb_populate_recordset(null::${target}, ${toJsonText(batch)}::jsonb)`;
    await withoutValues(() => db.execute(insert));
    rows += batch.length;
    batch = [];
  };
  return {
    add: async (name: TableName, content: unknown): Promise<void> => {
      if (name !== table || batch.length >= BATCH_ROWS) await flush();
      table = name;
      batch.push(content);
    },
    finish: async (): Promise<number> => {
      await flush();
      return rows;
    },
  };
}

async function continueNumbering(db: Database): Promise<void> {
  for (const { name } of durableTables.filter((table) => table.numbered)) {
    const target = sql`opp.${sql.identifier(name)}`;
    await db.execute(sql`
      select setval(pg_get_serial_sequence(${`opp.${name}`}, 'seq'), max(seq)) from ${target} having max(seq) > 0`);
  }
}

async function doubtOperations(db: Database): Promise<void> {
  await db.execute(sql`
    update opp.operation set state = 'ambiguous', lease_until = null, uncertain = true
    where state in ('accepted', 'sending', 'ambiguous')`);
}
