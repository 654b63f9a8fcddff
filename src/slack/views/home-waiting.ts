import type { KnownBlock } from '@slack/types';
import type { CollectedLines, HandedDeal, Home, OpenDraft } from '../../domain/home/home.js';
import type { Move } from '../../domain/home/home-deal.js';
import { ACTION } from '../ids.js';
import { dayInWords } from '../text/ago.js';
import { counted } from '../text/home-words.js';
import { clamp } from '../text/outgoing.js';
import { button, context, header, lines, row, run } from './building-blocks.js';

/** So many rows of a kind are shown; the others are counted. */
const ROWS = 5;
/** So many open items of a side. */
const MOVES = 6;

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

/** Whose move it is, by the open items of the last updates (S2-33, S2-34). */
export function homeMoves({ mine, theirs }: Home): KnownBlock[] {
  if (mine.length + theirs.length === 0) return [];
  return [
    header('Whose move it is'),
    lines(
      run(`Your move (${mine.length})\n`, { bold: true }),
      run(listed(mine, 'Nothing is owed.')),
      run(`\nTheir move (${theirs.length})\n`, { bold: true }),
      run(listed(theirs, 'Nothing is waited for.')),
    ),
  ];
}

function listed(moves: readonly Move[], nothing: string): string {
  if (moves.length === 0) return nothing;
  const shown = moves.slice(0, MOVES).map(({ title, text, days }) => {
    const since = days === 0 ? 'since today' : `for ${counted(days, 'day')}`;
    return `• ${clamp(text, 150)} – ${clamp(title, 80)}, ${since}`;
  });
  const more = moves.length - MOVES;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}
