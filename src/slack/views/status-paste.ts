import type { InputBlock } from '@slack/types';
import { z } from 'zod';
import type { LikelyChange } from '../../domain/pasted-text/property-changes.js';
import type { ProposedLine } from '../../domain/pasted-text/propose-lines.js';
import { ACTION, CALLBACK } from '../ids.js';
import { dayInWords } from '../text/ago.js';
import { clamp } from '../text/outgoing.js';
import { actions, button, context, input, plain, section } from './building-blocks.js';
import { defineModal } from './define-modal.js';
import { likelyChangeBlocks } from './likely-changes.js';
import { tickBox } from './tick-boxes.js';

const ids = z.object({ draftId: z.string(), opportunityId: z.string() });

/** Asks for the text of a call summary or the like (S0-43). */
export const statusPasteModal = defineModal({
  callbackId: CALLBACK.statusPaste,
  metadata: ids,
  values: z.object({ pasted: z.string() }),
  render: ({ draftId }: { readonly draftId: string }) => ({
    title: 'Paste a call summary',
    submit: 'Propose lines',
    close: 'Close',
    blocks: [
      input(
        'pasted',
        'Text',
        { type: 'plain_text_input', multiline: true, max_length: 3000, focus_on_load: true },
        { hint: 'Up to 3,000 characters. Next you tick the lines to take; their words stay as they are.' },
      ),
      actions('back', button('Back to the update', ACTION.statusEdit, draftId)),
    ],
  }),
});

export interface ProposalsData {
  readonly draftId: string;
  readonly opportunityId: string;
  readonly lines: readonly ProposedLine[];
  readonly changes: readonly LikelyChange[];
  readonly sides: { readonly customer: string; readonly vendor: string };
}

const TAKE = /^take_(\d{1,3})$/u;

/** The places of the lines that were ticked. */
const taken = z
  .record(z.string(), z.unknown())
  .transform((fields): readonly number[] =>
    Object.entries(fields).flatMap(([field, value]) =>
      Array.isArray(value) && value.length > 0 ? [Number(TAKE.exec(field)?.[1] ?? -1)] : [],
    ),
  );

/** The lines found in the text, to be ticked: nothing is taken over by itself (S0-27, S0-43). */
export const statusProposalsModal = defineModal({
  callbackId: CALLBACK.statusProposals,
  metadata: ids,
  values: taken,
  render: (data: ProposalsData) => ({
    title: 'Proposed lines',
    submit: 'Add to the update',
    close: 'Close',
    blocks: [
      section('Tick what belongs into the update. You can still change it there.'),
      ...data.lines.map((line, place) => proposal(line, place, data.sides)),
      ...likelyChangeBlocks(data.changes, data.opportunityId),
      context('What is not ticked is left out.'),
      actions('back', button('Back to the update', ACTION.statusEdit, data.draftId)),
    ],
  }),
});

function proposal(line: ProposedLine, place: number, sides: ProposalsData['sides']): InputBlock {
  const option = { text: plain(whereTo(line, sides), 75), value: 'take' };
  return input(`take_${place}`, clamp(line.text, 600), tickBox(option, false), { optional: true });
}

function whereTo({ place, date }: ProposedLine, { customer, vendor }: ProposalsData['sides']): string {
  if (place === 'timeline') return `Timeline${date === undefined ? '' : `, ${dayInWords(date)}`}`;
  return `Open item, ${clamp(place === 'customerItems' ? customer : vendor, 50)} side`;
}
