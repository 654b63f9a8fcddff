import { UserError } from '../../domain/errors.js';
import type { FindDesk } from '../find/find-desk.js';
import { mustStillSee } from '../find/visible-deal.js';
import type { Operation } from '../../domain/operation.js';
import { promiseOperation } from '../outbox/promise-operation.js';
import type { StatusDesk } from './status-desk.js';
import { findStatusDraft } from './status-draft.js';
import { STATUS } from './status-kind.js';
import type { StatusPayload } from './checked-status.js';

/**
 * Promises to post the person's checked draft: the promise is on disk when this resolves, and asking again for
 * the same draft is the same promise, also when it was kept long ago (S8). Throws `draft_lost`,
 * `cannot_store`, and `deal_gone` when the person may not see the deal any more (S4-58).
 */
export async function promiseStatus(
  desk: FindDesk & Pick<StatusDesk, 'drafts' | 'journal'>,
  request: { readonly draftId: string; readonly slackUserId: string; readonly viewId: string },
): Promise<Operation> {
  const { draftId, slackUserId, viewId } = request;
  const earlier = await desk.journal.find(draftId);
  if (earlier?.slackUserId === slackUserId) return earlier;
  const { id, opportunityId, checked, offered } = await findStatusDraft(desk.drafts, draftId, slackUserId);
  if (checked === undefined) throw new UserError({ kind: 'draft_lost' });
  await mustStillSee(desk, slackUserId, opportunityId);
  const { displayName, title, url } = checked;
  const payload: StatusPayload = { checked, collected: offered.collected };
  const about = { kind: STATUS, queue: opportunityId, opportunityId, subject: { title, url } };
  return promiseOperation(desk, { id, ...about, slackUserId, displayName, viewId, payload });
}
