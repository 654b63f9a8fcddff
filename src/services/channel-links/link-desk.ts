import type { FindDesk } from '../find/find-desk.js';
import type { Sharing } from '../find/sharing.js';
import type { ChannelLinks } from '../ports/channel-links.js';

/** What tying channels to deals needs at hand. */
export interface LinkDesk extends FindDesk {
  readonly channelLinks: ChannelLinks;
  readonly sharing: Sharing;
}
