import type { KnownBlock, ModalView, RichTextElement } from '@slack/types';
import type { Home } from '../../domain/home/home.js';
import type { Move } from '../../domain/home/home-deal.js';
import { ACTION, CALLBACK } from '../ids.js';
import { clamp } from '../text/outgoing.js';
import { many } from '../text/reason-words.js';
import { actions, button, context, header, lines, run } from './building-blocks.js';
import { modalView } from './define-modal.js';

/** So many deals of a side stand on Home, with one item each; the others in a window. */
const DEALS = 4;
/** So many in the window: it takes a hundred blocks. */
const DEALS_IN_WINDOW = 45;

/** What one side owes in one deal, the oldest first. */
type MovesOfDeal = readonly [Move, ...Move[]];

/** Whose move it is, by the open items of the last updates (S2-33, S2-34): a line for each deal, the oldest first. */
export function homeMoves({ mine, theirs }: Home): KnownBlock[] {
  if (mine.length + theirs.length === 0) return [];
  return [
    header('Whose move it is'),
    lines(
      run(`Your move (${mine.length})\n`, { bold: true }),
      ...listed(mine, 'Nothing is owed.'),
      run(`\nTheir move (${theirs.length})\n`, { bold: true }),
      ...listed(theirs, 'Nothing is waited for.'),
    ),
    actions('home:moves', button('All open items', ACTION.homeMoves, 'all')),
  ];
}

function listed(moves: readonly Move[], nothing: string): readonly RichTextElement[] {
  const deals = byDeal(moves);
  const more = deals.length - DEALS;
  const shown = deals
    .slice(0, DEALS)
    .flatMap(([oldest, ...others], at): RichTextElement[] => [
      run(
        `${at === 0 ? '' : '\n'}• ${clamp(oldest.text, 120)}${others.length === 0 ? '' : ` +${others.length}`} – `,
      ),
      run(clamp(oldest.title, 60), { italic: true }),
      run(`, ${since(oldest)}`),
    ]);
  if (shown.length === 0) return [run(nothing)];
  return more > 0 ? [...shown, run(`\nand in ${many(more, 'more deal')}`)] : shown;
}

/** All open items in a window, by side and deal. */
export function allMovesModal({ mine, theirs }: Pick<Home, 'mine' | 'theirs'>): ModalView {
  return modalView(CALLBACK.telling, {
    title: 'Open items',
    close: 'Close',
    blocks: [...side('Your move', mine), ...side('Their move', theirs)],
  });
}

function side(title: string, moves: readonly Move[]): KnownBlock[] {
  const deals = byDeal(moves);
  const more = deals.length - DEALS_IN_WINDOW;
  return [
    header(`${title} (${moves.length})`),
    ...deals
      .slice(0, DEALS_IN_WINDOW)
      .map((items) =>
        lines(
          run(`${clamp(items[0].title, 150)}\n`, { bold: true }),
          run(clamp(items.map((item) => `• ${clamp(item.text, 200)}, ${since(item)}`).join('\n'), 2900)),
        ),
      ),
    ...(deals.length === 0 ? [context('Nothing.')] : []),
    ...(more > 0 ? [context(`and in ${many(more, 'more deal')}`)] : []),
  ];
}

function since({ days }: Move): string {
  return days === 0 ? 'since today' : `for ${many(days, 'day')}`;
}

/** In the order of each deal's oldest item. */
function byDeal(moves: readonly Move[]): readonly MovesOfDeal[] {
  const deals = new Map<string, [Move, ...Move[]]>();
  for (const move of moves) {
    const before = deals.get(move.opportunityId);
    if (before === undefined) deals.set(move.opportunityId, [move]);
    else before.push(move);
  }
  return [...deals.values()];
}
