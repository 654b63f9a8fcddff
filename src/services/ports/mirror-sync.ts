/** The work that keeps the mirror equal to Notion; each call may throw `UserError`, none leaves the mirror worse. */
export interface MirrorSync {
  /** Reads every row of both partitions; resolves to whether it was proven complete (S0-11, N22), which it is not when it was stopped. */
  full(): Promise<boolean>;
  /** Reads what was edited since the last time. */
  delta(): Promise<void>;
  /** Reads bodies and comments that are due, at most `limit` pages; resolves to how many pages it read. */
  sweep(limit: number): Promise<number>;
  /** How many rows there are, archived ones not counted. */
  standing(): Promise<{ readonly rows: number }>;
  /** Ends the work under way at the next page or batch of rows. */
  stop(): void;
  /** Reads one page afresh with its body and comments: after Opp wrote to it. */
  refresh(opportunityId: string): Promise<void>;
  /** Reads the comments of one page afresh; all of it when it is not known yet. */
  refreshComments(opportunityId: string): Promise<void>;
}
