import { z } from 'zod';
import type { Opportunity } from '../../domain/opportunity.js';
import { CALLBACK } from '../ids.js';
import { clamp } from '../text/outgoing.js';
import { alert, context, input, lines, plain, run } from './building-blocks.js';
import { defineModal } from './define-modal.js';
import { typedText } from './typed-text.js';

const ids = z.object({ handoverId: z.string() });

/** Asks why a deal is given back; the words stand in the change log. */
export const returnFormModal = defineModal({
  callbackId: CALLBACK.handoverReturn,
  metadata: ids,
  values: z.object({ reason: typedText }),
  render: ({ title, giver }: { readonly title: string; readonly giver: string }) => ({
    title: 'Return',
    submit: 'Return it',
    close: 'Cancel',
    blocks: [
      lines(run(clamp(title, 300), { bold: true })),
      input(
        'reason',
        'Why do you return it? (5–7 words)',
        { type: 'plain_text_input', placeholder: plain('Why, in five to seven words', 150) },
        { hint: 'Stands in the change log as: Handover returned [ your words ].' },
      ),
      context(`The deal goes back to where it was, and ${clamp(giver, 100)} is told why.`),
    ],
  }),
});

/** A question to whoever had the deal before. */
export const askFormModal = defineModal({
  callbackId: CALLBACK.handoverAsk,
  metadata: ids,
  values: z.object({ question: typedText }),
  render: ({ title }: { readonly title: string }) => ({
    title: 'Ask',
    submit: 'Send',
    close: 'Cancel',
    blocks: [
      lines(run(clamp(title, 300), { bold: true })),
      input(
        'question',
        'What do you want to know?',
        { type: 'plain_text_input', multiline: true, max_length: 2000 },
        { hint: 'Goes as a direct message to whoever had the deal; the answer comes from them.' },
      ),
    ],
  }),
});

const TO = 'to:';

/** The field that asks who takes over a deal. */
export function toField(opportunityId: string): string {
  return `${TO}${opportunityId}`;
}

export interface SeveralData {
  /** Undefined: the person's own. */
  readonly whose: string | undefined;
  readonly deals: readonly Opportunity[];
  readonly total: number;
  readonly problem?: string;
}

/** Several deals at once, for somebody who leaves: a new Sales Engineer each, one reason (S4-59). */
export const severalModal = defineModal({
  callbackId: CALLBACK.handoverSeveral,
  metadata: z.object({ batch: z.string(), whose: z.string() }),
  values: z
    .object({ reason: typedText })
    .catchall(z.unknown())
    .transform(({ reason, ...rest }) => {
      const chosen = Object.entries(rest).flatMap(([field, user]): [string, string][] =>
        field.startsWith(TO) && typeof user === 'string' && user !== ''
          ? [[field.slice(TO.length), user]]
          : [],
      );
      return { reason, chosen: new Map(chosen) };
    }),
  render: ({ whose, deals, total, problem }: SeveralData) => ({
    title: 'Hand over',
    submit: 'Hand over',
    close: 'Cancel',
    blocks: [
      ...(problem === undefined ? [] : [alert(problem, 'error')]),
      input(
        'reason',
        'Why? (5–7 words, for every deal)',
        { type: 'plain_text_input', placeholder: plain('Why, in five to seven words', 150) },
        { hint: 'Stands in the change log of each deal.' },
      ),
      context(
        `${whose === undefined ? 'Your' : `${clamp(whose, 100)}’s`} active deals. Choose who takes over; leave blank what stays.`,
      ),
      ...deals.map(({ id, title, stage }) =>
        input(
          toField(id),
          clamp(`${title} · ${stage?.name ?? 'no stage'}`, 300),
          { type: 'users_select', placeholder: plain('Stays', 150) },
          { optional: true },
        ),
      ),
      ...(total > deals.length
        ? [context(`${total - deals.length} more come after these: open the list again.`)]
        : []),
    ],
  }),
});
