import type { KnownBlock } from '@slack/types';
import type { Opportunity } from '../../domain/opportunity.js';
import { ACTION } from '../ids.js';
import { dealFacts } from '../text/deal-words.js';
import { clamp, messageText } from '../text/outgoing.js';
import { actions, button, context, section, type Message } from './building-blocks.js';

/** More than this is no choice but a list; a further word helps better. */
const SHOWN = 10;

/** How the channel stands, and what can be done about it. */
export function linkMessage(
  what: string,
  more: { readonly next?: string; readonly canUnlink?: boolean } = {},
): Message {
  const { next = '', canUnlink = false } = more;
  const blocks: KnownBlock[] = [
    section(what),
    ...(next === '' ? [] : [context(next)]),
    ...(canUnlink ? [actions('link', button('Unlink', ACTION.linkOff, ''))] : []),
  ];
  return { text: messageText(`${what} ${next}`.trim()), blocks };
}

/** Several opportunities may be meant: the person picks the one to tie the channel to (S0-24). */
export function chooseToLink(words: string, opportunities: readonly Opportunity[]): Message {
  const which = `“${clamp(words, 200)}” matches ${opportunities.length}. Which one is this channel about?`;
  const shown = opportunities.slice(0, SHOWN);
  const hidden = opportunities.length - shown.length;
  return {
    text: messageText([which, ...shown.map(({ title }) => `– ${title}`)].join('\n')),
    blocks: [
      section(which),
      ...shown.map((deal) => ({
        ...section(`${clamp(deal.title, 300)}\n${dealFacts(deal)}`),
        block_id: `link:${deal.id}`,
        accessory: button('Link', ACTION.linkTo, deal.id, { about: deal.title }),
      })),
      ...(hidden > 0 ? [context(`… and ${hidden} more: add a word, as in /opp link acme renewal.`)] : []),
    ],
  };
}
