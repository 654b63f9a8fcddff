import { z } from 'zod';
import type { PropertyValue } from '../property-value.js';

const ids = z.array(z.string());

/** A property's value as drafts and promises keep it. */
export const StoredValue: z.ZodType<PropertyValue> = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['title', 'rich_text', 'url', 'email', 'phone_number']), text: z.string() }),
  z.object({ type: z.literal('number'), number: z.number() }),
  z.object({ type: z.enum(['select', 'status']), option: z.string() }),
  z.object({ type: z.literal('multi_select'), options: z.array(z.string()) }),
  z.object({ type: z.enum(['people', 'relation']), ids }),
  z.object({
    type: z.literal('date'),
    start: z.string(),
    // JSON drops a field that is undefined.
    end: z
      .string()
      .optional()
      .transform((end) => end),
  }),
  z.object({ type: z.literal('checkbox'), checked: z.boolean() }),
]);
