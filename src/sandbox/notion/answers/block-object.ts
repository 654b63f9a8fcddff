import type { Block, Page } from '../world/records.js';
import { pageTitle } from './page-object.js';
import { partialUser, type Json } from './user-object.js';
import type { World } from '../world/world.js';
import { BLOCK_SPECS } from '../requests/block-specs.js';

export function blockObject(block: Block, page: Page): Json {
  return {
    object: 'block',
    id: block.id,
    parent:
      block.parentBlock === undefined
        ? { type: 'page_id', page_id: page.id }
        : { type: 'block_id', block_id: block.parentBlock },
    created_time: block.createdAt,
    last_edited_time: block.lastEditedAt,
    created_by: partialUser(block.createdBy),
    last_edited_by: partialUser(block.lastEditedBy),
    has_children: block.children.length > 0,
    in_trash: block.inTrash,
    type: block.type,
    [block.type]: content(block),
  };
}

function content(block: Block): Json {
  return {
    ...(BLOCK_SPECS[block.type].text ? { rich_text: block.text } : {}),
    ...(block.type === 'table_row' ? { cells: block.cells } : {}),
    ...(block.type === 'code' ? { caption: [] } : {}),
    ...block.settings,
  };
}

/** A page seen as a block, as the block endpoints give it. */
export function pageAsBlock(page: Page, world: World): Json {
  return {
    object: 'block',
    id: page.id,
    parent: { type: 'data_source_id', data_source_id: world.database.dataSourceId },
    created_time: page.createdAt,
    last_edited_time: page.lastEditedAt,
    created_by: partialUser(page.createdBy),
    last_edited_by: partialUser(page.lastEditedBy),
    has_children: page.children.length > 0,
    in_trash: page.inTrash,
    type: 'child_page',
    child_page: { title: pageTitle(page) },
  };
}
