import type { Caller } from '../callers.js';
import type { FoundDeal } from '../ports/mirror.js';
import type { FoundDeals } from './find-deals.js';
import type { FindDesk } from './find-desk.js';
import { dealsForEverybody } from './visible-deals.js';

/** A page of an answer, as everybody may see it. */
export interface DealsToShare {
  readonly deals: readonly FoundDeal[];
  /** All that match and that everybody may see. */
  readonly total: number;
  /** So many of the page not everybody may see: for the sharer alone, who sees them anyway. */
  readonly leftOut: number;
}

/** The page without what is restricted, whoever shares it: what stands in a channel everybody reads (S4-58). */
export async function dealsToShare(
  desk: FindDesk,
  caller: Caller,
  { query, deals, total }: Pick<FoundDeals, 'query' | 'deals' | 'total'>,
): Promise<DealsToShare> {
  if (desk.access.length === 0) return { deals, total, leftOut: 0 };
  const everybody = await dealsForEverybody(desk, caller);
  const seen = await Promise.all(deals.map(({ opportunity: { id } }) => everybody.find(id)));
  const open = deals.filter((_, at) => seen[at] !== undefined);
  const all = await everybody.search(query, { offset: 0, limit: 1 });
  return { deals: open, total: all.total, leftOut: deals.length - open.length };
}
