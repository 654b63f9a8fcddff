import { z } from 'zod';
import { nameKey } from '../fold.js';

const Says = z.string().trim().min(1).max(200);

/** One thing that must hold, and how somebody would find out. Evidence for it stands on the deal's page. */
export const Criterion = z.strictObject({
  says: Says.describe('What must hold, as it stands in the table on the page.'),
  ask: Says.optional().describe('The question that would fill it; left out, the criterion itself is shown.'),
  field: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .describe('A role of "properties" or a column: when it is filled in, the criterion holds.'),
});
export type Criterion = z.infer<typeof Criterion>;

export const Criteria = z
  .array(Criterion)
  .max(20)
  .default([])
  .superRefine((criteria, context) => {
    const seen = new Set<string>();
    criteria.forEach(({ says }, index) => {
      const key = nameKey(says);
      if (seen.has(key))
        context.addIssue({
          code: 'custom',
          message: `"${says}" stands there twice: remove one`,
          path: [index],
        });
      seen.add(key);
    });
  });
