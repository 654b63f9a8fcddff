import { z } from 'zod';
import { storedValue } from '../../domain/property-form/stored-value.js';

/** The kinds' names in the journal. */
export const CONFIDENCE = 'confidence';
export const STILL_ACTIVE = 'still_active';
export const ASSIGN = 'assign';
export type DealChangeName = typeof CONFIDENCE | typeof STILL_ACTIVE | typeof ASSIGN;

/** What a promised change of a deal carries: properties, if any, and the one line that documents them (S0-41). */
export const dealChangePayload = z.object({
  changes: z.array(
    z.object({
      ...{ propertyId: z.string(), name: z.string() },
      ...{ before: storedValue.optional(), after: storedValue.optional() },
    }),
  ),
  line: z.object({ date: z.string(), summary: z.string(), rationale: z.string() }),
  /** Of a deal that is assigned to somebody else: whom to ask. */
  assigned: z
    .object({
      /** Undefined when they were chosen as Notion knows them. */
      slackUserId: z.string().optional(),
      ...{ notionId: z.string(), name: z.string() },
      /** The stage the deal is in; undefined: none. */
      stage: z.string().optional(),
    })
    .optional(),
});
export type DealChangePayload = z.infer<typeof dealChangePayload>;
