import type { Problem } from '../../domain/errors.js';
import type { Operation } from '../../domain/operation.js';
import type { WriteOutcome } from '../ports/notion.js';

/** One write to Notion within an operation. It is there once, however often it is attempted. */
export interface Part {
  /** Unique within the operation and never renamed: it stands in the journal. */
  readonly name: string;
  /**
   * Reads afresh what the write needs: whether an earlier attempt is there already (by the operation's mark, or by
   * its effect), and whether what guards the write still holds. Throws `UserError` when that cannot be read.
   */
  readonly prepare: () => Promise<PreparedPart>;
}

export type PreparedPart =
  /** An earlier attempt is there. */
  | { readonly kind: 'there'; readonly id: string }
  /** It must not be written (any more); the person is told why. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** `write` sends one request, once. */
  | { readonly kind: 'ready'; readonly write: () => Promise<WriteOutcome<{ readonly id: string }>> };

/** One kind of operation: how its payload becomes parts, and what happens around them. */
export interface OperationKind {
  readonly kind: string;
  /**
   * The parts in the order in which they are written. A later part may use what an earlier one wrote
   * (`operation.done`). Throws for a payload that is not of this kind.
   */
  readonly parts: (operation: Operation) => readonly Part[];
  /** The page is known: its id and address, when the operation makes the page itself. */
  readonly pageOf?: (
    operation: Operation,
  ) => Promise<{ readonly id: string; readonly url: string } | undefined>;
  /**
   * Once, after the last part: what else must remember it. May run again after a crash. Throws `UserError` when it
   * is to be tried again; nothing is written to Notion again for that.
   */
  readonly onConfirmed?: (operation: Operation) => Promise<void>;
  /**
   * Looks for own copies beside the one that counts and removes them; runs some minutes after an operation that
   * had an uncertain answer. Resolves to how many were removed.
   */
  readonly sweep?: (operation: Operation) => Promise<number>;
  /**
   * What takes back a confirmed operation of this kind; left out, it cannot be taken back. `undoing` is the operation
   * that does it: its id marks what is written, its state tells whether that was tried before.
   */
  readonly undo?: (original: Operation, undoing: Operation) => Undoing;
}

/** How an operation is taken back, as long as everything still says what it wrote. */
export interface Undoing {
  readonly parts: readonly Part[];
  /** What the change log says of it, in one to three words; left out for what the log does not tell of. */
  readonly summary?: string;
  /** As of a kind. */
  readonly sweep?: () => Promise<number>;
  readonly onConfirmed?: () => Promise<void>;
}
