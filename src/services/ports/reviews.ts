/** Somebody looked at a deal and found nothing new (S0-55). */
export interface Review {
  /** Made when the question was shown; recording it again changes nothing. */
  readonly id: string;
  readonly opportunityId: string;
  readonly slackUserId: string;
  /** Who is shown as the one who looked, e.g. `Ana P. via Opp`. */
  readonly displayName: string;
  readonly reviewedAt: Date;
}

export interface Reviews {
  record(review: Review): Promise<void>;
  /** The latest review of the deal, or undefined. */
  newest(opportunityId: string): Promise<Review | undefined>;
}
