import { z } from 'zod';
import { Criteria } from './criterion.js';
import { Name } from './name.js';

const Text = z.string().trim().min(1).max(600);

/** What a team expects of a deal in one stage of one pipeline (S1-6…35, S4-160…172). */
export const PipelineStage = z.strictObject({
  stage: Name.describe('One of "stages".'),
  probability: z
    .number()
    .min(0, 'is below 0: write a percentage from 0 to 100')
    .max(100, 'is above 100: write a percentage from 0 to 100')
    .optional()
    .describe('How likely such a deal is won, in percent; weighs the pipeline in the report.'),
  purpose: Text.optional().describe('What the stage is there for, in a sentence.'),
  help: Text.optional().describe('What helps in this stage.'),
  hints: z
    .array(
      z.strictObject({
        amount_from: z.number().min(0).optional().describe('Only from this amount on.'),
        amount_below: z.number().min(0).optional().describe('Only below this amount.'),
        says: Text.describe('What is to be known then.'),
      }),
    )
    .max(10)
    .default([])
    .describe('Rules that depend on the amount (S4-169).'),
  entrance: Criteria.describe('What must hold before a deal enters.'),
  exit: Criteria.describe('What must hold before a deal goes on.'),
  milestones: z
    .array(Name)
    .default([])
    .describe(
      'What is reached here, such as a technical win; /opp win keeps each with what shows it, day and person.',
    ),
  letters: z.array(Name).default([]).describe('Letters of "qualification" that are due here.'),
  only_from: z
    .array(Name)
    .min(1)
    .optional()
    .describe('Stages from which alone it can be entered; left out: from any.'),
});
export type PipelineStage = z.infer<typeof PipelineStage>;

/** The stages that one kind of opportunity walks through, in their order. */
export const Pipeline = z.strictObject({
  name: Name.describe('What the pipeline is called.'),
  types: z
    .array(Name)
    .default([])
    .describe('Values of "type_property" that walk this way; none: all others.'),
  stages: z.array(PipelineStage).min(1, 'list at least one stage').describe('Its stages, in their order.'),
});
export type Pipeline = z.infer<typeof Pipeline>;

/** A kind of opportunity: a question helps to tell which one it is (S1-1…5, S4-150…155). */
export const OpportunityType = z.strictObject({
  name: Name.describe('The value in the database.'),
  within: Name.optional().describe('The kind it is a part of.'),
  means: Text.describe('When a deal is of this kind.'),
  brings: Text.optional().describe('What it does for revenue.'),
});
