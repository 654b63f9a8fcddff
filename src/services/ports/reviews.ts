/** Somebody looked at a deal and said that there is nothing new (S2-31): it counts as activity (C6). */
export interface Reviewed {
  readonly opportunityId: string;
  readonly reviewedAt: Date;
}

export interface Reviews {
  record(review: {
    readonly opportunityId: string;
    readonly slackUserId: string;
    readonly displayName: string;
    readonly reviewedAt: Date;
  }): Promise<void>;
  newest(opportunityId: string): Promise<Reviewed | undefined>;
  /** Since that moment, the newest first. */
  since(opportunityIds: readonly string[], since: Date): Promise<readonly Reviewed[]>;
}
