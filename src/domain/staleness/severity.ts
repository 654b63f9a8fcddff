import type { Reason, ReasonKind } from './reason.js';

/** What hurts most comes first: a deal in danger, then one nobody talks to, then promises, then upkeep. */
const ORDER: Readonly<Record<ReasonKind, number>> = {
  trouble_twice: 0,
  cold: 1,
  still_active_over: 2,
  close_date_passed: 3,
  our_item_old: 4,
  next_step_overdue: 5,
  clock_run_out: 6,
  demo_passed: 7,
  quiet: 8,
  decision_due: 9,
  no_sales_engineer: 10,
  next_step_far: 11,
};

/** For sorting the reasons of one deal. */
export const BY_SEVERITY = (a: Pick<Reason, 'kind'>, b: Pick<Reason, 'kind'>): number =>
  ORDER[a.kind] - ORDER[b.kind];

/** What the order of deals goes by; `reasons` as `reasonsOf` gives them. */
export interface Hurting {
  readonly reasons: readonly Reason[];
  readonly daysQuiet: number;
  readonly title: string;
  readonly opportunityId: string;
}

/**
 * For sorting deals, what hurts most first: the worst reason, then the next worst (more reasons before fewer), then
 * the longer silence; ties end alike for everybody. A deal without reasons comes last.
 */
export function compareHurting(a: Hurting, b: Hurting): number {
  const most = Math.max(a.reasons.length, b.reasons.length);
  for (let place = 0; place < most; place += 1) {
    const difference = severityAt(a, place) - severityAt(b, place);
    if (difference !== 0) return difference;
  }
  return b.daysQuiet - a.daysQuiet || compare(a.title, b.title) || compare(a.opportunityId, b.opportunityId);
}

function severityAt({ reasons }: Hurting, place: number): number {
  const reason = reasons[place];
  return reason === undefined ? Object.keys(ORDER).length : ORDER[reason.kind];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
