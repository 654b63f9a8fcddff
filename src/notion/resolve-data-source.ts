import { z } from 'zod';

import { UserError } from '../domain/errors.js';
import type { Lane } from '../services/ports/notion.js';
import type { Caller } from './caller.js';
import { normalizeId } from './ids.js';
import { dataSourceSchema, type DataSourceSchema } from './mapping-rules.js';

const databaseSchema = z.looseObject({
  in_trash: z.boolean().optional(),
  data_sources: z.array(z.looseObject({ id: z.string(), name: z.string().nullish() })),
});

export interface ResolvedDataSource {
  readonly schema: DataSourceSchema;
  /** Something the administrator should know although it works. */
  readonly note: string | undefined;
}

/**
 * Finds the one data source of the database and reads its schema (N17). A data source's own id, given instead
 * of the database's, works too and is noted. Throws `setup_incomplete` when the id is no id, the database is in
 * the trash or has none or several data sources, `database_not_shared` when Notion does not show it.
 */
export async function resolveDataSource(
  caller: Caller,
  configuredId: string,
  lane: Lane,
): Promise<ResolvedDataSource> {
  const id = normalizeId(configuredId);
  if (id === undefined) throw incomplete('NOTION_DATABASE_ID is not the id of a Notion database');
  try {
    const schema = await readSchema(caller, await onlyDataSource(caller, id, lane), lane);
    return { schema, note: undefined };
  } catch (error) {
    if (!(error instanceof UserError) || error.problem.kind !== 'database_not_shared') throw error;
    return { schema: await readAsDataSource(caller, id, lane, error), note: DATA_SOURCE_NOTE };
  }
}

const DATA_SOURCE_NOTE =
  'NOTION_DATABASE_ID is the id of a data source, not of a database; Opp uses this data source';

async function onlyDataSource(caller: Caller, databaseId: string, lane: Lane): Promise<string> {
  const database = await caller.read({
    lane,
    subject: 'database',
    shape: databaseSchema,
    request: (client) => client.databases.retrieve({ database_id: databaseId }),
  });
  if (database.in_trash === true) throw incomplete('the database is in the trash');
  const [only, ...others] = database.data_sources;
  if (only === undefined) throw incomplete('the database has no data source');
  if (others.length > 0) {
    const names = database.data_sources.map(({ id, name }) => `"${name ?? 'Untitled'}" (${id})`).join(', ');
    throw incomplete(
      `the database has ${database.data_sources.length} data sources: ${names}; set NOTION_DATABASE_ID to the id of the one with the opportunities`,
    );
  }
  return only.id;
}

function readSchema(caller: Caller, dataSourceId: string, lane: Lane): Promise<DataSourceSchema> {
  return caller.read({
    lane,
    subject: 'database',
    shape: dataSourceSchema,
    request: (client) => client.dataSources.retrieve({ data_source_id: dataSourceId }),
  });
}

/** When this fails too, the first answer is the one that helps. */
async function readAsDataSource(
  caller: Caller,
  id: string,
  lane: Lane,
  first: UserError,
): Promise<DataSourceSchema> {
  try {
    return await readSchema(caller, id, lane);
  } catch (error) {
    const same =
      error instanceof UserError && ['database_not_shared', 'notion_refused'].includes(error.problem.kind);
    throw same ? first : error;
  }
}

function incomplete(reason: string): UserError {
  return new UserError({ kind: 'setup_incomplete', missing: [reason] });
}
