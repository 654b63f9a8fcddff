import type { ChangeLine } from '../../domain/change-log/change-line.js';
import type { DatabaseForm } from '../../domain/database-form.js';
import type { NotionPerson, Opportunity } from '../../domain/opportunity.js';
import type { BodyTable, NewPageBody, NewTable, PageBody } from '../../domain/page-body/page-body.js';
import type { PropertyValue } from '../../domain/property-value.js';
import type { Lane, WriteOutcome } from './notion.js';

/** A page with every value that Opp could write, by property id; blank ones are missing. */
export interface PageReading {
  readonly opportunity: Opportunity;
  readonly values: ReadonlyMap<string, PropertyValue>;
  /** Everybody whom one of its properties names. */
  readonly people: readonly NotionPerson[];
  readonly locked: boolean;
  /** Who edited it last, when Notion says so. */
  readonly lastEditedBy: string | undefined;
}

/** Values by property id; `undefined` makes the property blank. */
export type PropertyChanges = ReadonlyMap<string, PropertyValue | undefined>;

export interface NewPage {
  readonly values: PropertyChanges;
  readonly body: NewPageBody;
  /** Rides as a link where a reader sees nothing of it, so that the page can be found again. */
  readonly mark: string;
}

export interface CreatedPage {
  readonly id: string;
  readonly url: string;
}

/** The section of a page's body that a table belongs to. */
export type BodySection = 'customerInformation' | 'featureMapping';

/** A table of the page under a heading of its own. */
export interface HeadedTable {
  /** As it was asked for. */
  readonly heading: string;
  readonly table: BodyTable;
}

export interface NewHeadedTable {
  readonly heading: string;
  readonly table: NewTable;
  readonly mark: string;
}

type Written = Promise<WriteOutcome<{ readonly id: string }>>;

/**
 * Reads and writes opportunities' pages. Readings go past every cache and throw `UserError` (`deal_gone`,
 * `setup_incomplete`, Notion's troubles). Writes send one request, once, and never throw for an answer of
 * Notion's: the outcome says how it ended.
 */
export interface OpportunityPages {
  /** What can be filled in now; throws `setup_incomplete`, `database_not_shared`. */
  form(lane: Lane): Promise<DatabaseForm>;
  read(opportunityId: string): Promise<PageReading>;
  body(opportunityId: string): Promise<PageBody>;
  /** The first table below each of these headings; those that the page lacks are missing. */
  tables(opportunityId: string, headings: readonly string[]): Promise<readonly HeadedTable[]>;
  /** Pages that carry this mark, oldest first: made by one operation, at `since` or later (ten minutes are spared). */
  withMark(mark: string, since: Date): Promise<readonly CreatedPage[]>;
  /** Pages of the data source that a relation names, by words in their title; at most `limit`. */
  related(
    dataSourceId: string,
    words: string,
    limit: number,
  ): Promise<readonly { id: string; title: string }[]>;

  /** The rows that name this page in a relation, the newest edited first; at most `limit` (≤ 100). */
  pointingAt(propertyId: string, opportunityId: string, limit: number): Promise<readonly string[]>;

  /** One page with its body, in one request. Refused for an option that the database does not have (N16). */
  create(page: NewPage): Promise<WriteOutcome<CreatedPage>>;
  /** Sets these properties and no other, in one request. Options must exist (N16): none is ever made. */
  setValues(opportunityId: string, changes: PropertyChanges): Written;
  /** One line under the heading, which is made at the end of the page when it is missing (S0-44). `body` is fresh. */
  appendLine(opportunityId: string, body: PageBody, line: ChangeLine, mark: string): Written;
  /** Adds a row below `afterRowId`, or as the last one. Rows narrower than the table are filled up with blanks. */
  addRow(table: { id: string; columns: number }, cells: readonly string[], place: RowPlace): Written;
  /** Rewrites the cells that are not `undefined`; the others keep their text and formatting. */
  changeRow(rowId: string, cells: readonly (string | undefined)[], mark: string): Written;
  removeRow(rowId: string): Written;
  /** Heading and table of a section that the page lacks, in its place: above the change log (S0-38). */
  addSection(
    opportunityId: string,
    body: PageBody,
    section: { readonly kind: BodySection; readonly table: NewTable; readonly mark: string },
  ): Written;
  /** Heading and table that the page lacks, above the change log (S0-44). */
  addTable(opportunityId: string, table: NewHeadedTable): Written;
  /** Only for what Opp wrote itself. */
  removeBlock(blockId: string): Written;
  /** Moves a page that Opp created to the trash. */
  removePage(opportunityId: string): Written;
}

export interface RowPlace {
  readonly afterRowId: string | undefined;
  /** Rides as a link in the first cell that has text. */
  readonly mark: string;
}
