import { z } from 'zod';
import { Name } from './name.js';

/** `won` and `lost` are told as such; `stage` is every other change of stage. */
export const NOTICE_EVENTS = ['stage', 'won', 'lost'] as const;
export type NoticeEvent = (typeof NOTICE_EVENTS)[number];

/** A column that says one of these. */
const Says = z.strictObject({
  property: Name.describe('A role of "properties", or the name of a column.'),
  values: z.array(Name).min(1).describe('One of these.'),
});

/** A channel that hears of what happens to deals (S4-171, S4-177). */
export const ChannelNotices = z.strictObject({
  /** Its id, as Slack shows it at the end of the channel's details. */
  channel: z
    .string()
    .regex(/^[CG][A-Z0-9]{5,}$/, 'is no channel id (C…): look at the end of the channel’s details')
    .describe('The channel’s id.'),
  events: z.array(z.enum(NOTICE_EVENTS)).min(1).describe('What it hears of.'),
  /** From this amount on; a deal without an amount is not told then. */
  minimum_amount: z
    .partialRecord(z.enum(NOTICE_EVENTS), z.number().nonnegative())
    .default({})
    .describe('Only from this amount on, by event.'),
  /** Such deals are told of whatever their amount (large customers). */
  always_when: z
    .array(Says)
    .max(10)
    .default([])
    .describe('Whatever the amount, when one of these columns says so.'),
  only_when: z.array(Says).max(10).default([]).describe('Only when all of these columns say so.'),
});
export type ChannelNotices = z.infer<typeof ChannelNotices>;

export const Notices = z
  .array(ChannelNotices)
  .superRefine((notices, context) => {
    const seen = new Set<string>();
    notices.forEach(({ channel }, index) => {
      if (seen.has(channel)) {
        const message = `${channel} stands there twice: put its events together`;
        context.addIssue({ code: 'custom', message, path: [index, 'channel'] });
      }
      seen.add(channel);
    });
  })
  .default([]);
