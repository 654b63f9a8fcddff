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
    return {
      answer: { view: standingModal(deal, standingOf(posting)) },
      afterwards: async () => {
        desk.wakeOutbox();
        // A second press may find it done already: then nobody else will say so.
        const now = await desk.journal.find(draftId);
        if (now?.state === 'confirmed') await window.show(standingModal(deal, { kind: 'saved' }));
      },
    };
  };
}
