import { sql } from 'drizzle-orm';
import { copyFile, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { rowsOf } from './database.js';
import { durableTables } from './durable-tables.js';
import { openEmbedded, type Engine } from './embedded-engine.js';
import { migrate } from './migrate.js';
import { importState, type Restored } from './state-import.js';
import { syncFile, syncTree } from './sync-file.js';

/** What happened when the folder could not be used as it was. */
export interface Recovery {
  /** Where the unreadable folder is now, or undefined when there was none. */
  readonly setAside: string | undefined;
  /** What the state file gave back, or undefined when there was no file. */
  readonly restored: Restored | undefined;
}

export interface OpenedFolder {
  readonly engine: Engine;
  readonly recovery: Recovery | undefined;
}

/** The path of the file that `exportState` writes. */
export function stateFile(dataDir: string): string {
  return join(dataDir, 'state.jsonl');
}

/**
 * Opens `<dataDir>/postgres`, migrated; makes it when it is missing. A folder that cannot be opened (damaged, or
 * written by another major version of Postgres) is renamed and a new one is filled from the state file. Only for
 * the holder of the lock. Throws `SchemaTooNew`, and the first error when no new folder can be made either:
 * then the disk is the trouble and everything is left as it was.
 */
export async function openFolder(dataDir: string, now: Date): Promise<OpenedFolder> {
  const folder = join(dataDir, 'postgres');
  if (!existsSync(folder)) {
    const restored = await makeFolder(dataDir);
    const recovery = restored && { setAside: undefined, restored };
    return { engine: await openAndMigrate(folder), recovery };
  }
  const opened = await tryOpening(folder);
  if ('engine' in opened) return { engine: await migrated(opened.engine), recovery: undefined };
  return rebuild(dataDir, now, opened.failure);
}

async function tryOpening(folder: string): Promise<{ engine: Engine } | { failure: unknown }> {
  // The engine would quietly begin a new database here, and the state file would be overwritten by it.
  if (!existsSync(join(folder, 'PG_VERSION'))) return { failure: new Error('the folder holds no database') };
  try {
    const engine = await openEmbedded(folder);
    await readEverythingDurable(engine);
    return { engine };
  } catch (failure) {
    return { failure };
  }
}

/** A damaged page shows only when it is read. `count(t)` reads the rows themselves, not an index. */
async function readEverythingDurable({ db }: Engine): Promise<void> {
  const present = sql`select relname as name from pg_class where relnamespace = to_regnamespace('opp')`;
  const names = new Set((await rowsOf(db, present, z.object({ name: z.string() }))).map((row) => row.name));
  for (const { name } of durableTables.filter((table) => names.has(table.name))) {
    await db.execute(sql`select count(t) from opp.${sql.identifier(name)} t`);
  }
}

async function rebuild(dataDir: string, now: Date, failure: unknown): Promise<OpenedFolder> {
  const folder = join(dataDir, 'postgres');
  const stamp = now.toISOString().replaceAll(/[:.]/g, '-');
  const setAside = join(dataDir, `postgres.unreadable-${stamp}`);
  await rename(folder, setAside);
  try {
    const restored = await makeFolder(dataDir);
    if (restored) await copyFile(stateFile(dataDir), join(dataDir, `state-${stamp}.jsonl`));
    return { engine: await openAndMigrate(folder), recovery: { setAside, restored } };
  } catch (second) {
    await rm(folder, { recursive: true, force: true });
    await rename(setAside, folder);
    const message = `the data in ${folder} cannot be opened (${String(failure)}), and no new folder could be made in its place (${String(second)})`;
    throw new AggregateError([failure, second], message, { cause: second });
  }
}

/** Makes the folder under another name and renames it when it is whole, so that a kill leaves no half of one. */
async function makeFolder(dataDir: string): Promise<Restored | undefined> {
  const unfinished = join(dataDir, 'postgres.new');
  await rm(unfinished, { recursive: true, force: true });
  const engine = await openAndMigrate(unfinished);
  let restored: Restored | undefined;
  try {
    if (existsSync(stateFile(dataDir))) restored = await importState(engine.db, stateFile(dataDir));
    await engine.db.execute(sql`checkpoint`);
  } finally {
    await engine.close();
  }
  await syncTree(unfinished);
  await rename(unfinished, join(dataDir, 'postgres'));
  await syncFile(dataDir);
  return restored;
}

async function openAndMigrate(folder: string): Promise<Engine> {
  return migrated(await openEmbedded(folder));
}

async function migrated(engine: Engine): Promise<Engine> {
  try {
    await migrate(engine.db);
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}
