import { nameKey } from '../fold.js';
import type { Playbook } from '../playbook.js';
import type { TeamClock } from '../playbook/routines.js';
import { playbookStage } from './guide.js';

export interface RunOutClock {
  readonly name: string;
  readonly says: string;
  /** Whole hours since it ran out; without weekends where they do not count. */
  readonly hoursOver: number;
}

export type ClockRules = Pick<Playbook, 'clocks' | 'stages'>;

/** What is known of a deal's times. */
export interface ClockFacts {
  /** As the database calls it. */
  readonly stage: string | undefined;
  /** When what starts a clock happened. */
  readonly startOf: (from: string) => Date | undefined;
  /** Whether a column, by role or name, is filled in; a box: ticked. */
  readonly filled: (column: string) => boolean;
  readonly lastActivityAt: Date;
  readonly now: Date;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** What a deal is given while it is being made is no answer to anything. */
const MAKING_MS = 10 * 60_000;
/** What starts a clock without any column, and what ends one. */
export const CLOCK_EVENTS: ReadonlySet<string> = new Set(['created', 'last_activity', 'activity']);

/** The team's clocks that have run out (S4-42, S4-52, S4-104, S4-107). */
export function runOutClocks(rules: ClockRules, facts: ClockFacts): readonly RunOutClock[] {
  return rules.clocks.flatMap((clock): RunOutClock[] => {
    const { name, from, hours, says } = clock;
    const started = facts.startOf(from);
    if (started === undefined || !runs(rules, clock, facts) || isOver(clock, started, facts)) return [];
    const passed = clock.skip_weekends
      ? withoutWeekends(started, facts.now)
      : facts.now.getTime() - started.getTime();
    const over = Math.floor(passed / HOUR_MS) - hours;
    return over > 0 ? [{ name, says, hoursOver: over }] : [];
  });
}

/** The columns that clocks look at. */
export function clockColumns(clocks: readonly TeamClock[]): readonly string[] {
  const named = clocks.flatMap(({ from, only_when, ends_with }) => [from, only_when, ends_with]);
  const columns = named.filter((one) => one !== undefined && !CLOCK_EVENTS.has(one));
  return [...new Set(columns.filter((one) => one !== undefined))];
}

function runs(rules: ClockRules, { stages, only_when }: TeamClock, { stage, filled }: ClockFacts): boolean {
  if (only_when !== undefined && !filled(only_when)) return false;
  const name = stage === undefined ? undefined : playbookStage(rules, stage);
  return stages.length === 0 || stages.some((one) => nameKey(one) === nameKey(name ?? ''));
}

function isOver({ ends_with: end }: TeamClock, started: Date, facts: ClockFacts): boolean {
  if (end === undefined) return false;
  if (end === 'activity') return facts.lastActivityAt.getTime() > started.getTime() + MAKING_MS;
  return facts.filled(end);
}

/** Saturdays and Sundays as UTC has them. */
function withoutWeekends(from: Date, to: Date): number {
  let passed = 0;
  for (let at = from.getTime(); at < to.getTime();) {
    const midnight = Math.floor(at / DAY_MS) * DAY_MS + DAY_MS;
    const until = Math.min(midnight, to.getTime());
    const day = new Date(at).getUTCDay();
    if (day !== 0 && day !== 6) passed += until - at;
    at = until;
  }
  return passed;
}
