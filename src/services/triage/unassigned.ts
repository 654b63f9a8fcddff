import { engineerLoads, type EngineerLoad } from '../../domain/triage/engineer-loads.js';
import { ASKING_NOTHING, type Query } from '../../domain/query/query.js';
import type { Caller } from '../callers.js';
import { visibleDeals, type VisibleDeals } from '../find/visible-deals.js';
import type { FoundDeal } from '../ports/mirror.js';
import type { TriageDesk } from './triage-desk.js';

/** So many stand on a page of the queue. */
export const TRIAGE_PAGE = 12;
/** More deals than any team has; the mirror answers with all of them. */
const ALL = { offset: 0, limit: 1_000_000 };

/** Active deals without a Sales Engineer, the longest waiting first. */
const UNASSIGNED: Query = {
  ...ASKING_NOTHING,
  filters: [{ key: 'se', negated: false, person: { kind: 'nobody' } }],
  sort: { key: 'created', descending: false },
};

export interface TriageQueue {
  readonly deals: readonly FoundDeal[];
  readonly total: number;
  /** The place of the first one. */
  readonly offset: number;
}

/** How many deals that the person may see have no Sales Engineer (S2-14). */
export async function countUnassigned(visible: VisibleDeals): Promise<number> {
  return (await visible.search(UNASSIGNED, { offset: 0, limit: 1 })).total;
}

/** A page of the queue; one beyond the end is the last one. Throws as `visibleDeals` does. */
export async function triageQueue(desk: TriageDesk, caller: Caller, offset: number): Promise<TriageQueue> {
  const visible = await visibleDeals(desk, caller);
  const { deals, total } = await visible.search(UNASSIGNED, { offset, limit: TRIAGE_PAGE });
  const last = Math.max(0, Math.ceil(total / TRIAGE_PAGE) - 1) * TRIAGE_PAGE;
  return offset > last ? triageQueue(desk, caller, last) : { deals, total, offset };
}

/** How much everybody carries, as far as the person may see it (S4-58). */
export async function loadsFor(
  desk: TriageDesk,
  caller: Caller,
  texts: readonly string[] = [],
): Promise<readonly EngineerLoad[]> {
  const visible = await visibleDeals(desk, caller);
  const { deals } = await visible.search(ASKING_NOTHING, ALL);
  return engineerLoads(
    deals.map(({ opportunity }) => opportunity),
    desk.triageRules,
    texts,
  );
}
