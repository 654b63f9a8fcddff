import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { UpdateCheck } from '../../domain/duplicates/check-update.js';
import type { Opportunity } from '../../domain/opportunity.js';
import { ACTION, CALLBACK } from '../ids.js';
import { clamp } from '../text/outgoing.js';
import { actions, alert, button, context, linkButton, section, verbatim } from './building-blocks.js';
import { repeatedLines } from './checked-lines.js';
import { defineModal, modalView } from './define-modal.js';

export interface StatusReviewData {
  readonly draftId: string;
  readonly opportunity: Opportunity;
  readonly check: UpdateCheck;
  /** The comment, character for character. */
  readonly text: string;
}

/** The last look before posting: the exact comment, and what was left out of it (S0-54, S0-55). */
export const statusReviewModal = defineModal({
  callbackId: CALLBACK.statusReview,
  metadata: z.object({ draftId: z.string() }),
  values: z.object({}),
  render: (data: StatusReviewData) => {
    const repeated = repeatedLines(data.check.lines);
    return {
      title: 'Review',
      submit: repeated.length === 0 ? 'Post' : "Post only what's new",
      close: 'Cancel',
      blocks: [
        section(`This comment will be posted on ${clamp(data.opportunity.title, 300)}:`),
        ...verbatim(data.text),
        ...(repeated.length === 0
          ? []
          : [section('Left out, because it was already reported:'), ...repeated]),
        editRow(data),
      ],
    };
  },
});

/** Nothing new: it stops here and says which earlier lines say it (S0-55). */
export function nothingNewModal(data: StatusReviewData): ModalView {
  return modalView(CALLBACK.telling, {
    title: 'Nothing new',
    close: 'Close',
    blocks: [
      alert(
        `Nothing was posted on ${clamp(data.opportunity.title, 300)}: all of it was already reported.`,
        'info',
      ),
      ...repeatedLines(data.check.lines),
      context('A TLDR alone is not news. Edit the update if something did happen.'),
      editRow(data),
    ],
  });
}

function editRow({ draftId, opportunity }: StatusReviewData): ReturnType<typeof actions> {
  return actions(
    'edit',
    button('Edit', ACTION.statusEdit, draftId),
    linkButton('Open in Notion', opportunity.url, opportunity.title),
  );
}
