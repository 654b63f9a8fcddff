import { z } from 'zod';
import { nameKey } from '../fold.js';
import { Name } from './name.js';

/** Companies that sell for us; a deal's customer is never one of them (S4-132). */
export const Resellers = z
  .array(
    z.strictObject({
      name: Name.describe('The company.'),
      nick: Name.describe('Stands before the name of a deal that goes through it: P4 - …'),
    }),
  )
  .max(99)
  .superRefine((resellers, context) => {
    const seen = new Set<string>();
    resellers.forEach(({ nick }, index) => {
      if (seen.has(nameKey(nick))) {
        const message = `"${nick}" stands there twice: nobody could tell the two apart`;
        context.addIssue({ code: 'custom', message, path: [index, 'nick'] });
      }
      seen.add(nameKey(nick));
    });
  })
  .default([]);
export type Resellers = z.infer<typeof Resellers>;
