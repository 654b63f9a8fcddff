import { z } from 'zod';
import { storedValue } from '../../domain/property-form/stored-value.js';

/** The kinds' names in the journal. */
export const HANDOVER_ACCEPT = 'handover_accept';
export const HANDOVER_RETURN = 'handover_return';

const change = z
  .object({
    ...{ propertyId: z.string(), name: z.string() },
    ...{ before: storedValue.optional(), after: storedValue.optional() },
  })
  .transform((read) => ({ ...read, before: read.before, after: read.after }));

/** What a promised answer to a handover carries. */
export const answerPayload = z.object({
  handoverId: z.string(),
  /** Why it is returned. */
  reason: z.string().optional(),
  changes: z.array(change),
  line: z.object({ date: z.string(), summary: z.string(), rationale: z.string() }),
});
