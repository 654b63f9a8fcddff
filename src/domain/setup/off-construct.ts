import { z } from 'zod';

/** A property that the database lacks; `any`: of whatever type fits. */
const WantedProperty = z.object({
  type: z.enum(['select', 'text', 'checkbox', 'number', 'date', 'person', 'relation', 'url', 'any']),
  name: z.string(),
  /** Of a select. */
  options: z.array(z.string()).optional(),
});
export type WantedProperty = Readonly<z.infer<typeof WantedProperty>>;

const add = WantedProperty;

/** A part of the playbook that is off, wholly or for a part, and the property that would turn it on. */
export const OffConstruct = z.discriminatedUnion('kind', [
  /** Kinds cannot be told apart: every deal walks this pipeline, if there is any. */
  z.object({ kind: z.literal('types'), pipeline: z.string().optional(), add }),
  z.object({ kind: z.enum(['confidence', 'confidence_reason', 'technical_win']), add }),
  /** What wants the amount of a deal. */
  z.object({ kind: z.enum(['weighing', 'notices_by_amount', 'questions_by_amount']), add }),
  z.object({ kind: z.literal('sign'), says: z.string(), add }),
  z.object({
    kind: z.enum(['clock', 'clock_end', 'stamp', 'link', 'card_link', 'notices_to']),
    name: z.string(),
    add,
  }),
  z.object({ kind: z.literal('answer'), field: z.string(), stage: z.string(), add }),
  z.object({ kind: z.literal('criterion'), says: z.string(), add }),
]);
export type OffConstruct = Readonly<z.infer<typeof OffConstruct>>;
