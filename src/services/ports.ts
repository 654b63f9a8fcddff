/**
 * What the services need from the outside, in the words of the field. `notion/`, `mirror/`, `store/` and
 * `slack/` implement these; `app.ts` hands them over. Every method may throw `UserError` for an expected
 * problem (see `domain/errors.ts`) and anything else for a bug.
 */
import type { Problem } from '../domain/errors.js';
import type { NotionPerson, Opportunity } from '../domain/opportunity.js';
import type { NewPosting, Posting, PostingChange } from '../domain/posting.js';

/** Interactive requests go before background ones through the one rate limiter. */
export type Lane = 'interactive' | 'background';

/* ---------------------------------------------------------------- Notion */

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
 * How a write ended (facts: no idempotency key exists, a timeout does not undo a write).
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
}

export interface NotionPeople {
  /** The person with this e-mail address (case-insensitive), or undefined. */
  byEmail(email: string): Promise<NotionPerson | undefined>;
}

/* ---------------------------------------------------------------- Slack */

/** A person as Slack knows them. */
export interface SlackPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | undefined;
  /** IANA name, e.g. `Europe/Vienna`. */
  readonly timeZone: string;
  /** `guest`: restricted accounts; `stranger`: another company's member; both are refused. */
  readonly kind: 'member' | 'guest' | 'stranger' | 'bot' | 'deactivated';
}

export interface SlackPeople {
  person(slackUserId: string): Promise<SlackPerson>;
}

/* ---------------------------------------------------------------- Store */

/**
 * The journal of comments promised to people and not yet confirmed by Notion (the outbox).
 * Every method is durable before it resolves.
 */
export interface PostingJournal {
  /** Records the promise. A second call with the same id changes nothing and returns the first (S8). */
  accept(posting: NewPosting, now: Date): Promise<Posting>;
  find(id: string): Promise<Posting | undefined>;
  /**
   * Leases the oldest unfinished posting of some page whose `dueAt` has come and whose lease is free or
   * over. Only the oldest unfinished posting of a page is ever given out, so a page's order is kept. Raises
   * `fence` by one. A posting found in state `sending` was interrupted: it is handed out as `ambiguous`.
   */
  claimNext(now: Date, leaseMs: number): Promise<Posting | undefined>;
  /** Applies the change and frees the lease, if `fence` is still the posting's; resolves to whether it was. */
  settle(id: string, fence: number, change: PostingChange): Promise<boolean>;
  /** Unfinished postings, oldest first. */
  unfinished(): Promise<readonly Posting[]>;
}

/** A comment that was once there, kept even when Notion no longer shows it (N25, N26). */
export interface SaidComment {
  readonly opportunityId: string;
  readonly commentId: string;
  readonly text: string;
  readonly author: string;
  readonly saidAt: Date;
}

export interface Ledger {
  /** Remembers comments. An edited comment is remembered beside its earlier text; a known one is left as it is. */
  remember(comments: readonly SaidComment[]): Promise<void>;
  /** Everything ever said about the opportunity, in no particular order. */
  said(opportunityId: string): Promise<readonly SaidComment[]>;
}

/** What a person typed and has not sent yet. `content` is opaque to the store. */
export interface Draft {
  readonly id: string;
  readonly slackUserId: string;
  readonly opportunityId: string;
  readonly content: unknown;
  readonly savedAt: Date;
}

export interface Drafts {
  /** Inserts or replaces the draft with this id. */
  save(draft: Draft): Promise<void>;
  find(id: string): Promise<Draft | undefined>;
  forget(id: string): Promise<void>;
}
