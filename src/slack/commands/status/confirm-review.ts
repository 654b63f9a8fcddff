import { chooseLines, postAnyway, type Ticks } from '../../../services/post-status/choose-lines.js';
import { promiseStatus } from '../../../services/post-status/promise.js';
import { answerPromise } from '../answer-promise.js';
import { nothingNewModal } from '../../views/status-nothing-new.js';
import { statusReviewModal } from '../../views/status-review.js';
import type { StatusCommandDesk } from './desk.js';
import type { Choice } from '../choice.js';
import type { Submission, SubmissionAnswer } from '../submission.js';

interface Ids {
  readonly draftId: string;
}

/** A line was ticked or unticked: the comment shows at once what will be posted. */
export function tickLine(desk: StatusCommandDesk): (choice: Choice<Ids, Ticks>) => Promise<void> {
  return async ({ slackUserId, metadata: { draftId }, values: ticks, window }) => {
    const review = await chooseLines(desk, { draftId, slackUserId, ticks });
    await window.show(statusReviewModal.view({ draftId }, review));
  };
}

/**
 * The review was confirmed: the promise is on disk before the answer, Notion comes after it (S8). With nothing left
 * to post it stops as it does before the review (S0-55).
 */
export function confirmReview(
  desk: StatusCommandDesk,
): (submission: Submission<Ids, Ticks>) => Promise<SubmissionAnswer> {
  return async ({ slackUserId, metadata: { draftId }, values: ticks, window }) => {
    const earlier = await desk.journal.find(draftId);
    if (earlier === undefined) {
      const review = await chooseLines(desk, { draftId, slackUserId, ticks });
      if (!review.newsLeft) return { answer: { view: nothingNewModal(review) } };
    }
    const promised = await promiseStatus(desk, { draftId, slackUserId, viewId: window.viewId });
    return answerPromise(desk, window, promised);
  };
}

/** Nothing is new, and it is posted all the same: the reason is kept with the promise (S0-55). */
export function confirmAnyway(
  desk: StatusCommandDesk,
): (submission: Submission<Ids, { readonly reason: string }>) => Promise<SubmissionAnswer> {
  return async ({ slackUserId, metadata: { draftId }, values, window }) => {
    const reason = values.reason.trim();
    if (reason === '') return { answer: { errors: { reason: 'Please say why.' } } };
    const earlier = await desk.journal.find(draftId);
    if (earlier === undefined) await postAnyway(desk, { draftId, slackUserId, reason });
    const promised = await promiseStatus(desk, { draftId, slackUserId, viewId: window.viewId });
    return answerPromise(desk, window, promised);
  };
}
