import type { Clock } from '../../domain/clock.js';
import { UserError } from '../../domain/errors.js';
import {
  afterAttempt,
  afterBug,
  afterFound,
  afterInterruptions,
  afterLastPart,
  afterUnreadable,
  afterUnremembered,
  BEGIN_WITHIN_MS,
  MOST_INTERRUPTIONS,
  type AttemptOutcome,
  type PartAtWork,
} from '../../domain/next-step.js';
import type { ClaimedOperation, Operation, OperationChange } from '../../domain/operation.js';
import type { OperationJournal } from '../ports/operation-journal.js';
import type { OperationKind, Part, PreparedPart } from './part.js';

export interface CarryOutDesk {
  readonly clock: Clock;
  readonly journal: Pick<OperationJournal, 'settle'>;
  /** Uniform in [0, 1): spreads retries. */
  readonly random: () => number;
  /** Reports a bug; the operation is taken up again later, at most five times (O16). */
  readonly onBug: (error: unknown, operationId: string) => void;
}

/**
 * Works on one part of one leased operation: the first that is not done. Looks whether it is there already and
 * whether it may be written still, writes, and settles how it ended. A part is written at most once: after an
 * uncertain answer it is looked for when Notion's own deadline is over. Resolves to the operation as it stands
 * now, or undefined when the lease was lost. Throws only what the journal throws.
 */
export async function carryOut(
  desk: CarryOutDesk,
  kind: OperationKind,
  operation: ClaimedOperation,
): Promise<Operation | undefined> {
  const change = await remembering(desk, kind, operation, await workOn(desk, kind, operation));
  const settled = await desk.journal.settle(operation.id, operation.fence, change);
  return settled ? changed(operation, change) : undefined;
}

async function workOn(
  desk: CarryOutDesk,
  kind: OperationKind,
  operation: ClaimedOperation,
): Promise<OperationChange> {
  // Whatever stopped four workers before will stop this one.
  if (operation.interruptions >= MOST_INTERRUPTIONS) return afterInterruptions(operation, desk.clock.now());
  try {
    const missing = kind.parts(operation).filter(({ name }) => operation.done[name] === undefined);
    const [part, ...rest] = missing;
    if (part === undefined) return afterLastPart(operation, desk.clock.now());
    return await workOnPart(desk, operation, part, { name: part.name, last: rest.length === 0 });
  } catch (error) {
    desk.onBug(error, operation.id);
    return afterBug(operation, desk.clock.now());
  }
}

async function workOnPart(
  desk: CarryOutDesk,
  operation: ClaimedOperation,
  part: Part,
  at: PartAtWork,
): Promise<OperationChange> {
  const claimedAt = desk.clock.now();
  const prepared = await orProblem(part.prepare());
  if (prepared instanceof UserError) {
    return afterUnreadable(operation, prepared.problem, { now: desk.clock.now(), random: desk.random() });
  }
  if (prepared.kind === 'there') return afterFound(operation, at, prepared.id, desk.clock.now());
  const startedAt = desk.clock.now();
  const late = startedAt.getTime() - claimedAt.getTime() > BEGIN_WITHIN_MS;
  const outcome = late ? NOT_BEGUN : await attempt(prepared);
  return afterAttempt(operation, at, outcome, { startedAt, now: desk.clock.now(), random: desk.random() });
}

const NOT_BEGUN: AttemptOutcome = { kind: 'not_applied', retryAfterMs: undefined };

async function attempt(prepared: Exclude<PreparedPart, { kind: 'there' }>): Promise<AttemptOutcome> {
  return prepared.kind === 'refused' ? prepared : prepared.write();
}

async function orProblem<T>(reading: Promise<T>): Promise<T | UserError> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

/**
 * Lets the kind do what comes with a part: name the page that was made; after the last part, remember it elsewhere.
 * That comes before the settling, so that a crash in between repeats it. When the store does not take it, it is
 * tried again; a bug in it undoes nothing of what is in Notion.
 */
async function remembering(
  desk: CarryOutDesk,
  kind: OperationKind,
  operation: ClaimedOperation,
  change: OperationChange,
): Promise<OperationChange> {
  const done = { ...operation.done, ...change.done };
  try {
    const page =
      operation.opportunityId === undefined && Object.keys(done).length > 0
        ? await kind.pageOf?.(changed(operation, change))
        : undefined;
    const known = page === undefined ? change : { ...change, page };
    if (change.state === 'confirmed') await kind.onConfirmed?.(changed(operation, known));
    return known;
  } catch (error) {
    if (!(error instanceof UserError)) desk.onBug(error, operation.id);
    else if (change.state === 'confirmed') {
      return afterUnremembered(operation, done, { now: desk.clock.now(), random: desk.random() });
    }
    return change;
  }
}

/** The operation after a change. */
function changed(operation: Operation, change: OperationChange): Operation {
  const { state, attempts, dueAt, problem, page } = change;
  return {
    ...operation,
    ...{ state, attempts, dueAt, problem },
    done: { ...operation.done, ...change.done },
    opportunityId: page?.id ?? operation.opportunityId,
    subject: page === undefined ? operation.subject : { ...operation.subject, url: page.url },
  };
}
