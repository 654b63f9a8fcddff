import type { Opportunity } from '../../domain/opportunity.js';
import { ASKING_NOTHING, type Query } from '../../domain/query/query.js';
import type { Caller } from '../callers.js';
import { readQuery } from '../find/find-deals.js';
import type { FindDesk } from '../find/find-desk.js';
import { visibleDeals, type VisibleDeals } from '../find/visible-deals.js';
import type { RecentDeals } from '../ports/recent-deals.js';

/** As many as a list on a phone shows without losing the thread. */
const MOST = 20;
const RECENT = 10;

const OWN: Query = {
  ...ASKING_NOTHING,
  filters: [{ key: 'se', negated: false, person: { kind: 'me' } }],
};

/**
 * Deals for a picker: those whose name or text fits what was typed; for nothing typed, those the person had to do with
 * lately and then their own active ones. Only what the person may see; never throws for words it cannot read.
 */
export async function suggestDeals(
  desk: FindDesk & { readonly recentDeals: RecentDeals },
  caller: Caller,
  typed: string,
): Promise<readonly Opportunity[]> {
  const visible = await visibleDeals(desk, caller);
  if (typed.trim() === '') return [...(await recentDeals(desk, caller, visible))];
  const parsed = readQuery(desk, caller, visible, typed);
  if (!parsed.ok) return [];
  const { deals } = await visible.search(parsed.query, { offset: 0, limit: MOST });
  return deals.map(({ opportunity }) => opportunity);
}

async function recentDeals(
  desk: { readonly recentDeals: RecentDeals },
  caller: Caller,
  visible: VisibleDeals,
): Promise<Iterable<Opportunity>> {
  const [ids, own] = await Promise.all([
    desk.recentDeals.of(caller.slackUserId, RECENT),
    visible.search(OWN, { offset: 0, limit: MOST }),
  ]);
  const recent = await Promise.all(ids.map((id) => visible.find(id)));
  const there = recent.flatMap((deal) => (deal === undefined || deal.archived ? [] : [deal]));
  const byId = new Map([...there, ...own.deals].map(({ opportunity }) => [opportunity.id, opportunity]));
  return byId.values();
}
