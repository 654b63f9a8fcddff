import type { z } from 'zod';
import { checkChangeLinePart, type ChangeLineProblem } from '../../domain/change-log/check-change-line.js';
import { tidyChangeLine } from '../../domain/change-log/tidy-change-line.js';
import { summariseEdit } from '../../domain/hand-edits/edit-summary.js';
import { localDate } from '../../domain/local-date.js';
import type { Operation } from '../../domain/operation.js';
import { attribution, type Caller } from '../callers.js';
import type { FindDesk } from '../find/find-desk.js';
import { seeDeal } from '../find/visible-deal.js';
import { promiseOperation } from '../outbox/promise-operation.js';
import type { HandEdit, HandEdits } from '../ports/hand-edits.js';
import type { OperationJournal } from '../ports/operation-journal.js';
import { CHANGE_NOTE, type notePayload } from './note-kind.js';
import type { NamedEdit } from './offer-notes.js';

export interface NoteDesk extends FindDesk {
  /** Makes the id that becomes the operation's mark; unique for ever. */
  readonly newId: () => string;
  readonly handEdits: Pick<HandEdits, 'offered' | 'close'>;
  readonly journal: Pick<OperationJournal, 'accept' | 'find'>;
}

/** What is left to be explained about a deal. */
export interface OpenNote {
  readonly title: string;
  readonly edits: readonly NamedEdit[];
}

/** The edits that the person was asked about. Throws `deal_gone` when they may not see the deal (any more). */
export async function openNote(desk: NoteDesk, caller: Caller, opportunityId: string): Promise<OpenNote> {
  const { opportunity } = await seeDeal(desk, caller, opportunityId);
  const [edits, { roles }] = await Promise.all([
    desk.handEdits.offered(opportunityId),
    desk.mirror.vocabulary(),
  ]);
  const named = edits.map((edit: HandEdit) => ({ ...edit, name: roles[edit.role] ?? edit.role }));
  return { title: opportunity.title, edits: named };
}

export type PromisedNote =
  | { readonly kind: 'promised'; readonly operation: Operation }
  /** By the edit's role. */
  | { readonly kind: 'problems'; readonly problems: Readonly<Record<string, readonly ChangeLineProblem[]>> }
  /** Somebody explained it already. */
  | { readonly kind: 'nothing_left' };

/**
 * Promises the reasons given, by the role of what was edited: on disk when this resolves, the same `noteId` is the same
 * promise (S8). Throws `cannot_store`, and `deal_gone` as `openNote`.
 */
export async function promiseNote(
  desk: NoteDesk,
  caller: Caller,
  note: {
    readonly noteId: string;
    readonly opportunityId: string;
    readonly reasons: Readonly<Record<string, string>>;
    readonly viewId: string;
  },
): Promise<PromisedNote> {
  const { noteId, opportunityId, reasons, viewId } = note;
  const earlier = await desk.journal.find(noteId);
  if (earlier?.slackUserId === caller.slackUserId) return { kind: 'promised', operation: earlier };
  const { title, edits } = await openNote(desk, caller, opportunityId);
  if (edits.length === 0) return { kind: 'nothing_left' };
  const problems = problemsOf(edits, reasons);
  if (Object.keys(problems).length > 0) return { kind: 'problems', problems };
  const payload: z.infer<typeof notePayload> = { lines: linesFor(edits, reasons, caller.timeZone) };
  const { slackUserId } = caller;
  const subject = { title, url: undefined };
  const displayName = attribution(caller.name);
  const about = { kind: CHANGE_NOTE, queue: opportunityId, opportunityId, subject };
  const promise = { id: noteId, ...about, slackUserId, displayName, viewId, payload };
  return { kind: 'promised', operation: await promiseOperation(desk, promise) };
}

function problemsOf(
  edits: readonly NamedEdit[],
  reasons: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly ChangeLineProblem[]>> {
  const problems = edits.flatMap(({ role }) => {
    const found = checkChangeLinePart('rationale', reasons[role] ?? '');
    return found.length === 0 ? [] : [[role, found] as const];
  });
  return Object.fromEntries(problems);
}

function linesFor(edits: readonly NamedEdit[], reasons: Readonly<Record<string, string>>, timeZone: string) {
  return edits.map((edit) => {
    const rationale = reasons[edit.role] ?? '';
    const date = localDate(edit.noticedAt, timeZone);
    return { editId: edit.id, line: tidyChangeLine({ date, summary: summariseEdit(edit), rationale }) };
  });
}

/** Nobody will be asked about these again. Resolves to the deal's title. */
export async function dismissNote(desk: NoteDesk, caller: Caller, opportunityId: string): Promise<string> {
  const { title, edits } = await openNote(desk, caller, opportunityId);
  await desk.handEdits.close(edits.map(({ id }) => id));
  return title;
}
