import { z } from 'zod';
import { CALLBACK } from '../ids.js';
import { clamp } from '../text/outgoing.js';
import { context, input, plain } from './building-blocks.js';
import { defineModal } from './define-modal.js';

export interface DigestUntilData {
  readonly title: string;
  /** Tomorrow: the first day that can be meant. */
  readonly earliest: string;
  /** When it lies ahead: then the deal is back anyway. */
  readonly closes: string | undefined;
}

/** Until which day a deal of a digest is not to be heard of. */
export const digestUntilModal = defineModal({
  callbackId: CALLBACK.digestUntil,
  metadata: z.object({ digestId: z.string(), opportunityId: z.string() }),
  values: z.object({ until: z.string() }),
  render: ({ title, earliest, closes }: DigestUntilData) => ({
    title: 'Snooze',
    submit: 'Snooze',
    close: 'Cancel',
    blocks: [
      input(
        'until',
        clamp(`Leave out ${title} until`, 200),
        { type: 'datepicker', initial_date: earliest, placeholder: plain('Choose a day', 150) },
        { hint: 'The day on which it comes back into the digest.' },
      ),
      ...(closes === undefined
        ? []
        : [context(`It closes on ${closes}. If that passes before, the deal comes back then.`)]),
    ],
  }),
});
