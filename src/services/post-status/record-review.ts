import { UserError } from '../../domain/errors.js';
import { attribution, type Caller } from '../callers.js';
import type { FindDesk } from '../find/find-desk.js';
import { seeDeal } from '../find/visible-deal.js';
import type { FoundDeal } from '../ports/mirror.js';
import type { Reviews } from '../ports/reviews.js';

export interface ReviewDesk extends FindDesk {
  readonly reviews: Reviews;
}

/**
 * Records that the person looked and found nothing new: the deal is not quiet any more, and nothing is written to
 * Notion (S0-55). The same id again is the same review. Throws `deal_gone` and `cannot_store`.
 */
export async function recordReview(
  desk: ReviewDesk,
  caller: Caller,
  { id, opportunityId }: { readonly id: string; readonly opportunityId: string },
): Promise<FoundDeal> {
  const deal = await seeDeal(desk, caller, opportunityId);
  const { slackUserId, name } = caller;
  const review = { id, opportunityId, slackUserId, displayName: attribution(name) };
  try {
    await desk.reviews.record({ ...review, reviewedAt: desk.clock.now() });
  } catch (cause) {
    throw new UserError({ kind: 'cannot_store' }, { cause });
  }
  return deal;
}
