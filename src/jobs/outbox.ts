import { BEGIN_WITHIN_MS, QUIET_MS } from '../domain/next-step.js';
import { isFinished, type ClaimedOperation, type Operation } from '../domain/operation.js';
import { carryOut } from '../services/outbox/carry-out.js';
import type { OperationJournal } from '../services/ports/operation-journal.js';
import { sweepDue, tellEnd, tellUntold, type FollowUpParts } from './follow-up.js';

/**
 * How long an operation belongs to its worker: the time it may take to begin writing, the write's own deadline, and
 * the time after which a write can no longer land in Notion. One whose worker died is not looked at before.
 */
const LEASE_MS = BEGIN_WITHIN_MS + 20_000 + QUIET_MS;

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
  /**
   * Works on everything that is due. A call during a run lets free lanes begin at once, whatever the busy ones wait
   * for, and resolves with them. Rejects when the journal fails; what is due then stays due.
   */
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
  const lanes = new Crew(LANES);
  const tellers = new Crew(1);
  const sweepers = new Crew(1);
  let calls = 0;
  let stopped = false;
  // Other calls change both at any time.
  const mayBegin = (): boolean => !stopped;
  const callsSoFar = (): number => calls;

  async function lane(): Promise<void> {
    while (mayBegin()) {
      const before = callsSoFar();
      const operation = await parts.journal.claimNext(parts.clock.now(), LEASE_MS, kinds);
      if (operation !== undefined) await work(parts, operation);
      // Whoever called meanwhile may have promised something after this look.
      else if (before === callsSoFar()) return;
    }
  }

  return {
    async drain() {
      calls += 1;
      if (mayBegin()) {
        lanes.fill(lane);
        tellers.fill(() => tellUntold(parts, mayBegin));
        sweepers.fill(() => sweepDue(parts, mayBegin));
      }
      await Promise.all([lanes.idle(), tellers.idle(), sweepers.idle()]);
    },
    async stop() {
      stopped = true;
      await Promise.allSettled([lanes.idle(), tellers.idle(), sweepers.idle()]);
    },
  };
}

/** So many who work on the same side by side. */
class Crew {
  readonly #atWork = new Set<Promise<void>>();

  constructor(private readonly size: number) {}

  /** Lets all begin who are not at work. */
  fill(task: () => Promise<void>): void {
    while (this.#atWork.size < this.size) {
      const running = task().finally(() => this.#atWork.delete(running));
      this.#atWork.add(running);
    }
  }

  /** Resolves when nobody is at work any more; rejects when one of them fails. */
  async idle(): Promise<void> {
    while (this.#atWork.size > 0) await Promise.all(this.#atWork);
  }
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
