import { z } from 'zod';
import { nameKey } from '../fold.js';
import { WHY_NOW_KINDS } from '../page-body/customer-information.js';
import { Name } from './name.js';

/** Names of which each stands there once, spelling apart. */
const Names = z.array(Name).superRefine((names, context) => {
  const seen = new Set<string>();
  names.forEach((name, index) => {
    const key = nameKey(name);
    if (seen.has(key)) {
      context.addIssue({
        code: 'custom',
        message: `"${name}" stands there twice: remove one`,
        path: [index],
      });
    }
    seen.add(key);
  });
});

/** The words of S0-28…31: other vendors ask about other needs. Examples are offered, never required. */
export const CustomerWording = z.strictObject({
  /** Kinds of compelling events (S0-29). */
  why_now: Names.min(1)
    .default([...WHY_NOW_KINDS])
    .describe('Kinds of compelling events.'),
  /** Examples of a primary technical problem (S0-30). */
  telemetry_needs: Names.default([
    'Reduce time-to-resolution',
    'Improve release confidence',
    'Replace legacy APM',
  ]).describe('Examples of a primary technical problem.'),
  /** Tools that customers use or evaluate instead (S0-31). */
  competitors: Names.default([]).describe('Tools that customers use or evaluate instead.'),
  /** Needs as customers say them, offered for the feature mapping (S0-33). */
  needs: Names.default([]).describe('Needs as customers say them.'),
});
export type CustomerWording = z.infer<typeof CustomerWording>;
