import { dataSourceObject, databaseObject } from '../answers/database-object.js';
import { pageObject } from '../answers/page-object.js';
import { checkKeys } from '../requests/check.js';
import { listAnswer } from '../requests/paging.js';
import { notFound } from '../requests/refusal.js';
import { readSchemaChange } from '../requests/schema-change.js';
import { runQuery } from '../query/run-query.js';
import type { MadeDatabase } from '../world/database-records.js';
import { flooredToMinute } from '../world/times.js';
import { BOT } from '../world/world.js';
import { askedProperties, demand, isDataSource, pathId } from './find.js';
import type { Ask, Answer, Route, Scene } from './route.js';

function retrieveDatabase(ask: Ask, scene: Scene): Answer {
  const id = pathId(ask, 'database_id');
  demand(scene.may.readContent);
  // A data source is no database, and Notion's 404 does not say so.
  const { world, shared } = scene;
  const known = id === world.database.id ? world.database : madeDatabase(id, scene);
  if (!shared || known?.id !== id) throw notFound('database', id);
  return { body: databaseObject(known) };
}

/** A database made through the API, which can be looked at but holds no rows. */
function madeDatabase(id: string, { world, shared }: Scene): MadeDatabase | undefined {
  return shared ? world.madeDatabase(id) : undefined;
}

function knownDataSource(ask: Ask, scene: Scene): void {
  const id = pathId(ask, 'data_source_id');
  if (!isDataSource(id, scene)) throw notFound('data_source', id);
}

function retrieve(ask: Ask, scene: Scene): Answer {
  const made = madeDatabase(pathId(ask, 'data_source_id'), scene);
  if (made === undefined) knownDataSource(ask, scene);
  demand(scene.may.readContent);
  if (made !== undefined) return { body: dataSourceObject(made) };
  return { body: dataSourceObject(scene.world.database) };
}

async function update(ask: Ask, scene: Scene): Promise<Answer> {
  knownDataSource(ask, scene);
  demand(scene.may.updateContent);
  checkKeys(ask.body, ['title', 'properties'], 'body');
  const changed = readSchemaChange(ask.body, scene.world);
  const stamped = { ...changed, lastEditedAt: flooredToMinute(ask.now), lastEditedBy: BOT.id };
  await scene.world.saveDatabase(stamped);
  return { body: dataSourceObject(stamped), committed: { id: stamped.dataSourceId, childIds: [] } };
}

function query(ask: Ask, scene: Scene): Answer {
  const made = madeDatabase(pathId(ask, 'data_source_id'), scene);
  if (made === undefined) knownDataSource(ask, scene);
  demand(scene.may.readContent);
  if (made !== undefined) return { body: listAnswer('page_or_data_source', [], null) };
  const only = askedProperties(ask, scene);
  const { rows, nextCursor, incomplete } = runQuery(ask.body, scene.world, ask.now, scene.rowCap);
  const results = rows.map((row) => pageObject(row, scene.world, scene.may, only));
  const list = listAnswer('page_or_data_source', results, nextCursor);
  const status = { type: 'incomplete', incomplete_reason: 'query_result_limit_reached' };
  return { body: incomplete ? { ...list, request_status: status } : list };
}

export const DATA_SOURCE_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/databases/:database_id', writes: false, run: retrieveDatabase },
  { method: 'GET', path: '/v1/data_sources/:data_source_id', writes: false, run: retrieve },
  { method: 'PATCH', path: '/v1/data_sources/:data_source_id', writes: true, run: update },
  { method: 'POST', path: '/v1/data_sources/:data_source_id/query', writes: false, run: query },
];
