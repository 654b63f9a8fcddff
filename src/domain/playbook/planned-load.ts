import { z } from 'zod';

/** How much one Sales Engineer is planned to carry (S4-7): planning numbers, never mixed with measured ones (C15). */
export const PlannedLoad = z.strictObject({
  active_deals: z.int().positive().max(10_000).default(40).describe('Active deals at once.'),
  pocs: z.int().positive().max(1000).default(3).describe('Evaluations at once.'),
});
export type PlannedLoad = z.infer<typeof PlannedLoad>;
