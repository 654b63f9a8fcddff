import type { SeedValue } from '../seed.js';
import type { PropertyValue } from './records.js';
import type { Option, Property } from './database-records.js';
import { plainRuns } from './rich-text.js';

/** Turns the seed's short hand into a stored value. Throws on a value that does not fit its property. */
export function plantValue(property: Property, value: SeedValue): PropertyValue | undefined {
  switch (property.type) {
    case 'title':
    case 'rich_text':
      return { type: property.type, runs: plainRuns(words(property, value)) };
    case 'url':
    case 'email':
    case 'phone_number':
      return { type: property.type, text: words(property, value) };
    case 'number':
      return { type: 'number', number: number(property, value) };
    case 'unique_id':
      return { type: 'unique_id', number: number(property, value) };
    case 'checkbox':
      if (typeof value !== 'boolean') throw misfit(property);
      return { type: 'checkbox', checkbox: value };
    case 'select':
    case 'status':
      return { type: property.type, option: optionNamed(property, words(property, value)).id };
    case 'multi_select':
      return { type: 'multi_select', options: optionIds(property, list(property, value)) };
    case 'date':
      return { type: 'date', date: { ...dates(property, value), time_zone: null } };
    case 'people':
    case 'relation':
      return { type: property.type, ids: [...list(property, value)] };
    case 'files':
      return { type: 'files', files: list(property, value).map(fileAt) };
    case 'created_time':
    case 'last_edited_time':
    case 'created_by':
    case 'last_edited_by':
      return undefined;
  }
}

function misfit(property: Property): Error {
  return new Error(`the seed's value for "${property.name}" is not a ${property.type}`);
}

function words(property: Property, value: SeedValue): string {
  if (typeof value !== 'string') throw misfit(property);
  return value;
}

function number(property: Property, value: SeedValue): number {
  if (typeof value !== 'number') throw misfit(property);
  return value;
}

function list(property: Property, value: SeedValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || 'start' in value) throw misfit(property);
  return value;
}

function dates(property: Property, value: SeedValue): { start: string; end: string | null } {
  if (typeof value === 'string') return { start: value, end: null };
  if (typeof value !== 'object' || !('start' in value)) throw misfit(property);
  return { start: value.start, end: value.end };
}

function fileAt(url: string): { name: string; url: string } {
  return { name: url.split('/').at(-1) ?? url, url };
}

function optionIds(property: Property, names: readonly string[]): string[] {
  return names.map((name) => optionNamed(property, name).id);
}

function optionNamed(property: Property, name: string): Option {
  const option = property.options.find((known) => known.name === name);
  if (option === undefined) throw new Error(`the seed's "${property.name}" has no option "${name}"`);
  return option;
}
