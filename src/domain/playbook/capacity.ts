import { z } from 'zod';

/** How much one Sales Engineer is planned to carry (S4-7): planning numbers, never mixed with measured ones (C15). */
export const Capacity = z.strictObject({
  active_deals: z.int().positive().max(10_000).default(40),
  pocs: z.int().positive().max(1000).default(3),
});
export type Capacity = z.infer<typeof Capacity>;
