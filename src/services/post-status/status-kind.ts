import { checkUpdate } from '../../domain/duplicates/check-update.js';
import { anythingLeft, withoutRepeats } from '../../domain/duplicates/without-repeats.js';
import { isPassing, UserError, type Problem } from '../../domain/errors.js';
import type { Operation } from '../../domain/operation.js';
import { formatStatusUpdate, statusUpdateRuns } from '../../domain/status-update/format.js';
import type { StatusUpdate } from '../../domain/status-update/status-update.js';
import type { OperationKind, PreparedPart } from '../outbox/part.js';
import type { CollectedLines } from '../ports/collected-lines.js';
import type { MirrorStore } from '../ports/mirror-store.js';
import type { WriteOutcome } from '../ports/notion.js';
import { statusPayload, type CheckedStatus } from './checked-status.js';
import { readSaidSoFar, statementsSaid } from './said-so-far.js';
import type { StatusDesk } from './status-desk.js';
import { statusDrafts } from './unfinished-updates.js';

export type StatusKindDesk = Pick<
  StatusDesk,
  'clock' | 'opportunities' | 'comments' | 'ledger' | 'drafts' | 'markUrl'
> & {
  readonly collected?: Pick<CollectedLines, 'used'>;
  readonly mirror: Pick<MirrorStore, 'addOwnComment' | 'removeOwnComment'>;
};

/** The kind's name in the journal. */
export const STATUS = 'status';
/** Its one part: the comment. */
const COMMENT = 'comment';

/** A status update: one comment that says only what is new at the moment of writing (S0-54…67). */
export function statusKind(desk: StatusKindDesk): OperationKind {
  return {
    kind: STATUS,
    parts: (operation) => {
      const { checked } = statusPayload.parse(operation.payload);
      return [{ name: COMMENT, prepare: () => prepareComment(desk, operation, checked) }];
    },
    onConfirmed: (operation) => forgetDrafts(desk, operation),
    sweep: (operation) => removeCopies(desk, operation),
    undo: (original, undoing) => ({
      parts: [{ name: COMMENT, prepare: () => prepareRemoval(desk, original, undoing) }],
    }),
  };
}

/** Looks for its mark, then checks once more that the page is there and that it is news. */
async function prepareComment(
  desk: StatusKindDesk,
  operation: Operation,
  { update, sides, timeZone, choices, reason }: CheckedStatus,
): Promise<PreparedPart> {
  const pageId = pageOf(operation);
  const said = await readSaidSoFar(desk, pageId, 'interactive');
  const mark = desk.markUrl(operation.id);
  const earlier = said.live.find(({ links }) => links.includes(mark));
  if (earlier !== undefined) return { kind: 'there', id: earlier.id };
  const gone = await lastingProblem(desk.opportunities.readOne(pageId));
  if (gone !== undefined) return { kind: 'refused', problem: gone };
  const check = checkUpdate(statementsSaid(said, sides.vendor, timeZone), update, { timeZone, sides });
  if (reason === undefined && !anythingLeft(check, choices))
    return { kind: 'refused', problem: { kind: 'said_meanwhile' } };
  const remaining = withoutRepeats(update, check, choices);
  return { kind: 'ready', write: () => post(desk, operation, remaining, sides) };
}

/**
 * What was typed for it is not needed any more, nor are earlier drafts for the same deal: they were continued in it or
 * given up. What was collected for it is used.
 */
async function forgetDrafts(desk: StatusKindDesk, operation: Operation): Promise<void> {
  const { id, slackUserId, opportunityId, acceptedAt, payload } = operation;
  await desk.drafts.forget(id);
  for (const draft of await statusDrafts(desk.drafts, slackUserId)) {
    if (draft.opportunityId === opportunityId && draft.savedAt <= acceptedAt)
      await desk.drafts.forget(draft.id);
  }
  const { collected } = statusPayload.parse(payload);
  if (collected.length > 0) await desk.collected?.used(collected);
}

