import type { NewBlocks } from '../requests/new-blocks.js';
import type { Block, Page } from './records.js';

/** Where new blocks go among the children of their parent: before index `at`. */
export interface Place {
  readonly parent: Block | undefined;
  readonly at: number;
}

/** The ids of the blocks directly below a block, or below the page itself. */
export function childrenOf(page: Page, parent: Block | undefined): readonly string[] {
  return parent === undefined ? page.children : parent.children;
}

/** The page with new blocks in their place. */
export function withNewBlocks(page: Page, place: Place, fresh: NewBlocks): Page {
  const before = childrenOf(page, place.parent);
  const children = [...before.slice(0, place.at), ...fresh.top, ...before.slice(place.at)];
  const added = Object.fromEntries(fresh.all.map((block) => [block.id, block]));
  return withChildren({ ...page, blocks: { ...page.blocks, ...added } }, place.parent?.id, children);
}

/** The page with one block exchanged. */
export function withBlock(page: Page, block: Block): Page {
  return { ...page, blocks: { ...page.blocks, [block.id]: block } };
}

/** The page with the block in the trash: it is still known, but no longer among the children. */
export function withTrashedBlock(page: Page, block: Block): Page {
  const parent = block.parentBlock === undefined ? undefined : page.blocks[block.parentBlock];
  const children = childrenOf(page, parent).filter((id) => id !== block.id);
  return withBlock(withChildren(page, parent?.id, children), { ...block, inTrash: true });
}

/** The page with a trashed block back at the end of its parent. */
export function withRestoredBlock(page: Page, block: Block): Page {
  const parent = block.parentBlock === undefined ? undefined : page.blocks[block.parentBlock];
  const children = [...childrenOf(page, parent), block.id];
  return withBlock(withChildren(page, parent?.id, children), { ...block, inTrash: false });
}

function withChildren(page: Page, parentId: string | undefined, children: readonly string[]): Page {
  const parent = parentId === undefined ? undefined : page.blocks[parentId];
  return parent === undefined
    ? { ...page, children: [...children] }
    : withBlock(page, { ...parent, children: [...children] });
}
