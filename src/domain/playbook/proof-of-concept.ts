import { z } from 'zod';
import { Name } from './name.js';

const Days = z.int().positive().max(3650);
const Minutes = z.int().positive().max(600);

export const PocSession = z.strictObject({
  name: Name.describe('What the session is called.'),
  minutes: Minutes.optional().describe('How long it takes.'),
  repeatable: z.boolean().default(false).describe('Whether it may be held several times.'),
  agenda: z
    .array(
      z.strictObject({
        does: Name.describe('What is done.'),
        minutes: Minutes.optional().describe('For how long.'),
      }),
    )
    .default([])
    .describe('Its parts.'),
});
export type PocSession = z.infer<typeof PocSession>;

/** How an evaluation is run and judged (S1-36…44, S4-54, S4-166). */
export const ProofOfConcept = z
  .strictObject({
    heading: Name.default('Proof of Concept').describe('The heading of its table on the page.'),
    sessions_heading: Name.default('Evaluation Sessions').describe(
      'The heading of the table in which its sessions are planned.',
    ),
    sessions: z.array(PocSession).max(20).default([]).describe('Templates of its sessions.'),
    criteria: z
      .array(
        z.strictObject({
          kind: Name.describe('Such as technical or business.'),
          list: z.array(Name).min(1).describe('What passes or fails, each with its evidence.'),
        }),
      )
      .max(6)
      .default([])
      .describe('What decides whether it succeeded.'),
    default_days: Days.default(30).describe('It ends so many days after its start unless said otherwise.'),
    stalled_after_days: Days.default(14).describe('Without news for so long it counts as stalled.'),
    most_per_engineer: z.int().positive().max(50).optional().describe('More at a time are told as overload.'),
    readout: z.boolean().default(true).describe('Whether results are presented before it counts as won.'),
  })
  .superRefine(({ sessions }, context) => {
    sessions.forEach(({ name, minutes, agenda }, index) => {
      const planned = agenda.reduce((sum, part) => sum + (part.minutes ?? 0), 0);
      if (minutes === undefined || planned <= minutes) return;
      const message = `the agenda of "${name}" takes ${planned} minutes and the session ${minutes}: make one fit`;
      context.addIssue({ code: 'custom', message, path: ['sessions', index, 'agenda'] });
    });
  });
export type ProofOfConcept = z.infer<typeof ProofOfConcept>;
