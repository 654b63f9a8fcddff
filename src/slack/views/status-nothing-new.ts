import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { localDate } from '../../domain/local-date.js';
import { ACTION, CALLBACK } from '../ids.js';
import { dayInWords } from '../text/ago.js';
import { clamp } from '../text/outgoing.js';
import { alert, button, context, input, linkButton, section, actions, verbatim } from './building-blocks.js';
import { defineModal, modalView } from './define-modal.js';
import { repeatedLines } from './review-lines.js';
import { editRow, type StatusReviewData } from './status-review.js';

/**
 * Nothing new: it stops here, says which earlier lines say it, and offers to record just that, to edit, or to post all
 * the same with a reason (S0-55).
 */
export function nothingNewModal(data: StatusReviewData): ModalView {
  const { draftId, opportunity, saidLast, timeZone } = data;
  const repeated = repeatedLines(data);
  const why =
    repeated.length > 0
      ? 'all of it was already reported.'
      : 'it names no event, open item or risk, and the sentiment is as before.';
  const since = saidLast === undefined ? '' : ` since ${dayInWords(localDate(saidLast, timeZone))}`;
  return modalView(CALLBACK.telling, {
    title: 'Nothing new',
    close: 'Close',
    blocks: [
      alert(`Nothing was posted on ${clamp(opportunity.title, 300)}: ${why}`, 'info'),
      ...repeated,
      context(
        `“Nothing new${since}” records that you looked: the deal counts as looked after, and Notion gets no comment.`,
      ),
      editRow(
        data,
        button(`Nothing new${since}`, ACTION.statusNothingNew, draftId, { style: 'primary' }),
        button('Post anyway…', ACTION.statusAnyway, draftId),
      ),
    ],
  });
}

/** What is told once the review is recorded. */
export function reviewRecordedModal(opportunity: {
  readonly title: string;
  readonly url: string;
}): ModalView {
  return modalView(CALLBACK.telling, {
    title: 'Nothing new',
    close: 'Close',
    blocks: [
      alert(
        `Recorded: you looked at ${clamp(opportunity.title, 300)} today and there is nothing new. Nothing was written to Notion.`,
        'success',
      ),
      actions('edit', linkButton('Open in Notion', opportunity.url, opportunity.title)),
    ],
  });
}

/** Asks why a comment is posted although nothing in it is new; the reason stays with the record of the posting. */
export const postAnywayModal = defineModal({
  callbackId: CALLBACK.statusAnyway,
  metadata: z.object({ draftId: z.string() }),
  values: z.object({ reason: z.string() }),
  render: (data: Pick<StatusReviewData, 'opportunity' | 'text' | 'draftId'>) => ({
    title: 'Post anyway',
    submit: 'Post anyway',
    close: 'Close',
    blocks: [
      section(`Everything in this comment on ${clamp(data.opportunity.title, 300)} was already reported:`),
      ...verbatim(data.text),
      input(
        'reason',
        'Why post it again?',
        { type: 'plain_text_input', max_length: 300 },
        { hint: 'Kept with the record of this posting; it does not stand in the comment.' },
      ),
      editRow(data),
    ],
  }),
});
