import { z } from 'zod';
import { Name } from './name.js';

const Text = z.string().trim().min(1).max(400);
const Hours = z
  .int()
  .positive()
  .max(24 * 3650);

/**
 * Something that must happen within a time (S4-42, S4-52, S4-104, S4-107). Once it has run out, the card says so, and
 * the digest and Home of the deal's Sales Engineer.
 */
export const TeamClock = z.strictObject({
  name: Name.describe('What it is called.'),
  from: Name.describe(
    'What starts it: "created", "demo_date", "last_activity" or the name of a date column.',
  ),
  hours: Hours.describe('How long it runs.'),
  skip_weekends: z
    .boolean()
    .default(false)
    .describe('Saturdays and Sundays (UTC) are not counted: 24 hours are one working day.'),
  stages: z
    .array(Name)
    .default([])
    .describe('Runs only while the deal is in one of these stages; left out: in any.'),
  only_when: Name.optional().describe('Runs only where this column is filled in, or its box is ticked.'),
  ends_with: Name.optional().describe(
    'What ends it: "activity" (anything that happens after it started) or a column that is filled in or ticked; left out: only what its own start or stages say.',
  ),
  says: Text.describe('What to do when it has run out.'),
});

export type TeamClock = z.infer<typeof TeamClock>;

/** One step of closing a deal (S1-57…60, S4-167…170). */
const ClosingStep = z.strictObject({
  does: Name.describe('What is done.'),
  by: Name.optional().describe('Who does it.'),
  needs: z.array(Name).default([]).describe('Steps that come before.'),
  proof: Name.optional().describe('The document that proves it.'),
});

export const Closing = z
  .array(ClosingStep)
  .max(30)
  .default([])
  .superRefine((steps, context) => {
    steps.forEach(({ needs }, index) => {
      const earlier = steps.slice(0, index).map(({ does }) => does);
      needs.forEach((need, at) => {
        if (earlier.includes(need)) return;
        const message = `"${need}" is no step before this one: write one of ${earlier.join(', ') || '(it is the first)'}`;
        context.addIssue({ code: 'custom', message, path: [index, 'needs', at] });
      });
    });
  });

/** How many deals somebody can carry: a plan, never a measurement (S4-7, S4-8, C15). */
export const Capacity = z.strictObject({
  goal_active: z
    .int()
    .positive()
    .max(1000)
    .describe('Active deals of one Sales Engineer that the plan aims at.'),
  win_rate_percent: z.number().min(0).max(100).optional().describe('The win rate that the plan assumes.'),
  accepted_per_month: z
    .number()
    .positive()
    .optional()
    .describe('New deals of a month that the plan assumes.'),
  days_to_close: z.int().positive().optional().describe('Days to close that the plan assumes.'),
  months_to_lose: z
    .number()
    .positive()
    .optional()
    .describe('Months until a deal is lost that the plan assumes.'),
  disclaimer: Text.describe('What the plan leaves out; shown below every number of it.'),
});
export type Capacity = z.infer<typeof Capacity>;

/** What the report counts and how its quarters are named (S2-27…32). */
export const Reporting = z.strictObject({
  fiscal_year_starts: z
    .int()
    .min(1)
    .max(12)
    .default(1)
    .describe('Month in which a fiscal year starts; it is named after the year in which it ends.'),
  presumed_lost_after_days: z
    .int()
    .positive()
    .max(3650)
    .default(60)
    .describe(
      'An active deal without activity for so long counts as lost in the win rate; it is never closed.',
    ),
  still_active_days: z
    .int()
    .positive()
    .max(3650)
    .optional()
    .describe(
      'Whoever says that a silent deal is still active is asked until when, with so many days proposed; after that day they are asked again. Left out: it counts until it has been silent for as long anew.',
    ),
});
export type Reporting = z.infer<typeof Reporting>;

/** What a team's word means (S4-2). */
export const Glossary = z
  .array(
    z.strictObject({
      term: Name.describe('The word.'),
      also: z.array(Name).default([]).describe('Other spellings.'),
      means: Text.describe('What it means.'),
    }),
  )
  .max(200)
  .default([]);
export type Glossary = z.infer<typeof Glossary>;
