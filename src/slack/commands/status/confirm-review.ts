import { promiseStatus } from '../../../services/post-status/promise.js';
import { answerPromise } from '../answer-promise.js';
import type { StatusCommandDesk } from './desk.js';
import type { Submission, SubmissionAnswer } from '../subcommand.js';

type ReviewSubmission = Submission<{ readonly draftId: string }, object>;

/** The review was confirmed: the promise is on disk before the answer, Notion comes after it (S8). */
export function confirmReview(
  desk: StatusCommandDesk,
): (submission: ReviewSubmission) => Promise<SubmissionAnswer> {
  return async ({ slackUserId, metadata: { draftId }, window }) => {
    const promised = await promiseStatus(desk, { draftId, slackUserId, viewId: window.viewId });
    return answerPromise(desk, window, promised);
  };
}
