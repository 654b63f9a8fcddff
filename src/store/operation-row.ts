import * as z from 'zod';
import { NEXT_SHEETS, type ClaimedOperation, type Operation } from '../domain/operation.js';
import { readProblem } from './problem-json.js';
import type { operation } from './schema.js';

const subject = z
  .object({
    title: z.string(),
    url: z.string().nullish(),
    saved: z.string().optional(),
    next: z.enum(NEXT_SHEETS).optional().catch(undefined),
  })
  .catch({ title: '' })
  .transform(({ title, url, saved, next }) => ({ title, url: url ?? undefined, saved, next }));
const done = z.record(z.string(), z.string());

/** What of a row its worker needs besides. */
export function toClaimed(row: typeof operation.$inferSelect): ClaimedOperation {
  const { interruptions, uncertain } = row;
  return { ...toOperation(row), interruptions, uncertain };
}

/** A row as it was stored. */
export function toOperation(row: typeof operation.$inferSelect): Operation {
  const { id, kind, queue, slackUserId, displayName, payload } = row;
  const { state, fence, attempts, acceptedAt, dueAt } = row;
  return {
    ...{ id, kind, queue, slackUserId, displayName, payload },
    opportunityId: row.opportunityId ?? undefined,
    subject: subject.parse(row.subject),
    viewId: row.viewId ?? undefined,
    ...{ state, fence, attempts, acceptedAt, dueAt },
    done: done.parse(row.done),
    problem: readProblem(row.problem),
  };
}
