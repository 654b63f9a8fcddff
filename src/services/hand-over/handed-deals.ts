import type { HandedDeal } from '../../domain/home/home.js';
import { localDate } from '../../domain/local-date.js';
import type { Handover } from '../../domain/handover/handover.js';
import type { NotionPerson } from '../../domain/opportunity.js';
import type { Query } from '../../domain/query/query.js';
import type { Caller } from '../callers.js';
import type { FindDesk } from '../find/find-desk.js';
import { visibleDeals } from '../find/visible-deals.js';
import type { Handovers } from '../ports/handovers.js';

export interface HandedDealsDesk extends FindDesk {
  readonly handovers: Pick<Handovers, 'openFor'>;
}

/**
 * What is handed to the person, then what they handed over and what somebody else handed over of theirs, the oldest
 * first; whoever may see what is asked elsewhere.
 */
export async function handedBetween(
  { handovers, slackPeople }: Pick<HandedDealsDesk, 'handovers' | 'slackPeople'>,
  { slackUserId, timeZone }: Pick<Caller, 'slackUserId' | 'timeZone'>,
): Promise<readonly HandedDeal[]> {
  const person = (id: string) => slackPeople.person(id).catch(() => undefined);
  const email = (await person(slackUserId))?.email;
  const { toMe, fromMe } = await handovers.openFor(slackUserId, email);
  const common = ({ opportunityId, content, offeredAt }: Handover) => ({
    ...{ opportunityId, title: content.title, since: localDate(offeredAt, timeZone) },
  });
  const giver = async ({ givenBy }: Handover) => (await person(givenBy))?.name ?? 'somebody';
  const given = toMe.map(async (one): Promise<HandedDeal> => ({
    ...common(one),
    direction: 'to_me',
    by: await giver(one),
  }));
  const away = fromMe
    .filter(({ givenTo }) => givenTo !== slackUserId)
    .map(async (one): Promise<HandedDeal> => {
      const { newSalesEngineer, oldSalesEngineers } = one.content;
      const said = { ...common(one), to: newSalesEngineer.name || 'somebody' };
      if (one.givenBy !== slackUserId) return { ...said, direction: 'from_me', by: await giver(one) };
      return { ...said, direction: 'by_me', own: oldSalesEngineers.some((old) => isNamed(old, email)) };
    });
  return Promise.all([...given, ...away]);
}

function isNamed({ email: one }: NotionPerson, email: string | undefined): boolean {
  return one !== undefined && one.trim().toLowerCase() === email?.trim().toLowerCase();
}

/** Whether a question is about the person's own active deals. */
export function asksForMine({ filters, scope }: Query): boolean {
  return scope === 'active' && filters.some(isMine);
}

/** More fits than anybody narrows down to. */
const LOOKED_THROUGH = 200;

/**
 * What is handed to or by the person and fits everything else that they ask for; such deals count as closed, so the
 * list of their active ones lacks them. Throws as `visibleDeals` does.
 */
export async function handedDealsFor(
  desk: HandedDealsDesk,
  caller: Caller,
  query: Query,
): Promise<readonly HandedDeal[]> {
  const handed = await handedBetween(desk, caller);
  if (handed.length === 0) return [];
  const visible = await visibleDeals(desk, caller);
  const filters = query.filters.filter((filter) => !isMine(filter));
  if (query.terms.length + filters.length === 0) {
    const seen = await Promise.all(handed.map(({ opportunityId }) => visible.find(opportunityId)));
    return handed.filter((_, at) => seen[at]?.archived === false);
  }
  const page = { offset: 0, limit: LOOKED_THROUGH };
  const { deals } = await visible.search({ ...query, filters, scope: 'all' }, page);
  const fitting = new Set(deals.map(({ opportunity }) => opportunity.id));
  return handed.filter(({ opportunityId }) => fitting.has(opportunityId));
}

function isMine(filter: Query['filters'][number]): boolean {
  return filter.key === 'se' && !filter.negated && filter.person.kind === 'me';
}
