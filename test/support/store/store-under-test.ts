import { sql } from 'drizzle-orm';
import type { Database } from '../../../src/store/database.js';
import { openChannelLinks } from '../../../src/store/channel-links.js';
import { openDrafts } from '../../../src/store/drafts.js';
import { openFollowUps } from '../../../src/store/follow-ups.js';
import { openInMemory, type Engine } from '../../../src/store/embedded-engine.js';
import { durableTables } from '../../../src/store/durable-tables.js';
import { openChannelNotices } from '../../../src/store/channel-notices.js';
import { openHandovers } from '../../../src/store/handovers.js';
import { openLivingMessages } from '../../../src/store/living-messages.js';
import { openHandEdits } from '../../../src/store/hand-edits.js';
import { openOperationHistory } from '../../../src/store/operation-history.js';
import { openLedger } from '../../../src/store/ledger.js';
import { openMappingMemory } from '../../../src/store/mapping.js';
import { migrate } from '../../../src/store/migrate.js';
import { openOperationJournal } from '../../../src/store/operation-journal.js';
import { openReviews } from '../../../src/store/reviews.js';
import { openRecentDeals } from '../../../src/store/recent-deals.js';
import { openSandboxMemory } from '../../../src/store/sandbox-memory.js';
import { openServer } from '../../../src/store/server-engine.js';
import { openTray } from '../../../src/store/tray.js';
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
    const all = [...durableTables.map(({ name }) => name), 'upkeep', 'work_turn'].map(
      (name) => `opp.${name}`,
    );
    await db().execute(sql.raw(`truncate ${all.join(', ')} restart identity`));
  });
  return {
    db,
    journal: () => openOperationJournal(db()),
    followUps: () => openFollowUps(db()),
    ledger: () => openLedger(db()),
    drafts: () => openDrafts(db()),
    reviews: () => openReviews(db()),
    tray: () => openTray(db()),
    channelLinks: () => openChannelLinks(db()),
    recentDeals: () => openRecentDeals(db()),
    handEdits: () => openHandEdits(db()),
    history: () => openOperationHistory(db()),
    mappings: () => openMappingMemory(db()),
    handovers: () => openHandovers(db()),
    livingMessages: () => openLivingMessages(db()),
    channelNotices: () => openChannelNotices(db()),
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
