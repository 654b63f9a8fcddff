import type { BodyTable, NewTable } from '../../../src/domain/page-body/page-body.js';

/** A written table as it stands on the page afterwards. */
export function asWritten({ header, rows }: NewTable): BodyTable {
  return table([header, ...rows]);
}

/** A table with these cells; the rows are called `row-0`, `row-1`, … */
export function table(cells: readonly (readonly string[])[], hasHeader = true): BodyTable {
  return {
    id: 'table',
    columns: Math.max(0, ...cells.map((row) => row.length)),
    hasHeader,
    rows: cells.map((row, index) => ({ id: `row-${index}`, cells: row, links: [] })),
  };
}
