import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import type { CheckedLine } from '../../domain/duplicates/check-update.js';
import type { LineChoices } from '../../domain/duplicates/without-repeats.js';
import type { LikelyChange } from '../../domain/pasted-text/property-changes.js';
import { ACTION, CALLBACK } from '../ids.js';
import { clamp } from '../text/outgoing.js';
import { actions, alert, button, linkButton, section, verbatim } from './building-blocks.js';
import { defineModal } from './define-modal.js';
import { likelyChangeBlocks } from './likely-changes.js';
import { newLines, repeatedTicks, similarTicks, TICK } from './review-lines.js';

/** A line of the review; `gone` tells that Notion shows the earlier line no more. */
export type ReviewedLine = CheckedLine & { readonly gone: boolean };

export interface StatusReviewData {
  readonly draftId: string;
  readonly opportunity: { readonly id: string; readonly title: string; readonly url: string };
  readonly lines: readonly ReviewedLine[];
  readonly choices: LineChoices;
  /** Whether what is ticked may be posted. */
  readonly newsLeft: boolean;
  /** Lines that look like a change of the record. */
  readonly changes: readonly LikelyChange[];
  /** The reader's. */
  readonly timeZone: string;
  /** The comment, character for character. */
  readonly text: string;
  /** When anything was said about the deal last. */
  readonly saidLast: Date | undefined;
}

/** By the line's place in the review: whether it is to be posted. */
const ticks = z.record(z.string(), z.unknown()).transform(
  (fields): ReadonlyMap<number, boolean> =>
    new Map(
      Object.entries(fields).flatMap(([field, value]): [number, boolean][] => {
        const place = TICK.exec(field)?.[1];
        return place === undefined ? [] : [[Number(place), Array.isArray(value) && value.length > 0]];
      }),
    ),
);

/**
 * The last look before posting: the exact comment, and for each line whether it is new, changes an earlier one, looks
 * like one (ticked) or was already reported (not ticked), with the earlier line (S0-54, S0-55).
 */
export const statusReviewModal = defineModal({
  callbackId: CALLBACK.statusReview,
  metadata: z.object({ draftId: z.string() }),
  values: ticks,
  render: (data: StatusReviewData) => ({
    title: 'Review',
    submit: data.lines.some(isLeftOut) ? "Post only what's new" : 'Post',
    close: 'Close',
    blocks: [
      ...heading(data),
      ...verbatim(data.text),
      ...newLines(data),
      ...similarTicks(data),
      ...repeatedTicks(data),
      ...likelyChangeBlocks(data.changes, data.opportunity.id),
      editRow(data),
    ],
  }),
});

function isLeftOut({ verdict, field }: CheckedLine): boolean {
  return verdict === 'already_reported' && field !== 'tldr' && field !== 'sentiment';
}

function heading({ newsLeft, opportunity }: StatusReviewData): KnownBlock[] {
  const title = clamp(opportunity.title, 300);
  if (newsLeft) return [section(`This comment will be posted on ${title}:`)];
  return [alert(`Nothing new would be left for ${title}. Tick what is to be posted.`, 'warning')];
}

export function editRow(
  { draftId, opportunity }: Pick<StatusReviewData, 'draftId' | 'opportunity'>,
  ...before: readonly ReturnType<typeof button>[]
): ReturnType<typeof actions> {
  return actions(
    'edit',
    ...before,
    button('Edit', ACTION.statusEdit, draftId),
    linkButton('Open in Notion', opportunity.url, opportunity.title),
  );
}
