import type { KnownBlock } from '@slack/types';
import type { CollectedLines, HandedDeal, Home, OpenDraft } from '../../domain/home/home.js';
import { ACTION } from '../ids.js';
import { handedStanding } from '../text/handed-words.js';
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
    ...rows('Handed over by others', handedOf('from_me'), (one) => handedRow(one, day)),
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

function handedRow(handed: HandedDeal, day: WriteDay): KnownBlock {
  const { opportunityId, title } = handed;
  const said = `${clamp(title, 150)}\n${handedStanding(handed, day)}`;
  return row(said, button('Show', ACTION.homeShow, opportunityId, { about: title }));
}

function draftRow({ title, what, savedOn, open }: OpenDraft, day: WriteDay): KnownBlock {
  const said = `${clamp(title, 150)}\n${clamp(what, 100)}, begun ${day(savedOn)}`;
  return row(said, button('Finish', open.actionId, open.value, { about: title }));
}

function collectedRow({ opportunityId, title, count }: CollectedLines): KnownBlock {
  const said = `${clamp(title, 150)}\n${many(count, 'line')} collected`;
  return row(said, button('Post status', ACTION.statusFor, opportunityId, { about: title }));
}
