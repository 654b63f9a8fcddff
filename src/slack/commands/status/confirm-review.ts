import { promiseStatus } from '../../../services/post-status/promise.js';
import { standingModal, standingOf } from '../../views/status-standing.js';
import type { StatusCommandDesk } from './desk.js';
import type { Submission, SubmissionAnswer } from '../subcommand.js';

type ReviewSubmission = Submission<{ readonly draftId: string }, object>;

/** The review was confirmed: the promise is on disk before the answer, Notion comes after it (S8). */
export function confirmReview(
  desk: StatusCommandDesk,
): (submission: ReviewSubmission) => Promise<SubmissionAnswer> {
  return async ({ slackUserId, metadata: { draftId }, window }) => {
    const { posting, deal } = await promiseStatus(desk, { draftId, slackUserId, viewId: window.viewId });
    const view = standingModal(deal, standingOf(posting));
    return {
      answer: { view },
      afterwards: async () => {
        desk.wakeOutbox();
        // It may have been told before this answer arrived and covered it: then nobody else will say so.
        const now = standingOf((await desk.journal.find(draftId)) ?? posting);
        if (now.kind !== 'saving') await window.show(standingModal(deal, now));
      },
      // The promise stands, whatever failed after it: the outbox tells how it ends.
      onProblem: () => ({ view, message: undefined }),
    };
  };
}
