import { z } from 'zod';

import type { BodyRow, BodyTable, PageBody } from '../domain/page-body/page-body.js';
import { cellsOf } from './block-text.js';
import type { Caller } from './caller.js';
import { findSections } from './find-sections.js';
import { blocksBelow, type NotionBlock } from './list-blocks.js';
import { pageFlow, type FlowItem } from './page-flow.js';

const tableSchema = z.looseObject({
  table_width: z.number().int().catch(0),
  has_column_header: z.boolean().catch(false),
});

/** The two tables and the change log of a page (S0-38, S0-44), every row and line of them. */
export async function readPageBody(caller: Caller, pageId: string): Promise<PageBody> {
  const { headings, tables, lines } = findSections(await pageFlow(caller, pageId));
  const { customerInformation, featureMapping } = tables;
  const [information, mapping] = await Promise.all([
    readTable(caller, customerInformation),
    readTable(caller, featureMapping),
  ]);
  const heading = headings.changeLog;
  return {
    customerInformation: information,
    featureMapping: mapping,
    changeLog: heading === undefined ? undefined : { headingId: heading.block.id, lines },
  };
}

/** A table with every row of it. */
export async function readTable(caller: Caller, found: FlowItem | undefined): Promise<BodyTable | undefined> {
  if (found === undefined) return undefined;
  const { id, table } = found.block;
  const { table_width: width, has_column_header: hasHeader } = tableSchema.parse(table ?? {});
  const below = await blocksBelow(caller, id, 'interactive');
  const rows = below.filter(({ type }) => type === 'table_row').map(toRow);
  // The rows know better when somebody widened the table meanwhile.
  const columns = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), width);
  return { id, columns, hasHeader, rows };
}

function toRow(row: NotionBlock): BodyRow {
  const cells = cellsOf(row);
  return {
    id: row.id,
    cells: cells.map(({ text }) => text),
    links: cells.flatMap(({ links }) => links),
  };
}
