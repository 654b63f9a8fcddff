import { UserError } from '../../domain/errors.js';
import type { StageFacts } from '../../domain/stage-change/stage-facts.js';
import type { StageForm } from '../../domain/stage-change/stage-form.js';
import type { Drafts } from '../ports/store.js';
import { stageDraftContent, toStoredDraft } from './stored-stage.js';

/** What a person typed into the form, and what they saw; kept from the moment the form opens. */
export interface StageDraft {
  /** Becomes the operation's mark when the change is promised. */
  readonly id: string;
  readonly slackUserId: string;
  readonly opportunityId: string;
  readonly form: StageForm;
  readonly facts: StageFacts;
}

/** Keeps the draft durably. Throws `cannot_store` when the store refuses (O8). */
export async function saveStageDraft(drafts: Drafts, draft: StageDraft, now: Date): Promise<void> {
  const { id, slackUserId, opportunityId } = draft;
  try {
    await drafts.save({ id, slackUserId, opportunityId, content: toStoredDraft(draft), savedAt: now });
  } catch (cause) {
    throw new UserError({ kind: 'cannot_store' }, { cause });
  }
}

/** Finds the person's own draft. Throws `form_outdated` when it is gone, somebody else's or of another kind (S28). */
export async function findStageDraft(drafts: Drafts, id: string, slackUserId: string): Promise<StageDraft> {
  const draft = await drafts.find(id);
  const content = stageDraftContent.safeParse(draft?.content).data;
  if (draft?.slackUserId !== slackUserId || content === undefined) {
    throw new UserError({ kind: 'form_outdated' });
  }
  const { form, facts } = content;
  return { id, slackUserId, opportunityId: draft.opportunityId, form, facts };
}

/** What is typed now, over what was typed for a stage chosen before: nothing typed is ever lost. */
export function withTyped(draft: StageDraft, { answers, ...typed }: StageForm): StageDraft {
  return { ...draft, form: { ...typed, answers: { ...draft.form.answers, ...answers } } };
}
