import type { DatePiece, NumberPiece } from './piece.js';
import type { Token, TokenSide, WordToken } from './token.js';

/** Who and what belongs to an event, as far as the order of words tells. Keys of words. */
export interface EventRoles {
  readonly keys: ReadonlySet<string>;
  readonly agent: ReadonlySet<string>;
  readonly patient: ReadonlySet<string>;
  /** Before a verb that tells neither. */
  readonly subject: ReadonlySet<string>;
  readonly agentSides: ReadonlySet<TokenSide>;
}

/** Which way a word is linked: to it, from it, compared with it. */
export type Binding = 'to' | 'from' | 'for' | 'compared' | 'before' | 'after';

export interface BoundNumber extends NumberPiece {
  readonly binding: 'from' | 'to' | 'by' | 'instead' | undefined;
  /** Keys of the words that are counted. */
  readonly near: ReadonlySet<string>;
}

/** One clause of a line, or the whole line where its parts cannot stand alone. */
export interface Unit {
  readonly tokens: readonly Token[];
  readonly words: readonly WordToken[];
  readonly keys: ReadonlySet<string>;
  readonly numbers: readonly BoundNumber[];
  readonly dates: readonly DatePiece[];
  readonly negations: number;
  readonly negated: ReadonlySet<string>;
  readonly sides: ReadonlySet<TokenSide>;
  readonly roles: readonly EventRoles[];
  readonly bindings: ReadonlyMap<string, ReadonlySet<Binding>>;
  /** Whether `will`, `must` and the like stand without a verb of their own. */
  readonly future: boolean;
  /** Small words that turn the meaning: `may`, `if`. */
  readonly turningLinks: readonly string[];
}

/** What one line says, read once and compared often. */
export interface LineFacts {
  readonly units: readonly Unit[];
  readonly whole: Unit;
  /** Whether it is in a language that only the exact comparison knows. */
  readonly foreign: boolean;
  /** Whether a relative date (`tomorrow`) makes it say something else on another day. */
  readonly relative: boolean;
}
