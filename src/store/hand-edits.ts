import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import * as z from 'zod';
import { WATCHED_ROLES } from '../domain/hand-edits/noticed-edits.js';
import type { HandEdit, HandEdits } from '../services/ports/hand-edits.js';
import { inBatches, type Database } from './database.js';
import { storableText } from './json-column.js';
import { handEdit } from './schema.js';
import { storing } from './storage-trouble.js';

type Row = typeof handEdit.$inferSelect;
const watched = z.enum(WATCHED_ROLES);

/** Hand-made edits as leased rows; a lease is the due time itself, moved on. */
export function openHandEdits(db: Database): HandEdits {
  const update = (ids: readonly string[], change: Partial<Row>) =>
    storing(async () => {
      await db
        .update(handEdit)
        .set(change)
        .where(inArray(handEdit.id, [...ids]));
    });
  return {
    note: (edits, dueAt) => storing(() => note(db, edits, dueAt)),
    claimDue: (now, leaseMs) => storing(() => claimDue(db, now, leaseMs)),
    postpone: (ids, dueAt) => update(ids, { dueAt, state: 'open' }),
    markOffered: (ids) =>
      storing(async () => {
        const open = and(inArray(handEdit.id, [...ids]), eq(handEdit.state, 'open'));
        const rows = await db.update(handEdit).set({ state: 'offered' }).where(open).returning();
        return rows.length > 0;
      }),
    offered: (opportunityId) =>
      storing(async () => {
        const asked = and(eq(handEdit.opportunityId, opportunityId), eq(handEdit.state, 'offered'));
        const rows = await db.select().from(handEdit).where(asked).orderBy(asc(handEdit.role));
        return rows.flatMap(toEdit);
      }),
    close: (ids) => update(ids, { state: 'closed' }),
    closed: (ids) =>
      storing(async () => {
        const those = and(inArray(handEdit.id, [...ids]), eq(handEdit.state, 'closed'));
        const rows = await db.select({ id: handEdit.id }).from(handEdit).where(those);
        return rows.map(({ id }) => id);
      }),
  };
}

async function note(db: Database, edits: readonly HandEdit[], dueAt: Date): Promise<void> {
  for (const batch of inBatches(edits)) {
    const rows = batch.map((edit) => ({
      ...edit,
      ...{ before: storableText(edit.before), after: storableText(edit.after) },
      ...{ shown: storableText(edit.shown), dueAt, state: 'open' as const },
    }));
    // What was not offered yet began where its first edit did.
    const first = (column: 'before_value' | 'edited_since') =>
      sql.raw(`case when hand_edit.state = 'open' then hand_edit.${column} else excluded.${column} end`);
    await db
      .insert(handEdit)
      .values(rows)
      .onConflictDoUpdate({
        target: [handEdit.opportunityId, handEdit.role],
        set: {
          ...{ id: sql`excluded.id`, after: sql`excluded.after_value`, shown: sql`excluded.shown` },
          ...{ before: first('before_value'), editedSince: first('edited_since') },
          ...{ noticedAt: sql`excluded.noticed_at`, dueAt: sql`excluded.due_at`, state: 'open' },
        },
        setWhere: sql`hand_edit.after_value <> excluded.after_value`,
      });
  }
}

async function claimDue(db: Database, now: Date, leaseMs: number): Promise<readonly HandEdit[]> {
  const page = db
    .select({ id: handEdit.opportunityId })
    .from(handEdit)
    .where(eq(handEdit.state, 'open'))
    .groupBy(handEdit.opportunityId)
    .having(lte(sql`max(${handEdit.dueAt})`, sql`${now.toISOString()}::timestamptz`))
    .limit(1);
  const rows = await db
    .update(handEdit)
    .set({ dueAt: new Date(now.getTime() + leaseMs) })
    // The due time again: whoever waited for another worker's lease finds nothing.
    .where(and(eq(handEdit.state, 'open'), inArray(handEdit.opportunityId, page), lte(handEdit.dueAt, now)))
    .returning();
  return rows.flatMap(toEdit);
}

/** A role that this version does not know is left alone (O17). */
function toEdit({ role, ...row }: Row): HandEdit[] {
  const known = watched.safeParse(role).data;
  if (known === undefined) return [];
  const { id, opportunityId, before, after, shown, editedSince, noticedAt } = row;
  return [{ id, opportunityId, role: known, before, after, shown, editedSince, noticedAt }];
}
