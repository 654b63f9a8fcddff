import { z } from 'zod';
import type { FormProperty } from '../database-form.js';
import { PROPERTY_ROLES } from '../playbook/property-roles.js';
import { WRITABLE_TYPES, type PropertyValue } from '../property-value.js';

/** A property's value as drafts and operations keep it. JSON leaves out what is undefined. */
export const storedValue = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['title', 'rich_text', 'url', 'email', 'phone_number']), text: z.string() }),
  z.object({ type: z.literal('number'), number: z.number() }),
  z.object({ type: z.enum(['select', 'status']), option: z.string() }),
  z.object({ type: z.literal('multi_select'), options: z.array(z.string()) }),
  z.object({ type: z.enum(['people', 'relation']), ids: z.array(z.string()) }),
  z
    .object({ type: z.literal('date'), start: z.string(), end: z.string().optional() })
    .transform((date): PropertyValue => ({ ...date, end: date.end })),
  z.object({ type: z.literal('checkbox'), checked: z.boolean() }),
]);

/** A property of the database as a draft keeps it. */
export const storedProperty = z
  .object({
    id: z.string(),
    name: z.string(),
    type: z.enum(WRITABLE_TYPES),
    role: z.enum(PROPERTY_ROLES).optional(),
    options: z.array(z.string()),
    relatedTo: z.string().optional(),
  })
  .transform((property): FormProperty => {
    const { role, relatedTo } = property;
    return { ...property, role, relatedTo };
  });
