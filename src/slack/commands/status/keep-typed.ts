import { UserError } from '../../../domain/errors.js';
import type { StatusForm } from '../../../domain/status-update/form.js';
import {
  findStatusDraft,
  saveStatusDraft,
  type StatusDraft,
} from '../../../services/post-status/status-draft.js';
import type { Choice } from '../choice.js';
import type { StatusCommandDesk } from './desk.js';

export interface FormIds {
  readonly draftId: string;
  readonly opportunityId: string;
}

export type FormChoice = Choice<FormIds, StatusForm>;

/** Fields that tell every character while it is typed. */
export const TYPED = /tldr|phrase|risks|customerItems|vendorItems|customerDone|vendorDone|timeline/;

/**
 * Keeps what stands in the form while it is being typed: a window that is closed, a laptop lid or a crash tells
 * nothing any more. Should the store refuse just now, nothing is said: the next character or the submission tries
 * again, and the submission says it (O8).
 */
export function keepTyped(desk: StatusCommandDesk): (choice: FormChoice) => Promise<void> {
  return async (choice) => {
    try {
      await takeTyped(desk, choice);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  };
}

/** Keeps the form as it stands; a field that is not shown keeps what was in it. Throws `draft_lost`, `cannot_store`. */
export async function takeTyped(
  desk: StatusCommandDesk,
  { slackUserId, metadata, values, shown }: Pick<FormChoice, 'slackUserId' | 'metadata' | 'values' | 'shown'>,
): Promise<StatusDraft> {
  const before = await findStatusDraft(desk.drafts, metadata.draftId, slackUserId);
  const risks = shown.has('risks') ? values.risks : before.form.risks;
  const draft = { ...before, form: { ...values, risks }, touched: true };
  await saveStatusDraft(desk.drafts, draft, desk.clock.now());
  return draft;
}
