import type { KnownBlock } from '@slack/types';
import type { CollectedLines, HandedDeal, Home, OpenDraft } from '../../domain/home/home.js';
import { ACTION } from '../ids.js';
import { clamp } from '../text/outgoing.js';
import { dayWriter, many, type WriteDay } from '../text/reason-words.js';
import { button, context, header, row } from './building-blocks.js';

/** So many rows of a kind are shown; the others are counted. */
const ROWS = 5;

/** What waits for the person: deals handed to and by them, what they began to write, what they collected. */
export function homeWaiting({ handed, drafts, collected, settings }: Home): KnownBlock[] {
  const day = dayWriter(settings.dateLanguage);
  const handedOf = (way: HandedDeal['direction']) => handed.filter(({ direction }) => direction === way);
  return [
    ...rows('Handed to you', handedOf('to_me'), (one) => handedRow(one, day)),
    ...rows('Handed over by you', handedOf('by_me'), (one) => handedRow(one, day)),
    ...rows('To finish', drafts, (one) => draftRow(one, day)),
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

function handedRow({ opportunityId, title, direction, other, since }: HandedDeal, day: WriteDay): KnownBlock {
  const who = clamp(other, 100);
  const said =
    direction === 'to_me'
      ? `from ${who}, since ${day(since)}: accept, ask or return it in your messages with Opp`
      : `to ${who}, since ${day(since)}: no answer yet, so it is still yours`;
  const about = { about: title };
  return row(`${clamp(title, 150)}\n${said}`, button('Show', ACTION.homeShow, opportunityId, about));
}

function draftRow({ title, what, savedOn, open }: OpenDraft, day: WriteDay): KnownBlock {
  const said = `${clamp(title, 150)}\n${clamp(what, 100)}, begun ${day(savedOn)}`;
  return row(said, button('Finish', open.actionId, open.value, { about: title }));
}

function collectedRow({ opportunityId, title, count }: CollectedLines): KnownBlock {
  const said = `${clamp(title, 150)}\n${many(count, 'line')} collected`;
  return row(said, button('Post status', ACTION.statusFor, opportunityId, { about: title }));
}
