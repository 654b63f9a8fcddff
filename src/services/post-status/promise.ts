import { UserError } from '../../domain/errors.js';
import type { Posting } from '../../domain/posting.js';
import { postingPayload, type PostingPayload } from './checked-status.js';
import type { FindDesk } from '../find/find-desk.js';
import { mustStillSee } from '../find/visible-deal.js';
import type { StatusDesk } from './status-desk.js';
import { findStatusDraft } from './status-draft.js';

/**
 * Promises to post the person's checked draft: the promise is on disk when this resolves, and asking again for
 * the same draft is the same promise, also when it was kept long ago (S8). Throws `draft_lost`,
 * `cannot_store`, and `deal_gone` when the person may not see the deal any more (S4-58).
 */
export async function promiseStatus(
  desk: FindDesk & Pick<StatusDesk, 'drafts' | 'journal'>,
  request: { readonly draftId: string; readonly slackUserId: string; readonly viewId: string },
): Promise<{ readonly posting: Posting; readonly deal: { readonly title: string; readonly url: string } }> {
  const earlier = await desk.journal.find(request.draftId);
  if (earlier?.slackUserId === request.slackUserId) {
    return { posting: earlier, deal: postingPayload.parse(earlier.payload).checked };
  }
  const { id, slackUserId, opportunityId, checked } = await findStatusDraft(
    desk.drafts,
    request.draftId,
    request.slackUserId,
  );
  if (checked === undefined) throw new UserError({ kind: 'draft_lost' });
  await mustStillSee(desk, slackUserId, opportunityId);
  const payload: PostingPayload = { checked, viewId: request.viewId };
  const promise = { id, opportunityId, slackUserId, displayName: checked.displayName, payload };
  try {
    return { posting: await desk.journal.accept(promise, desk.clock.now()), deal: checked };
  } catch (cause) {
    throw new UserError({ kind: 'cannot_store' }, { cause });
  }
}
