import { tidyLine } from '../status-update/tidy.js';
import { countWords } from '../words.js';
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
export function checkChangeLinePart(part: ChangeLinePart, typed: string): readonly ChangeLineProblem[] {
  const text = part === 'summary' ? tidySummary(typed) : tidyLine(typed);
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
