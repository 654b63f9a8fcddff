import { sql } from 'drizzle-orm';
import type { Database } from '../../../src/store/database.js';
import { openDrafts } from '../../../src/store/drafts.js';
import { openFollowUps } from '../../../src/store/follow-ups.js';
import { openInMemory, type Engine } from '../../../src/store/embedded-engine.js';
import { openHandEdits } from '../../../src/store/hand-edits.js';
import { openOperationHistory } from '../../../src/store/operation-history.js';
import { openLedger } from '../../../src/store/ledger.js';
import { openMappingMemory } from '../../../src/store/mapping.js';
import { migrate } from '../../../src/store/migrate.js';
import { openOperationJournal } from '../../../src/store/operation-journal.js';
import { openSandboxMemory } from '../../../src/store/sandbox-memory.js';
import { openServer } from '../../../src/store/server-engine.js';
import { openTurns } from '../../../src/store/work-turns.js';

export const silentLog = { info: () => undefined, warn: () => undefined };

/** Every part of the store over one database, and a way to empty it between tests. */
export function storeUnderTest(open: () => Promise<Engine>) {
  let engine: Engine | undefined;
  const db = (): Database => {
    if (engine === undefined) throw new Error('the database opens before the first test');
    return engine.db;
  };
  // One database for the whole file: starting an embedded one takes more than a second.
  beforeAll(async () => {
    engine = await open();
  }, 120_000);
  afterAll(() => engine?.close());
  beforeEach(async () => {
    await db().execute(
      sql`truncate opp.operation, opp.said_comment, opp.draft, opp.sandbox_object, opp.upkeep,
        opp.schema_mapping, opp.setup_change, opp.work_turn, opp.hand_edit restart identity`,
    );
  });
  return {
    db,
    journal: () => openOperationJournal(db()),
    followUps: () => openFollowUps(db()),
    ledger: () => openLedger(db()),
    drafts: () => openDrafts(db()),
    handEdits: () => openHandEdits(db()),
    history: () => openOperationHistory(db()),
    mappings: () => openMappingMemory(db()),
    turns: () => openTurns(db()),
    sandboxMemory: () => openSandboxMemory(db()),
  };
}

export type StoreUnderTest = ReturnType<typeof storeUnderTest>;

/** The embedded engine, without a folder. */
export async function embedded(): Promise<Engine> {
  const engine = await openInMemory();
  await migrate(engine.db);
  return engine;
}

/** The server that the environment names; its tables are made for the tests and may be lost. */
export function serverUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined) throw new Error('set TEST_DATABASE_URL to a Postgres database that may be emptied');
  return url;
}

export function server(): Promise<Engine> {
  return openServer(serverUrl(), silentLog);
}
