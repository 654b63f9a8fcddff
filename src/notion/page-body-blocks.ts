import { z } from 'zod';

import type { BodyRow, BodyTable, PageBody } from '../domain/page-body/page-body.js';
import { cellsOf } from './block-text.js';
import type { Caller } from './caller.js';
import { findSections } from './find-sections.js';
import { blocksBelow, type NotionBlock } from './list-blocks.js';
import { pageFlow } from './page-flow.js';

const tableSchema = z.looseObject({
  table_width: z.number().int().catch(0),
  has_column_header: z.boolean().catch(false),
});

/** The two tables and the change log of a page (S0-38, S0-44), every row and line of them. */
export async function readPageBody(caller: Caller, pageId: string): Promise<PageBody> {
  const { headings, tables, lines } = findSections(await pageFlow(caller, pageId));
  const [customerInformation, featureMapping] = await Promise.all(
    [tables.customerInformation, tables.featureMapping].map(
      (found) => found && readTable(caller, found.block),
    ),
  );
  const heading = headings.changeLog;
  return {
    customerInformation,
    featureMapping,
    changeLog: heading === undefined ? undefined : { headingId: heading.block.id, lines },
  };
}

async function readTable(caller: Caller, table: NotionBlock): Promise<BodyTable> {
  const { table_width: width, has_column_header: hasHeader } = tableSchema.parse(table['table'] ?? {});
  const below = await blocksBelow(caller, table.id, 'interactive');
  const rows = below.filter(({ type }) => type === 'table_row').map(toRow);
  // The rows know better when somebody widened the table meanwhile.
  const columns = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), width);
  return { id: table.id, columns, hasHeader, rows };
}

function toRow(row: NotionBlock): BodyRow {
  const cells = cellsOf(row);
  return {
    id: row.id,
    cells: cells.map(({ text }) => text),
    links: cells.flatMap(({ links }) => links),
  };
}
