import type { Clock } from '../domain/clock.js';
import { BEGIN_WITHIN_MS, QUIET_MS } from '../domain/next-step.js';
import type { Posting } from '../domain/posting.js';
import type { PostingJournal } from '../services/ports/store.js';

/**
 * How long a posting belongs to its worker: the time it may take to begin writing, the write's own deadline, and
 * the time after which a write can no longer land in Notion. A posting whose worker died is not looked at before.
 */
export const LEASE_MS = BEGIN_WITHIN_MS + 20_000 + QUIET_MS;

/** How many pages are written to at the same time. */
const LANES = 4;

export interface OutboxParts {
  readonly clock: Clock;
  readonly journal: PostingJournal;
  /** Works on one leased posting; resolves to how it stands now, or undefined when the lease was lost. */
  readonly deliver: (posting: Posting) => Promise<Posting | undefined>;
  /** Tells the person how their posting stands. */
  readonly tell: (posting: Posting) => Promise<void>;
  /** Reports a bug; the posting stays leased and is taken up again when the lease is over. */
  readonly onError: (error: unknown, postingId: string) => void;
}

export interface Outbox {
  /** Works on everything that is due; calls during a run join it and look once more at its end. */
  drain(): Promise<void>;
}

/** Delivers promised comments: per page one at a time and in order, several pages at once. */
export function createOutbox(parts: OutboxParts): Outbox {
  let running: Promise<void> | undefined;
  let again = false;

  async function lane(): Promise<void> {
    for (;;) {
      const posting = await parts.journal.claimNext(parts.clock.now(), LEASE_MS);
      if (posting === undefined) return;
      await work(parts, posting);
    }
  }

  async function run(): Promise<void> {
    do {
      again = false;
      await Promise.all(Array.from({ length: LANES }, lane));
      // `again` is set by calls that come while the lanes run.
    } while (wasCalledMeanwhile());
  }

  function wasCalledMeanwhile(): boolean {
    return again;
  }

  return {
    drain() {
      if (running === undefined) {
        running = run().finally(() => {
          running = undefined;
        });
      } else {
        again = true;
      }
      return running;
    },
  };
}

async function work({ deliver, tell, onError }: OutboxParts, posting: Posting): Promise<void> {
  try {
    const standing = await deliver(posting);
    if (standing !== undefined) await tell(standing);
  } catch (error) {
    onError(error, posting.id);
  }
}
