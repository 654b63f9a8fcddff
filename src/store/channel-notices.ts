import { and, desc, eq, gte, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { ChannelNotice, ChannelNotices, NoticeStep } from '../services/ports/channel-notices.js';
import type { Database } from './database.js';
import { wantMessage } from './living-messages.js';
import { channelNotice } from './message-schema.js';
import { storing } from './storage-trouble.js';

/** A burst that never ends would make a message that nobody can read. */
const MOST_STEPS = 20;

const step = z
  .object({ from: z.string().optional(), to: z.string().optional(), at: z.iso.datetime() })
  .transform(({ from, to, at }): NoticeStep => ({ from, to, at: new Date(at) }));
const steps = z.array(step);

/** What channels hear of deals; see `ChannelNotices` for what each method promises. */
export function openChannelNotices(db: Database): ChannelNotices {
  return {
    note: (one, timing) => storing(() => db.transaction((tx) => note(tx, one, timing))),
    find: (id) =>
      storing(async () => {
        const [row] = await db.select().from(channelNotice).where(eq(channelNotice.id, id));
        return row && toNotice(row);
      }),
  };
}

async function note(
  db: Database,
  { id, channel, opportunityId, from, to, at }: Parameters<ChannelNotices['note']>[0],
  { burstMs, dueAt }: Parameters<ChannelNotices['note']>[1],
): Promise<void> {
  // Two processes that see the same change at once are told apart here.
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${channel} ${opportunityId}`}, 0))`);
  const since = new Date(at.getTime() - burstMs);
  const ofDeal = and(eq(channelNotice.channel, channel), eq(channelNotice.opportunityId, opportunityId));
  const [row] = await db
    .select()
    .from(channelNotice)
    .where(and(ofDeal, gte(channelNotice.changedAt, since)))
    .orderBy(desc(channelNotice.changedAt))
    .limit(1);
  const burst = row && toNotice(row);
  if (burst?.to === to && burst !== undefined) return;
  const all = [...(burst?.steps ?? []), { from, to, at }].slice(-MOST_STEPS);
  if (burst === undefined) {
    const stages = { fromStage: from ?? null, toStage: to ?? null };
    await db
      .insert(channelNotice)
      .values({ id, channel, opportunityId, ...stages, steps: all, beganAt: at, changedAt: at });
  } else {
    await db
      .update(channelNotice)
      .set({ toStage: to ?? null, steps: all, changedAt: at })
      .where(eq(channelNotice.id, burst.id));
  }
  const subject = burst?.id ?? id;
  for (const kind of ['notice', 'notice_details'] as const) {
    await wantMessage(db, { id: `${subject}:${kind}`, kind, subject, place: channel, dueAt });
  }
}

function toNotice(row: typeof channelNotice.$inferSelect): ChannelNotice {
  const { id, channel, opportunityId, beganAt } = row;
  const stages = { from: row.fromStage ?? undefined, to: row.toStage ?? undefined };
  return { id, channel, opportunityId, ...stages, steps: steps.parse(row.steps), beganAt };
}
