import type { NotionCapabilities } from '../desk.js';
import type { Page } from '../world/records.js';
import type { Property } from '../world/database-records.js';
import { shownText } from '../world/rich-text.js';
import type { World } from '../world/world.js';
import { propertyObject } from './property-object.js';
import { partialUser, type Json } from './user-object.js';

/** A page as the API gives it; `only` are the ids asked for by `filter_properties`. */
export function pageObject(
  page: Page,
  world: World,
  may: NotionCapabilities,
  only?: readonly Property[],
): Json {
  const { database } = world;
  const properties = only ?? database.properties;
  return {
    object: 'page',
    id: page.id,
    created_time: page.createdAt,
    last_edited_time: page.lastEditedAt,
    created_by: partialUser(page.createdBy),
    last_edited_by: partialUser(page.lastEditedBy),
    cover: page.cover === null ? null : { type: 'external', external: { url: page.cover } },
    icon: page.icon,
    parent: { type: 'data_source_id', data_source_id: database.dataSourceId, database_id: database.id },
    in_trash: page.inTrash,
    is_archived: page.archived,
    is_locked: page.locked,
    properties: Object.fromEntries(
      properties.map((property) => [property.name, propertyObject(property, page, world, may)]),
    ),
    url: pageUrl(page),
    public_url: null,
  };
}

/** The title as plain text. */
export function pageTitle(page: Page): string {
  const title = page.values['title'];
  return title?.type === 'title' ? shownText(title.runs) : '';
}

/** The address of a page: its title in simple signs, then its id. */
export function pageUrl(page: Page): string {
  const words = pageTitle(page)
    .slice(0, 80)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const id = page.id.replaceAll('-', '');
  return `https://www.notion.so/${words === '' ? id : `${words}-${id}`}`;
}
