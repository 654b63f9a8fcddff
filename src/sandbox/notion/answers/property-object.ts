import type { NotionCapabilities } from '../desk.js';
import type { Page, PropertyValue } from '../world/records.js';
import type { Option, Property } from '../world/database-records.js';
import type { World } from '../world/world.js';
import { userInValue } from './user-object.js';

/** In a page object, lists of references and of text runs end after this many. */
const MOST_IN_PAGE = 25;

/** The value of a property inside a page object. */
export function propertyObject(
  property: Property,
  page: Page,
  world: World,
  may: NotionCapabilities,
): Record<string, unknown> {
  const { id, type } = property;
  const content = propertyContent(property, page, world, may);
  const cut = Array.isArray(content) && isPaginated(type) ? content.slice(0, MOST_IN_PAGE) : content;
  const more = Array.isArray(content) && content.length > MOST_IN_PAGE;
  return { id, type, [type]: cut, ...(type === 'relation' ? { has_more: more } : {}) };
}

/** Whether the property endpoint gives this type's value as a list of items. */
export function isPaginated(type: Property['type']): boolean {
  return type === 'title' || type === 'rich_text' || type === 'people' || type === 'relation';
}

/** The whole value, without the cut after 25 items. */
export function propertyContent(
  property: Property,
  page: Page,
  world: World,
  may: NotionCapabilities,
): unknown {
  if (property.type === 'created_time') return page.createdAt;
  if (property.type === 'last_edited_time') return page.lastEditedAt;
  if (property.type === 'created_by') return userInValue(page.createdBy, world, may);
  if (property.type === 'last_edited_by') return userInValue(page.lastEditedBy, world, may);
  const value = page.values[property.id];
  return value === undefined ? emptyContent(property) : storedContent(property, value, world, may);
}

function storedContent(
  property: Property,
  value: PropertyValue,
  world: World,
  may: NotionCapabilities,
): unknown {
  switch (value.type) {
    case 'title':
    case 'rich_text':
      return value.runs;
    case 'number':
      return value.number;
    case 'checkbox':
      return value.checkbox;
    case 'select':
    case 'status':
      return optionObject(property, value.option);
    case 'multi_select':
      return value.options.map((id) => optionObject(property, id)).filter((option) => option !== null);
    case 'date':
      return value.date;
    case 'people':
      return value.ids.map((id) => userInValue(id, world, may));
    case 'relation':
      return value.ids.map((id) => ({ id }));
    case 'url':
    case 'email':
    case 'phone_number':
      return value.text;
    case 'files':
      return value.files.map(({ name, url }) => ({ name, type: 'external', external: { url } }));
    case 'unique_id':
      return { prefix: property.prefix === '' ? null : property.prefix, number: value.number };
  }
}

function optionObject(property: Property, id: string | null): Option | null {
  return property.options.find((option) => option.id === id) ?? null;
}

const LISTS: readonly Property['type'][] = [
  'title',
  'rich_text',
  'multi_select',
  'people',
  'relation',
  'files',
];

function emptyContent(property: Property): unknown {
  if (property.type === 'checkbox') return false;
  return LISTS.includes(property.type) ? [] : null;
}
