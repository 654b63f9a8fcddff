import { UserError } from '../../domain/errors.js';
import type { Caller } from '../callers.js';
import type { FindDesk } from '../find/find-desk.js';
import type { ChannelLinks } from '../ports/channel-links.js';
import { linkedDeal } from './linked-deal.js';

/** What knowing a channel's deal needs at hand. */
export interface HereDesk extends FindDesk {
  readonly channelLinks: Pick<ChannelLinks, 'find'>;
}

/** What somebody typed after a subcommand, and where. */
export interface Asked {
  readonly words: string;
  /** Undefined where no conversation is known, such as below a button in a window. */
  readonly channelId: string | undefined;
}

/**
 * The deal that a command without words means: the one its channel is tied to, if the person may see it. Undefined:
 * the words, or their absence, decide as everywhere else. Throws `linked_deal_gone` when the deal is not there any more.
 */
export async function meantHere(
  desk: HereDesk,
  caller: Caller,
  { words, channelId }: Asked,
): Promise<string | undefined> {
  if (words.trim() !== '' || channelId === undefined) return undefined;
  const linked = await linkedDeal(desk, caller, channelId);
  switch (linked.kind) {
    case 'none':
      return undefined;
    case 'deal':
      return linked.opportunity.id;
    case 'gone':
      throw new UserError({ kind: 'linked_deal_gone', title: linked.title });
  }
}
