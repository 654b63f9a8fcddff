import type { UpdatePageParameters } from '@notionhq/client';

import { UserError } from '../domain/errors.js';
import type { PropertyValue } from '../domain/property-value.js';
import type { PropertyChanges } from '../services/ports/pages.js';
import { toRichText } from './comment-text.js';
import { writableType } from './database-form.js';
import { samePropertyId } from './ids.js';
import { cannotTake } from './refusing.js';
import type { DataSourceSchema } from './mapping-rules.js';
import { schemaOptions, type SchemaProperty } from './schema-property.js';

export type PropertyWrites = NonNullable<UpdatePageParameters['properties']>;
type PropertyWrite = PropertyWrites[string];

/**
 * The values as Notion takes them, addressed by property id. Options go by id: a name would make an option that
 * nobody wanted (N16). Throws `option_missing`, `setup_incomplete` for a property that is gone or of another type
 * now (N15), `notion_refused` for a text beyond what a property holds. `nameOf` tells what a lost property was called.
 */
export function toPropertyWrites(
  changes: PropertyChanges,
  schema: DataSourceSchema,
  nameOf: (propertyId: string) => string | undefined,
): PropertyWrites {
  const properties = Object.values(schema.properties);
  return Object.fromEntries(
    [...changes].map(([id, value]): [string, PropertyWrite] => {
      const property = properties.find((each) => samePropertyId(each.id, id));
      if (property === undefined) throw lost(nameOf(id) ?? id, 'it is not in the database any more');
      return [property.id, value === undefined ? blank(property) : written(property, value)];
    }),
  );
}

function lost(name: string, why: string): UserError {
  return new UserError({ kind: 'setup_incomplete', missing: [`"${name}": ${why} (see /opp setup)`] });
}

function retyped({ name, type }: SchemaProperty, before = 'something Opp can fill in'): UserError {
  return lost(name, `it is of the type ${type} now, not ${before}`);
}

function blank(property: SchemaProperty): PropertyWrite {
  const type = writableType(property.type);
  switch (type) {
    case undefined:
      throw retyped(property);
    case 'title':
      return { title: [] };
    case 'rich_text':
      return { rich_text: [] };
    case 'multi_select':
      return { multi_select: [] };
    case 'people':
      return { people: [] };
    case 'relation':
      return { relation: [] };
    case 'checkbox':
      return { checkbox: false };
    case 'number':
      return { number: null };
    case 'select':
      return { select: null };
    case 'status':
      return { status: null };
    case 'date':
      return { date: null };
    case 'url':
      return { url: null };
    case 'email':
      return { email: null };
    case 'phone_number':
      return { phone_number: null };
  }
}

function written(property: SchemaProperty, value: PropertyValue): PropertyWrite {
  if (property.type !== value.type) throw retyped(property, value.type);
  switch (value.type) {
    case 'title':
      return { title: runs(property, value.text) };
    case 'rich_text':
      return { rich_text: runs(property, value.text) };
    case 'url':
      return { url: value.text };
    case 'email':
      return { email: value.text };
    case 'phone_number':
      return { phone_number: value.text };
    case 'number':
      return { number: value.number };
    case 'select':
      return { select: option(property, value.option) };
    case 'status':
      return { status: option(property, value.option) };
    case 'multi_select':
      return { multi_select: value.options.map((name) => option(property, name)) };
    case 'people':
      return { people: value.ids.map((id) => ({ id })) };
    case 'relation':
      return { relation: value.ids.map((id) => ({ id })) };
    case 'date':
      return { date: { start: value.start, end: value.end ?? null } };
    case 'checkbox':
      return { checkbox: value.checked };
  }
}

function runs({ name }: SchemaProperty, text: string) {
  if (text === '') return [];
  const split = toRichText([{ text, link: undefined }]);
  if (split === undefined) throw new UserError(cannotTake(`"${name}" is longer than a property can be`));
  return [...split];
}

function option(property: SchemaProperty, name: string): { id: string } {
  const found = schemaOptions(property).find((each) => each.name === name);
  if (found === undefined) {
    throw new UserError({ kind: 'option_missing', property: property.name, option: name });
  }
  return { id: found.id };
}
