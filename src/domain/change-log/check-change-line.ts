import { tidyLine } from '../status-update/tidy.js';
import { countWords } from '../words.js';
import type { ChangeLine } from './change-line.js';
import { shorten } from './shorten.js';
import { tidySummary } from './tidy-change-line.js';
import { CHANGE_LINE_BUDGETS, CHANGE_LINE_LENGTHS, type ChangeLinePart } from './word-budgets.js';

/** What is wrong with a line, as data; the words stand with the modal. `least` and `most` are the words allowed. */
export type ChangeLineProblem =
  | { readonly part: ChangeLinePart; readonly kind: 'missing'; readonly least: number; readonly most: number }
  | {
      readonly part: ChangeLinePart;
      readonly kind: 'too_many_words';
      readonly count: number;
      readonly least: number;
      readonly most: number;
      readonly cut: number;
      /** A shorter version to accept or not; undefined when only the person can say it shorter. */
      readonly suggestion: string | undefined;
    }
  | {
      readonly part: ChangeLinePart;
      readonly kind: 'too_few_words';
      readonly count: number;
      readonly least: number;
      readonly most: number;
      readonly add: number;
    }
  /** In characters. */
  | {
      readonly part: ChangeLinePart;
      readonly kind: 'too_long';
      readonly length: number;
      readonly limit: number;
    };

/** Checks the word budgets of S0-46: one to three words, five to seven words. An empty list means all is well. */
export function checkChangeLine(line: Omit<ChangeLine, 'date'>): readonly ChangeLineProblem[] {
  return [
    ...checkPart('summary', tidySummary(line.summary)),
    ...checkPart('rationale', tidyLine(line.rationale)),
  ];
}

/** Checks one part alone, for a modal that asks only the rationale. */
export function checkChangeLinePart(part: ChangeLinePart, text: string): readonly ChangeLineProblem[] {
  return checkPart(part, part === 'summary' ? tidySummary(text) : tidyLine(text));
}

function checkPart(part: ChangeLinePart, text: string): readonly ChangeLineProblem[] {
  const { least, most } = CHANGE_LINE_BUDGETS[part];
  const limit = CHANGE_LINE_LENGTHS[part];
  const count = countWords(text);
  if (count === 0) return [{ part, kind: 'missing', least, most }];
  if (count > most) {
    const suggestion = shorten(text, least, most);
    return [{ part, kind: 'too_many_words', count, least, most, cut: count - most, suggestion }];
  }
  if (count < least) return [{ part, kind: 'too_few_words', count, least, most, add: least - count }];
  return text.length > limit ? [{ part, kind: 'too_long', length: text.length, limit }] : [];
}
