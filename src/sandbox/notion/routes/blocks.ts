import { blockObject, pageAsBlock } from '../answers/block-object.js';
import { checkKeys } from '../requests/check.js';
import { changedBlock } from '../requests/block-change.js';
import { mayHoldBlocks, readNewBlocks } from '../requests/new-blocks.js';
import { readPosition } from '../requests/position.js';
import { askedSlice, listAnswer, sliced } from '../requests/paging.js';
import { invalid } from '../requests/refusal.js';
import {
  childrenOf,
  withBlock,
  withNewBlocks,
  withRestoredBlock,
  withTrashedBlock,
} from '../world/edit-body.js';
import type { Block, Page } from '../world/records.js';
import { flooredToMinute } from '../world/times.js';
import { BOT } from '../world/world.js';
import { demand, findSpot, pathId, refuseTrashed, type Spot } from './find.js';
import type { Ask, Answer, Route, Scene } from './route.js';

function retrieve(ask: Ask, scene: Scene): Answer {
  const spot = findSpot(pathId(ask, 'block_id'), scene);
  demand(scene.may.readContent);
  return { body: shown(spot, scene) };
}

function shown({ page, block }: Spot, scene: Scene): Answer['body'] {
  return block === undefined ? pageAsBlock(page, scene.world) : blockObject(block, page);
}

function listChildren(ask: Ask, scene: Scene): Answer {
  const { page, block } = findSpot(pathId(ask, 'block_id'), scene);
  demand(scene.may.readContent);
  const children = blocksOf(page, childrenOf(page, block));
  const { items, nextCursor } = sliced(children, askedSlice(ask.query), (child) => child.id);
  const results = items.map((child) => blockObject(child, page));
  return { body: listAnswer('block', results, nextCursor) };
}

function blocksOf(page: Page, ids: readonly string[]): Block[] {
  return ids.flatMap((id) => page.blocks[id] ?? []);
}

/** Appends do not touch the page's last_edited_time: only property changes and people do. */
async function append(ask: Ask, scene: Scene): Promise<Answer> {
  const spot = findSpot(pathId(ask, 'block_id'), scene);
  demand(scene.may.insertContent);
  refuseTrashed(spot);
  checkKeys(ask.body, ['children', 'position'], 'body');
  const { page, block } = spot;
  if (block !== undefined && !mayHoldBlocks(block)) {
    throw invalid(`Block type ${block.type} does not support children.`);
  }
  const { at, showsSiblings } = readPosition(ask.body['position'], childrenOf(page, block));
  const now = flooredToMinute(ask.now);
  const stamps = { createdAt: now, lastEditedAt: now, createdBy: BOT.id, lastEditedBy: BOT.id };
  const fresh = readNewBlocks(ask.body['children'], 'body.children', block, scene.world.users, stamps);
  const next = withNewBlocks(page, { parent: block, at }, fresh);
  await scene.world.savePage(next);
  // After a block, the answer goes on with the siblings that follow the new ones.
  const following = showsSiblings ? childrenOf(page, block).slice(at) : [];
  const listed = blocksOf(next, [...fresh.top, ...following]);
  const { items, nextCursor } = sliced(listed, { cursor: undefined, size: 100 }, (child) => child.id);
  const results = scene.may.readContent
    ? items.map((child) => blockObject(child, next))
    : fresh.top.map((id) => ({ object: 'block', id }));
  return {
    body: listAnswer('block', results, nextCursor),
    committed: { id: block?.id ?? page.id, childIds: fresh.top },
  };
}

async function update(ask: Ask, scene: Scene): Promise<Answer> {
  const spot = findSpot(pathId(ask, 'block_id'), scene);
  demand(scene.may.updateContent);
  const { page, block } = spot;
  if (block === undefined) throw invalid('Updating a page through the blocks endpoint is not supported.');
  const restores = block.inTrash && ask.body['in_trash'] === false;
  if (!restores) refuseTrashed(spot);
  const change = changedBlock(block, ask.body, page, scene.world.users);
  const edited = { ...change.block, lastEditedAt: flooredToMinute(ask.now), lastEditedBy: BOT.id };
  const next = change.trash
    ? withTrashedBlock(page, edited)
    : restores
      ? withRestoredBlock(page, edited)
      : withBlock(page, edited);
  await scene.world.savePage(next);
  return { body: written(next, block.id, scene), committed: { id: block.id, childIds: [] } };
}

function written(page: Page, blockId: string, scene: Scene): Answer['body'] {
  const block = page.blocks[blockId];
  if (block === undefined || !scene.may.readContent) return { object: 'block', id: blockId };
  return blockObject(block, page);
}

async function remove(ask: Ask, scene: Scene): Promise<Answer> {
  const spot = findSpot(pathId(ask, 'block_id'), scene);
  demand(scene.may.updateContent);
  refuseTrashed(spot);
  const { page, block } = spot;
  const at = { lastEditedAt: flooredToMinute(ask.now), lastEditedBy: BOT.id };
  const next =
    block === undefined ? { ...page, ...at, inTrash: true } : withTrashedBlock(page, { ...block, ...at });
  await scene.world.savePage(next);
  if (block === undefined) {
    return { body: pageAsBlock(next, scene.world), committed: { id: page.id, childIds: [] } };
  }
  return { body: written(next, block.id, scene), committed: { id: block.id, childIds: [] } };
}

export const BLOCK_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/blocks/:block_id', writes: false, run: retrieve },
  { method: 'GET', path: '/v1/blocks/:block_id/children', writes: false, run: listChildren },
  { method: 'PATCH', path: '/v1/blocks/:block_id/children', writes: true, run: append },
  { method: 'PATCH', path: '/v1/blocks/:block_id', writes: true, run: update },
  { method: 'DELETE', path: '/v1/blocks/:block_id', writes: true, run: remove },
];
