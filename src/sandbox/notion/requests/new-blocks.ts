import { z } from 'zod';
import { newId } from '../world/ids.js';
import { BLOCK_TYPES, type Block, type BlockType, type RichText } from '../world/records.js';
import type { Stamps } from '../world/plant-block.js';
import { BLOCK_SPECS } from './block-specs.js';
import { check, checkObject, failedValidation } from './check.js';
import { invalid } from './refusal.js';
import { readRichText, type People } from './rich-text.js';

/** Limits of one request (request limits of the API). */
const MAX_CHILDREN = 100;
const MAX_BLOCKS = 1000;
const MAX_NESTING = 2;

/** Blocks that a request brings: the new children of its parent and everything below them. */
export interface NewBlocks {
  readonly top: readonly string[];
  readonly all: readonly Block[];
}

interface Reading {
  readonly people: People;
  readonly stamps: Stamps;
  readonly all: Block[];
}

/**
 * Reads the `children` of a request. `parent` is the block they go into, undefined for a page.
 * Refuses more than 100 per array, 2 levels of nesting, 1,000 in all, and tables that are not whole.
 */
export function readNewBlocks(
  given: unknown,
  where: string,
  parent: Block | undefined,
  people: People,
  stamps: Stamps,
): NewBlocks {
  const reading: Reading = { people, stamps, all: [] };
  const top = readChildren(given, where, parent, 0, reading);
  if (reading.all.length > MAX_BLOCKS) {
    throw failedValidation(
      where,
      `should hold ≤ \`${MAX_BLOCKS}\` blocks, instead was \`${reading.all.length}\`.`,
    );
  }
  return { top, all: reading.all };
}

function readChildren(
  given: unknown,
  where: string,
  parent: Block | undefined,
  depth: number,
  reading: Reading,
): string[] {
  const items = check(z.array(z.unknown()).max(MAX_CHILDREN), given, where);
  if (items.length > 0 && depth > MAX_NESTING) {
    throw failedValidation(where, 'should be not present: blocks nest at most 2 levels deep in one request.');
  }
  return items.map((item, index) => readBlock(item, `${where}[${index}]`, parent, depth, reading));
}

function readBlock(
  given: unknown,
  where: string,
  parent: Block | undefined,
  depth: number,
  reading: Reading,
): string {
  const item = checkObject(given, where);
  const type = blockTypeOf(item, where);
  refuseMisplaced(type, parent, where);
  const path = `${where}.${type}`;
  const { rich_text, cells, children, ...rest } = checkObject(item[type], path);
  const spec = BLOCK_SPECS[type];
  refuseForeignFields(type, { rich_text, cells, children }, path);
  const block: Block = {
    id: newId(),
    type,
    ...(parent === undefined ? {} : { parentBlock: parent.id }),
    text: spec.text ? readRichText(rich_text, `${path}.rich_text`, reading.people) : [],
    cells: type === 'table_row' ? readCells(cells, `${path}.cells`, parent, reading.people) : [],
    settings: check(spec.settings, rest, path),
    children: [],
    inTrash: false,
    ...reading.stamps,
  };
  refuseEmptyTable(block, children, path);
  reading.all.push(block);
  block.children.push(...readChildren(children ?? [], `${path}.children`, block, depth + 1, reading));
  return block.id;
}

/** The type of the block a request describes: exactly one content key, and `type`, if given, agrees. */
function blockTypeOf(item: Record<string, unknown>, where: string): BlockType {
  const { object, type, ...content } = item;
  if (object !== undefined && object !== 'block') {
    throw failedValidation(
      `${where}.object`,
      `should be \`"block"\`, instead was \`${JSON.stringify(object)}\`.`,
    );
  }
  const keys = Object.keys(content).filter((key) => content[key] !== undefined);
  const known = BLOCK_TYPES.find((name) => name === keys[0]);
  if (keys.length !== 1 || known === undefined || (type !== undefined && type !== known)) {
    throw failedValidation(
      where,
      `should have exactly one block type defined, and \`type\` naming it, instead was \`${JSON.stringify({ type, keys })}\`.`,
    );
  }
  return known;
}

function refuseMisplaced(type: BlockType, parent: Block | undefined, where: string): void {
  const inTable = parent?.type === 'table';
  if ((type === 'table_row') !== inTable) {
    throw failedValidation(
      where,
      inTable ? 'should be a table_row.' : 'should not be a table_row outside a table.',
    );
  }
  if (parent !== undefined && !mayHoldBlocks(parent)) {
    throw invalid(`Block type ${parent.type} does not support children.`);
  }
}

/** Whether blocks may be put into this one: a heading only holds blocks when it toggles. */
export function mayHoldBlocks(block: Block): boolean {
  const heading = block.type.startsWith('heading_');
  return heading ? block.settings['is_toggleable'] === true : BLOCK_SPECS[block.type].children;
}

function refuseForeignFields(type: BlockType, given: Record<string, unknown>, path: string): void {
  const spec = BLOCK_SPECS[type];
  const allowed = { rich_text: spec.text, cells: type === 'table_row', children: spec.children };
  for (const [field, may] of Object.entries(allowed)) {
    if (!may && given[field] !== undefined)
      throw failedValidation(`${path}.${field}`, 'should be not present.');
  }
}

function refuseEmptyTable(block: Block, children: unknown, path: string): void {
  if (block.type !== 'table') return;
  if (block.settings['table_width'] === undefined) {
    throw failedValidation(`${path}.table_width`, 'should be defined, instead was `undefined`.');
  }
  if (!Array.isArray(children) || children.length === 0) {
    throw failedValidation(`${path}.children`, 'should be defined and hold at least one table_row.');
  }
}

/** Reads the cells of a row, which are exactly as many as its table is wide. */
export function readCells(
  given: unknown,
  where: string,
  table: Block | undefined,
  people: People,
): RichText[][] {
  const cells = check(z.array(z.unknown()), given, where);
  if (table !== undefined && cells.length !== table.settings['table_width']) {
    throw invalid('Number of cells in table row must match the table width of the parent table.');
  }
  return cells.map((cell, index) => readRichText(cell, `${where}[${index}]`, people));
}
