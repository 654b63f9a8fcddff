import { z } from 'zod';

import type { Lane } from '../services/ports/notion.js';
import type { Caller } from './caller.js';
import { blocksBelow, type NotionBlock } from './list-blocks.js';

/** Each block costs one request, so a page's body is asked about only so far. */
const MOST_BLOCKS = 60;
const MOST_DEPTH = 3;

/** Blocks that carry nothing to comment on, or that are pages of their own. */
const SILENT: ReadonlySet<string> = new Set([
  'divider',
  'breadcrumb',
  'table_of_contents',
  'column_list',
  'column',
  'unsupported',
]);
const OWN_PAGES: ReadonlySet<string> = new Set(['child_page', 'child_database']);

/**
 * Ids of the blocks of a page that may carry comments, in reading order, at most 60 and three levels deep:
 * headings, paragraphs with text, list items, tables and their rows. Costs one request for each hundred blocks
 * and one for each block with children.
 */
export async function commentableBlocks(
  caller: Caller,
  pageId: string,
  lane: Lane,
): Promise<readonly string[]> {
  const found: string[] = [];
  await collect({ caller, lane, found }, pageId, 1);
  return found;
}

interface Collection {
  readonly caller: Caller;
  readonly lane: Lane;
  readonly found: string[];
}

async function collect(collection: Collection, parentId: string, depth: number): Promise<void> {
  for (const block of await blocksBelow(collection.caller, parentId, collection.lane)) {
    if (collection.found.length >= MOST_BLOCKS) return;
    if (block.in_trash === true || OWN_PAGES.has(block.type)) continue;
    if (!SILENT.has(block.type) && !isEmpty(block)) collection.found.push(block.id);
    if (block.has_children === true && depth < MOST_DEPTH) await collect(collection, block.id, depth + 1);
  }
}

const contentSchema = z.looseObject({
  rich_text: z.array(z.unknown()).optional(),
  cells: z.array(z.array(z.unknown())).optional(),
});

/** A paragraph without a word or a table row without a filled cell. */
function isEmpty(block: NotionBlock): boolean {
  const content = contentSchema.safeParse(block[block.type]);
  if (!content.success) return false;
  const { rich_text: text, cells } = content.data;
  if (cells !== undefined) return cells.every((cell) => cell.length === 0);
  return text?.length === 0 && block.has_children !== true;
}
