import type { NoticedEdit } from '../../domain/hand-edits/noticed-edits.js';
import type { Opportunity } from '../../domain/opportunity.js';
import type { Operation } from '../../domain/operation.js';

/** A property that somebody changed in Notion, past Opp. */
export interface HandEdit extends NoticedEdit {
  readonly id: string;
  readonly opportunityId: string;
  /** When the page was last edited before it: what Opp wrote since may be the edit itself. */
  readonly editedSince: Date;
  readonly noticedAt: Date;
}

/** Edits that are to be offered for documentation. Every method is durable before it resolves. */
export interface HandEdits {
  /**
   * Remembers edits, one for each property of a page; the same value again is no news. One that was not offered yet
   * becomes one with the next edit of its property.
   */
  note(edits: readonly HandEdit[], dueAt: Date): Promise<void>;
  /** Leases all open edits of one page whose last one is due; empty when there is none. */
  claimDue(now: Date, leaseMs: number): Promise<readonly HandEdit[]>;
  /** Nobody was asked after all: due again then. */
  postpone(ids: readonly string[], dueAt: Date): Promise<void>;
  /** Resolves to whether they were still open: only then the person may be asked. */
  markOffered(ids: readonly string[]): Promise<boolean>;
  /** Those of the page that the person was asked about and has not answered. */
  offered(opportunityId: string): Promise<readonly HandEdit[]>;
  close(ids: readonly string[]): Promise<void>;
  /** Those of them that are closed: explained, or not worth a reason. */
  closed(ids: readonly string[]): Promise<readonly string[]>;
}

/** Told of every row that is read again, before the mirror takes it over. */
export interface EditWatch {
  seen(rows: readonly { readonly before: Opportunity; readonly after: Opportunity }[]): Promise<void>;
}

export interface OperationHistory {
  /** The page's operations that are unfinished or were finished at `since` or later. */
  onPage(opportunityId: string, since: Date): Promise<readonly Operation[]>;
}
