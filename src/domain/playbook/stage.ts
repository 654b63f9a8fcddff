import { z } from 'zod';
import { nameKey } from '../fold.js';
import { STAGE_ROLES, type StageRole } from '../opportunity.js';
import { StageAsks } from '../stage-change/stage-asks.js';
import { Name } from './name.js';

const PlaybookStage = z.strictObject({
  name: Name.describe('As the database calls it.'),
  aliases: z.array(Name).default([]).describe('Other names that it may have there.'),
  role: z.enum(STAGE_ROLES).describe('What it means to Opp.'),
  /** What entering it asks for (S0-48…50, C3). */
  asks: StageAsks.optional().describe('What entering it asks for; left out, its role decides.'),
});

/** Every stage once, each name with one meaning. */
export const Stages = z
  .array(PlaybookStage)
  .min(1, 'list at least one stage')
  .superRefine((stages, context) => {
    const roles = new Map<string, StageRole>();
    const names = new Set<string>();
    stages.forEach(({ name, aliases, role }, index) => {
      const complain = (message: string, ...path: string[]): void => {
        context.addIssue({ code: 'custom', message, path: [index, ...path] });
      };
      if (names.has(nameKey(name))) complain(`"${name}" is a stage already: remove one of the two`, 'name');
      names.add(nameKey(name));
      for (const key of [name, ...aliases].map(nameKey)) {
        const other = roles.get(key) ?? role;
        roles.set(key, other);
        if (other !== role)
          complain(`"${key}" is already a stage with the role ${other}: keep it in one of the two`);
      }
    });
  });
