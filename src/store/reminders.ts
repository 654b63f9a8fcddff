import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import * as z from 'zod';
import { REMINDER_KINDS } from '../domain/reminders/reminder.js';
import type { NewReminder, Reminder, Reminders } from '../services/ports/reminders.js';
import { inBatches, type Database } from './database.js';
import { storableText } from './json-column.js';
import { reminder, reminderChoice } from './message-schema.js';
import { storing } from './storage-trouble.js';

type Row = typeof reminder.$inferSelect;
const kinds = z.enum(REMINDER_KINDS);

/** Reminders as leased rows; a lease is the due time itself, moved on. */
export function openReminders(db: Database): Reminders {
  /** Changes it when it stands so; resolves to whether it did. */
  const change = (id: string, from: readonly Row['state'][], to: Partial<Row>): Promise<boolean> =>
    storing(async () => {
      const standing = and(eq(reminder.id, id), inArray(reminder.state, [...from]));
      return (await db.update(reminder).set(to).where(standing).returning({ id: reminder.id })).length > 0;
    });
  return {
    plan: (given, now) => storing(() => plan(db, given, now)),
    claimDue: (now, leaseMs) => storing(() => claimDue(db, now, leaseMs)),
    postpone: (id, dueAt) => settled(change(id, ['planned'], { dueAt })),
    markSent: (id, slackUserId, now) => change(id, ['planned'], { state: 'sent', slackUserId, sentAt: now }),
    unsend: (id, dueAt) => settled(change(id, ['sent'], { state: 'planned', dueAt })),
    drop: (id) => settled(change(id, ['planned'], { state: 'dropped' })),
    forget: (id) =>
      storing(async () => {
        await db.delete(reminder).where(and(eq(reminder.id, id), eq(reminder.state, 'planned')));
      }),
    findSent: (id, slackUserId) =>
      storing(async () => {
        const theirs = and(eq(reminder.id, id), eq(reminder.slackUserId, slackUserId));
        return (await db.select().from(reminder).where(theirs)).flatMap(toReminder)[0];
      }),
    snooze: (id, { day, dueAt }) => change(id, ['sent'], { state: 'planned', snoozedTo: day, dueAt }),
    finish: (id) => change(id, ['sent'], { state: 'done' }),
    ...choices(db),
  };
}

/** For those who need not know whether it stood so. */
async function settled(change: Promise<boolean>): Promise<void> {
  await change;
}

function choices(db: Database): Pick<Reminders, 'wanted' | 'setWanted'> {
  return {
    wanted: (slackUserId) =>
      storing(async () => {
        const theirs = eq(reminderChoice.slackUserId, slackUserId);
        const [row] = await db.select().from(reminderChoice).where(theirs);
        return row?.wanted ?? true;
      }),
    setWanted: (slackUserId, wanted, chosenAt) =>
      storing(async () => {
        await db
          .insert(reminderChoice)
          .values({ slackUserId, wanted, chosenAt })
          .onConflictDoUpdate({ target: reminderChoice.slackUserId, set: { wanted, chosenAt } });
      }),
  };
}

async function plan(db: Database, given: readonly NewReminder[], plannedAt: Date): Promise<void> {
  for (const batch of inBatches(given)) {
    const rows = batch.map((one) => ({
      ...one,
      ...{ email: storableText(one.email), state: 'planned' as const, plannedAt },
    }));
    await db.insert(reminder).values(rows).onConflictDoNothing();
  }
}

async function claimDue(db: Database, now: Date, leaseMs: number): Promise<Reminder | undefined> {
  const isDue = and(eq(reminder.state, 'planned'), lte(reminder.dueAt, now));
  const next = db
    .select({ id: reminder.id })
    .from(reminder)
    .where(isDue)
    .orderBy(asc(reminder.dueAt), asc(reminder.id))
    .limit(1)
    .for('update', { skipLocked: true });
  const rows = await db
    .update(reminder)
    .set({ dueAt: new Date(now.getTime() + leaseMs) })
    // The due time again: whoever waited for another worker's lease finds nothing.
    .where(and(isDue, eq(reminder.id, next)))
    .returning();
  return rows.flatMap(toReminder)[0];
}

/** A kind that this version does not know is left alone (O17). */
function toReminder({ kind, snoozedTo, ...row }: Row): Reminder[] {
  const known = kinds.safeParse(kind).data;
  if (known === undefined) return [];
  const { id, email, opportunityId, date, plannedAt } = row;
  return [{ id, email, opportunityId, kind: known, date, plannedAt, snoozedTo: snoozedTo ?? undefined }];
}
