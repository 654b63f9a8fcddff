import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_MS = 20;
/** A look in which it waited for this long finds nothing left to do, however slow the machine is. */
const CALM_MS = 12;
/** The bot's own rounds never end: whatever is not over by now is not waited for. */
const PATIENCE_MS = 60_000;

/** Resolves when this process, in which everything runs, has had nothing to do for two looks. */
export async function idle(): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (let calm = 0; calm < 2 && performance.now() < until;) {
    const before = performance.eventLoopUtilization();
    await wait(LOOK_MS);
    calm = performance.eventLoopUtilization(before).idle >= CALM_MS ? calm + 1 : 0;
  }
}
