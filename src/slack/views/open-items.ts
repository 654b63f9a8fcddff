import type { KnownBlock } from '@slack/types';
import { clamp } from '../text/outgoing.js';
import { lines, run } from './building-blocks.js';

export interface OpenItem {
  readonly text: string;
}

/** So many items of a side are listed; the others are counted. */
const MOST = 6;

/** What one side owes, as lines of text; a sentence when it is nothing. */
export function openItemsText(side: string, items: readonly OpenItem[]): string {
  return items.length === 0 ? `${side}: nothing` : `${side}: ${listed(items).join('; ')}`;
}

/** What both sides owe. */
export function openItemsBlock(
  sides: readonly { readonly name: string; readonly items: readonly OpenItem[] }[],
): KnownBlock {
  return lines(
    ...sides.flatMap(({ name, items }, at) => [
      run(`${at === 0 ? '' : '\n'}${name}\n`, { bold: true }),
      run(
        items.length === 0
          ? 'nothing'
          : listed(items)
              .map((item) => `• ${item}`)
              .join('\n'),
      ),
    ]),
  );
}

function listed(items: readonly OpenItem[]): readonly string[] {
  const shown = items.slice(0, MOST).map(({ text }) => clamp(text, 200));
  return items.length > MOST ? [...shown, `and ${items.length - MOST} more`] : shown;
}
