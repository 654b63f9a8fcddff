import type { FindDesk } from '../find/find-desk.js';
import type { ChannelLinks } from '../ports/channel-links.js';
import type { Tray } from '../ports/collected-lines.js';
import type { RecentDeals } from '../ports/recent-deals.js';

/** What collecting lines needs at hand. */
export interface CollectDesk extends FindDesk {
  readonly newId: () => string;
  readonly collected: Tray;
  readonly channelLinks: Pick<ChannelLinks, 'find'>;
  readonly recentDeals: RecentDeals;
}
