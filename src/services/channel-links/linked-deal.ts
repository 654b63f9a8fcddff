import type { Opportunity } from '../../domain/opportunity.js';
import type { Caller } from '../callers.js';
import type { FindDesk } from '../find/find-desk.js';
import { visibleDeals } from '../find/visible-deals.js';
import type { ChannelLink, ChannelLinks } from '../ports/channel-links.js';

/** What a channel is tied to, as one person may see it. */
export type LinkedDeal =
  /** Nothing; and just so when the person may not see the deal (S4-58). */
  | { readonly kind: 'none' }
  | { readonly kind: 'deal'; readonly link: ChannelLink; readonly opportunity: Opportunity }
  /** The deal was archived, moved or deleted; its title, where it is still known. */
  | { readonly kind: 'gone'; readonly link: ChannelLink; readonly title: string | undefined };

const NONE: LinkedDeal = { kind: 'none' };

/**
 * Looks up what the channel is tied to. A deal that is not there any more is told to whoever could have seen it; where
 * rules hide deals and nobody can tell any more, to whoever tied it.
 */
export async function linkedDeal(
  desk: FindDesk & { readonly channelLinks: Pick<ChannelLinks, 'find'> },
  caller: Caller,
  channelId: string,
): Promise<LinkedDeal> {
  const link = await desk.channelLinks.find(channelId);
  if (link === undefined) return NONE;
  const deal = await (await visibleDeals(desk, caller)).find(link.opportunityId);
  if (deal !== undefined) {
    const { opportunity, archived } = deal;
    return archived ? { kind: 'gone', link, title: opportunity.title } : { kind: 'deal', link, opportunity };
  }
  if ((await desk.mirror.find(link.opportunityId)) !== undefined) return NONE;
  if ((await desk.mirror.state()).freshAt === undefined) return NONE;
  const mayKnow = desk.access.length === 0 || link.slackUserId === caller.slackUserId;
  return mayKnow ? { kind: 'gone', link, title: undefined } : NONE;
}
