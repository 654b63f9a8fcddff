import { z } from 'zod';
import { Criteria } from './criterion.js';
import { Name } from './name.js';

/** Who owns the technical decision and how it is proven (S3-2…8, S3-17…19). */
export const TechnicalWin = z.strictObject({
  heading: Name.default('Technical Win').describe('The heading of its table on the page.'),
  property: Name.optional().describe(
    'The column that says it, when the role technical_win does not name one; it counts as won when it is ticked or says the first state.',
  ),
  won: Name.default('Won').describe('How the table calls a technical win.'),
  states: z.array(Name).min(2).default(['Won', 'Lost', 'Stalled', 'Open']).describe('What it can be.'),
  qualification: Criteria.describe('What is to be known before an evaluation starts.'),
  success: Criteria.describe('What the customer wants to see, kept apart from the qualification.'),
  review: z
    .strictObject({
      name: Name.describe('What the review is called.'),
      outcomes: z.array(Name).min(2).describe('How it can end.'),
    })
    .optional()
    .describe('Where a deal goes that does not fit the product.'),
});
export type TechnicalWin = z.infer<typeof TechnicalWin>;
