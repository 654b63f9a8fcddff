import { nameKey } from '../fold.js';
import type { BodyTable } from '../page-body/page-body.js';
import { findColumns, placeCells, splitHeader, type ColumnNames } from '../page-body/table-columns.js';
import { tidyLine } from '../status-update/tidy.js';
import { SHEET_HEADER } from './answer-sheet.js';

const COLUMNS = ['item', 'evidence', 'date', 'person'] as const;
type Column = (typeof COLUMNS)[number];
const NAMES: ColumnNames<Column> = {
  item: [SHEET_HEADER[0], 'Letter', 'Criterion', 'Question', 'Topic'],
  evidence: [SHEET_HEADER[1], 'Answer', 'Details', 'Proof'],
  date: [SHEET_HEADER[2], 'Day', 'When'],
  person: [SHEET_HEADER[3], 'Who', 'By'],
};

export interface SheetRow {
  readonly rowId: string;
  readonly label: string;
  readonly evidence: string;
  readonly date: string;
  readonly person: string;
  readonly links: readonly string[];
}

/** The rows of a sheet's table, whatever people did to its columns. */
export function sheetRows(table: BodyTable): readonly SheetRow[] {
  const split = splitHeader(table, NAMES);
  const columns = findColumns(split, table.columns, COLUMNS, NAMES);
  return split.rows.map(({ id, cells, links }) => {
    const cell = (column: Column): string => tidyLine(cells[columns.get(column) ?? -1] ?? '');
    return {
      ...{
        rowId: id,
        label: cell('item'),
        evidence: cell('evidence'),
        date: cell('date'),
        person: cell('person'),
      },
      links,
    };
  });
}

/** The row of an item, spelling apart. */
export function rowOf(table: BodyTable, label: string): SheetRow | undefined {
  return sheetRows(table).find((row) => nameKey(row.label) === nameKey(label));
}

/** The cells of a row in this table; what people added besides stays. */
export function sheetCells(
  table: BodyTable,
  row: { readonly label: string; readonly evidence: string; readonly date: string; readonly person: string },
): readonly (string | undefined)[] {
  const columns = findColumns(splitHeader(table, NAMES), table.columns, COLUMNS, NAMES);
  const values: readonly (readonly [Column, string])[] = [
    ['item', row.label],
    ['evidence', row.evidence],
    ['date', row.date],
    ['person', row.person],
  ];
  return placeCells(new Map<Column, string>(values), columns, table.columns);
}

/** The day of each item that has evidence, as its row says it, by the item's words. */
export function daysIn(tables: readonly BodyTable[]): ReadonlyMap<string, string> {
  const rows = tables.flatMap(sheetRows).filter(({ evidence }) => evidence !== '');
  return new Map(rows.map(({ label, date }) => [nameKey(label), date]));
}

/** What a page says about each item, by the item's words; blank ones are missing. */
export function evidenceIn(tables: readonly BodyTable[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const { label, evidence } of tables.flatMap(sheetRows)) {
    if (evidence !== '') known.set(nameKey(label), evidence);
  }
  return known;
}
