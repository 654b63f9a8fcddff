import { BEGIN_WITHIN_MS, QUIET_MS } from '../domain/next-step.js';
import { isFinished, type ClaimedOperation, type Operation } from '../domain/operation.js';
import { carryOut } from '../services/outbox/carry-out.js';
import type { OperationJournal } from '../services/ports/operation-journal.js';
import { followUp, tellEnd, type FollowUpParts } from './follow-up.js';

/**
 * How long an operation belongs to its worker: the time it may take to begin writing, the write's own deadline, and
 * the time after which a write can no longer land in Notion. One whose worker died is not looked at before.
 */
export const LEASE_MS = BEGIN_WITHIN_MS + 20_000 + QUIET_MS;

/** How many pages are written to at the same time. */
const LANES = 4;

export interface OutboxParts extends FollowUpParts {
  readonly journal: OperationJournal;
  /** Uniform in [0, 1): spreads retries. */
  readonly random: () => number;
  /** An operation is in Notion, whole. */
  readonly onConfirmed?: (operation: Operation) => void;
}

export interface Outbox {
  /** Works on everything that is due; calls during a run join it and look once more at its end. */
  drain(): Promise<void>;
  /** Begins nothing any more and waits for what is under way. The rest is safe in the journal. */
  stop(): Promise<void>;
}

/**
 * Carries out promised operations of the kinds it knows: per queue one at a time and in order, several queues at
 * once; then what remains to be done for the finished ones.
 */
export function createOutbox(parts: OutboxParts): Outbox {
  const kinds = [...parts.kinds.keys()];
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  async function lane(): Promise<void> {
    while (mayBegin()) {
      const operation = await parts.journal.claimNext(parts.clock.now(), LEASE_MS, kinds);
      if (operation === undefined) return;
      await work(parts, operation);
    }
  }

  async function run(): Promise<void> {
    do {
      again = false;
      await Promise.all([...Array.from({ length: LANES }, lane), followUp(parts, mayBegin)]);
      // `again` is set by calls that come while the lanes run.
    } while (wasCalledMeanwhile());
  }

  // Other calls change both at any time.
  const mayBegin = (): boolean => !stopped;
  const wasCalledMeanwhile = (): boolean => again && mayBegin();

  return {
    drain() {
      if (stopped) return running ?? Promise.resolve();
      if (running === undefined) {
        running = run().finally(() => {
          running = undefined;
        });
      } else {
        again = true;
      }
      return running;
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}

/** What fails here leaves the operation leased: it is taken up again when the lease is over. */
async function work(parts: OutboxParts, operation: ClaimedOperation): Promise<void> {
  const { clock, journal, random, kinds, onError } = parts;
  const kind = kinds.get(operation.kind);
  if (kind === undefined) return;
  try {
    const standing = await carryOut({ clock, journal, random, onBug: onError }, kind, operation);
    if (standing === undefined) return;
    if (isFinished(standing.state)) await tellEnd(parts, standing);
    else if (isWaiting(standing)) await parts.tell(standing);
    if (standing.state === 'confirmed') parts.onConfirmed?.(standing);
  } catch (error) {
    onError(error, operation.id);
  }
}

/** Between two parts that go well there is nothing to tell. */
function isWaiting({ state, attempts }: Operation): boolean {
  return state === 'ambiguous' || attempts > 0;
}
