import { z } from 'zod';
import { Name } from './name.js';

/** What can be seen of a deal without asking anybody. */
const SIGNALS = [
  'letters_complete',
  'letters_missing',
  'technical_win',
  'quiet',
  'cold',
  'close_date_passed',
  'close_date_soon',
] as const;

const Share = z.number().positive().max(100);

/** Signs that a deal is well or at risk, and how fast it walks (S1-61…63). */
export const Health = z
  .strictObject({
    signals: z
      .array(
        z.strictObject({
          when: z.enum(SIGNALS).describe('What is seen.'),
          letters: z.array(Name).min(1).optional().describe('Only these letters of "qualification".'),
          days: z.int().positive().max(3650).optional().describe('For close_date_soon: how soon.'),
          tone: z.enum(['good', 'risk']).describe('Whether that is good or a risk.'),
          says: Name.describe('In words.'),
        }),
      )
      .default([])
      .describe('Each is shown with its reason.'),
    velocity: z
      .strictObject({
        fast: Name.describe('What a deal is called that is faster than most.'),
        standard: Name.describe('… as fast as most.'),
        slow: Name.describe('… slower than most.'),
        recovery: Name.describe('… that went back a stage and moves again.'),
        fast_below: Share.default(0.5).describe('Share of the median days in its stage.'),
        slow_above: Share.default(2).describe('Multiple of the median days in its stage.'),
      })
      .refine(({ fast_below, slow_above }) => fast_below < slow_above, {
        message: 'fast_below is not below slow_above: nothing would be as fast as most',
      })
      .optional()
      .describe('Names for how fast a deal walks.'),
  })
  .describe('Signs and speed.');
export type Health = z.infer<typeof Health>;
