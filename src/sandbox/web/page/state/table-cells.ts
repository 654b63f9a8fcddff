import { isJson, numberAt, textAt, type Json } from './json.js';
import { plainOf } from './rich-text.js';

/** The shown text of a cell of a data_table: raw_text, raw_number or rich_text. */
export function cellText(cell: Json): string {
  const number = cell['value'];
  if (typeof number === 'number' && textAt(cell, 'text') === undefined) return String(number);
  return textAt(cell, 'text') ?? plainOf(cell);
}

/** The rows of a data_table, its header first. */
export function tableRows(block: Json): readonly (readonly Json[])[] {
  const rows: unknown = block['rows'];
  return Array.isArray(rows)
    ? rows.map((row: unknown) => (Array.isArray(row) ? row.filter(isJson) : []))
    : [];
}

/** Body rows ordered by one column: numbers by size, the rest as a person would file them. */
export function sortedRows(
  rows: readonly (readonly Json[])[],
  column: number,
  direction: 'ascending' | 'descending',
): readonly (readonly Json[])[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => sign * compareCells(a[column], b[column]));
}

function compareCells(a: Json | undefined, b: Json | undefined): number {
  const [x, y] = [numberAt(a, 'value'), numberAt(b, 'value')];
  if (x !== undefined && y !== undefined) return x - y;
  return cellText(a ?? {}).localeCompare(cellText(b ?? {}), undefined, { numeric: true });
}
