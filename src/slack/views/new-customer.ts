import type { KnownBlock } from '@slack/types';
import { beginningOf } from '../../domain/beginning-of.js';
import type { CreationForm } from '../../domain/creation/creation-form.js';
import type { Opportunity } from '../../domain/opportunity.js';
import type { SameCustomer } from '../../domain/same-customer/same-customer.js';
import { dealFacts } from '../text/deal-words.js';
import { sameCustomerText } from '../text/new-words.js';
import { clamp } from '../text/outgoing.js';
import { context, input, linkButton, plain, section } from './building-blocks.js';
import type { ModalFace } from './define-modal.js';
import { NEW_TITLE } from './new-form.js';
import { oneLine } from './text-boxes.js';

/** Who is it? Asked before anything else, so that nobody is entered twice (S4-65). */
export function customerFace({ customer, website, email }: CreationForm): ModalFace {
  const text = (value: string, placeholder: string) => ({
    ...oneLine(beginningOf(value, 300), placeholder),
    max_length: 300,
  });
  return {
    title: NEW_TITLE,
    submit: 'Next',
    close: 'Cancel',
    blocks: [
      section('First I look whether the customer is there already.'),
      input('customer', 'Customer', text(customer, 'Acme Corp')),
      input('website', 'Website', text(website, 'acme.com'), { optional: true }),
      input('email', 'E-mail of a contact', text(email, 'jane@acme.com'), { optional: true }),
    ],
  };
}

type Match = SameCustomer<{ readonly opportunity: Opportunity }>;

/** More are named by number alone. */
const SHOWN = 10;

/** The same customer may be there: open it, or say why another one is needed. */
export function matchesFace(customer: string, matches: readonly Match[]): ModalFace {
  const hidden = matches.length - SHOWN;
  return {
    title: NEW_TITLE,
    submit: 'Create anyway',
    close: 'Cancel',
    blocks: [
      section(`“${clamp(customer, 200)}” may be here already:`),
      ...matches.slice(0, SHOWN).map(matchBlock),
      ...(hidden > 0 ? [context(`… and ${hidden} more.`)] : []),
      input(
        'anyway',
        'Why is another one needed?',
        {
          type: 'plain_text_input',
          placeholder: plain('For example: a second team, with its own budget', 150),
        },
        { hint: 'Kept with the entry in Opp’s journal; it does not stand in Notion.' },
      ),
    ],
  };
}

function matchBlock({ deal: { opportunity }, reasons }: Match): KnownBlock {
  const why = reasons.map(sameCustomerText).join(' · ');
  return {
    ...section(`${clamp(opportunity.title, 300)}\n${dealFacts(opportunity)}\nWhy: ${clamp(why, 600)}`),
    block_id: `deal:${opportunity.id}`,
    accessory: linkButton('Open it', opportunity.url, opportunity.title),
  };
}
