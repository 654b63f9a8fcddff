import type { Playbook } from '../playbook.js';

export interface RunOutClock {
  readonly name: string;
  readonly says: string;
  /** Whole hours since it ran out. */
  readonly hoursOver: number;
}

const HOUR_MS = 3_600_000;

/** The team's clocks that have run out (S4-42, S4-52, S4-104, S4-107). `startOf`: when what starts one happened. */
export function runOutClocks(
  clocks: Playbook['clocks'],
  startOf: (from: string) => Date | undefined,
  now: Date,
): readonly RunOutClock[] {
  return clocks.flatMap(({ name, from, hours, says }): RunOutClock[] => {
    const started = startOf(from);
    if (started === undefined) return [];
    const over = Math.floor((now.getTime() - started.getTime()) / HOUR_MS) - hours;
    return over > 0 ? [{ name, says, hoursOver: over }] : [];
  });
}
