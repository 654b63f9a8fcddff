import type { KnownBlock } from '@slack/types';
import type { CollectedLines, HandedDeal, Home, OpenDraft } from '../../domain/home/home.js';
import { ACTION } from '../ids.js';
import { dayInWords } from '../text/ago.js';
import { counted } from '../text/home-words.js';
import { clamp } from '../text/outgoing.js';
import { button, context, header, row } from './building-blocks.js';

/** So many rows of a kind are shown; the others are counted. */
const ROWS = 5;

/** What waits for the person: deals handed to them, what they began to write, what they collected. */
export function homeWaiting({ handed, drafts, collected }: Home): KnownBlock[] {
  return [
    ...rows('Handed to you', handed, handedRow),
    ...rows('To finish', drafts, draftRow),
    ...rows('Collected for the next update', collected, collectedRow),
  ];
}

function rows<T>(title: string, items: readonly T[], block: (item: T) => KnownBlock): KnownBlock[] {
  if (items.length === 0) return [];
  const more = items.length - ROWS;
  return [
    header(title),
    ...items.slice(0, ROWS).map(block),
    ...(more > 0 ? [context(`and ${more} more`)] : []),
  ];
}

function handedRow({ opportunityId, title, from, since }: HandedDeal): KnownBlock {
  const said = `${clamp(title, 150)}\nfrom ${clamp(from, 100)}, since ${dayInWords(since)}: accept, ask or return it in your messages with Opp`;
  return row(said, button('Show', ACTION.homeShow, opportunityId, { about: title }));
}

function draftRow({ title, what, savedOn, open }: OpenDraft): KnownBlock {
  const said = `${clamp(title, 150)}\n${clamp(what, 100)}, begun ${dayInWords(savedOn)}`;
  return row(said, button('Finish', open.actionId, open.value, { about: title }));
}

function collectedRow({ opportunityId, title, count }: CollectedLines): KnownBlock {
  const said = `${clamp(title, 150)}\n${counted(count, 'line')} collected`;
  return row(said, button('Post status', ACTION.statusFor, opportunityId, { about: title }));
}
