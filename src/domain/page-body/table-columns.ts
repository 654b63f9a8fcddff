import { nameKey } from '../fold.js';
import type { BodyRow, BodyTable } from './page-body.js';

/** Names that a column may have, by what it holds; the first name is the one that Opp writes. */
export type ColumnNames<Column extends string> = Readonly<Record<Column, readonly string[]>>;

export interface SplitTable {
  readonly header: BodyRow | undefined;
  readonly rows: readonly BodyRow[];
}

/** Parts the header from the rows; a first row with the columns' names is a header even when nobody marked it. */
export function splitHeader<Column extends string>(table: BodyTable, names: ColumnNames<Column>): SplitTable {
  const [first, ...rest] = table.rows;
  const known = new Set(Object.values<readonly string[]>(names).flat().map(nameKey));
  const named = first?.cells.filter((cell) => known.has(nameKey(cell))).length ?? 0;
  const isHeader = first !== undefined && (table.hasHeader || named >= 2);
  return isHeader ? { header: first, rows: rest } : { header: undefined, rows: table.rows };
}

/**
 * Finds the columns by their header, whatever their order and however many were added; those that no header
 * names are taken to be where Opp puts them, unless another one stands there.
 */
export function findColumns<Column extends string>(
  { header }: SplitTable,
  width: number,
  columns: readonly Column[],
  names: ColumnNames<Column>,
): ReadonlyMap<Column, number> {
  const keys = (header?.cells ?? []).slice(0, width).map(nameKey);
  const found = new Map<Column, number>();
  for (const column of columns) {
    const index = keys.findIndex((key, at) => isNamed(key, names[column]) && !has(found, at));
    if (index >= 0) found.set(column, index);
  }
  columns.forEach((column, usual) => {
    if (!found.has(column) && usual < width && !has(found, usual)) found.set(column, usual);
  });
  return found;
}

/** A table's cells with these values in their columns; `undefined` leaves what stands there. */
export function placeCells<Column extends string>(
  values: ReadonlyMap<Column, string>,
  columns: ReadonlyMap<Column, number>,
  width: number,
): readonly (string | undefined)[] {
  const cells: (string | undefined)[] = Array.from({ length: width }, () => undefined);
  for (const [column, value] of values) {
    const index = columns.get(column);
    if (index !== undefined && index < width) cells[index] = value;
  }
  return cells;
}

function isNamed(key: string, names: readonly string[]): boolean {
  return key !== '' && names.some((name) => nameKey(name) === key);
}

function has(found: ReadonlyMap<string, number>, index: number): boolean {
  return [...found.values()].includes(index);
}
