import { z } from 'zod';

import type { NotionPerson } from '../domain/opportunity.js';

/** A property's value on a page. The types Opp does not read are carried along untouched (N29). */
export const propertyValueSchema = z.looseObject({ id: z.string(), type: z.string() });
export type PropertyValue = z.infer<typeof propertyValueSchema>;

const runSchema = z.looseObject({ plain_text: z.string().catch('') });
const optionSchema = z.looseObject({ name: z.string() });
const nestedSchema = z.looseObject({ type: z.string() });

export const personSchema = z.looseObject({
  id: z.string(),
  object: z.string().optional(),
  type: z.string().optional(),
  name: z.string().nullish(),
  person: z.looseObject({ email: z.string().nullish() }).nullish(),
});

/** A person's shown name, for those whom Notion sends without one. */
const NAMELESS = 'Unnamed person';

export function toPerson(raw: z.infer<typeof personSchema>): NotionPerson {
  const email = raw.person?.email ?? undefined;
  return { id: raw.id, name: raw.name ?? email ?? NAMELESS, email };
}

/** The value of a list-like property (`title`, `rich_text`, `people` …) or undefined. */
export function itemsOf(value: PropertyValue): readonly unknown[] | undefined {
  const items = value[value.type];
  return Array.isArray(items) ? items : undefined;
}

/** The value as a reader sees it in one line, or undefined when it is empty or of a type without text. */
export function textOf(value: {
  readonly type: string;
  readonly [field: string]: unknown;
}): string | undefined {
  const inner = value[value.type];
  const text = plainText(value.type, inner).trim();
  return text === '' ? undefined : text;
}

function plainText(type: string, inner: unknown): string {
  switch (type) {
    case 'title':
    case 'rich_text':
      return each(inner, runSchema, (run) => run.plain_text).join('');
    case 'select':
    case 'status':
      return one(inner, optionSchema, (option) => option.name);
    case 'multi_select':
      return each(inner, optionSchema, (option) => option.name).join(', ');
    case 'string':
    case 'number':
      return typeof inner === 'string' || typeof inner === 'number' ? String(inner) : '';
    case 'formula':
    case 'rollup':
      return one(inner, nestedSchema, (nested) => textOf(nested) ?? '');
    case 'array':
      return each(inner, nestedSchema, (nested) => textOf(nested) ?? '')
        .filter((text) => text !== '')
        .join(', ');
    default:
      return '';
  }
}

/** The name of the chosen option of a `select` or `status`. */
export function optionOf(value: PropertyValue): string | undefined {
  return value.type === 'select' || value.type === 'status' ? textOf(value) : undefined;
}

/** The people of a `people` property; groups and unreadable entries are left out. */
export function peopleOf(value: PropertyValue): readonly NotionPerson[] {
  if (value.type !== 'people') return [];
  return each(value['people'], personSchema, (raw) => raw)
    .filter((raw) => raw.object !== 'group')
    .map(toPerson);
}

/** A number, also a formula's or a rollup's. */
export function numberOf(value: {
  readonly type: string;
  readonly [field: string]: unknown;
}): number | undefined {
  const inner = value[value.type];
  if (typeof inner === 'number') return inner;
  const nested = nestedSchema.safeParse(inner);
  return nested.success ? numberOf(nested.data) : undefined;
}

const dateSchema = z.looseObject({ start: z.iso.date().or(z.iso.datetime({ offset: true, local: true })) });

/** The (first) day of a date, also a formula's, as `YYYY-MM-DD` in the zone it was written in. */
export function dayOf(value: {
  readonly type: string;
  readonly [field: string]: unknown;
}): string | undefined {
  const inner = value[value.type];
  const date = dateSchema.safeParse(inner);
  if (date.success) return date.data.start.slice(0, 10);
  const nested = nestedSchema.safeParse(inner);
  return nested.success ? dayOf(nested.data) : undefined;
}

function each<T, R>(items: unknown, shape: z.ZodType<T>, read: (item: T) => R): R[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item) => {
    const parsed = shape.safeParse(item);
    return parsed.success ? [read(parsed.data)] : [];
  });
}

function one<T>(item: unknown, shape: z.ZodType<T>, read: (item: T) => string): string {
  const parsed = shape.safeParse(item);
  return parsed.success ? read(parsed.data) : '';
}
