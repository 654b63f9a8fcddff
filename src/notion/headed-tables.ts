import { nameKey } from '../domain/fold.js';
import type { HeadedTable, NewHeadedTable } from '../services/ports/pages.js';
import type { Append } from './append-blocks.js';
import { shownIn } from './block-text.js';
import { placeAboveChangeLog } from './add-section.js';
import type { Caller } from './caller.js';
import { heading, tableBlock } from './new-blocks.js';
import { readTable } from './page-body-blocks.js';
import { pageFlow, type FlowItem } from './page-flow.js';

const HEADING = /^heading_\d$/;

/** The first table below each of these headings, whatever their case, colon or emoji. */
export async function headedTables(
  caller: Caller,
  pageId: string,
  headings: readonly string[],
): Promise<readonly HeadedTable[]> {
  const found = firstTables(await pageFlow(caller, pageId), headings);
  const tables = await Promise.all(
    [...found].map(async ([name, item]) => ({ heading: name, table: await readTable(caller, item) })),
  );
  return tables.flatMap(({ heading: name, table }) =>
    table === undefined ? [] : [{ heading: name, table }],
  );
}

function firstTables(flow: readonly FlowItem[], headings: readonly string[]): ReadonlyMap<string, FlowItem> {
  const wanted = new Map(headings.map((name) => [nameKey(name), name]));
  const found = new Map<string, FlowItem>();
  let current: string | undefined;
  for (const item of flow) {
    if (HEADING.test(item.block.type)) current = wanted.get(nameKey(shownIn(item.block).text));
    else if (item.block.type === 'table' && current !== undefined && !found.has(current))
      found.set(current, item);
  }
  return found;
}

/** Where and how a new table under its own heading goes: above the change log, else at the end of the page. */
export async function placedTable(
  caller: Caller,
  pageId: string,
  { heading: name, table, mark }: NewHeadedTable,
): Promise<Append> {
  const children = [heading(name, undefined), tableBlock(table, mark)];
  return { parentId: pageId, children, ...placeAboveChangeLog(await pageFlow(caller, pageId)) };
}