/** The comments were read and the mark is not there, so what speaks against the page itself ends it. */
async function lastingProblem(reading: Promise<unknown>): Promise<Problem | undefined> {
  try {
    await reading;
    return undefined;
  } catch (error) {
    if (error instanceof UserError && !isPassing(error.problem)) return error.problem;
    throw error;
  }
}

async function post(
  desk: StatusKindDesk,
  operation: Operation,
  update: StatusUpdate,
  sides: CheckedStatus['sides'],
): Promise<WriteOutcome<{ readonly id: string }>> {
  const opportunityId = pageOf(operation);
  const mark = desk.markUrl(operation.id);
  const runs = statusUpdateRuns(update, sides, mark);
  const author = operation.displayName;
  const outcome = await desk.comments.post(opportunityId, runs, author);
  if (outcome.kind !== 'committed') return outcome;
  const { commentId } = outcome.value;
  const text = formatStatusUpdate(update, sides);
  const saidAt = desk.clock.now();
  await desk.ledger.remember([{ opportunityId, commentId, text, author, saidAt }]);
  const own = { opportunityId, id: commentId, text, author, links: [mark], createdAt: saidAt };
  await desk.mirror.addOwnComment(own);
  return { kind: 'committed', value: { id: commentId } };
}

/** The one that is known stays; where nobody can see it, the oldest. Resolved comments are seen by nobody. */
async function removeCopies(desk: StatusKindDesk, operation: Operation): Promise<number> {
  const mark = desk.markUrl(operation.id);
  const own = (await desk.comments.list(pageOf(operation), 'background')).filter(({ links }) =>
    links.includes(mark),
  );
  const kept = own.find(({ id }) => id === operation.done[COMMENT]) ?? own[0];
  let removed = 0;
  for (const { id } of own.filter((copy) => copy !== kept)) {
    const outcome = await desk.comments.remove(id);
    if (outcome.kind === 'committed') removed += 1;
    else if (outcome.kind !== 'refused') throw new UserError({ kind: 'notion_unreachable' });
  }
  return removed;
}

/**
 * The comment and any copy of it. One that is not there although nobody tried to remove it was deleted or resolved by
 * hand: a resolved one cannot be seen any more, so it is left.
 */
async function prepareRemoval(
  desk: StatusKindDesk,
  original: Operation,
  undoing: Operation,
): Promise<PreparedPart> {
  const mark = desk.markUrl(original.id);
  const open = await desk.comments.listOnPage(pageOf(original), 'interactive');
  const own = open.filter(({ id, links }) => id === original.done[COMMENT] || links.includes(mark));
  const known = original.done[COMMENT] ?? original.id;
  if (own.length > 0) return { kind: 'ready', write: () => removeAll(desk, original, own) };
  if (undoing.state !== 'ambiguous') {
    return { kind: 'refused', problem: { kind: 'undo_overtaken', field: 'Your comment' } };
  }
  await forget(desk, original, known);
  return { kind: 'there', id: known };
}

async function removeAll(
  desk: StatusKindDesk,
  original: Operation,
  comments: readonly { readonly id: string }[],
): Promise<WriteOutcome<{ readonly id: string }>> {
  for (const { id } of comments) {
    const outcome = await desk.comments.remove(id);
    if (outcome.kind !== 'committed') return outcome;
    await forget(desk, original, id);
  }
  return { kind: 'committed', value: { id: original.done[COMMENT] ?? original.id } };
}

/** What was taken back may be said again. */
async function forget(desk: StatusKindDesk, original: Operation, commentId: string): Promise<void> {
  const taken = { opportunityId: pageOf(original), commentId };
  await desk.ledger.forget({ ...taken, at: desk.clock.now() });
  await desk.mirror.removeOwnComment(taken);
}

function pageOf({ id, opportunityId }: Operation): string {
  if (opportunityId === undefined) throw new Error(`operation ${id} names no page to comment on`);
  return opportunityId;
}
