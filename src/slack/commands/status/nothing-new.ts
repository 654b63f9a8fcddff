import { mustStillSee } from '../../../services/find/visible-deal.js';
import { withEverything } from '../../../services/post-status/choose-lines.js';
import { recordReview } from '../../../services/post-status/record-review.js';
import { reviewOf } from '../../../services/post-status/review.js';
import { findStatusDraft } from '../../../services/post-status/status-draft.js';
import { ACTION } from '../../ids.js';
import { typedText } from '../../text/form-words.js';
import { button } from '../../views/building-blocks.js';
import { postAnywayModal, reviewRecordedModal } from '../../views/status-nothing-new.js';
import { loadingModal } from '../../views/telling-modal.js';
import type { Press } from '../subcommand.js';
import type { StatusCommandDesk } from './desk.js';

/** *Nothing new since 12 Nov*: recorded, without a comment; what was typed is not needed any more (S0-55). */
export async function recordNothingNew(
  desk: StatusCommandDesk,
  { slackUserId, value: draftId, open }: Press,
): Promise<void> {
  const again = button('Try again', ACTION.statusNothingNew, draftId);
  const window = await open(loadingModal('Nothing new', 'Recording that you looked…'), { again });
  const draft = await findStatusDraft(desk.drafts, draftId, slackUserId);
  const caller = await desk.callers.identify(slackUserId);
  const { opportunity } = await recordReview(desk, caller, {
    id: draftId,
    opportunityId: draft.opportunityId,
  });
  await desk.drafts.forget(draftId);
  await window.show(reviewRecordedModal(opportunity));
}

/** *Post anyway…* asks for the reason and shows the comment with everything in it. */
export async function askWhyAnyway(
  desk: StatusCommandDesk,
  { slackUserId, value: draftId, open }: Press,
): Promise<void> {
  const draft = await findStatusDraft(desk.drafts, draftId, slackUserId);
  await mustStillSee(desk, slackUserId, draft.opportunityId);
  const review = reviewOf(desk, withEverything(draft, undefined));
  await open(postAnywayModal.view({ draftId }, review), { typed: typedText(draft.form) });
}
