import { z } from 'zod';
import { STAGE_ROLES } from '../opportunity.js';
import { Name } from './name.js';

/** What can be noted. */
export const STAMPS = ['today', 'yes', 'amount', 'quarter'] as const;

const Days = z.int().positive().max(3650);

/** How deals move between stages. It warns and notes; it never forbids but where a link is needed (C3). */
export const Transitions = z.strictObject({
  must_pass: z.array(Name).default([]).describe('Stages that every deal passes before a later one (S4-162).'),
  no_way_back: z
    .array(
      z.strictObject({
        once_past: Name.describe('From this stage on …'),
        or_filled: z
          .array(Name)
          .default([])
          .describe('… or once one of these columns is filled in, wherever the deal is now …'),
        to: z.array(Name).min(1).describe('… no deal returns to these.'),
        level: z
          .enum(['warn', 'block'])
          .default('warn')
          .describe('warn: it is told; block: the stage cannot be entered (S4-182).'),
        says: z.string().trim().min(1).max(400).optional().describe('What to do instead.'),
      }),
    )
    .default([])
    .describe('Stages that a qualified deal does not return to (S4-182, S4-183).'),
  step_back: z
    .boolean()
    .default(false)
    .describe(
      'Whether to suggest the last stage whose criteria hold, when one does not hold any more (S4-184).',
    ),
  stamps: z
    .array(
      z
        .strictObject({
          leaves: Name.optional().describe('When a deal goes on from this stage, or past it.'),
          enters: z
            .array(z.enum(STAGE_ROLES))
            .min(1)
            .optional()
            .describe('When it enters a stage of such a role.'),
          sets: Name.describe('The column that is written.'),
          to: z.enum(STAMPS).describe('The day, a tick, the amount as it is then, or the quarter.'),
          once: z.boolean().default(true).describe('Whether what stands there already stays.'),
        })
        .refine(({ leaves, enters }) => (leaves === undefined) !== (enters === undefined), {
          message: 'write either leaves or enters',
        }),
    )
    .max(20)
    .default([])
    .describe('What a change of stage notes besides (S2-32, S4-162, S4-164).'),
  reopen_within_days: Days.optional().describe(
    'A lost deal is reopened up to here, later a successor is made (S4-179).',
  ),
});
export type Transitions = z.infer<typeof Transitions>;
