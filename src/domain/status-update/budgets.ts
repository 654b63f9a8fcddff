import { z } from 'zod';

/** The most words each part of an update may have (S0-61, 62, 64, 65, 66); risks have no budget (S0-63). */
export const Budgets = z.strictObject({
  tldr: z.int().positive().default(15),
  phrase: z.int().positive().default(7),
  item: z.int().positive().default(10),
  /** Words of a timeline line, its date not counted. */
  timeline: z.int().positive().default(15),
});
export type Budgets = z.infer<typeof Budgets>;
