import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { rowsOf, type Database } from './database.js';
import { migrations as all } from './migrations/list.js';
import type { Migration } from './migrations/migration.js';

/** The database was shaped by a newer Opp; writing to it with older code could destroy what that one added. */
export class SchemaTooNew extends Error {
  override readonly name = 'SchemaTooNew';
  constructor(found: number, known: number) {
    super(
      `the database was written by a newer Opp (its schema is ${found}, this version knows ${known}); start the newer version`,
    );
  }
}

/** Any number that no other program on the same server uses for its advisory locks ("opp" in ASCII). */
const ADVISORY_LOCK = 0x6f_70_70;

/** The newest schema that this code knows. */
export function newestVersion(migrations: readonly Migration[]): number {
  return Math.max(0, ...migrations.map((step) => step.version));
}

/**
 * Brings the database to the newest schema, in one transaction: all steps or none. Several processes may call
 * it at once; the lock lets the first one work and the others find it done. Resolves to the versions applied
 * now. Throws `SchemaTooNew`.
 */
export async function migrate(
  db: Database,
  migrations: readonly Migration[] = all,
): Promise<readonly number[]> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${ADVISORY_LOCK})`);
    const applied = await appliedVersions(tx);
    const [found, known] = [Math.max(0, ...applied), newestVersion(migrations)];
    if (found > known) throw new SchemaTooNew(found, known);
    const missing = migrations.filter((step) => !applied.has(step.version));
    for (const step of missing) await apply(tx, step);
    return missing.map((step) => step.version);
  });
}

async function appliedVersions(tx: Database): Promise<ReadonlySet<number>> {
  const exists = sql`select to_regclass('opp.schema_migration') is not null as known`;
  const [answer] = await rowsOf(tx, exists, z.object({ known: z.boolean() }));
  if (answer?.known !== true) await createRegister(tx);
  const rows = await rowsOf(
    tx,
    sql`select version from opp.schema_migration`,
    z.object({ version: z.int() }),
  );
  return new Set(rows.map((row) => row.version));
}

async function createRegister(tx: Database): Promise<void> {
  // An administrator may have made the schema beforehand for a role that may not create one.
  const exists = sql`select to_regnamespace('opp') is not null as known`;
  const [answer] = await rowsOf(tx, exists, z.object({ known: z.boolean() }));
  if (answer?.known !== true) await tx.execute(sql`create schema opp`);
  await tx.execute(sql`
    create table opp.schema_migration (
      version integer primary key, name text not null, applied_at timestamptz not null default now()
    )`);
}

async function apply(tx: Database, step: Migration): Promise<void> {
  for (const statement of step.statements) await tx.execute(sql.raw(statement));
  await tx.execute(
    sql`insert into opp.schema_migration (version, name) values (${step.version}, ${step.name})`,
  );
}
