import { z } from 'zod';
import type { Block, Page } from '../world/records.js';
import { BLOCK_SPECS } from './block-specs.js';
import { check, checkKeys, checkObject, failedValidation } from './check.js';
import { readCells } from './new-blocks.js';
import { readRichText, type People } from './rich-text.js';

export interface BlockChange {
  readonly block: Block;
  readonly trash: boolean;
}

/**
 * Reads a block update: the content stands under the block's own type at the top level. What is not named stays.
 * A block cannot change its type, a table not its width, a row not its number of cells.
 */
export function changedBlock(
  block: Block,
  body: Readonly<Record<string, unknown>>,
  page: Page,
  people: People,
): BlockChange {
  checkKeys(body, ['type', 'in_trash', block.type], 'body');
  if (body['type'] !== undefined && body['type'] !== block.type) {
    throw failedValidation('body.type', `should be \`"${block.type}"\`, the type of the block.`);
  }
  const trash = check(z.boolean().default(false), body['in_trash'], 'body.in_trash');
  if (body[block.type] === undefined) {
    if (body['in_trash'] === undefined) {
      throw failedValidation(`body.${block.type}`, 'should be defined, instead was `undefined`.');
    }
    return { block, trash };
  }
  return { block: withContent(block, body[block.type], page, people), trash };
}

function withContent(block: Block, given: unknown, page: Page, people: People): Block {
  const where = `body.${block.type}`;
  const { rich_text, cells, ...rest } = checkObject(given, where);
  const spec = BLOCK_SPECS[block.type];
  if (rich_text !== undefined && !spec.text)
    throw failedValidation(`${where}.rich_text`, 'should be not present.');
  if (cells !== undefined && block.type !== 'table_row') {
    throw failedValidation(`${where}.cells`, 'should be not present.');
  }
  if (block.type === 'table' && rest['table_width'] !== undefined) {
    throw failedValidation(`${where}.table_width`, 'should be not present: the width of a table is fixed.');
  }
  const table = page.blocks[block.parentBlock ?? ''];
  return {
    ...block,
    text: rich_text === undefined ? block.text : readRichText(rich_text, `${where}.rich_text`, people),
    cells: block.type === 'table_row' ? readCells(cells, `${where}.cells`, table, people) : block.cells,
    settings: { ...block.settings, ...check(spec.changes, rest, where) },
  };
}
