import type { Opportunity } from '../../domain/opportunity.js';
import type { Caller } from '../callers.js';
import type { SharingBar } from '../find/sharing.js';
import { seeDeal } from '../find/visible-deal.js';
import { dealsForEverybody } from '../find/visible-deals.js';
import { UserError } from '../../domain/errors.js';
import type { LinkDesk } from './link-desk.js';
import { linkedDeal, type LinkedDeal } from './linked-deal.js';

export type Linked =
  | {
      readonly kind: 'linked';
      readonly opportunity: Opportunity;
      /** What the channel was tied to before, as far as the person may know. */
      readonly before: LinkedDeal;
    }
  /** A restricted deal has no place where another company reads along, or where nobody can tell (S35, S4-58). */
  | { readonly kind: 'refused'; readonly opportunity: Opportunity; readonly why: SharingBar };

/** Ties the channel to a deal that the person sees. Throws `deal_gone`, and `cannot_store` (O8). */
export async function linkChannel(
  desk: LinkDesk,
  caller: Caller,
  { channelId, opportunityId }: { readonly channelId: string; readonly opportunityId: string },
): Promise<Linked> {
  const { opportunity, archived } = await seeDeal(desk, caller, opportunityId);
  if (archived) throw new UserError({ kind: 'deal_gone', title: opportunity.title });
  const why = await barOf(desk, caller, { channelId, opportunityId });
  if (why !== undefined) return { kind: 'refused', opportunity, why };
  const before = await linkedDeal(desk, caller, channelId);
  const { slackUserId } = caller;
  await desk.channelLinks.put({ channelId, opportunityId, slackUserId, linkedAt: desk.clock.now() });
  return { kind: 'linked', opportunity, before };
}

/** Unties the channel from a deal that the person may see; resolves to what it was tied to. */
export async function unlinkChannel(desk: LinkDesk, caller: Caller, channelId: string): Promise<LinkedDeal> {
  const before = await linkedDeal(desk, caller, channelId);
  if (before.kind !== 'none') await desk.channelLinks.remove(channelId);
  return before;
}

async function barOf(
  desk: LinkDesk,
  caller: Caller,
  { channelId, opportunityId }: { readonly channelId: string; readonly opportunityId: string },
): Promise<SharingBar | undefined> {
  if (desk.access.length === 0) return undefined;
  const isOpen = (await (await dealsForEverybody(desk, caller)).find(opportunityId)) !== undefined;
  return isOpen ? undefined : desk.sharing.barNow(channelId);
}
