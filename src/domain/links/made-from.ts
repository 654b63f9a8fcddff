import { z } from 'zod';

/** The deal from which a new one is made, as it was when the form opened. */
export const MadeFrom = z
  .object({
    /** What is made. */
    kind: z.string(),
    /** The relation of the new deal that names its parent, and how the database calls it. */
    ...{ propertyId: z.string(), propertyName: z.string() },
    ...{ parentId: z.string(), title: z.string(), url: z.string() },
    amount: z.number().optional(),
  })
  .transform((from) => ({ ...from, amount: from.amount }));
export type MadeFrom = z.infer<typeof MadeFrom>;
