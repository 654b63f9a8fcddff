import { z } from 'zod';
import { nameKey } from '../fold.js';
import { Name } from './name.js';

/** What a level says about the outcome: it is compared with the sentiment of the last update. */
const OUTLOOKS = ['unknown', 'bad', 'late', 'good'] as const;

/** How sure the Sales Engineer is, beside the sentiment of an update (S2-4…9, C7). */
export const Confidence = z
  .strictObject({
    property: Name.optional().describe(
      'The column that holds it, when the role confidence does not name one.',
    ),
    levels: z
      .array(
        z.strictObject({
          name: Name.describe('The option in the database.'),
          means: z.string().trim().min(1).max(300).describe('What it says.'),
          outlook: z.enum(OUTLOOKS).describe('unknown, bad, late (won, but not in time) or good.'),
        }),
      )
      .min(2)
      .describe('From the least to the most sure.'),
    default: Name.optional().describe('What a deal has that nobody judged.'),
    rationale_property: Name.optional().describe('The column with the reason.'),
  })
  .superRefine((confidence, context) => {
    const names = confidence.levels.map(({ name }) => name);
    const wanted = confidence.default;
    if (wanted === undefined || names.some((name) => nameKey(name) === nameKey(wanted))) return;
    const message = `"${wanted}" is none of the levels: write one of ${names.join(', ')}`;
    context.addIssue({ code: 'custom', message, path: ['default'] });
  });
export type Confidence = z.infer<typeof Confidence>;
