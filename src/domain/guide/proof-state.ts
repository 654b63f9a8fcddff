import { addDays, daysBetween, type LocalDate } from '../local-date.js';
import type { ProofOfConcept } from '../playbook/proof-of-concept.js';

/** What is known of an evaluation. */
export interface ProofFacts {
  readonly start: LocalDate | undefined;
  readonly end: LocalDate | undefined;
  /** What it ended with, when somebody said so. */
  readonly outcome: 'won' | 'lost' | undefined;
  readonly readoutHeld: boolean;
  readonly lastNewsOn: LocalDate | undefined;
  readonly today: LocalDate;
}

/** How an evaluation stands (S1-36…44). */
export interface ProofState {
  readonly state: 'not_started' | 'running' | 'overdue' | 'stalled' | 'won' | 'lost';
  /** The day on which it ends, said or worked out; undefined before its start. */
  readonly end: LocalDate | undefined;
  /** Won, but nobody presented the results where the playbook wants that. */
  readonly readoutMissing: boolean;
}

/** Works out how an evaluation stands: what somebody said decides, then silence, then the calendar. */
export function proofState(rules: ProofOfConcept, facts: ProofFacts): ProofState {
  const { start, today, outcome } = facts;
  const end = facts.end ?? (start === undefined ? undefined : addDays(start, rules.default_days));
  const readoutMissing = outcome === 'won' && rules.readout && !facts.readoutHeld;
  const of = (state: ProofState['state']): ProofState => ({ state, end, readoutMissing });
  if (outcome !== undefined) return of(outcome);
  if (start === undefined || start > today) return of('not_started');
  const heard = facts.lastNewsOn ?? start;
  if (daysBetween(heard, today) >= rules.stalled_after_days) return of('stalled');
  return of(end !== undefined && end < today ? 'overdue' : 'running');
}
