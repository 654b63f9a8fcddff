import type { InputBlock } from '@slack/types';
import { z } from 'zod';
import { CALLBACK } from '../ids.js';
import { clamp } from '../text/outgoing.js';
import { context, input, lines, plain, run } from './building-blocks.js';
import { defineModal } from './define-modal.js';

export const STILL_ACTIVE_TITLE = 'Still active';

/** Asks why a deal that reports count as lost is active all the same (S2-31). */
export const stillActiveModal = defineModal({
  callbackId: CALLBACK.stillActive,
  metadata: z.object({ operationId: z.string(), opportunityId: z.string() }),
  values: z
    .object({ reason: z.string().nullish(), until: z.string().nullish() })
    .transform(({ reason, until }) => ({ reason: reason ?? '', until: until ?? undefined })),
  render: ({
    title,
    days,
    limit,
    until,
  }: {
    readonly title: string;
    readonly days: number;
    readonly limit: number;
    /** Proposed; undefined: nobody is asked until when. */
    readonly until: string | undefined;
  }) => ({
    title: STILL_ACTIVE_TITLE,
    submit: 'Save',
    close: 'Cancel',
    blocks: [
      lines(run(clamp(title, 300), { bold: true })),
      context(
        `Nothing happened for ${days} ${days === 1 ? 'day' : 'days'}. After more than ${limit} reports count a deal as lost. With your reason it counts as active again${until === undefined ? '' : ' until the day you choose; without a day,'} until it has been silent for as long once more.`,
      ),
      input(
        'reason',
        'Why is it still active? (5–7 words)',
        {
          type: 'plain_text_input',
          placeholder: plain('Their budget round ends in March', 150),
        },
        {
          hint: `Stands in the change log as: ${until === undefined ? 'Still active' : 'Active until that day'} [ your words ].`,
        },
      ),
      ...(until === undefined ? [] : [untilInput(until)]),
    ],
  }),
});

function untilInput(until: string): InputBlock {
  return input(
    'until',
    'Until when?',
    { type: 'datepicker', initial_date: until, placeholder: plain('Choose a day', 150) },
    { optional: true, hint: 'When nothing happens until then, you are asked again.' },
  );
}
