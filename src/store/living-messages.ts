import { and, asc, eq, getTableColumns, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import * as z from 'zod';
import {
  LIVING_KINDS,
  type ClaimedMessage,
  type LivingKind,
  type LivingMessage,
  type LivingMessages,
  type MessageSettlement,
  type WantedMessage,
} from '../services/ports/living-messages.js';
import type { Database } from './database.js';
import { livingMessage } from './message-schema.js';
import { storing } from './storage-trouble.js';

type Row = typeof livingMessage.$inferSelect;
const kind = z.enum(LIVING_KINDS);

/** Messages as leased rows with a fencing number; see `LivingMessages` for what each method promises. */
export function openLivingMessages(db: Database): LivingMessages {
  return {
    want: (message) => storing(() => wantMessage(db, message)),
    find: (id) =>
      storing(async () => {
        const [row] = await db.select().from(livingMessage).where(eq(livingMessage.id, id));
        return row && toMessage(row);
      }),
    touch: (subject, now) => storing(() => touchMessages(db, [subject], now)),
    claimDue: (now, leaseMs, kinds) => storing(() => claimDue(db, now, leaseMs, [...kinds])),
    markSending: (id, fence) =>
      storing(async () => {
        const ours = and(held(id, fence), eq(livingMessage.state, 'wanted'));
        return (await db.update(livingMessage).set({ state: 'sending' }).where(ours).returning()).length > 0;
      }),
    settle: (id, fence, settlement) =>
      storing(async () => {
        await db
          .update(livingMessage)
          .set({ ...settled(settlement), leaseUntil: null })
          .where(held(id, fence));
      }),
  };
}

/** The same within a transaction that changes what the message tells of. */
export async function wantMessage(db: Database, message: WantedMessage): Promise<void> {
  const row = { ...message, state: 'wanted' as const, wanted: 1, shown: 0, claimed: 0, fence: 0 };
  await db
    .insert(livingMessage)
    .values({ ...row, since: message.dueAt })
    .onConflictDoUpdate({
      target: livingMessage.id,
      set: {
        wanted: sql`living_message.wanted + 1`,
        dueAt: message.dueAt,
        // What was never sent may be sent after all.
        state: sql`case when living_message.state = 'ended' and living_message.ts is null then 'wanted'
          else living_message.state end`,
      },
    });
}

/** What was not sent yet keeps the time at which it is to be sent when that is sooner. */
export async function touchMessages(db: Database, subjects: readonly string[], now: Date): Promise<void> {
  const earlier = sql`least(${livingMessage.dueAt}, ${now.toISOString()}::timestamptz)`;
  const shown = gt(livingMessage.wanted, livingMessage.shown);
  await db
    .update(livingMessage)
    .set({
      wanted: sql`${livingMessage.wanted} + 1`,
      dueAt: sql`case when ${shown} then ${earlier} else ${now.toISOString()}::timestamptz end`,
    })
    .where(inArray(livingMessage.subject, [...subjects]));
}

function held(id: string, fence: number) {
  return and(eq(livingMessage.id, id), eq(livingMessage.fence, fence));
}

function settled(settlement: MessageSettlement) {
  if (settlement.kind === 'later') {
    // Certainly not sent: a first sending begins anew.
    const state = sql`case when ${livingMessage.state} = 'sending' then 'wanted' else ${livingMessage.state} end`;
    return { dueAt: settlement.dueAt, state };
  }
  const place = settlement.kind === 'posted' ? { channel: settlement.channel, ts: settlement.ts } : {};
  return { state: settlement.kind, shown: sql`${livingMessage.claimed}`, ...place };
}

async function claimDue(
  db: Database,
  now: Date,
  leaseMs: number,
  kinds: LivingKind[],
): Promise<ClaimedMessage | undefined> {
  const due = db
    .select({ id: livingMessage.id })
    .from(livingMessage)
    .where(
      and(
        gt(livingMessage.wanted, livingMessage.shown),
        inArray(livingMessage.kind, kinds),
        lte(livingMessage.dueAt, now),
        or(isNull(livingMessage.leaseUntil), lte(livingMessage.leaseUntil, now)),
      ),
    )
    .orderBy(asc(livingMessage.dueAt), asc(livingMessage.id))
    .limit(1)
    .for('update', { skipLocked: true });
  const next = db.$with('next').as(due);
  const [row] = await db
    .with(next)
    .update(livingMessage)
    .set({
      state: sql`case when ${livingMessage.state} = 'sending' then 'lost' else ${livingMessage.state} end`,
      fence: sql`${livingMessage.fence} + 1`,
      claimed: sql`${livingMessage.wanted}`,
      leaseUntil: new Date(now.getTime() + leaseMs),
    })
    .from(next)
    .where(eq(livingMessage.id, next.id))
    .returning(getTableColumns(livingMessage));
  return row && { ...toMessage(row), fence: row.fence };
}

function toMessage(row: Row): LivingMessage {
  const { id, subject, place, state, dueAt, since } = row;
  const where = { channel: row.channel ?? undefined, ts: row.ts ?? undefined };
  return { id, kind: kind.parse(row.kind), subject, place, state, dueAt, since, ...where };
}
