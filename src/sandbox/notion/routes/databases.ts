import { databaseObject } from '../answers/database-object.js';
import { checkId, checkKeys, checkObject } from '../requests/check.js';
import { readInitialProperties } from '../requests/new-database.js';
import { invalid } from '../requests/refusal.js';
import { readRichText } from '../requests/rich-text.js';
import { newId } from '../world/ids.js';
import type { MadeDatabase } from '../world/database-records.js';
import { shownText } from '../world/rich-text.js';
import { flooredToMinute } from '../world/times.js';
import { BOT } from '../world/world.js';
import { demand, findPage, refuseTrashed } from './find.js';
import type { Ask, Answer, Route, Scene } from './route.js';

const KEYS = ['parent', 'title', 'description', 'is_inline', 'initial_data_source', 'icon', 'cover'];

/** Makes a database under a page, with its first data source. */
async function create(ask: Ask, scene: Scene): Promise<Answer> {
  demand(scene.may.insertContent);
  checkKeys(ask.body, KEYS, 'body');
  const parentPage = readParent(ask.body['parent'], scene);
  const at = flooredToMinute(ask.now);
  const made: MadeDatabase = {
    id: newId(),
    dataSourceId: newId(),
    parentPage,
    title: shownText(readRichText(ask.body['title'] ?? [], 'body.title', scene.world.users)),
    properties: readInitialProperties(ask.body['initial_data_source']),
    nextNumber: 1,
    groupIds: [newId(), newId(), newId()],
    ...{ createdAt: at, lastEditedAt: at, createdBy: BOT.id, lastEditedBy: BOT.id },
  };
  await scene.world.saveMadeDatabase(made);
  const body = scene.may.readContent ? databaseObject(made) : { object: 'database', id: made.id };
  return { body, committed: { id: made.id, childIds: [] } };
}

function readParent(given: unknown, scene: Scene): string {
  const parent = checkObject(given, 'body.parent');
  checkKeys(parent, ['type', 'page_id', 'workspace'], 'body.parent');
  if (parent['workspace'] !== undefined) {
    throw invalid('Internal integrations cannot make databases directly in the workspace.');
  }
  const page = findPage(checkId(parent['page_id'], 'body.parent.page_id'), scene);
  refuseTrashed({ page, block: undefined });
  return page.id;
}

export const DATABASE_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/v1/databases', writes: true, run: create },
];
