import type { Side, StatementField } from '../status-update/statement.js';
import type { Form } from './line/token.js';

/** Why an earlier line does not say what the new one says. Data; the words are found elsewhere. */
export type Reason =
  /** Words of the new line that the earlier one lacks, as they were written. */
  | { readonly kind: 'missing'; readonly words: readonly string[] }
  | { readonly kind: 'date'; readonly said: readonly string[]; readonly now: readonly string[] }
  | { readonly kind: 'number'; readonly said: readonly string[]; readonly now: readonly string[] }
  | { readonly kind: 'negation' }
  /** The same event, but done instead of to do and the like. */
  | {
      readonly kind: 'state';
      readonly word: string;
      readonly said: Form | undefined;
      readonly now: Form | undefined;
    }
  | { readonly kind: 'opposite'; readonly said: string; readonly now: string }
  /** The earlier line holds a word that turns its meaning, such as `may` or `draft`. */
  | { readonly kind: 'dropped'; readonly word: string }
  | { readonly kind: 'actor'; readonly words: readonly string[] }
  | { readonly kind: 'direction'; readonly words: readonly string[] }
  /** The earlier line says it as an open item, a risk or the like. */
  | { readonly kind: 'place'; readonly field: StatementField; readonly side: Side | undefined }
  /** A language that is only compared word for word. */
  | { readonly kind: 'language' };
