import type { NotionAct } from '../desk.js';
import { BLOCK_SPECS } from '../requests/block-specs.js';
import { newId } from '../world/ids.js';
import { withBlock, withNewBlocks, withTrashedBlock } from '../world/edit-body.js';
import { defaultSettings } from '../world/plant-block.js';
import type { Block, Page } from '../world/records.js';
import { plainRuns } from '../world/rich-text.js';
import type { World } from '../world/world.js';
import { DeskRefusal, present, someText } from './refusing.js';
import { typedValue } from './typed-value.js';

type PageAct = Extract<
  NotionAct,
  {
    act:
      | 'archive'
      | 'unarchive'
      | 'trash'
      | 'restore'
      | 'lock'
      | 'unlock'
      | 'set-property'
      | 'add-paragraph'
      | 'edit-block'
      | 'delete-block';
  }
>;

/** Does what a colleague does with a page. All of it counts as an edit of the page. */
export async function actOnPage(act: PageAct, world: World, at: string): Promise<void> {
  switch (act.act) {
    case 'archive':
    case 'unarchive':
      return save(world, { ...pageOf(act.pageId, world), archived: act.act === 'archive' }, undefined, at);
    case 'trash':
    case 'restore':
      return save(world, { ...pageOf(act.pageId, world), inTrash: act.act === 'trash' }, undefined, at);
    case 'lock':
    case 'unlock':
      return save(world, { ...pageOf(act.pageId, world), locked: act.act === 'lock' }, undefined, at);
    case 'set-property':
      return setProperty(act, world, at);
    case 'add-paragraph':
      return addParagraph(act, world, at);
    case 'edit-block':
    case 'delete-block':
      return changeBlock(act, world, at);
  }
}

function pageOf(pageId: string, world: World): Page {
  return present(world.page(pageId), 'page');
}

/** Saves a page that somebody edited. */
export async function save(world: World, page: Page, by: string | undefined, at: string): Promise<void> {
  await world.savePage({ ...page, lastEditedAt: at, lastEditedBy: by ?? page.lastEditedBy });
}

async function setProperty(
  act: Extract<NotionAct, { act: 'set-property' }>,
  world: World,
  at: string,
): Promise<void> {
  const page = pageOf(act.pageId, world);
  const property = present(world.property(act.property), 'property');
  const typed = typedValue(property, act.value, world);
  if (!typed.ok) throw new DeskRefusal(typed.refused);
  return save(world, { ...page, values: { ...page.values, [property.id]: typed.value } }, act.by, at);
}

async function addParagraph(
  act: Extract<NotionAct, { act: 'add-paragraph' }>,
  world: World,
  at: string,
): Promise<void> {
  const page = pageOf(act.pageId, world);
  const block: Block = {
    id: newId(),
    type: 'paragraph',
    text: plainRuns(someText(act.text)),
    cells: [],
    settings: defaultSettings('paragraph'),
    children: [],
    inTrash: false,
    createdAt: at,
    lastEditedAt: at,
    createdBy: act.by,
    lastEditedBy: act.by,
  };
  const place = { parent: undefined, at: page.children.length };
  return save(world, withNewBlocks(page, place, { top: [block.id], all: [block] }), act.by, at);
}

async function changeBlock(
  act: Extract<NotionAct, { act: 'edit-block' | 'delete-block' }>,
  world: World,
  at: string,
): Promise<void> {
  const page = present(world.pageOfBlock(act.blockId), 'block');
  const block = present(page.blocks[act.blockId], 'block');
  if (block.inTrash) throw new DeskRefusal('This block does not exist any more.');
  const stamped = { ...block, lastEditedAt: at, lastEditedBy: act.by };
  if (act.act === 'delete-block') return save(world, withTrashedBlock(page, stamped), act.by, at);
  if (!BLOCK_SPECS[block.type].text) throw new DeskRefusal('Only text can be edited here.');
  return save(world, withBlock(page, { ...stamped, text: plainRuns(act.text) }), act.by, at);
}
