import { localDate } from '../../../domain/local-date.js';
import { reopenStatus } from '../../../services/post-status/prepare.js';
import { findStatusDraft } from '../../../services/post-status/status-draft.js';
import { proposeFromText, takeProposed } from '../../../services/post-status/take-pasted.js';
import { ACTION } from '../../ids.js';
import { typedText } from '../../text/form-words.js';
import { button } from '../../views/building-blocks.js';
import { statusPasteModal, statusProposalsModal } from '../../views/status-paste.js';
import { loadingModal, problemMessage, problemModal } from '../../views/telling-modal.js';
import type { Submission, SubmissionAnswer } from '../submission.js';
import type { StatusCommandDesk } from './desk.js';
import { formView } from './form-view.js';
import { takeTyped, type FormChoice, type FormIds } from './keep-typed.js';

const TITLE = 'Status update';

/** *Paste a call summary…*: what stands in the form is kept, and the window asks for the text. */
export function askForText(desk: StatusCommandDesk): (choice: FormChoice) => Promise<void> {
  return async (choice) => {
    const { id: draftId, opportunityId } = await takeTyped(desk, choice);
    await choice.window.show(statusPasteModal.view({ draftId, opportunityId }, { draftId }));
  };
}

/** The text was pasted: its lines are proposed, none is taken by itself (S0-27, S0-43). */
export function proposeTicks(
  desk: StatusCommandDesk,
): (submission: Submission<FormIds, { readonly pasted: string }>) => Promise<SubmissionAnswer> {
  return async ({ slackUserId, metadata, values: { pasted } }) => {
    const today = localDate(desk.clock.now(), await desk.callers.timeZone(slackUserId));
    const request = { draftId: metadata.draftId, slackUserId, pasted, today };
    const proposals = await proposeFromText(desk, request);
    if (proposals.lines.length === 0) {
      return { answer: { errors: { pasted: 'No line of this could stand in an update.' } } };
    }
    return { answer: { view: statusProposalsModal.view(metadata, { ...proposals, ...metadata }) } };
  };
}

/** The ticked lines stand in the form, below what was there. */
export function addTicked(
  desk: StatusCommandDesk,
): (submission: Submission<FormIds, readonly number[]>) => Promise<SubmissionAnswer> {
  return async ({ slackUserId, metadata: { draftId }, values: places, window }) => {
    const draft = await takeProposed(desk, { draftId, slackUserId, places });
    return {
      answer: { view: loadingModal(TITLE, 'Adding the lines…') },
      afterwards: async () => {
        const kept = await findStatusDraft(desk.drafts, draftId, slackUserId);
        const caller = await desk.callers.identify(slackUserId);
        await window.show(formView(desk, await reopenStatus(desk, caller, kept)));
      },
      onProblem: (words) => {
        const edit = button('Back to the update', ACTION.statusEdit, draftId);
        const rescue = { edit, typed: typedText(draft.form) };
        return { view: problemModal(TITLE, words, rescue), message: problemMessage(words, rescue) };
      },
    };
  };
}
