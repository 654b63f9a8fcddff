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
  /**
   * Its author took the comment back: it counts as never said, also when a reading that began earlier brings it again.
   */
  forget(comment: {
    readonly opportunityId: string;
    readonly commentId: string;
    readonly at: Date;
  }): Promise<void>;
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
  /** Everything this person has not sent yet, latest first; drafts of every kind of form. */
  ofPerson(slackUserId: string): Promise<readonly Draft[]>;
  forget(id: string): Promise<void>;
}
