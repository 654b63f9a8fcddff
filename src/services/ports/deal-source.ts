import type { PropertyRole } from '../../domain/playbook/property-roles.js';
import type { NotionPerson, Opportunity } from '../../domain/opportunity.js';

/** One property as a reader sees it. */
export interface PropertyText {
  readonly id: string;
  readonly text: string;
}

/** A row of the data source with everything that can be asked for. */
export interface SourceDeal {
  readonly opportunity: Opportunity;
  readonly archived: boolean;
  readonly members: readonly NotionPerson[];
  /** Shown text of the property that plays the role; empty without one. */
  readonly features: string;
  /** Every property that shows text, by id, so that renaming changes nothing (N14). */
  readonly properties: readonly PropertyText[];
}

/** Notion lists archived pages only when asked for them, and only them. */
export const PARTITIONS = ['current', 'archived'] as const;
export type Partition = (typeof PARTITIONS)[number];

export interface ScanWanted {
  readonly partition: Partition;
  /** Only those edited then or later; Notion's stamps are whole minutes, so overlap. All when undefined. */
  readonly editedSince?: Date | undefined;
}

/** Whether a page is still a row of the data source. */
export type Standing = { readonly kind: 'there'; readonly deal: SourceDeal } | { readonly kind: 'gone' };

export interface SourceSchema {
  readonly dataSourceId: string;
  /** The options of the stage property, in the database's order. */
  readonly stages: readonly string[];
  /** Those whose values show as text: no other one can be asked for. */
  readonly properties: readonly { readonly id: string; readonly name: string }[];
  /** Which of all properties plays a role. */
  readonly roles: readonly { readonly role: PropertyRole; readonly propertyId: string }[];
}

/** What the mirror reads. Everything goes through the background lane; every method may throw `UserError`. */
export interface DealSource {
  schema(): Promise<SourceSchema>;
  /**
   * Hands out every row, batch by batch (at most 100), as it is read. `complete` is false when rows are missing
   * or unreadable (S0-11); a failure of the very first request is thrown.
   */
  scan(
    wanted: ScanWanted,
    take: (deals: readonly SourceDeal[]) => Promise<void>,
  ): Promise<{ readonly complete: boolean }>;
  /** `gone`: trashed, moved away, not shared any more, or deleted for good. */
  standing(opportunityId: string): Promise<Standing>;
  /** The page's body as Notion's markdown. */
  body(opportunityId: string): Promise<string>;
}
