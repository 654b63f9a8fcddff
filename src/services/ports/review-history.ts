/** Somebody said of a deal that there is nothing new (S2-31): it counts as activity (C6). */
export interface Reviewed {
  readonly opportunityId: string;
  readonly reviewedAt: Date;
}

export interface ReviewHistory {
  /** The reviews of these deals at that moment or later, in no particular order. */
  since(opportunityIds: readonly string[], since: Date): Promise<readonly Reviewed[]>;
}
