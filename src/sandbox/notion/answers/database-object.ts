import { plainRuns } from '../world/rich-text.js';
import type { Database, MadeDatabase, Property } from '../world/database-records.js';
import { partialUser, type Json } from './user-object.js';

/** The container: only its data source knows properties and rows. */
export function databaseObject(database: Database | MadeDatabase): Json {
  return {
    object: 'database',
    id: database.id,
    title: plainRuns(database.title),
    description: [],
    parent: parentOf(database),
    is_inline: false,
    in_trash: false,
    is_locked: false,
    created_time: database.createdAt,
    last_edited_time: database.lastEditedAt,
    data_sources: [{ id: database.dataSourceId, name: database.title }],
    icon: null,
    cover: null,
    url: `https://www.notion.so/${database.id.replaceAll('-', '')}`,
    public_url: null,
  };
}

export function dataSourceObject(database: Database | MadeDatabase): Json {
  return {
    object: 'data_source',
    id: database.dataSourceId,
    cover: null,
    icon: null,
    created_time: database.createdAt,
    created_by: partialUser(database.createdBy),
    last_edited_by: partialUser(database.lastEditedBy),
    last_edited_time: database.lastEditedAt,
    title: plainRuns(database.title),
    description: [],
    is_inline: false,
    properties: Object.fromEntries(
      database.properties.map((property) => [property.name, schemaObject(property, database)]),
    ),
    parent: { type: 'database_id', database_id: database.id },
    database_parent: parentOf(database),
    url: `https://www.notion.so/${database.id.replaceAll('-', '')}`,
    public_url: null,
    in_trash: false,
  };
}

function parentOf(database: Database | MadeDatabase): Json {
  return 'parentPage' in database
    ? { type: 'page_id', page_id: database.parentPage }
    : { type: 'workspace', workspace: true };
}

function schemaObject(property: Property, database: Database): Json {
  const { id, name, type } = property;
  return { id, name, description: null, type, [type]: schemaContent(property, database) };
}

function schemaContent(property: Property, database: Database): Json {
  const options = property.options.map((option) => ({ ...option, description: null }));
  const { type } = property;
  if (type === 'select' || type === 'multi_select') return { options };
  if (type === 'status') return { options, groups: statusGroups(property, database) };
  if (type === 'number') return { format: 'number' };
  if (type === 'unique_id') return { prefix: property.prefix === '' ? null : property.prefix };
  if (type !== 'relation') return {};
  return {
    database_id: database.id,
    data_source_id: database.dataSourceId,
    type: 'single_property',
    single_property: {},
  };
}

/** Options made through the API all land in To-do; only people can move them between groups. */
function statusGroups(property: Property, database: Database): readonly Json[] {
  const ids = property.options.map((option) => option.id);
  const groups = [
    { name: 'To-do', color: 'gray', option_ids: ids },
    { name: 'In progress', color: 'blue', option_ids: [] },
    { name: 'Complete', color: 'green', option_ids: [] },
  ];
  return groups.map((group, index) => ({ id: database.groupIds[index] ?? null, ...group }));
}
