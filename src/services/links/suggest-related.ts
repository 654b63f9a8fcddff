import type { FormProperty } from '../../domain/database-form.js';
import type { Caller } from '../callers.js';
import type { FindDesk } from '../find/find-desk.js';
import { visibleDeals } from '../find/visible-deals.js';
import type { OpportunityPages } from '../ports/pages.js';

export interface RelatedDesk extends FindDesk {
  readonly pages: Pick<OpportunityPages, 'form' | 'related'>;
}

/** So many are offered while somebody types. */
const MOST = 50;

/**
 * Pages that a relation can name, by words of their title. Of opportunities only those that the person may see: the
 * others are left out as if they did not exist (S4-58).
 */
export async function suggestPages(
  desk: RelatedDesk,
  slackUserId: string,
  find: (properties: readonly FormProperty[]) => FormProperty | undefined,
  typed: string,
): Promise<readonly { readonly id: string; readonly title: string }[]> {
  const { dataSourceId, properties } = await desk.pages.form('interactive');
  const relatedTo = find(properties)?.relatedTo;
  if (relatedTo === undefined) return [];
  const pages = await desk.pages.related(relatedTo, typed, MOST);
  if (relatedTo !== dataSourceId || desk.access.length === 0) return pages;
  // Rules name people by address or Slack id, never as "me": who this is in Notion does not matter here.
  const caller: Caller = { slackUserId, notionUserId: '', name: '', timeZone: 'UTC' };
  const visible = await visibleDeals(desk, caller);
  const seen = await Promise.all(pages.map(({ id }) => visible.find(id)));
  return pages.filter((_page, at) => seen[at] !== undefined);
}
