import type { LocalDate } from '../local-date.js';
import type { WordsToCut } from './cut-words.js';
import type { StatusField } from './form.js';

/** A line of a box: its number as a person counts, from 1, and what it says. */
interface AtLine {
  readonly field: StatusField;
  readonly line: number;
  readonly text: string;
}

/** What is wrong with a form, as data; the words stand with the modal. */
export type FormProblem =
  /** An empty box. Lists and the timeline take `none` as an answer (S0-57, S0-59). */
  | { readonly kind: 'missing'; readonly field: StatusField }
  /** Not a whole number from 1 to 999. */
  | { readonly kind: 'bad_period'; readonly field: 'periodCount'; readonly text: string }
  /** ‼️ without a risk (S0-58). */
  | { readonly kind: 'risks_needed'; readonly field: 'risks' }
  | (AtLine & {
      readonly kind: 'too_many_words';
      readonly count: number;
      readonly budget: number;
      readonly cut: WordsToCut;
    })
  /** In characters. */
  | (AtLine & { readonly kind: 'too_long'; readonly length: number; readonly limit: number })
  /** The line does not begin with a date (S0-66). */
  | (AtLine & { readonly kind: 'no_date' })
  /** A calendar week instead of a day; the week's days when this or the last year has it. */
  | (AtLine & {
      readonly kind: 'week_not_day';
      readonly written: string;
      readonly days: { readonly from: LocalDate; readonly to: LocalDate } | undefined;
    })
  /** A date and nothing else. */
  | (AtLine & { readonly kind: 'no_text'; readonly date: LocalDate })
  | (AtLine & { readonly kind: 'impossible_date'; readonly written: string })
  | (AtLine & { readonly kind: 'ambiguous_date'; readonly readings: readonly LocalDate[] })
  /** More than a week ahead. */
  | (AtLine & { readonly kind: 'future_date'; readonly date: LocalDate });
