import type { Clock } from '../../domain/clock.js';
import { isPassing, UserError } from '../../domain/errors.js';
import { nextSweep } from '../../domain/next-step.js';
import type { Operation } from '../../domain/operation.js';
import type { FollowUps } from '../ports/operation-journal.js';
import type { OperationKind } from './part.js';

/** Notion is asked again this much later when it could not be read. */
const AGAIN_MS = 2 * 60_000;

export interface SweepDesk {
  readonly clock: Clock;
  readonly followUps: Pick<FollowUps, 'swept'>;
  readonly onBug: (error: unknown, operationId: string) => void;
}

/**
 * Looks once for extra copies of a confirmed operation that had an uncertain answer, and has its kind remove them
 * (N5). Resolves to how many were removed.
 */
export async function sweepOperation(
  desk: SweepDesk,
  kind: OperationKind,
  operation: Operation,
): Promise<number> {
  try {
    const removed = (await kind.sweep?.(operation)) ?? 0;
    await desk.followUps.swept(operation.id, nextSweep(operation.dueAt, desk.clock.now()));
    return removed;
  } catch (error) {
    const now = desk.clock.now();
    const passes = error instanceof UserError && isPassing(error.problem);
    if (!(error instanceof UserError)) desk.onBug(error, operation.id);
    const next = passes ? new Date(now.getTime() + AGAIN_MS) : nextSweep(operation.dueAt, now);
    await desk.followUps.swept(operation.id, next);
    return 0;
  }
}
