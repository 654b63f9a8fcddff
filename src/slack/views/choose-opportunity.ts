import type { ModalView } from '@slack/types';
import type { Opportunity } from '../../domain/opportunity.js';
import { ACTION, CALLBACK } from '../ids.js';
import { dealFacts } from '../text/deal-words.js';
import { clamp } from '../text/outgoing.js';
import { button, context, section } from './building-blocks.js';
import { modalView } from './define-modal.js';

/** More than this is no choice but a list; a further word helps better. */
const SHOWN = 20;

/** What the chosen one is for. */
export interface Purpose {
  readonly title: string;
  readonly actionId: string;
  readonly command: string;
}

const STATUS: Purpose = { title: 'Status update', actionId: ACTION.statusFor, command: '/opp status' };

/** "'Acme' matches 3": the person picks, nothing is guessed (S0-24). */
export function chooseOpportunity(
  words: string,
  opportunities: readonly Opportunity[],
  { title, actionId, command }: Purpose = STATUS,
): ModalView {
  const hidden = opportunities.length - SHOWN;
  const which =
    words === ''
      ? 'Which opportunity?'
      : `“${words}” matches ${opportunities.length}. Which one do you mean?`;
  return modalView(CALLBACK.telling, {
    title,
    close: 'Cancel',
    blocks: [
      section(which),
      ...opportunities.slice(0, SHOWN).map((deal) => ({
        ...section(`${clamp(deal.title, 300)}\n${dealFacts(deal)}`),
        block_id: `deal:${deal.id}`,
        accessory: button('Choose', actionId, deal.id, { about: deal.title }),
      })),
      ...(hidden > 0
        ? [context(`… and ${hidden} more: close this and add a word, as in ${command} acme renewal.`)]
        : []),
    ],
  });
}
