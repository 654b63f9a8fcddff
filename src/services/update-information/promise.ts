import { z } from 'zod';
import { UserError } from '../../domain/errors.js';
import { InformationChange } from '../../domain/information-change/information-change.js';
import type { Operation } from '../../domain/operation.js';
import type { FindDesk } from '../find/find-desk.js';
import { mustStillSee } from '../find/visible-deal.js';
import { promiseOperation } from '../outbox/promise-operation.js';
import type { InformationDesk } from './information-desk.js';
import { findInformationDraft } from './information-draft.js';

/** The kind's name in the journal. */
export const INFORMATION = 'information';

/** What a promised change of the core information carries. */
export const informationPayload = z.object({ changes: z.array(InformationChange).min(1) });

/**
 * Promises the person's gathered changes: the promise is on disk when this resolves, and asking again for the same
 * draft is the same promise (S8). Throws `draft_lost`, `cannot_store`, and `deal_gone` when the person may not see
 * the deal any more.
 */
export async function promiseInformation(
  desk: FindDesk & Pick<InformationDesk, 'drafts' | 'journal'>,
  request: { readonly draftId: string; readonly slackUserId: string; readonly viewId: string },
): Promise<Operation> {
  const { draftId, slackUserId, viewId } = request;
  const earlier = await desk.journal.find(draftId);
  if (earlier?.slackUserId === slackUserId) return earlier;
  const { opportunityId, displayName, facts, changes } = await findInformationDraft(
    desk.drafts,
    draftId,
    slackUserId,
  );
  if (changes.length === 0) throw new UserError({ kind: 'draft_lost' });
  await mustStillSee(desk, slackUserId, opportunityId);
  const payload: z.infer<typeof informationPayload> = { changes };
  const { title, url } = facts;
  const about = { kind: INFORMATION, queue: opportunityId, opportunityId, subject: { title, url } };
  return promiseOperation(desk, { id: draftId, ...about, slackUserId, displayName, viewId, payload });
}
