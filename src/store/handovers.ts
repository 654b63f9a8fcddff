import { and, asc, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { Handover } from '../domain/handover/handover.js';
import { nextStanding, OFFERED, type HandoverEvent } from '../domain/handover/next-standing.js';
import type { Handovers, NewHandover } from '../services/ports/handovers.js';
import type { Database } from './database.js';
import { fromStanding, toHandover } from './handover-row.js';
import { touchMessages, wantMessage } from './living-messages.js';
import { handover, livingMessage } from './message-schema.js';
import { storing } from './storage-trouble.js';

/** Those who handed over hear of it when it was tried to ask, or this much later. */
const RECEIPT_AFTER_MS = 60_000;
const OPEN = ['offered', 'accepting', 'returning'];

/** Handovers as rows, changed together with the messages that tell of them; see `Handovers`. */
export function openHandovers(db: Database): Handovers {
  return {
    offer: (offered, now) => storing(() => db.transaction((tx) => offer(tx, offered, now))),
    find: (id) =>
      storing(async () => {
        const [row] = await db.select().from(handover).where(eq(handover.id, id));
        return row && toHandover(row);
      }),
    batch: (batch) =>
      storing(async () => {
        const rows = await db
          .select()
          .from(handover)
          .where(eq(handover.batch, batch))
          .orderBy(asc(handover.seq));
        return rows.map(toHandover);
      }),
    apply: (id, event, now) => storing(() => db.transaction((tx) => apply(tx, id, event, now))),
    keepPack: (id, pack) =>
      storing(async () => {
        await db.update(handover).set({ pack }).where(eq(handover.id, id));
      }),
    openFor: (slackUserId, email) =>
      storing(async () => ({
        toMe: await listed(db, and(eq(handover.givenTo, slackUserId), inArray(handover.state, OPEN))),
        fromMe: await listed(
          db,
          and(
            or(eq(handover.givenBy, slackUserId), email === undefined ? undefined : wasDealOf(email)),
            inArray(handover.state, [...OPEN, 'undelivered']),
          ),
        ),
      })),
  };
}

function wasDealOf(email: string): SQL {
  return sql`exists (select 1 from jsonb_array_elements(${handover.content} -> 'oldSalesEngineers') old
    where lower(trim(old ->> 'email')) = ${email.trim().toLowerCase()})`;
}

async function listed(db: Database, wanted: ReturnType<typeof and>): Promise<readonly Handover[]> {
  return (await db.select().from(handover).where(wanted).orderBy(asc(handover.seq))).map(toHandover);
}

async function offer(db: Database, offered: NewHandover, now: Date): Promise<void> {
  const { told, ...row } = offered;
  const { id, batch, givenTo } = row;
  const made = await db
    .insert(handover)
    .values({ ...row, ...fromStanding(OFFERED), offeredAt: now })
    .onConflictDoNothing()
    .returning({ id: handover.id });
  if (made.length === 0) return;
  await wantMessage(db, { id: `${id}:pack`, kind: 'handover_pack', subject: id, place: givenTo, dueAt: now });
  const dueAt = new Date(now.getTime() + RECEIPT_AFTER_MS);
  for (const place of told) {
    const receipt = { id: `${batch}:receipt:${place}`, kind: 'handover_receipt', subject: batch } as const;
    await wantMessage(db, { ...receipt, place, dueAt });
  }
}

async function apply(
  db: Database,
  id: string,
  event: HandoverEvent,
  now: Date,
): Promise<Handover | undefined> {
  const [row] = await db.select().from(handover).where(eq(handover.id, id)).for('update');
  if (row === undefined) return undefined;
  const before = toHandover(row);
  const standing = nextStanding(before, event);
  if (standing === undefined) return undefined;
  if (standing.state === before.state && standing.answerId === before.answerId) return before;
  const settledAt = OPEN.includes(standing.state) ? null : now;
  await db
    .update(handover)
    .set({ ...fromStanding(standing), settledAt })
    .where(eq(handover.id, id));
  await touchMessages(db, [id, before.batch], now);
  if (standing.state === 'returned') await wantReplies(db, before, now);
  return { ...before, ...standing, settledAt: settledAt ?? undefined };
}

/** What comes back needs somebody: an update of a message alone would go unnoticed. */
async function wantReplies(db: Database, { id, batch }: Handover, now: Date): Promise<void> {
  const receipts = and(eq(livingMessage.subject, batch), eq(livingMessage.kind, 'handover_receipt'));
  for (const { place } of await db.select().from(livingMessage).where(receipts)) {
    const reply = { id: `${id}:returned:${place}`, kind: 'handover_returned', subject: id } as const;
    await wantMessage(db, { ...reply, place, dueAt: now });
  }
}
