import type { Clock } from '../domain/clock.js';
import type { MirrorSync } from '../services/ports/mirror-sync.js';

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
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

export interface SyncJob {
  /** Does what is due; call it every second. Never throws; a call during a run joins it. */
  run(): Promise<void>;
  /** Ends after the page under way. */
  stop(): Promise<void>;
}

/**
 * A full reading at the start and every night (or hour), edits every minute, bodies and comments in between, as
 * fast as the background lane lets them go. Whatever fails is reported and tried again later (S0-11).
 */
export function createSyncJob({ sync, clock, onError }: SyncJobParts): SyncJob {
  let running: Promise<void> | undefined;
  let stopped = false;
  let full: { readonly at: number; readonly failures: number } | undefined;
  let deltaAt = Number.NEGATIVE_INFINITY;
  let restUntil = Number.NEGATIVE_INFINITY;
  const now = (): number => clock.now().getTime();

  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      return (await work()) !== false;
    } catch (error) {
      onError(error);
      return false;
    }
  }

  async function isFullDue(): Promise<boolean> {
    if (full === undefined) return true;
    if (full.failures > 0) return now() - full.at >= retryAfter(full.failures);
    const { completeAt, rows } = await sync.standing();
    return isDue(now(), Math.max(full.at, completeAt?.getTime() ?? 0), rows);
  }

  async function runOnce(): Promise<void> {
    if (await isFullDue()) {
      const at = now();
      const proven = await attempt(() => sync.full());
      full = { at, failures: proven ? 0 : (full?.failures ?? 0) + 1 };
      deltaAt = at;
    } else if (now() - deltaAt >= DELTA_EVERY_MS) {
      deltaAt = now();
      await attempt(() => sync.delta());
    }
    if (stopped || now() < restUntil) return;
    if (!(await attempt(() => sync.sweep(PAGES_AT_A_TIME)))) restUntil = now() + REST_MS;
  }

  return {
    run() {
      if (stopped) return Promise.resolve();
      running ??= attempt(runOnce).then(() => {
        running = undefined;
      });
      return running;
    },
    async stop() {
      stopped = true;
      sync.stop();
      await running;
    },
  };
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
