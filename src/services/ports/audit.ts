/** One decision: somebody promised a write, or it came to its end. */
export interface AuditEntry {
  readonly at: Date;
  readonly operationId: string;
  /** `accepted`, then `confirmed`, `rejected` or `parked`. */
  readonly event: string;
  /** What was done: `status`, `stage`, `create` … */
  readonly kind: string;
  readonly slackUserId: string;
  readonly displayName: string;
  /** Undefined as long as the page does not exist. */
  readonly opportunityId: string | undefined;
  readonly title: string;
  /** E.g. `Discovery → Demo`, the names of changed properties, or why it was rejected. No text of an update. */
  readonly detail: string;
}

/** What is asked for: one deal, one person, or everything. */
export interface AuditQuestion {
  /** Words of the deal's title, or its page id. */
  readonly deal?: string | undefined;
  readonly person?: string | undefined;
  readonly since?: Date | undefined;
}
