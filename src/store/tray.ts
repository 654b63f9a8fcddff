import { and, asc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import * as z from 'zod';
import { LINE_SECTIONS, type Tray, type TrayLine } from '../services/ports/collected-lines.js';
import { inBatches, type Database } from './database.js';
import { storableText } from './json-column.js';
import { collectedLine } from './schema.js';
import { storing } from './storage-trouble.js';

type Row = typeof collectedLine.$inferSelect;
/** A section that this version does not know is read as the timeline: the line itself must not be lost (O17). */
const section = z.enum(LINE_SECTIONS).catch('timeline');

/** What people took from messages for their next updates. */
export function openTray(db: Database): Tray {
  const unused = (which: SQL | undefined) =>
    storing(async () => {
      const rows = await db
        .select()
        .from(collectedLine)
        .where(and(which, isNull(collectedLine.usedAt)))
        .orderBy(asc(collectedLine.saidOn), asc(collectedLine.messageTs), asc(collectedLine.id));
      return rows.map(toLine);
    });
  const of = (slackUserId: string): SQL => eq(collectedLine.slackUserId, slackUserId);
  return {
    add: (line) => storing(() => add(db, line)),
    forDeal: (slackUserId, opportunityId) =>
      unused(and(of(slackUserId), eq(collectedLine.opportunityId, opportunityId))),
    ofPerson: (slackUserId) => unused(of(slackUserId)),
    remove: (id, slackUserId) =>
      storing(async () => {
        const own = and(eq(collectedLine.id, id), of(slackUserId));
        const [row] = await db.delete(collectedLine).where(own).returning();
        return row === undefined ? undefined : toLine(row);
      }),
    used: (ids) =>
      storing(async () => {
        for (const batch of inBatches(ids))
          await db
            .update(collectedLine)
            .set({ usedAt: sql`now()` })
            .where(inArray(collectedLine.id, [...batch]));
      }),
  };
}

async function add(db: Database, line: TrayLine): Promise<{ replaced: boolean }> {
  const { source, date, collectedAt, permalink } = line;
  const said = {
    text: storableText(line.text),
    section: line.section,
    saidOn: date,
    author: storableText(line.author),
    permalink: permalink ?? null,
    usedAt: null,
  };
  const { id, slackUserId, opportunityId } = line;
  const from = { channelId: source.channelId, messageTs: source.messageTs, sourceKind: source.kind };
  const { channelId, messageTs } = collectedLine;
  return db.transaction(async (tx) => {
    // Its form was sent again with another deal, after the first answer was lost: it belongs to that one now.
    await tx
      .delete(collectedLine)
      .where(and(eq(collectedLine.id, id), eq(collectedLine.slackUserId, slackUserId)));
    const [kept] = await tx
      .insert(collectedLine)
      .values({ id, slackUserId, opportunityId, ...said, ...from, createdAt: collectedAt })
      .onConflictDoUpdate({
        target: [collectedLine.slackUserId, collectedLine.opportunityId, channelId, messageTs],
        set: said,
      })
      .returning({ id: collectedLine.id });
    return { replaced: kept?.id !== id };
  });
}

function toLine({ saidOn, permalink, createdAt, channelId, messageTs, sourceKind, ...row }: Row): TrayLine {
  const { id, slackUserId, opportunityId, text, author } = row;
  return {
    ...{ id, slackUserId, opportunityId, text, author },
    section: section.parse(row.section),
    date: saidOn,
    permalink: permalink ?? undefined,
    source: { channelId, messageTs, kind: sourceKind },
    collectedAt: createdAt,
  };
}
