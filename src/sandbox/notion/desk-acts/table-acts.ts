import type { NotionAct } from '../desk.js';
import { newId } from '../world/ids.js';
import { withBlock, withNewBlocks } from '../world/edit-body.js';
import type { Block, Page } from '../world/records.js';
import { plainRuns } from '../world/rich-text.js';
import type { World } from '../world/world.js';
import { save } from './page-acts.js';
import { DeskRefusal, present } from './refusing.js';

type TableAct = Extract<NotionAct, { act: 'add-row' | 'add-column' }>;

/** Makes a table longer or wider, as a colleague does by hand. */
export async function actOnTable(act: TableAct, world: World, at: string): Promise<void> {
  const page = present(world.pageOfBlock(act.blockId), 'table');
  const table = present(page.blocks[act.blockId], 'table');
  if (table.type !== 'table' || table.inTrash) throw new DeskRefusal('This is no table.');
  const next = act.act === 'add-row' ? longer(page, table, act, at) : wider(page, table, act.title);
  return save(world, next, act.by, at);
}

function longer(
  page: Page,
  table: Block,
  { by, cells }: Extract<TableAct, { act: 'add-row' }>,
  at: string,
): Page {
  const width = Number(table.settings['table_width']);
  const row: Block = {
    id: newId(),
    type: 'table_row',
    parentBlock: table.id,
    text: [],
    cells: Array.from({ length: width }, (_, index) => plainRuns(cells[index] ?? '')),
    settings: {},
    children: [],
    inTrash: false,
    createdAt: at,
    lastEditedAt: at,
    createdBy: by,
    lastEditedBy: by,
  };
  const place = { parent: table, at: table.children.length };
  return withNewBlocks(page, place, { top: [row.id], all: [row] });
}

function wider(page: Page, table: Block, title: string): Page {
  const width = Number(table.settings['table_width']) + 1;
  const widened = withBlock(page, { ...table, settings: { ...table.settings, table_width: width } });
  return table.children.reduce((next, id, index) => {
    const row = next.blocks[id];
    if (row === undefined) return next;
    return withBlock(next, { ...row, cells: [...row.cells, plainRuns(index === 0 ? title : '')] });
  }, widened);
}
