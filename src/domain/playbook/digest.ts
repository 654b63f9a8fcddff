import { z } from 'zod';
import { parseLocalDate } from '../local-date.js';

/** The days on which a digest may come: never at weekends. */
export const WORKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
export type Workday = (typeof WORKDAYS)[number];

/** Digests come between these hours, in the person's own time zone. */
export const DIGEST_HOURS = { earliest: 6, latest: 17 } as const;

const DAY = 'a day such as 2026-12-25, or a span such as 2026-12-24..2027-01-06';

const Holiday = z.string().transform((text, context) => {
  const [from = '', until = from, ...more] = text.trim().split('..');
  const [first, last] = [parseLocalDate(from), parseLocalDate(until)];
  if (first !== undefined && last !== undefined && first <= last && more.length === 0) return { first, last };
  context.addIssue({ code: 'custom', message: `"${text}" is no day: write ${DAY}` });
  return z.NEVER;
});

/** Near the end of a fiscal quarter what closes in it matters more (S2-2). */
export const QuarterEnd = z.strictObject({
  last_days: z.int().min(1).max(92).describe('How many days before its end that begins.'),
  quiet_days: z
    .int()
    .positive()
    .max(3650)
    .describe('Days after which a deal that closes in it is quiet, when that is sooner than usual.'),
});
export type QuarterEnd = z.infer<typeof QuarterEnd>;

/** The digest as it is until a person sets it otherwise. */
export const DigestDefaults = z.strictObject({
  enabled: z.boolean().default(true).describe('Whether it comes at all.'),
  weekdays: z.array(z.enum(WORKDAYS)).min(1).default(['monday']).describe('On which days it comes.'),
  hour: z
    .int()
    .min(DIGEST_HOURS.earliest)
    .max(DIGEST_HOURS.latest)
    .default(9)
    .describe('At which hour of the person’s own time zone.'),
  holidays: z
    .array(Holiday)
    .default([])
    .describe('Days, or spans of days, on which it waits for the next workday.'),
  quarter_end: QuarterEnd.optional().describe(
    'Near the end of the fiscal quarter deals that close in it come first, and are quiet sooner.',
  ),
});
export type DigestDefaults = z.infer<typeof DigestDefaults>;
export type Holidays = DigestDefaults['holidays'];
