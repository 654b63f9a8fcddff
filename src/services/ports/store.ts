import type { NewPosting, Posting, PostingChange } from '../../domain/posting.js';

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
