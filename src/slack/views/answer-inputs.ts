import type { InputBlock, PlainTextOption } from '@slack/types';
import type { SheetItem } from '../../domain/answers/answer-sheet.js';
import { beginningOf } from '../../domain/beginning-of.js';
import { DONE } from '../../domain/guide/closing-steps.js';
import { parseLocalDate } from '../../domain/local-date.js';
import { tidyLine } from '../../domain/status-update/tidy.js';
import { clamp } from '../text/outgoing.js';
import { input, plain } from './building-blocks.js';
import { oneLine } from './text-boxes.js';
import { tickBox } from './tick-boxes.js';

/** In characters. */
const MOST_TEXT = 1000;
const MOST_VALUE = 150;

/** The input of one question; what it cannot show of the page's answer is told below it. */
export function answerInput(item: SheetItem, field: string, value: string): InputBlock {
  const hint = [item.hint, unshownWords(item, value)].filter((words) => words !== undefined).join(' ');
  return input(field, item.ask, elementOf(item, value), {
    optional: true,
    ...(hint === '' ? {} : { hint }),
  });
}

/**
 * What somebody said with the input: as long as it is as it was shown, the page's answer stays as it is, also what of
 * it was not shown.
 */
export function saidThere(item: SheetItem, before: string, typed: string): string {
  return tidyLine(typed) === tidyLine(shownOf(item, before)) ? before : typed;
}

/** What the input shows of an answer, and holds until somebody touches it; blank: nothing. */
function shownOf({ choices, isDay, isTick }: SheetItem, value: string): string {
  if (isDay === true) return parseLocalDate(value) ?? '';
  return beginningOf(value, isTick === true || choices !== undefined ? MOST_VALUE : MOST_TEXT);
}

function unshownWords(item: SheetItem, value: string): string | undefined {
  const shown = shownOf(item, value);
  if (shown === value) return undefined;
  if (item.isDay === true) return `The page says “${clamp(value, 300)}”, which stays until you choose a day.`;
  return 'This is only its beginning: the whole stays as long as you leave it alone.';
}

function elementOf(item: SheetItem, value: string): InputBlock['element'] {
  const { choices, isDay, isTick } = item;
  const shown = shownOf(item, value);
  if (isTick === true) return tickBox(shown === '' ? DONE_OPTION : optionOf(shown), shown !== '');
  if (isDay === true) return { type: 'datepicker', ...(shown === '' ? {} : { initial_date: shown }) };
  if (choices === undefined) return { ...oneLine(shown), max_length: MOST_TEXT };
  const known = choices.map(optionOf);
  // Whatever somebody wrote there by hand can be kept.
  const all = shown === '' || choices.includes(shown) ? known : [...known, optionOf(shown)];
  const initial = all.find((option) => option.value === shown);
  return {
    type: 'static_select',
    options: all,
    ...(initial === undefined ? {} : { initial_option: initial }),
  };
}

function optionOf(value: string): PlainTextOption {
  return { text: plain(value, 75), value };
}

/** What the page says of a ticked step; whatever somebody wrote there by hand counts as done, too. */
const DONE_OPTION = optionOf(DONE);
