import { and, asc, eq, gte, ilike, or } from 'drizzle-orm';
import * as z from 'zod';
import type { NewOperation, Operation, OperationChange } from '../domain/operation.js';
import type { AuditEntry, AuditQuestion } from '../services/ports/audit.js';
import type { Database } from './database.js';
import { storableText } from './json-column.js';
import { audit } from './schema.js';

/** What of a payload says what was changed; everything else in it is left out. */
const changed = z.object({
  from: z.string().optional(),
  to: z.string().optional(),
  changes: z
    .array(z.object({ name: z.string() }))
    .optional()
    .catch(undefined),
});

/** With the promise, in its transaction. */
export async function auditPromise(tx: Database, promise: NewOperation, at: Date): Promise<void> {
  await note(tx, promise, { event: 'accepted', at, detail: detailOf(promise) });
}

/** With the end, in its transaction. */
export async function auditEnd(tx: Database, ended: Operation, change: OperationChange): Promise<void> {
  await note(tx, ended, { event: change.state, at: change.dueAt, detail: change.problem?.kind ?? '' });
}

/** Oldest first. */
export async function readAudit(db: Database, question: AuditQuestion): Promise<readonly AuditEntry[]> {
  const { deal, person, since } = question;
  const words = deal?.replaceAll(/[\\%_]/gu, String.raw`\$&`);
  const rows = await db
    .select()
    .from(audit)
    .where(
      and(
        deal === undefined
          ? undefined
          : or(ilike(audit.title, `%${words ?? ''}%`), eq(audit.opportunityId, deal)),
        person === undefined ? undefined : eq(audit.slackUserId, person),
        since === undefined ? undefined : gte(audit.at, since),
      ),
    )
    .orderBy(asc(audit.at), asc(audit.seq));
  return rows.map(toEntry);
}

function toEntry(row: typeof audit.$inferSelect): AuditEntry {
  const { at, operationId, event, kind, slackUserId, displayName, opportunityId, title, detail } = row;
  const who = { slackUserId, displayName };
  return { at, operationId, event, kind, ...who, opportunityId: opportunityId ?? undefined, title, detail };
}

async function note(
  tx: Database,
  { id, kind, slackUserId, displayName, opportunityId, subject }: NewOperation,
  what: { readonly event: string; readonly at: Date; readonly detail: string },
): Promise<void> {
  await tx
    .insert(audit)
    .values({
      ...{ operationId: id, kind, slackUserId, displayName: storableText(displayName), opportunityId },
      ...{ title: storableText(subject.title), ...what, detail: storableText(what.detail) },
    })
    .onConflictDoNothing();
}

function detailOf({ payload }: NewOperation): string {
  const { from, to, changes = [] } = changed.safeParse(payload).data ?? {};
  if (to !== undefined) return `${from ?? '–'} → ${to}`;
  return [...new Set(changes.map(({ name }) => name))].join(', ');
}
