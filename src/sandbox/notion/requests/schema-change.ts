import { z } from 'zod';
import { newId } from '../world/ids.js';
import { PROPERTY_TYPES, type Database, type Option, type Property } from '../world/database-records.js';
import { shownText } from '../world/rich-text.js';
import type { World } from '../world/world.js';
import { check, checkObject } from './check.js';
import { invalid } from './refusal.js';
import { readRichText } from './rich-text.js';

const optionList = z.strictObject({
  options: z
    .array(
      z.strictObject({
        id: z.string().optional(),
        name: z.string().min(1).max(100),
        color: z.string().optional(),
        description: z.string().nullable().optional(),
      }),
    )
    .max(100),
});

/**
 * Reads a change of the schema: a new title, properties renamed, added, removed (null) or given a new list of
 * options. An option left out of the list is removed.
 */
export function readSchemaChange(body: Readonly<Record<string, unknown>>, world: World): Database {
  const titled =
    body['title'] === undefined
      ? world.database
      : { ...world.database, title: shownText(readRichText(body['title'], 'body.title', world.users)) };
  if (body['properties'] === undefined) return titled;
  const changes = Object.entries(checkObject(body['properties'], 'body.properties'));
  return changes.reduce((database, [key, change]) => changed(database, key, change, world), titled);
}

function changed(database: Database, key: string, change: unknown, world: World): Database {
  const known = world.property(key);
  const others = database.properties.filter((property) => property.id !== known?.id);
  if (known === undefined) return { ...database, properties: [...others, newProperty(key, change)] };
  if (known.type === 'title' && change === null) throw invalid('Cannot delete the title property.');
  if (change === null) return { ...database, properties: others };
  const next = altered(known, checkObject(change, `body.properties.${key}`), key);
  return {
    ...database,
    properties: database.properties.map((property) => (property.id === known.id ? next : property)),
  };
}

/** A property that a request defines by its type. */
export function newProperty(name: string, given: unknown): Property {
  const fields = checkObject(given, `body.properties.${name}`);
  const type = PROPERTY_TYPES.find((each) => each in fields);
  if (type === undefined || type === 'title') {
    throw invalid(`body failed validation: body.properties.${name} should have a property type defined.`);
  }
  return {
    id: encodeURIComponent(newId().slice(0, 4)),
    name,
    type,
    prefix: null,
    options: options([], fields[type], `body.properties.${name}.${type}`),
  };
}

function altered(property: Property, fields: Record<string, unknown>, key: string): Property {
  const where = `body.properties.${key}`;
  const name =
    fields['name'] === undefined ? property.name : check(z.string().min(1), fields['name'], `${where}.name`);
  const other = PROPERTY_TYPES.find((type) => type in fields && type !== property.type);
  if (other !== undefined) throw invalid(`Cannot change the type of ${property.name} to ${other} here.`);
  const content = fields[property.type];
  return { ...property, name, options: options(property.options, content, `${where}.${property.type}`) };
}

function options(known: readonly Option[], given: unknown, where: string): Option[] {
  if (typeof given !== 'object' || given === null || !('options' in given)) return [...known];
  return check(optionList, given, where).options.map((wanted) => {
    const same = known.find((option) => option.id === wanted.id || option.name === wanted.name);
    return { id: same?.id ?? newId(), name: wanted.name, color: same?.color ?? wanted.color ?? 'default' };
  });
}
