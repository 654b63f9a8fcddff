import type { Problem } from './errors.js';

/**
 * - `accepted`: promised, not sent.
 * - `sending`: a request is under way; found at start it means the process died meanwhile.
 * - `ambiguous`: sent, nobody knows whether Notion has it: look before sending again.
 * - `confirmed` and `rejected` are final; `parked` waits for a person.
 */
export type PostingState = 'accepted' | 'sending' | 'ambiguous' | 'confirmed' | 'rejected' | 'parked';

/** A comment promised to a person. */
export interface NewPosting {
  /** The operation's mark: made when the modal opened, unique, found again in Notion. */
  readonly id: string;
  readonly opportunityId: string;
  readonly slackUserId: string;
  /** Who is shown as the comment's author, e.g. `Ana P. via Opp`. */
  readonly displayName: string;
  /** Everything the writing and the answering needs; opaque to the journal. */
  readonly payload: unknown;
}

export interface Posting extends NewPosting {
  readonly state: PostingState;
  readonly fence: number;
  readonly attempts: number;
  readonly acceptedAt: Date;
  /** When it may be worked on next. */
  readonly dueAt: Date;
  readonly commentId: string | undefined;
  readonly problem: Problem | undefined;
}

export interface PostingChange {
  readonly state: PostingState;
  readonly attempts: number;
  readonly dueAt: Date;
  readonly commentId?: string;
  readonly problem?: Problem;
}
