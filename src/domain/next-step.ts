import { isPassing, type Problem } from './errors.js';
import type { ClaimedOperation, Operation, OperationChange, PartsDone } from './operation.js';

/** How an attempt to write a part ended; `WriteOutcome` of the ports is one. */
export type AttemptOutcome =
  | { readonly kind: 'committed'; readonly value: { readonly id: string } }
  | { readonly kind: 'not_applied'; readonly retryAfterMs: number | undefined }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'ambiguous' };

/** When and with which luck a decision is taken. */
export interface Moment {
  readonly now: Date;
  /** From 0 to 1, for the jitter of the back-off. */
  readonly random: number;
}

/** The part that was worked on. */
export interface PartAtWork {
  readonly name: string;
  /** Nothing is left to be written after it. */
  readonly last: boolean;
}

/**
 * How long a write may still appear after its request began: Notion gives up after 55 s, and a margin. Looking
 * earlier and sending again is how a comment gets written twice.
 */
export const QUIET_MS = 65_000;
/** A worker that has not begun to write by then leaves it: its lease must outlive the write and the quiet time. */
export const BEGIN_WITHIN_MS = 30_000;
/** What was promised is tried for a day; then a person decides (`parked`). Failures are not counted. */
const PATIENCE_MS = 24 * 60 * 60 * 1000;
/** An operation that stops its worker this often in a row is parked: others must go on (O16). */
export const MOST_INTERRUPTIONS = 5;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 15 * 60 * 1000;
const MINUTE_MS = 60_000;
/** Looks for extra copies, after the confirmation. */
const SWEEPS_MS: readonly number[] = [2 * MINUTE_MS, 15 * MINUTE_MS];

/**
 * What becomes of an operation after a request to write a part that began at `startedAt`:
 * - certainly not written: sent again after an exponential back-off, or when Notion said;
 * - unknown: looked for when it can no longer appear, never sent again before (N4, N5).
 */
export function afterAttempt(
  operation: ClaimedOperation,
  part: PartAtWork,
  outcome: AttemptOutcome,
  moment: Moment & { readonly startedAt: Date },
): OperationChange {
  const attempts = operation.attempts + 1;
  switch (outcome.kind) {
    case 'committed':
      return afterPart(operation, part, { id: outcome.value.id, attempts, now: moment.now });
    case 'refused':
      if (isPassing(outcome.problem)) return later(operation, 'accepted', undefined, moment);
      return { state: 'rejected', attempts, dueAt: moment.now, problem: outcome.problem };
    case 'ambiguous': {
      const dueAt = new Date(Math.max(moment.startedAt.getTime() + QUIET_MS, moment.now.getTime()));
      return { state: 'ambiguous', attempts, dueAt, uncertain: true };
    }
    case 'not_applied':
      return later(operation, 'accepted', outcome.retryAfterMs, moment);
  }
}

/** An earlier attempt at the part was found in Notion. */
export function afterFound(
  operation: ClaimedOperation,
  part: PartAtWork,
  id: string,
  now: Date,
): OperationChange {
  return afterPart(operation, part, { id, attempts: operation.attempts, now });
}

/** A part that is there: the next one at once, ahead of everything behind it in the queue; or the end. */
function afterPart(
  operation: ClaimedOperation,
  { name, last }: PartAtWork,
  found: { readonly id: string; readonly attempts: number; readonly now: Date },
): OperationChange {
  const done = { [name]: found.id };
  if (!last) return { state: 'accepted', attempts: 0, dueAt: found.now, done };
  return { ...confirmed(operation, found.attempts, found.now), done };
}

/** Every part is there. */
export function afterLastPart(operation: ClaimedOperation, now: Date): OperationChange {
  return confirmed(operation, operation.attempts, now);
}

function confirmed({ uncertain }: ClaimedOperation, attempts: number, now: Date): OperationChange {
  const change = { state: 'confirmed', attempts, dueAt: now } as const;
  const sweepAt = nextSweep(now, now);
  return uncertain && sweepAt !== undefined ? { ...change, sweepAt } : change;
}

/**
 * When nothing could be read before writing. What an earlier attempt did stays as uncertain as it was; without one,
 * trouble that passes is waited for and any other problem ends it (S0-13).
 */
export function afterUnreadable(
  operation: ClaimedOperation,
  problem: Problem,
  moment: Moment,
): OperationChange {
  const seconds = problem.kind === 'notion_busy' ? problem.retryAfterSeconds : undefined;
  const retryAfterMs = seconds === undefined ? undefined : seconds * 1000;
  if (operation.state === 'ambiguous') return later(operation, 'ambiguous', retryAfterMs, moment);
  if (isPassing(problem)) return later(operation, 'accepted', retryAfterMs, moment);
  return { state: 'rejected', attempts: operation.attempts + 1, dueAt: moment.now, problem };
}

/** All is written, but what else must remember it does not yet: nothing is sent again, that is done again. */
export function afterUnremembered(
  operation: ClaimedOperation,
  done: PartsDone,
  moment: Moment,
): OperationChange {
  return { ...later(operation, 'accepted', undefined, moment), done };
}

/** A bug stopped the worker: something may have been sent. After the fifth time in a row a person decides (O16). */
export function afterBug(operation: ClaimedOperation, now: Date): OperationChange {
  const interruptions = operation.interruptions + 1;
  if (interruptions >= MOST_INTERRUPTIONS) return afterInterruptions(operation, now);
  const attempts = operation.attempts + 1;
  const dueAt = new Date(now.getTime() + QUIET_MS);
  return { state: 'ambiguous', attempts, dueAt, uncertain: true, interruptions };
}

export function afterInterruptions(operation: Operation, now: Date): OperationChange {
  return { state: 'parked', attempts: operation.attempts, dueAt: now, problem: { kind: 'kept_failing' } };
}

/** When own extra copies are looked for next, or undefined when that was done often enough. */
export function nextSweep(confirmedAt: Date, now: Date): Date | undefined {
  const due = SWEEPS_MS.map((ms) => new Date(confirmedAt.getTime() + ms));
  return due.find((at) => at > now);
}

function later(
  operation: Operation,
  state: 'accepted' | 'ambiguous',
  retryAfterMs: number | undefined,
  { now, random }: Moment,
): OperationChange {
  const attempts = operation.attempts + 1;
  const waitMs = Math.max(retryAfterMs ?? 0, backOffMs(attempts, random));
  const dueAt = new Date(now.getTime() + waitMs);
  if (dueAt.getTime() - operation.acceptedAt.getTime() <= PATIENCE_MS) return { state, attempts, dueAt };
  return { state: 'parked', attempts, dueAt: now, problem: { kind: 'notion_unreachable' } };
}

/** Full jitter below a bound that doubles with each attempt, from 1 s to 15 min. */
function backOffMs(attempts: number, random: number): number {
  const bound = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempts - 1, 20));
  return Math.round(bound * random);
}
