import { sql } from 'drizzle-orm';
import type { AuditQuestion } from '../services/ports/audit.js';
import { openChannelLinks } from './channel-links.js';
import { readAudit } from './audit.js';
import { openChannelNotices } from './channel-notices.js';
import { durableTables } from './durable-tables.js';
import type { Database } from './database.js';
import { openDealNotes } from './deal-notes.js';
import { openDigests } from './digests.js';
import { openDrafts } from './drafts.js';
import { erasePerson } from './erase-person.js';
import { openFollowUps } from './follow-ups.js';
import { openHandEdits } from './hand-edits.js';
import { openHandovers } from './handovers.js';
import { openLedger } from './ledger.js';
import { openLivingMessages } from './living-messages.js';
import { openMappingMemory } from './mapping.js';
import { openMirrorStore } from './mirror-store.js';
import { openOperationHistory } from './operation-history.js';
import { openOperationJournal } from './operation-journal.js';
import { openReviews } from './reviews.js';
import { openRecentDeals } from './recent-deals.js';
import { openReminderDates } from './reminder-dates.js';
import { openReminders } from './reminders.js';
import { openPersonSettings } from './person-settings.js';
import { openReviewHistory } from './review-history.js';
import { openSandboxMemory } from './sandbox-memory.js';
import { openSnoozes } from './snoozes.js';
import { openStageHistory } from './stage-history.js';
import { openStillActiveWords } from './still-active.js';
import { openTray } from './tray.js';
import { openTurns } from './work-turns.js';

/** Everything that the store keeps, each part over the same database. */
export function storeParts(db: Database) {
  const mirror = openMirrorStore(db);
  return {
    journal: openOperationJournal(db),
    followUps: openFollowUps(db),
    history: openOperationHistory(db),
    ledger: openLedger(db),
    drafts: openDrafts(db),
    handEdits: openHandEdits(db),
    reviews: openReviews(db),
    collected: openTray(db),
    channelLinks: openChannelLinks(db),
    recentDeals: openRecentDeals(db),
    reviewHistory: openReviewHistory(db),
    digests: openDigests(db),
    reminders: openReminders(db),
    reminderDates: openReminderDates(db),
    settings: openPersonSettings(db),
    snoozes: openSnoozes(db),
    dealNotes: openDealNotes(db),
    handovers: openHandovers(db),
    livingMessages: openLivingMessages(db),
    channelNotices: openChannelNotices(db),
    stageHistory: openStageHistory(db),
    stillActiveWords: openStillActiveWords(db),
    mirror,
    mappings: openMappingMemory(db),
    audit: (question: AuditQuestion) => readAudit(db, question),
    erasePerson: (slackUserId: string) => erasePerson(db, slackUserId),
    turns: openTurns(db),
    sandboxMemory: openSandboxMemory(db),
    async forgetEverything() {
      await forgetEverything(db);
      await mirror.clear();
    },
  };
}

async function forgetEverything(db: Database): Promise<void> {
  const tables = durableTables.map(({ name }) => sql`opp.${sql.identifier(name)}`);
  await db.execute(sql`truncate ${sql.join(tables, sql`, `)}`);
}
