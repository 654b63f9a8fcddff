import { z } from 'zod';
import { personSchema, textOf, toPerson, type PropertyValue } from './property-values.js';

/** Stamps that every page has and that nobody looks for in words. */
const STAMPS: ReadonlySet<string> = new Set([
  'created_time',
  'last_edited_time',
  'created_by',
  'last_edited_by',
]);

const plain = z.string();
const list = z.array(z.unknown());
const named = z.looseObject({ name: z.string() });
const dateSchema = z.looseObject({ start: z.string(), end: z.string().nullish() });
const uniqueId = z.looseObject({ prefix: z.string().nullish(), number: z.number() });

/** Types whose values `shownText` can tell; those of a formula or rollup only when it gives text or a number. */
const SHOWN: ReadonlySet<string> = new Set([
  ...['title', 'rich_text', 'select', 'status', 'multi_select', 'number', 'formula', 'rollup', 'checkbox'],
  ...['url', 'email', 'phone_number', 'date', 'unique_id', 'people', 'files'],
]);

/** Whether values of this type can be asked for in words. */
export function showsText(type: string): boolean {
  return SHOWN.has(type);
}

/**
 * Any property's value as a reader sees it, to be found by: also dates, people, boxes (`Yes`, `No`), addresses,
 * ids and files. Undefined when it is empty, a stamp, a relation, or of a type without text (N29).
 */
export function shownText(value: PropertyValue): string | undefined {
  if (STAMPS.has(value.type)) return undefined;
  const text = textOf(value) ?? otherText(value.type, value[value.type]);
  return text === undefined || text.trim() === '' ? undefined : text;
}

function otherText(type: string, inner: unknown): string | undefined {
  switch (type) {
    case 'url':
    case 'email':
    case 'phone_number':
      return plain.safeParse(inner).data;
    case 'checkbox':
      return typeof inner === 'boolean' ? (inner ? 'Yes' : 'No') : undefined;
    case 'date': {
      const date = dateSchema.safeParse(inner).data;
      return date && [date.start, date.end].filter((day) => typeof day === 'string').join(' – ');
    }
    case 'unique_id': {
      const id = uniqueId.safeParse(inner).data;
      return id && [...(id.prefix ? [id.prefix] : []), String(id.number)].join('-');
    }
    case 'people':
      return each(inner, (item) => {
        const person = personSchema.safeParse(item).data;
        return person && toPerson(person).name;
      });
    case 'files':
      return each(inner, (item) => named.safeParse(item).data?.name);
    default:
      return undefined;
  }
}

function each(inner: unknown, read: (item: unknown) => string | undefined): string {
  const items = list.safeParse(inner).data ?? [];
  return items.flatMap((item) => read(item) ?? []).join(', ');
}
