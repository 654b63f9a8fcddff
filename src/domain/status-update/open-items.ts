import { daysBetween, type LocalDate } from '../local-date.js';
import type { ParsedStatusUpdate } from './parse.js';
import type { Side } from './statement.js';
import { tidyLine } from './tidy.js';

/** What an update of any date says about items. */
export interface ItemsTold {
  readonly update: Pick<ParsedStatusUpdate, 'customerItems' | 'vendorItems' | 'timeline'>;
  /** The day it was written. */
  readonly day: LocalDate;
  /** Opp leaves out what was already reported (S0-54): what its lists do not name may still be open. */
  readonly onlyNew: boolean;
}

/** Something that one side owes, and the day it was first reported. */
export interface OpenItem {
  readonly text: string;
  readonly since: LocalDate;
}

export interface OpenNow {
  readonly customer: readonly OpenItem[];
  readonly vendor: readonly OpenItem[];
}

const DONE = 'Done: ';
const DONE_LINE = /^done: */iu;

/**
 * What is open on both sides after these updates, oldest update first (S0-59). A list by hand stands for everything
 * that is open then, one of Opp for what came on top; "none" empties the side and a `Done: …` event closes its item.
 */
export function openNow(told: readonly ItemsTold[]): OpenNow {
  return { customer: openOn('customer', told), vendor: openOn('vendor', told) };
}

/** The timeline's words for an item that was ticked as done. */
export function doneText({ text }: OpenItem): string {
  return `${DONE}${text}`;
}

/** Whole days since the item was first reported, 0 or more. */
export function ageInDays({ since }: OpenItem, today: LocalDate): number {
  return Math.max(0, daysBetween(since, today));
}

function openOn(side: Side, told: readonly ItemsTold[]): readonly OpenItem[] {
  let open = new Map<string, OpenItem>();
  for (const { update, day, onlyNew } of told) {
    for (const { text } of update.timeline) {
      if (DONE_LINE.test(text)) open.delete(itemKey(text.replace(DONE_LINE, '')));
    }
    const items = side === 'customer' ? update.customerItems : update.vendorItems;
    if (items === undefined || items === 'unchanged') continue;
    const named = items.map((text): [string, OpenItem] => {
      const key = itemKey(text);
      return [key, open.get(key) ?? { text: tidyLine(text), since: day }];
    });
    open = new Map(onlyNew && items.length > 0 ? [...open, ...named] : named);
  }
  return [...open.values()].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}

/** Case, white space and closing punctuation make no other item. */
export function itemKey(text: string): string {
  return tidyLine(text)
    .toLowerCase()
    .replace(/[\s.,;!]{1,20}$/u, '');
}
