import type { DatePiece, NumberPiece } from './piece.js';
import type { Turn } from './vocabulary.js';

/**
 * How an event stands: reported as done, still to do, going on, a fact of the present, or merely named (`approval`).
 * `to_do_or_thing` where a line begins with a word that may be either (`Review …`), `any` where the word does not tell.
 */
export type Form = 'done' | 'to_do' | 'going_on' | 'present' | 'thing' | 'to_do_or_thing' | 'any';

export type TokenSide = 'us' | 'them';

export interface WordToken {
  readonly kind: 'word';
  /** In lower case, a phrase with single spaces. */
  readonly text: string;
  readonly written: string;
  readonly keys: ReadonlySet<string>;
  /** Undefined for words that are no verb and no noun of one. */
  readonly form: Form | undefined;
  /** Whether it only names its event, as in `in review`. */
  readonly names: boolean;
  /** Whether its tense tells nothing, because it describes how things stand. */
  readonly state: boolean;
  readonly turn: Turn | undefined;
  readonly negated: boolean;
  /** Whether a list knows it; a typo is never known. */
  readonly known: boolean;
}

export interface LinkToken {
  readonly kind: 'link';
  readonly text: string;
  readonly turn: Turn | undefined;
  readonly side: TokenSide | undefined;
  readonly negates: boolean;
}

export interface BreakToken {
  readonly kind: 'break';
  readonly text: string;
}

export type Token = WordToken | LinkToken | BreakToken | NumberPiece | DatePiece;
