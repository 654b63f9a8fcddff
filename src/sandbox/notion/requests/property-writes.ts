import { z } from 'zod';
import { newId } from '../world/ids.js';
import type { Page, PropertyValue } from '../world/records.js';
import type { Database, Option, Property } from '../world/database-records.js';
import type { World } from '../world/world.js';
import { check, checkId, checkObject } from './check.js';
import { DATE, dateValue } from './dates.js';
import { invalid, notFound } from './refusal.js';
import { readRichText } from './rich-text.js';

/** What a request wants of a page's properties: new values, and options that come into being with them. */
export interface PropertyWrites {
  readonly values: Page['values'];
  readonly database: Database;
}

/** Reads `properties` of a page request against the schema, keyed by name or id. */
export function readPropertyWrites(given: unknown, world: World): PropertyWrites {
  const values: Page['values'] = {};
  let database = world.database;
  for (const [key, value] of Object.entries(checkObject(given, 'body.properties'))) {
    const known = world.property(key);
    if (known === undefined) throw invalid(`${key} is not a property that exists.`);
    const property = database.properties.find((each) => each.id === known.id) ?? known;
    const written = readValue(property, value, key, world);
    values[property.id] = written.value;
    database = withOptions(database, property, written.newOptions);
  }
  return { values, database };
}

interface Written {
  readonly value: PropertyValue;
  readonly newOptions: readonly Option[];
}

function readValue(property: Property, given: unknown, key: string, world: World): Written {
  const where = `body.properties.${key}`;
  const { type } = property;
  const item = checkObject(given, where);
  if (!(type in item) || (item['type'] !== undefined && item['type'] !== type)) {
    throw invalid(`${property.name} is expected to be ${type}.`);
  }
  const content = item[type];
  const at = `${where}.${type}`;
  switch (type) {
    case 'select':
    case 'status':
      return oneChoice(property, type, content, at);
    case 'multi_select':
      return manyChoices(property, content, at);
    case 'created_time':
    case 'last_edited_time':
    case 'created_by':
    case 'last_edited_by':
    case 'unique_id':
      throw invalid(`${property.name} is a ${type} property and cannot be written.`);
    case 'files':
      return { value: files(content, at), newOptions: [] };
    case 'title':
    case 'rich_text':
    case 'number':
    case 'checkbox':
    case 'date':
    case 'people':
    case 'relation':
    case 'url':
    case 'email':
    case 'phone_number':
      return { value: plainValue(type, content, at, world), newOptions: [] };
  }
}

type PlainType =
  | 'title'
  | 'rich_text'
  | 'number'
  | 'checkbox'
  | 'date'
  | 'people'
  | 'relation'
  | 'url'
  | 'email'
  | 'phone_number';

function plainValue(type: PlainType, given: unknown, at: string, world: World): PropertyValue {
  switch (type) {
    case 'title':
    case 'rich_text':
      return { type, runs: readRichText(given, at, world.users) };
    case 'number':
      return { type, number: check(z.number().nullable(), given, at) };
    case 'checkbox':
      return { type, checkbox: check(z.boolean(), given, at) };
    case 'date': {
      const date = check(DATE.nullable(), given, at);
      return { type, date: date === null ? null : dateValue(date, at) };
    }
    case 'people':
      return { type, ids: people(given, at, world) };
    case 'relation':
      return { type, ids: related(given, at, world) };
    case 'url':
      return { type, text: check(z.string().min(1).max(2000).nullable(), given, at) };
    case 'email':
    case 'phone_number':
      return { type, text: check(z.string().min(1).max(200).nullable(), given, at) };
  }
}

const references = z.array(z.object({ id: z.string() })).max(100);

function people(given: unknown, at: string, world: World): string[] {
  return check(references, given, at).map((person, index) => {
    const id = checkId(person.id, `${at}[${index}].id`);
    if (!world.users.has(id)) throw notFound('user', id);
    return id;
  });
}

function related(given: unknown, at: string, world: World): string[] {
  return check(references, given, at).map((page, index) => {
    const id = checkId(page.id, `${at}[${index}].id`);
    if (world.page(id) === undefined) throw notFound('page', id);
    return id;
  });
}

const file = z.object({
  name: z.string().max(100),
  external: z.object({ url: z.string().min(1).max(2000) }),
});

function files(given: unknown, at: string): PropertyValue {
  const list = check(z.array(file).max(100), given, at);
  return { type: 'files', files: list.map(({ name, external }) => ({ name, url: external.url })) };
}

const optionGiven = z
  .object({ name: z.string().min(1).max(100).optional(), id: z.string().optional() })
  .refine((option) => option.name !== undefined || option.id !== undefined);

function oneChoice(property: Property, type: 'select' | 'status', given: unknown, at: string): Written {
  const wanted = check(optionGiven.nullable(), given, at);
  if (wanted === null) return { value: { type, option: null }, newOptions: [] };
  const { option, isNew } = chosen(property, wanted);
  return { value: { type, option: option.id }, newOptions: isNew ? [option] : [] };
}

function manyChoices(property: Property, given: unknown, at: string): Written {
  const newOptions: Option[] = [];
  const ids = check(z.array(optionGiven).max(100), given, at).map((wanted) => {
    // A new name that comes twice makes one option.
    const known = { ...property, options: [...property.options, ...newOptions] };
    const { option, isNew } = chosen(known, wanted);
    if (isNew) newOptions.push(option);
    return option.id;
  });
  return { value: { type: 'multi_select', options: [...new Set(ids)] }, newOptions };
}

/** The option asked for. An unknown name makes a new one, except for a status. */
function chosen(
  property: Property,
  wanted: z.output<typeof optionGiven>,
): { option: Option; isNew: boolean } {
  const known = property.options.find((each) =>
    wanted.id === undefined ? each.name === wanted.name : each.id === wanted.id,
  );
  if (known !== undefined) return { option: known, isNew: false };
  const asked = wanted.name ?? wanted.id ?? '';
  if (property.type === 'status' || wanted.name === undefined) {
    throw invalid(
      `Invalid ${property.type} option. ${title(property.type)} option "${asked}" does not exist.`,
    );
  }
  if (asked.includes(',')) throw invalid(`Invalid ${property.type} option, commas not allowed: ${asked}`);
  return { option: { id: newId(), name: asked, color: 'default' }, isNew: true };
}

function title(type: string): string {
  return `${type.slice(0, 1).toUpperCase()}${type.slice(1)}`;
}

function withOptions(database: Database, property: Property, options: readonly Option[]): Database {
  if (options.length === 0) return database;
  return {
    ...database,
    properties: database.properties.map((each) =>
      each.id === property.id ? { ...each, options: [...each.options, ...options] } : each,
    ),
  };
}
