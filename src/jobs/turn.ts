import type { Clock } from '../domain/clock.js';
import type { Turns } from '../services/ports/turns.js';

/** A process that died is replaced after this long. Much longer than two clocks differ. */
const LEASE_MS = 60_000;
/** How often `renew` is to be called: two calls may fail before anybody else may take over. */
export const RENEW_MS = 20_000;

/** This process's part in work that only one of several does at a time. */
export interface Turn {
  /** Whether the work is this process's; takes it when it is free. */
  take(): Promise<boolean>;
  /** Whether it still was at the last renewal. Work under way asks this and stands down. */
  isOurs(): boolean;
  /** Keeps it; to be called every `RENEW_MS`. Does nothing without the turn. */
  renew(): Promise<void>;
  /** Gives it back at the end, so that another process goes on at once. */
  free(): Promise<void>;
}

/** `work` is the name of the row, the same in every process. */
export function createTurn(turns: Turns, work: string, clock: Clock): Turn {
  let fence: number | undefined;
  return {
    async take() {
      fence ??= await turns.take(work, clock.now(), LEASE_MS);
      return fence !== undefined;
    },
    isOurs: () => fence !== undefined,
    async renew() {
      const held = fence;
      if (held === undefined) return;
      // A failure is thrown and changes nothing: whether somebody took over, only an answer can tell.
      const kept = await turns.keep(work, held, clock.now(), LEASE_MS);
      if (!kept && fence === held) fence = undefined;
    },
    async free() {
      if (fence === undefined) return;
      const held = fence;
      fence = undefined;
      await turns.free(work, held);
    },
  };
}
