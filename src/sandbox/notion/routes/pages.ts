import { z } from 'zod';
import { pageObject } from '../answers/page-object.js';
import { check, checkId, checkKeys, checkObject } from '../requests/check.js';
import { readNewBlocks } from '../requests/new-blocks.js';
import { readPropertyWrites } from '../requests/property-writes.js';
import { invalid, notFound } from '../requests/refusal.js';
import { newId } from '../world/ids.js';
import type { Page } from '../world/records.js';
import type { Database } from '../world/database-records.js';
import { flooredToMinute } from '../world/times.js';
import { BOT } from '../world/world.js';
import { askedProperties, demand, findPage, isDataSource, pathId } from './find.js';
import type { Ask, Answer, Route, Scene } from './route.js';

const icon = z.object({ type: z.literal('emoji').default('emoji'), emoji: z.string().min(1) }).nullable();
const cover = z
  .object({ external: z.object({ url: z.url().max(2000) }) })
  .transform((given) => given.external.url)
  .nullable();
const noTemplate = z.strictObject({ type: z.literal('none') }).optional();

function retrieve(ask: Ask, scene: Scene): Answer {
  const page = findPage(pathId(ask, 'page_id'), scene);
  demand(scene.may.readContent);
  return { body: pageObject(page, scene.world, scene.may, askedProperties(ask, scene)) };
}

const CREATE_KEYS = ['parent', 'properties', 'icon', 'cover', 'children', 'template'];

async function create(ask: Ask, scene: Scene): Promise<Answer> {
  demand(scene.may.insertContent);
  checkKeys(ask.body, CREATE_KEYS, 'body');
  refuseOtherParent(ask.body['parent'], scene);
  check(noTemplate, ask.body['template'], 'body.template');
  const { world } = scene;
  const { values, database } = readPropertyWrites(ask.body['properties'] ?? {}, world);
  const at = flooredToMinute(ask.now);
  const stamps = { createdAt: at, lastEditedAt: at, createdBy: BOT.id, lastEditedBy: BOT.id };
  const fresh = readNewBlocks(ask.body['children'] ?? [], 'body.children', undefined, world.users, stamps);
  const page: Page = {
    id: newId(),
    // Pages are never forgotten, so their count is the next rank.
    rank: world.pages().length,
    archived: false,
    inTrash: false,
    locked: false,
    icon: check(icon, ask.body['icon'] ?? null, 'body.icon'),
    cover: check(cover, ask.body['cover'] ?? null, 'body.cover'),
    values: { ...givenByNotion(database), ...values },
    children: [...fresh.top],
    blocks: Object.fromEntries(fresh.all.map((block) => [block.id, block])),
    ...stamps,
  };
  // The number is spent first: after a crash in between it is lost, never used twice.
  await world.saveDatabase({ ...database, nextNumber: database.nextNumber + 1 });
  await world.savePage(page);
  return { body: shown(page, ask, scene), committed: { id: page.id, childIds: fresh.top } };
}

/** What a new page gets unasked: its number, and the first option of each status. */
function givenByNotion({ properties, nextNumber }: Database): Page['values'] {
  const values: Page['values'] = {};
  for (const { id, type, options } of properties) {
    if (type === 'unique_id') values[id] = { type, number: nextNumber };
    if (type === 'status') values[id] = { type, option: options[0]?.id ?? null };
  }
  return values;
}

/** Pages of this sandbox live in its data source; the database's id stands for its only data source. */
function refuseOtherParent(given: unknown, scene: Scene): void {
  const parent = checkObject(given, 'body.parent');
  checkKeys(parent, ['type', 'data_source_id', 'database_id'], 'body.parent');
  if (parent['data_source_id'] !== undefined) {
    const id = checkId(parent['data_source_id'], 'body.parent.data_source_id');
    if (!isDataSource(id, scene)) throw notFound('data_source', id);
    return;
  }
  const id = checkId(parent['database_id'], 'body.parent.database_id');
  if (!scene.shared || id !== scene.world.database.id) throw notFound('database', id);
}

/** Without the capability to read content, a write answers with the id alone. */
function shown(page: Page, ask: Ask, scene: Scene): Answer['body'] {
  if (!scene.may.readContent) return { object: 'page', id: page.id };
  return pageObject(page, scene.world, scene.may, askedProperties(ask, scene));
}

const UPDATE_KEYS = ['properties', 'icon', 'cover', 'is_locked', 'in_trash', 'is_archived'];
const flags = z.object({
  is_locked: z.boolean().optional(),
  in_trash: z.boolean().optional(),
  is_archived: z.boolean().optional(),
});

async function update(ask: Ask, scene: Scene): Promise<Answer> {
  const page = findPage(pathId(ask, 'page_id'), scene);
  demand(scene.may.updateContent);
  checkKeys(ask.body, UPDATE_KEYS, 'body');
  const wanted = check(flags, ask.body, 'body');
  if (page.inTrash && wanted.in_trash !== false) {
    throw invalid("Can't edit page that is archived. You must unarchive the page before editing.");
  }
  const { world } = scene;
  const { values, database } = readPropertyWrites(ask.body['properties'] ?? {}, world);
  const next: Page = {
    ...page,
    values: { ...page.values, ...values },
    icon: ask.body['icon'] === undefined ? page.icon : check(icon, ask.body['icon'], 'body.icon'),
    cover: ask.body['cover'] === undefined ? page.cover : check(cover, ask.body['cover'], 'body.cover'),
    inTrash: wanted.in_trash ?? page.inTrash,
    archived: wanted.is_archived ?? page.archived,
    locked: wanted.is_locked ?? page.locked,
    lastEditedAt: flooredToMinute(ask.now),
    lastEditedBy: BOT.id,
  };
  if (database !== world.database) await world.saveDatabase(database);
  await world.savePage(next);
  return { body: shown(next, ask, scene), committed: { id: page.id, childIds: [] } };
}

export const PAGE_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/v1/pages', writes: true, run: create },
  { method: 'GET', path: '/v1/pages/:page_id', writes: false, run: retrieve },
  { method: 'PATCH', path: '/v1/pages/:page_id', writes: true, run: update },
];
