import { sql } from 'drizzle-orm';
import type { Clock } from '../domain/clock.js';
import type { FollowUps, OperationJournal } from '../services/ports/operation-journal.js';
import type { ChannelLinks } from '../services/ports/channel-links.js';
import type { Tray } from '../services/ports/collected-lines.js';
import type { ChannelNotices } from '../services/ports/channel-notices.js';
import type { Handovers } from '../services/ports/handovers.js';
import type { LivingMessages } from '../services/ports/living-messages.js';
import type { HandEdits, OperationHistory } from '../services/ports/hand-edits.js';
import type { ReminderDates, Reminders } from '../services/ports/reminders.js';
import type { DealNotesSource } from '../services/ports/deal-notes.js';
import type { SettingsMemory } from '../services/ports/person-settings.js';
import type { Snoozes } from '../services/ports/snoozes.js';
import type { DigestStore } from '../services/ports/digests.js';
import type { ReviewHistory } from '../services/ports/review-history.js';
import type { Reviews } from '../services/ports/reviews.js';
import type { Drafts, Ledger } from '../services/ports/store.js';
import type { AuditEntry, AuditQuestion } from '../services/ports/audit.js';
import type { MirrorStore } from '../services/ports/mirror-store.js';
import type { MappingMemory } from '../services/ports/setup.js';
import type { StageHistory } from '../services/ports/stage-history.js';
import type { StillActiveWords } from '../services/ports/still-active.js';
import type { RecentDeals } from '../services/ports/recent-deals.js';
import type { Turns } from '../services/ports/turns.js';
import { openFolder, stateFile, type Recovery } from './data-folder.js';
import { openInMemory } from './embedded-engine.js';
import { lockFolder } from './folder-lock.js';
import { keepPlansOnceCounted } from './kept-plans.js';
import { migrate } from './migrate.js';
import type { RememberedObjects } from './sandbox-memory.js';
import { openServer } from './server-engine.js';
import { exportState } from './state-export.js';
import type { StoreLog } from './store-log.js';
import { storeParts } from './store-parts.js';
import { startUpkeep, type UpkeepTask } from './upkeep.js';
import { freeAllTurns } from './work-turns.js';

export interface StoreOptions {
  /** A Postgres server, or undefined for the embedded one in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly log: StoreLog;
  readonly clock: Clock;
}

export interface Store {
  readonly journal: OperationJournal;
  readonly followUps: FollowUps;
  readonly history: OperationHistory;
  readonly ledger: Ledger;
  readonly drafts: Drafts;
  readonly handEdits: HandEdits;
  readonly reviews: Reviews;
  readonly collected: Tray;
  readonly channelLinks: ChannelLinks;
  readonly recentDeals: RecentDeals;
  readonly reviewHistory: ReviewHistory;
  readonly digests: DigestStore;
  readonly reminders: Reminders;
  readonly reminderDates: ReminderDates;
  readonly settings: SettingsMemory;
  readonly snoozes: Snoozes;
  /** What decides whether a deal is quiet. */
  readonly dealNotes: DealNotesSource;
  readonly handovers: Handovers;
  readonly livingMessages: LivingMessages;
  readonly channelNotices: ChannelNotices;
  readonly stageHistory: StageHistory;
  readonly stillActiveWords: StillActiveWords;
  /** Our copy of Notion; it can be read from there again. */
  readonly mirror: MirrorStore;
  readonly mappings: MappingMemory;
  /** Who did what to which deal, oldest first. */
  audit(question: AuditQuestion): Promise<readonly AuditEntry[]>;
  /** Removes a person from everything; resolves to the tables that held them. Throws `StillAtWork`. */
  erasePerson(slackUserId: string): Promise<readonly string[]>;
  /** Which of several processes does what only one may do. */
  readonly turns: Turns;
  readonly sandboxMemory: RememberedObjects;
  /** Set when the folder was made again from its state file. */
  readonly recovery: Recovery | undefined;
  /** Empties every table: the sandbox starts afresh. */
  forgetEverything(): Promise<void>;
  /** To be called every minute: checkpoint, export and vacuum when due. A server does all that by itself. */
  maintain(now: Date): Promise<readonly UpkeepTask[]>;
  /** Waits for what is under way, writes the state file and frees the folder. A second call does nothing. */
  close(): Promise<void>;
}

/**
 * Opens what Opp remembers, brought to the newest schema. Throws `FolderInUse` when another process has the
 * folder, `SchemaTooNew` when a newer Opp wrote it, and the driver's error when a server cannot be reached.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { databaseUrl } = options;
  if (databaseUrl === undefined) return openEmbeddedStore(options);
  const engine = await openServer(databaseUrl, options.log);
  return { ...storeParts(engine.db), recovery: undefined, maintain: nothingToDo, close: once(engine.close) };
}

/** A store that ends with the process, for tests. */
export async function openForgetfulStore(): Promise<Store> {
  const engine = await openInMemory();
  await migrate(engine.db);
  return { ...storeParts(engine.db), recovery: undefined, maintain: nothingToDo, close: once(engine.close) };
}

async function openEmbeddedStore({ dataDir, log, clock }: StoreOptions): Promise<Store> {
  const lock = await lockFolder(dataDir);
  try {
    const { engine, recovery } = await openFolder(dataDir, clock.now());
    if (recovery !== undefined) log.warn({ recovery }, 'the data folder was made again');
    const { db } = engine;
    // The folder has one process: whoever had a turn is gone.
    await freeAllTurns(db);
    await keepPlansOnceCounted(db);
    const close = async (): Promise<void> => {
      try {
        await exportState(db, stateFile(dataDir), clock.now());
        await db.execute(sql`checkpoint`);
      } finally {
        await engine.close().finally(lock.release);
      }
    };
    const maintain = await startUpkeep(db, stateFile(dataDir), clock.now());
    return { ...storeParts(db), recovery, maintain, close: once(close) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

const nothingToDo = (): Promise<readonly UpkeepTask[]> => Promise.resolve([]);

function once(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => (closing ??= close());
}
