import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { fuzzystrmatch } from '@electric-sql/pglite/contrib/fuzzystrmatch';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { drizzle } from 'drizzle-orm/pglite';
import type { Database } from './database.js';
import { GuardedPGlite } from './guarded-pglite.js';
import { SyncedNodeFS } from './synced-node-fs.js';
import { embeddedParsers } from './type-parsers.js';

export interface Engine {
  readonly db: Database;
  readonly close: () => Promise<void>;
}

/**
 * The data lies in memory or on a solid disk: an index costs little more than reading everything. No plan is kept
 * until the tables were counted (`kept-plans.ts`).
 */
const PLANNING = ['random_page_cost=1.1', 'plan_cache_mode=force_custom_plan'].flatMap((setting) => [
  '-c',
  setting,
]);

/**
 * PGlite's own start parameters without `-F`, which turns fsync off. Of the ways to sync the log only `fsync`
 * reaches the file system here. Little memory, and little log to replay after a kill.
 */
const START_PARAMETERS = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...PLANNING,
  ...['wal_sync_method=fsync', 'shared_buffers=16MB', 'min_wal_size=32MB', 'max_wal_size=64MB'].flatMap(
    (setting) => ['-c', setting],
  ),
];

/** Opens, or makes, an embedded Postgres in this folder. Only for the holder of the folder's lock. */
export async function openEmbedded(folder: string, fs = new SyncedNodeFS(folder)): Promise<Engine> {
  return start({ fs, startParams: START_PARAMETERS });
}

/** An embedded Postgres that ends with the process. */
export async function openInMemory(): Promise<Engine> {
  return start({ startParams: [...PGlite.defaultStartParams, ...PLANNING] });
}

async function start(options: PGliteOptions): Promise<Engine> {
  const pglite = new GuardedPGlite({
    ...options,
    parsers: embeddedParsers,
    extensions: { fuzzystrmatch, pg_trgm },
  });
  await keepingExitCode(() => pglite.waitReady);
  return { db: drizzle(pglite), close: () => keepingExitCode(() => pglite.close()) };
}

/** The engine ends as if the whole process did and sets its exit code; that is not its business. */
async function keepingExitCode<T>(work: () => Promise<T>): Promise<T> {
  const before = process.exitCode;
  try {
    return await work();
  } finally {
    process.exitCode = before;
  }
}
