import type { InputBlock, PlainTextOption } from '@slack/types';
import type { Budgets } from '../../domain/status-update/budgets.js';
import { ageInDays, type OpenItem } from '../../domain/status-update/open-items.js';
import type { LocalDate } from '../../domain/local-date.js';
import { input, plain } from './building-blocks.js';
import { startingWith } from './field-names.js';
import { manyLines, telling } from './text-boxes.js';
import { tickBoxes } from './tick-boxes.js';

/** One side's questions. */
export interface ItemsSide {
  readonly field: 'customerItems' | 'vendorItems';
  readonly doneField: 'customerDone' | 'vendorDone';
  /** What the format calls the side. */
  readonly name: string;
  readonly placeholder: string;
}

export interface ItemsShown {
  readonly box: string;
  /** Places of the items that are ticked. */
  readonly done: readonly string[] | undefined;
  readonly open: readonly OpenItem[];
  readonly today: LocalDate;
  readonly budgets: Budgets;
}

/** Slack shows no more in one group; the oldest come first, the others when these are done. */
const SHOWN = 10;

/** What a side owes: the items still open to tick off, each with its age, and a box for what came on top (S0-59). */
export function openItemInputs(
  { field, doneField, name, placeholder }: ItemsSide,
  { box, done, open, today, budgets }: ItemsShown,
): InputBlock[] {
  const perLine = `One per line, at most ${budgets.item} words each.`;
  if (open.length === 0) {
    const hint = `${perLine} Write “none” if there are none.`;
    return [input(field, `Open items (${name} side)`, telling(manyLines(box, placeholder)), { hint })];
  }
  // Slack keeps ticks by their place as long as the block stays: another list is another block.
  const ticked = startingWith(doneField, open.map(({ text }) => text).join('\n'));
  const hidden = open.length - SHOWN;
  const more = hidden > 0 ? ` ${hidden} more stay open.` : '';
  return [
    input(ticked, `Open items (${name} side): tick what is done`, ticks(open.slice(0, SHOWN), done, today), {
      optional: true,
      hint: `Ticked ones become events of today; the others stay open.${more}`,
    }),
    input(field, `New open items (${name} side)`, telling(manyLines(box, placeholder)), {
      optional: true,
      hint: `${perLine} Only what is not listed above.`,
    }),
  ];
}

function ticks(
  open: readonly OpenItem[],
  done: readonly string[] | undefined,
  today: LocalDate,
): InputBlock['element'] {
  const options = open.map((item, place): PlainTextOption => {
    const description = plain(ageInWords(ageInDays(item, today)), 75);
    return { text: plain(item.text, 75), value: String(place), description };
  });
  const chosen = options.filter(({ value }) => done?.includes(String(value)) === true);
  return tickBoxes(options, chosen);
}

function ageInWords(days: number): string {
  if (days === 0) return 'since today';
  return days === 1 ? '1 day' : `${days} days`;
}
