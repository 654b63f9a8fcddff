import type { Opportunity } from '../../domain/opportunity.js';
import type { PageComment } from './notion.js';
import type { SourceDeal, SourceSchema } from './deal-source.js';
import type { DealMirror } from './mirror.js';

/** What is known of a page's body. */
export interface BodyRead {
  /** Plain words to be found; formatting removed. */
  readonly text: string;
  /** The text of its feature mapping table, for `feature:` (S0-19). */
  readonly featureMapping: string;
  /** The newest line of its change log. */
  readonly changedAt: Date | undefined;
}

/** A page whose body or comments are to be read (again). */
export interface DueReading {
  readonly opportunityId: string;
  readonly body: boolean;
  readonly comments: boolean;
}

/** How long what was read counts as fresh. */
export interface Freshness {
  readonly bodyMs: number;
  readonly commentsMs: number;
}

/** A comment that Opp itself has just written. */
export interface OwnComment extends PageComment {
  readonly opportunityId: string;
}

/** Where the sync stands; it outlives the process. */
export interface SyncNotes {
  /** When the last proven enumeration began and whether one was ever proven. */
  readonly completeAt: Date | undefined;
  /** Whether the latest enumeration was proven complete. */
  readonly complete: boolean;
  readonly scanning: boolean;
  /** When the mirror last agreed with Notion. */
  readonly freshAt: Date | undefined;
  readonly schema: SourceSchema | undefined;
}

/** The tables behind the mirror. Nothing in it is durable: all of it can be read from Notion again. */
export interface MirrorStore extends DealMirror {
  /**
   * Inserts or replaces rows; an unchanged one (content hash) costs no rewriting. `run` marks them as seen by
   * that enumeration. Resolves to the ids that are new or changed.
   */
  putDeals(deals: readonly SourceDeal[], run: number | undefined): Promise<readonly string[]>;
  /** The rows as they are known, by id; unknown and archived ones are missing. */
  cards(ids: readonly string[]): Promise<ReadonlyMap<string, Opportunity>>;
  /** The number of a new enumeration, above all earlier ones: no clock that is set back may confuse two. */
  beginRun(): Promise<number>;
  /** Rows that this enumeration did not see. */
  unseen(run: number): Promise<readonly string[]>;
  /** After Notion confirmed that the page is gone. */
  removeDeal(opportunityId: string): Promise<void>;
  /** `readAt`: when the reading began. Undefined body: it could not be read; its turn comes again. */
  putBody(opportunityId: string, body: BodyRead | undefined, readAt: Date): Promise<void>;
  /** Replaces the page's comments; resolves to those that are new or changed. Undefined as with `putBody`. */
  putComments(
    opportunityId: string,
    comments: readonly PageComment[] | undefined,
    readAt: Date,
  ): Promise<readonly PageComment[]>;
  /**
   * Our own comment, the moment it was posted: no sweep that began earlier removes it, and it stays the deal's last
   * activity when somebody resolves it (S0-23).
   */
  addOwnComment(comment: OwnComment): Promise<void>;
  /** Our own comment was taken back: as if it had never been posted. */
  removeOwnComment(comment: { readonly opportunityId: string; readonly commentId: string }): Promise<void>;
  /** The longest unread first: never read ones, then active ones, at most `limit`. */
  dueReadings(now: Date, freshness: Freshness, limit: number): Promise<readonly DueReading[]>;
  /** The newest edit known, in Notion's own time. */
  newestEdit(): Promise<Date | undefined>;
  notes(): Promise<SyncNotes>;
  note(change: Partial<SyncNotes>): Promise<void>;
  /** After much was written: the planner looks at the tables anew, on the engine that does not do so itself. */
  tidy(): Promise<void>;
  /** Empties the mirror: another database was connected. */
  clear(): Promise<void>;
}
