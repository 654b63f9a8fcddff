import type { Clock } from '../../domain/clock.js';
import { UserError } from '../../domain/errors.js';
import { localDate } from '../../domain/local-date.js';
import { isYoung, type Operation } from '../../domain/operation.js';
import { ANSWERS } from '../answers/promise.js';
import { STAGE } from '../change-stage/promise.js';
import { CREATE } from '../create/promise.js';
import { ASSIGN, CONFIDENCE } from '../deal-change/deal-change-payload.js';
import { HANDOVER_ACCEPT } from '../hand-over/answer-payload.js';
import { STATUS } from '../post-status/status-kind.js';
import { INFORMATION } from '../update-information/promise.js';
import type { FindDesk } from '../find/find-desk.js';
import { mustStillSee } from '../find/visible-deal.js';
import { promiseOperation } from '../outbox/promise-operation.js';
import type { OperationJournal } from '../ports/operation-journal.js';
import type { UndoPayload } from './undo-payload.js';

/** The kind's name in the journal. */
export const UNDO = 'undo';

/** What can be taken back. Whoever sends the button of something else is told that it is too late (S28). */
export const UNDOABLE: ReadonlySet<string> = new Set([
  ...[CREATE, STATUS, STAGE, INFORMATION, CONFIDENCE, ASSIGN, HANDOVER_ACCEPT, ANSWERS],
]);

export interface UndoDesk extends FindDesk {
  readonly clock: Clock;
  readonly journal: Pick<OperationJournal, 'accept' | 'find'>;
}

export interface UndoRequest {
  readonly operationId: string;
  readonly slackUserId: string;
  /** The person's, in which the change log's day is told. */
  readonly timeZone: string;
  readonly viewId: string;
}

/**
 * Promises to take back what the person wrote: on disk when this resolves. Asking again for the same operation is the
 * same promise, however late. Throws `undo_too_late` (also for what is not theirs, not there, not confirmed or of a kind that cannot be),
 * `cannot_store`, and `deal_gone` when the person may not see the deal any more.
 */
export async function promiseUndo(desk: UndoDesk, request: UndoRequest): Promise<Operation> {
  const { operationId, slackUserId, timeZone, viewId } = request;
  const id = `undo:${operationId}`;
  const earlier = await desk.journal.find(id);
  if (earlier?.slackUserId === slackUserId) return earlier;
  const original = await desk.journal.find(operationId);
  const now = desk.clock.now();
  if (original?.slackUserId !== slackUserId || !UNDOABLE.has(original.kind) || !isYoung(original, now)) {
    throw new UserError({ kind: 'undo_too_late' });
  }
  const { opportunityId, displayName, subject } = original;
  if (opportunityId === undefined) throw new UserError({ kind: 'undo_too_late' });
  await mustStillSee(desk, slackUserId, opportunityId);
  const payload = snapshot(original, localDate(now, timeZone));
  const { title, url } = subject;
  const about = { kind: UNDO, queue: opportunityId, opportunityId, subject: { title, url } };
  return promiseOperation(desk, { id, ...about, slackUserId, displayName, viewId, payload });
}

function snapshot({ id, kind, payload, done, dueAt, displayName }: Operation, date: string): UndoPayload {
  const [by = ''] = displayName.split(' ');
  return { original: { id, kind, payload, done, dueAt: dueAt.toISOString() }, date, by };
}
