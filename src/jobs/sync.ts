import type { Clock } from '../domain/clock.js';
import type { MirrorSync } from '../services/ports/mirror-sync.js';
import type { Turn } from './turn.js';

const MINUTE_MS = 60_000;
const DELTA_EVERY_MS = MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A database that ten requests can list is read in full every hour: deletions are seen sooner. */
const SMALL = { rows: 1_000, everyMs: 60 * MINUTE_MS };
/** Between these hours, UTC, a larger one is read in full again. */
const NIGHT = { from: 1, until: 5, afterMs: 20 * 60 * MINUTE_MS };
/** After a failed or unproven full reading; doubled each time, up to an hour. */
const RETRY_MS = MINUTE_MS;
const LONGEST_RETRY_MS = 60 * MINUTE_MS;
/** After a round that ended in trouble which concerns every page. */
const REST_MS = 30_000;
/** Pages of one round, so that edits are never waited for long: some 40 requests. */
const PAGES_AT_A_TIME = 20;

export interface SyncJobParts {
  readonly sync: MirrorSync;
  /** Of several processes on one database only the one with the turn reads. */
  readonly turn: Turn;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

export interface SyncJob {
  /** Does what is due; call it every second. Never throws; a call during a run joins it. */
  run(): Promise<void>;
  /**
   * Resolves when the rows were read (or tried) for the first time, or are another process's to read; bodies and
   * comments follow.
   */
  readonly rowsRead: Promise<void>;
  /** Ends after the page or batch under way and gives the turn back. */
  stop(): Promise<void>;
}

/**
 * A full reading at the start and every night (or hour), edits every minute, bodies and comments in between, as
 * fast as the background lane lets them go. Whatever fails is reported and tried again later (S0-11). A process
 * that takes the turn over from another one begins with a full reading.
 */
export function createSyncJob(parts: SyncJobParts): SyncJob {
  let rowsWereRead = (): void => undefined;
  const rowsRead = new Promise<void>((resolve) => {
    rowsWereRead = resolve;
  });
  const work = new DueWork(parts, () => {
    rowsWereRead();
  });
  let running: Promise<void> | undefined;
  let stopped = false;
  return {
    rowsRead,
    run() {
      if (stopped) return Promise.resolve();
      running ??= work
        .run(() => stopped)
        .finally(() => {
          running = undefined;
        });
      return running;
    },
    async stop() {
      stopped = true;
      parts.sync.stop();
      await running;
      await parts.turn.free().catch(parts.onError);
    },
  };
}

/** What is due, and when each part of it was last tried. */
class DueWork {
  #full: { readonly at: number; readonly failures: number } | undefined;
  #deltaAt = Number.NEGATIVE_INFINITY;
  #restUntil = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly parts: SyncJobParts,
    private readonly onRowsRead: () => void,
  ) {}

  async run(isStopped: () => boolean): Promise<void> {
    const { sync, turn } = this.parts;
    if (!(await this.#attempt(() => turn.take()))) {
      this.#full = undefined;
      this.onRowsRead();
      return;
    }
    await this.#attempt(() => this.#readRows());
    this.onRowsRead();
    if (isStopped() || !turn.isOurs() || this.#now() < this.#restUntil) return;
    const swept = await this.#attempt(() => sync.sweep(PAGES_AT_A_TIME));
    if (!swept) this.#restUntil = this.#now() + REST_MS;
  }

  async #readRows(): Promise<void> {
    const { sync } = this.parts;
    const at = this.#now();
    if (await this.#isFullDue(at)) {
      const proven = await this.#attempt(() => sync.full());
      this.#full = { at, failures: proven ? 0 : (this.#full?.failures ?? 0) + 1 };
      this.#deltaAt = at;
    } else if (at - this.#deltaAt >= DELTA_EVERY_MS) {
      this.#deltaAt = at;
      await sync.delta();
    }
  }

  async #isFullDue(at: number): Promise<boolean> {
    const last = this.#full;
    if (last === undefined) return true;
    if (last.failures > 0) return at - last.at >= retryAfter(last.failures);
    const { rows } = await this.parts.sync.standing();
    return isDue(at, last.at, rows);
  }

  /** Whether it went well; `false` as a result is a failure that has told of itself. */
  async #attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      return (await work()) !== false;
    } catch (error) {
      this.parts.onError(error);
      return false;
    }
  }

  #now(): number {
    return this.parts.clock.now().getTime();
  }
}

function retryAfter(failures: number): number {
  return Math.min(LONGEST_RETRY_MS, RETRY_MS * 2 ** (failures - 1));
}

/** Whether the full reading of this moment is too old now. */
function isDue(now: number, lastAt: number, rows: number): boolean {
  const age = now - lastAt;
  if (rows <= SMALL.rows) return age >= SMALL.everyMs;
  const hour = new Date(now).getUTCHours();
  const isNight = hour >= NIGHT.from && hour < NIGHT.until;
  return age >= DAY_MS || (isNight && age >= NIGHT.afterMs);
}
