import type { Clock } from '../domain/clock.js';
import type { Operation } from '../domain/operation.js';
import type { OperationKind } from '../services/outbox/part.js';
import { sweepOperation } from '../services/outbox/sweep.js';
import type { FollowUps } from '../services/ports/operation-journal.js';

/** Longer than telling a person or looking through a page ever takes. */
const LEASE_MS = 2 * 60_000;

export interface FollowUpParts {
  readonly clock: Clock;
  readonly followUps: FollowUps;
  readonly kinds: ReadonlyMap<string, OperationKind>;
  /** Tells the person how their operation stands; `not_now`: certainly not told, to be tried again later. */
  readonly tell: (operation: Operation) => Promise<'told' | 'not_now'>;
  readonly onError: (error: unknown, operationId: string) => void;
}

/** Tells whoever could not be told how a finished operation ended. */
export async function tellUntold(parts: FollowUpParts, mayBegin: () => boolean): Promise<void> {
  while (mayBegin()) {
    const untold = await parts.followUps.claimUntold(parts.clock.now(), LEASE_MS);
    if (untold === undefined) return;
    await tellEnd(parts, untold);
  }
}

/** Looks for extra copies where that is due. Where Notion is slow it takes its time, so nobody waits for it. */
export async function sweepDue(parts: FollowUpParts, mayBegin: () => boolean): Promise<void> {
  const { clock, followUps, kinds, onError } = parts;
  const sweeping = [...kinds.values()].filter(({ sweep }) => sweep !== undefined).map(({ kind }) => kind);
  while (mayBegin()) {
    const operation = await followUps.claimSweep(clock.now(), LEASE_MS, sweeping);
    const kind = operation && kinds.get(operation.kind);
    if (operation === undefined || kind === undefined) return;
    await sweepOperation({ clock, followUps, onBug: onError }, kind, operation);
  }
}

/**
 * Tells how a finished operation ended, and notes it. A message whose answer got lost may be there: it counts as
 * told. One that was certainly not sent is sent later.
 */
export async function tellEnd(
  { tell, followUps, onError }: Pick<FollowUpParts, 'tell' | 'followUps' | 'onError'>,
  operation: Operation,
): Promise<void> {
  try {
    if ((await tell(operation)) === 'not_now') return;
  } catch (error) {
    onError(error, operation.id);
  }
  await followUps.told(operation.id);
}
