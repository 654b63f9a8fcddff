import type { Property } from '../world/database-records.js';
import { checkKeys, checkObject, failedValidation } from './check.js';
import { invalid } from './refusal.js';
import { newProperty } from './schema-change.js';

const TITLE = { id: 'title', type: 'title', prefix: null, options: [] } as const;

/**
 * The properties of a new data source: exactly one title, each with a type that the API can make. Without any,
 * Notion makes the title "Name".
 */
export function readInitialProperties(given: unknown): Property[] {
  if (given === undefined) return [{ ...TITLE, name: 'Name', options: [] }];
  const where = 'body.initial_data_source';
  const source = checkObject(given, where);
  checkKeys(source, ['properties'], where);
  if (source['properties'] === undefined) return [{ ...TITLE, name: 'Name', options: [] }];
  const wanted = Object.entries(checkObject(source['properties'], `${where}.properties`));
  const properties = wanted.map(([name, config]) => property(name, config, `${where}.properties.${name}`));
  const titles = properties.filter(({ type }) => type === 'title');
  if (titles.length === 0) throw invalid('Title is not provided');
  if (titles.length > 1) throw invalid('Cannot have more than one title property.');
  return properties;
}

function property(name: string, given: unknown, where: string): Property {
  if (name === '') throw failedValidation(where, 'should have a name.');
  const fields = checkObject(given, where);
  if ('title' in fields) return { ...TITLE, name, options: [] };
  const made = newProperty(name, fields);
  const names = made.options.map((option) => option.name);
  if (names.some((option) => option.includes(','))) {
    throw invalid(`Invalid ${made.type} option, commas not allowed.`);
  }
  if (new Set(names).size < names.length) throw invalid(`${name} has two options with the same name.`);
  return made;
}
