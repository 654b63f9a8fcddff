import { z } from 'zod';
import { Name } from './name.js';

const Days = z.int().positive().max(3650);

/** How deals move between stages. It warns and notes; it never forbids but where a link is needed (C3). */
export const Transitions = z.strictObject({
  must_pass: z.array(Name).default([]).describe('Stages that every deal passes before a later one (S4-162).'),
  no_way_back: z
    .array(
      z.strictObject({
        once_past: Name.describe('From this stage on …'),
        to: z.array(Name).min(1).describe('… no deal returns to these.'),
      }),
    )
    .default([])
    .describe('Stages that a qualified deal does not return to (S4-183).'),
  step_back: z
    .boolean()
    .default(false)
    .describe(
      'Whether to suggest the last stage whose criteria hold, when one does not hold any more (S4-184).',
    ),
  reopen_within_days: Days.optional().describe(
    'A lost deal is reopened up to here, later a successor is made (S4-179).',
  ),
});
export type Transitions = z.infer<typeof Transitions>;
