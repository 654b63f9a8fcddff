import type { Clock } from '../domain/clock.js';
import type { Lane, OpportunityMirror, OpportunitySource, Snapshot } from '../services/ports.js';

const FRESH_FOR_MS = 60_000;
/** After a failed reading nobody waits for another one before this long. */
const REST_AFTER_FAILURE_MS = 10_000;

export interface SnapshotOptions {
  readonly source: OpportunitySource;
  readonly clock: Clock;
  /** Somebody usually waits for the answer, hence `interactive` by default. */
  readonly lane?: Lane;
  /** Told about every reading that failed, for the log. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * The opportunities as last read, in memory. A snapshot older than a minute is read again before it is handed
 * out; callers at the same time share one reading. A partial reading never replaces a complete one, and a failed
 * one leaves the old snapshot standing with its true age (S0-11, N20, N22). It starts no timers.
 */
export class OpportunitySnapshots implements OpportunityMirror {
  #snapshot: Snapshot | undefined;
  #failedAt: number | undefined;
  #reading: Promise<Snapshot> | undefined;

  constructor(private readonly options: SnapshotOptions) {}

  /** Throws what the source throws while there is no snapshot at all. */
  snapshot(): Promise<Snapshot> {
    const current = this.#snapshot;
    if (current !== undefined && (this.#isFresh(current) || this.#isResting()))
      return Promise.resolve(current);
    this.#reading ??= this.#refresh().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  #isFresh({ readAt, complete }: Snapshot): boolean {
    return complete && this.#now() - readAt.getTime() <= FRESH_FOR_MS;
  }

  #isResting(): boolean {
    return this.#failedAt !== undefined && this.#now() - this.#failedAt < REST_AFTER_FAILURE_MS;
  }

  async #refresh(): Promise<Snapshot> {
    const { source, clock, lane = 'interactive', onFailure } = this.options;
    // The age counts from the beginning: what changes while reading may be missing.
    const readAt = clock.now();
    try {
      const read = { ...(await source.readAll(lane)), readAt };
      this.#failedAt = read.complete ? undefined : this.#now();
      if (read.complete || this.#snapshot?.complete !== true) this.#snapshot = read;
      return this.#snapshot;
    } catch (error) {
      this.#failedAt = this.#now();
      onFailure(error);
      if (this.#snapshot === undefined) throw error;
      return this.#snapshot;
    }
  }

  #now(): number {
    return this.options.clock.now().getTime();
  }
}
