import { localDate } from '../../../domain/local-date.js';
import type { StatusForm } from '../../../domain/status-update/form.js';
import { readForm } from '../../../domain/status-update/read-form.js';
import { UserError } from '../../../domain/errors.js';
import { NOTHING_OFFERED } from '../../../services/post-status/checked-status.js';
import { planStatus } from '../../../services/post-status/plan.js';
import {
  findStatusDraft,
  saveStatusDraft,
  type StatusDraft,
} from '../../../services/post-status/status-draft.js';
import { ACTION } from '../../ids.js';
import { formErrors, typedText } from '../../text/form-words.js';
import type { ProblemWords } from '../../text/problem-words.js';
import { button } from '../../views/building-blocks.js';
import { nothingNewModal } from '../../views/status-nothing-new.js';
import { statusReviewModal } from '../../views/status-review.js';
import { loadingModal, problemMessage, problemModal, type Rescue } from '../../views/telling-modal.js';
import type { ModalWindow } from '../../modal-window.js';
import type { StatusCommandDesk } from './desk.js';
import type { FormIds } from './keep-typed.js';
import type { Press } from '../subcommand.js';
import type { ProblemScreen, Submission, SubmissionAnswer } from '../submission.js';

type FormSubmission = Submission<FormIds, StatusForm>;

const CHECKING = loadingModal('Status update', 'Comparing with everything that was said so far…');

/**
 * The form was submitted: what is wrong goes to its field; what is right is kept on disk before the answer, and then
 * compared with everything said so far.
 */
export function submitStatusForm(
  desk: StatusCommandDesk,
): (submission: FormSubmission) => Promise<SubmissionAnswer> {
  return async ({ slackUserId, metadata, values, window }) => {
    const before = await draftBehind(desk, metadata, slackUserId);
    const draft: StatusDraft = { ...before, form: values, touched: true, checked: undefined };
    const read = readForm(values, {
      ...{ today: await today(desk, slackUserId), budgets: desk.budgets },
      ...before.offered,
    });
    if (!read.ok) return { answer: { errors: formErrors(read.problems) } };
    await saveStatusDraft(desk.drafts, draft, desk.clock.now());
    return {
      answer: { view: CHECKING },
      afterwards: () => review(desk, window, draft),
      onProblem: (words) => checkProblem(words, draft),
    };
  };
}

/** The draft that was kept when the form opened; a form from before a restore of the store has none any more. */
async function draftBehind(
  desk: StatusCommandDesk,
  { draftId, opportunityId }: FormIds,
  slackUserId: string,
): Promise<Omit<StatusDraft, 'form'>> {
  const kept = await desk.drafts.find(draftId);
  if (kept !== undefined) return findStatusDraft(desk.drafts, draftId, slackUserId);
  return {
    ...{ id: draftId, slackUserId, opportunityId, touched: true, checked: undefined },
    ...{ lines: [], proposed: [], saidLast: undefined, offered: NOTHING_OFFERED },
  };
}

/** "Try again" after the comparison failed: the draft is on disk, nothing has to be typed again. */
export async function checkAgain(
  desk: StatusCommandDesk,
  { slackUserId, value, open }: Press,
): Promise<void> {
  const draft = await findStatusDraft(desk.drafts, value, slackUserId);
  await review(desk, await open(CHECKING, rescueOf(draft)), draft);
}

async function review(desk: StatusCommandDesk, window: ModalWindow, draft: StatusDraft): Promise<void> {
  const caller = await desk.callers.identify(draft.slackUserId);
  const read = readForm(draft.form, {
    today: localDate(desk.clock.now(), caller.timeZone),
    budgets: desk.budgets,
    ...draft.offered,
  });
  if (!read.ok) throw new UserError({ kind: 'form_outdated' });
  const plan = await planStatus(desk, caller, draft, read.update);
  await window.show(
    plan.newsLeft ? statusReviewModal.view({ draftId: draft.id }, plan) : nothingNewModal(plan),
  );
}

function checkProblem(words: ProblemWords, draft: StatusDraft): ProblemScreen {
  const rescue = rescueOf(draft);
  return { view: problemModal('Status update', words, rescue), message: problemMessage(words, rescue) };
}

function rescueOf({ id, form }: StatusDraft): Rescue {
  return {
    again: button('Try again', ACTION.statusCheckAgain, id, { style: 'primary' }),
    edit: button('Edit', ACTION.statusEdit, id),
    typed: typedText(form),
  };
}

/** The person's day; should Slack not say where they are in time, UTC's. */
async function today(desk: StatusCommandDesk, slackUserId: string): Promise<string> {
  return localDate(desk.clock.now(), await desk.callers.timeZone(slackUserId));
}
