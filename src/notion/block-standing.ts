import { UserError } from '../domain/errors.js';
import type { Caller } from './caller.js';
import { presentBlock } from './list-blocks.js';
import { livePage } from './page-reading.js';

/** Deeper than pages nest in practice. */
const MOST_DEPTH = 8;

/**
 * Finds out what is wrong with a block that could not be written: throws `changed_meanwhile` when it was deleted,
 * `deal_gone` when its page is (N12). Resolves when nothing is.
 */
export async function checkBlock(caller: Caller, blockId: string, dataSourceId: string): Promise<void> {
  let id = blockId;
  for (let depth = 0; depth < MOST_DEPTH; depth += 1) {
    const block = await presentBlock(caller, id);
    if (block === undefined) {
      throw new UserError({
        kind: 'changed_meanwhile',
        field: 'this part of the page',
        now: undefined,
        by: undefined,
      });
    }
    const pageId = block.parent?.page_id;
    if (pageId !== undefined) {
      await livePage(caller, pageId, dataSourceId);
      return;
    }
    const parentId = block.parent?.block_id;
    if (parentId === undefined) return;
    id = parentId;
  }
}
