/** A table row as it stands on the page. */
export interface BodyRow {
  readonly id: string;
  /** Plain text, one for each column; people may have added columns. */
  readonly cells: readonly string[];
  /** Targets of the links in the row, in order. */
  readonly links: readonly string[];
}

export interface BodyTable {
  readonly id: string;
  readonly columns: number;
  readonly hasHeader: boolean;
  /** The header's row included, in the order of the page. */
  readonly rows: readonly BodyRow[];
}

export interface ChangeLogEntry {
  readonly id: string;
  /** Without its bullet, as shown. */
  readonly text: string;
  /** Targets of the links in the line, in order. */
  readonly links: readonly string[];
}

/** The parts of a page's body that Opp reads and writes (S0-38, S0-44); undefined: the page has no such part. */
export interface PageBody {
  readonly customerInformation: BodyTable | undefined;
  readonly featureMapping: BodyTable | undefined;
  readonly changeLog:
    | {
        readonly headingId: string;
        /** Oldest first: everything from the heading on that is a line of it, also below what people wrote in between. */
        readonly lines: readonly ChangeLogEntry[];
      }
    | undefined;
}

/** A table to be written; every row as wide as the header. */
export interface NewTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The body of a new page: S0-38, and below it the evidence that a team with criteria asks for. */
export interface NewPageBody {
  readonly customerInformation: NewTable;
  readonly featureMapping: NewTable;
  /** Under a heading of its own; left out: there is none. */
  readonly evidence?: { readonly heading: string; readonly table: NewTable } | undefined;
}
