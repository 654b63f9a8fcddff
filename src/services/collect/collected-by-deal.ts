import type { Opportunity } from '../../domain/opportunity.js';
import type { Caller } from '../callers.js';
import type { FindDesk } from '../find/find-desk.js';
import { visibleDeals } from '../find/visible-deals.js';
import type { TrayLine, Tray } from '../ports/collected-lines.js';

/** What somebody has collected for one deal. */
export interface DealTray {
  readonly opportunity: Opportunity;
  /** No update can be written any more. */
  readonly archived: boolean;
  readonly lines: readonly TrayLine[];
}

/**
 * The person's trays, the one used last first. What belongs to deals that they may not see any more, or that are gone,
 * is left out: it is not lost, and comes back with the deal (S4-58).
 */
export async function collectedByDeal(
  desk: FindDesk & { readonly collected: Pick<Tray, 'ofPerson'> },
  caller: Caller,
): Promise<readonly DealTray[]> {
  const lines = await desk.collected.ofPerson(caller.slackUserId);
  if (lines.length === 0) return [];
  const visible = await visibleDeals(desk, caller);
  const ids = lines.toSorted((a, b) => b.collectedAt.getTime() - a.collectedAt.getTime());
  const found = await Promise.all(
    [...new Set(ids.map(({ opportunityId }) => opportunityId))].map((id) => visible.find(id)),
  );
  return found.flatMap((deal) => {
    if (deal === undefined) return [];
    const { opportunity, archived } = deal;
    return [{ opportunity, archived, lines: lines.filter((one) => one.opportunityId === opportunity.id) }];
  });
}
