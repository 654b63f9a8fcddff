import { z } from 'zod';

import type { PropertyValue, WritableType } from '../domain/property-value.js';
import { writableType } from './database-form.js';
import { samePropertyId } from './ids.js';
import type { NotionPage } from './opportunity-page.js';
import { dayOf, numberOf, optionOf, type PropertyValue as RawValue } from './property-values.js';
import type { DataSourceSchema } from './mapping-rules.js';

const runs = z.array(z.looseObject({ plain_text: z.string().catch('') })).catch([]);
const named = z.array(z.looseObject({ name: z.string() })).catch([]);
const references = z.array(z.looseObject({ id: z.string() })).catch([]);
const text = z.string().catch('');
const dateEnd = z.looseObject({ end: z.string().nullish() });

/**
 * The values of a page that Opp could write, by the property's id as the schema has it; blank ones are missing.
 * Of a moment only its day is read.
 */
export function valuesOf(page: NotionPage, schema: DataSourceSchema): ReadonlyMap<string, PropertyValue> {
  const ids = Object.values(schema.properties).map(({ id }) => id);
  const values = new Map<string, PropertyValue>();
  for (const raw of Object.values(page.properties)) {
    const type = writableType(raw.type);
    const value = type && valueOf(raw, type);
    if (value !== undefined) values.set(ids.find((id) => samePropertyId(id, raw.id)) ?? raw.id, value);
  }
  return values;
}

function valueOf(raw: RawValue, type: WritableType): PropertyValue | undefined {
  const inner = raw[type];
  switch (type) {
    case 'title':
    case 'rich_text':
      return ofText(
        type,
        runs
          .parse(inner)
          .map((run) => run.plain_text)
          .join(''),
      );
    case 'url':
    case 'email':
    case 'phone_number':
      return ofText(type, text.parse(inner));
    case 'number': {
      const number = numberOf(raw);
      return number === undefined ? undefined : { type, number };
    }
    case 'select':
    case 'status': {
      const option = optionOf(raw);
      return option === undefined ? undefined : { type, option };
    }
    case 'multi_select': {
      const options = named.parse(inner).map(({ name }) => name);
      return options.length === 0 ? undefined : { type, options };
    }
    case 'people':
    case 'relation': {
      const ids = references.parse(inner).map(({ id }) => id);
      return ids.length === 0 ? undefined : { type, ids };
    }
    case 'date':
      return ofDate(raw);
    case 'checkbox':
      return typeof inner === 'boolean' ? { type, checked: inner } : undefined;
  }
}

function ofText(
  type: 'title' | 'rich_text' | 'url' | 'email' | 'phone_number',
  words: string,
): PropertyValue | undefined {
  return words.trim() === '' ? undefined : { type, text: words };
}

function ofDate(raw: RawValue): PropertyValue | undefined {
  const start = dayOf(raw);
  if (start === undefined) return undefined;
  const end = dateEnd.safeParse(raw['date']).data?.end ?? undefined;
  return { type: 'date', start, end: end?.slice(0, 10) };
}
