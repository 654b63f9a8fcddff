import type { Caller } from './caller.js';
import { openedBy } from './body-sections.js';
import { blocksBelow, type NotionBlock } from './list-blocks.js';

/** A block where a reader meets it. */
export interface FlowItem {
  readonly block: NotionBlock;
  /** The block that stands directly on the page and holds this one, or is it. */
  readonly topId: string;
}

/** Columns and synced blocks only arrange what they hold. */
const ARRANGING: ReadonlySet<string> = new Set(['column_list', 'column', 'synced_block']);
const MOST_DEPTH = 3;

/**
 * The blocks of a page one after the other, as far as sections may stand there: what columns, synced blocks and
 * folded sections hold follows them. One request for each hundred blocks and for each block that is looked into.
 */
export async function pageFlow(caller: Caller, pageId: string): Promise<readonly FlowItem[]> {
  const flow: FlowItem[] = [];
  await collect(caller, pageId, undefined, flow, 0);
  return flow;
}

async function collect(
  caller: Caller,
  parentId: string,
  topId: string | undefined,
  flow: FlowItem[],
  depth: number,
): Promise<void> {
  for (const block of await blocksBelow(caller, parentId, 'interactive')) {
    if (block.in_trash === true) continue;
    const top = topId ?? block.id;
    flow.push({ block, topId: top });
    if (depth < MOST_DEPTH && mayHoldSections(block)) await collect(caller, block.id, top, flow, depth + 1);
  }
}

function mayHoldSections(block: NotionBlock): boolean {
  if (block.has_children !== true) return false;
  const section = openedBy(block)?.section ?? 'other';
  return ARRANGING.has(block.type) || section !== 'other';
}
