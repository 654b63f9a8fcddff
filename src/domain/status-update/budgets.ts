import { z } from 'zod';

/** The most words each part of an update may have (S0-61, 62, 64, 65, 66); risks have no budget (S0-63). */
export const Budgets = z.strictObject({
  tldr: z.int().positive().default(15).describe('Words of the summary.'),
  phrase: z.int().positive().default(7).describe('Words of the sentiment.'),
  item: z.int().positive().default(10).describe('Words of an open item.'),
  /** Words of a timeline line, its date not counted. */
  timeline: z.int().positive().default(15).describe('Words of a line of the timeline, its date not counted.'),
});
export type Budgets = z.infer<typeof Budgets>;
