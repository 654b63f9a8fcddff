import type { Problem } from '../../domain/errors.js';
import type { NotionPerson, Opportunity } from '../../domain/opportunity.js';

/** Interactive requests go before background ones through the one rate limiter. */
export type Lane = 'interactive' | 'background';

export interface OpportunitySource {
  /** Reads one page afresh. Throws `deal_gone` when it is trashed, archived, moved away or not shared. */
  readOne(opportunityId: string): Promise<Opportunity>;
}

/** An open comment of a page. Resolved comments are invisible to Notion's API. */
export interface PageComment {
  readonly id: string;
  readonly createdAt: Date;
  readonly author: string;
  /** Plain text, exactly as shown. */
  readonly text: string;
  /** Targets of the links in the text, in order. */
  readonly links: readonly string[];
}

/** A run of text in a comment we write; the runs joined are exactly what a reader sees. */
export interface TextRun {
  readonly text: string;
  readonly link: string | undefined;
}

/**
 * How a write ended: it knows no idempotency key, and a timeout does not undo a write.
 * - `committed`: it is there.
 * - `not_applied`: certainly not there; may be sent again after `retryAfterMs`.
 * - `refused`: certainly not there and will never be; `problem` says why.
 * - `ambiguous`: nobody knows; look before sending again.
 */
export type WriteOutcome<T> =
  | { readonly kind: 'committed'; readonly value: T }
  | { readonly kind: 'not_applied'; readonly retryAfterMs: number | undefined; readonly detail: string }
  | {
      readonly kind: 'refused';
      readonly problem: Problem;
      readonly detail: string;
    }
  | { readonly kind: 'ambiguous'; readonly detail: string };

export interface PageComments {
  /**
   * The open page-level comments only, oldest first: one request for each hundred. Enough to show what was said;
   * before writing, `list` is needed. Throws `cannot_read_comments`.
   */
  listOnPage(opportunityId: string, lane: Lane): Promise<readonly PageComment[]>;
  /** Begins to read what `list` will need, so that it is quick when it is asked for. Never throws. */
  readAhead(opportunityId: string): void;
  /**
   * Every open comment of the page: page-level ones to the last cursor and those on its blocks (S0-13).
   * Oldest first. Throws `cannot_read_comments` when the connection lacks the capability.
   */
  list(opportunityId: string, lane: Lane): Promise<readonly PageComment[]>;
  /** Posts one comment on the page. Never throws for an answer of Notion's: the outcome says it. */
  post(
    opportunityId: string,
    runs: readonly TextRun[],
    displayName: string,
  ): Promise<WriteOutcome<{ commentId: string }>>;
  /** Deletes a comment that Opp wrote itself; gone already counts as done. Never throws, as `post`. */
  remove(commentId: string): Promise<WriteOutcome<{ commentId: string }>>;
}

export interface NotionPeople {
  /** The person with this e-mail address (case-insensitive), or undefined. */
  byEmail(email: string): Promise<NotionPerson | undefined>;
}
