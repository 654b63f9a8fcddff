import { UserError } from '../../domain/errors.js';
import type { StatusForm } from '../../domain/status-update/form.js';
import type { Drafts } from '../ports/store.js';
import { draftContent, type CheckedStatus } from './checked-status.js';

/** What a person typed into the status form, kept from the moment they pressed the button. */
export interface StatusDraft {
  /** Becomes the operation's mark when the update is posted. */
  readonly id: string;
  readonly slackUserId: string;
  readonly opportunityId: string;
  readonly form: StatusForm;
  /** Set once the person was identified and the update checked; without it nothing may be posted. */
  readonly checked: CheckedStatus | undefined;
}

/** Keeps the draft durably. Throws `cannot_store` when the store refuses (O8). */
export async function saveStatusDraft(drafts: Drafts, draft: StatusDraft, now: Date): Promise<void> {
  const { id, slackUserId, opportunityId, form, checked } = draft;
  try {
    await drafts.save({ id, slackUserId, opportunityId, content: { form, checked }, savedAt: now });
  } catch (cause) {
    throw new UserError({ kind: 'cannot_store' }, { cause });
  }
}

/** Finds the person's own draft. Throws `draft_lost` when it is gone or somebody else's. */
export async function findStatusDraft(drafts: Drafts, id: string, slackUserId: string): Promise<StatusDraft> {
  const draft = await drafts.find(id);
  if (draft?.slackUserId !== slackUserId) throw new UserError({ kind: 'draft_lost' });
  const { form, checked } = draftContent.parse(draft.content);
  return { id, slackUserId, opportunityId: draft.opportunityId, form, checked };
}
