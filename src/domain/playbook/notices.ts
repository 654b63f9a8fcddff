import { z } from 'zod';
import { nameKey } from '../fold.js';
import { Name } from './name.js';

/** The ends are told as such; `stage` is every change of stage but those to won and lost. */
export const NOTICE_EVENTS = ['stage', 'won', 'lost', 'unqualified', 'duplicate'] as const;
export type NoticeEvent = (typeof NOTICE_EVENTS)[number];

/** A column that says one of these. */
const Says = z.strictObject({
  property: Name.describe('A role of "properties", or the name of a column.'),
  values: z.array(Name).min(1).describe('One of these.'),
});

/** A channel, or a person, that hears of what happens to deals (S4-171, S4-177, S4-181). */
const NoticeShape = z.strictObject({
  /** Its id, as Slack shows it at the end of the channel's details. */
  channel: z
    .string()
    .regex(/^[CG][A-Z0-9]{5,}$/, 'is no channel id (C…): look at the end of the channel’s details')
    .optional()
    .describe('The channel’s id.'),
  /** In place of a channel: told directly, once, unless they did it themselves. */
  person: Name.optional().describe(
    'In place of a channel: an e-mail address, or the role or column with the person who is told directly; the first of several.',
  ),
  says: z.string().trim().min(1).max(400).optional().describe('What is to be done, below the notice.'),
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

/** Either a channel or a person. */
export const ChannelNotices = NoticeShape.refine(
  ({ channel, person }) => (channel === undefined) !== (person === undefined),
  { message: 'write either channel or person' },
);
export type ChannelNotices = z.infer<typeof ChannelNotices>;

/** What a notice is kept under: its channel, or the person, who is looked up only when it is told. */
export function noticeKey({ channel, person }: Pick<ChannelNotices, 'channel' | 'person'>): string {
  return channel ?? `person:${nameKey(person ?? '')}`;
}

export const Notices = z
  .array(ChannelNotices)
  .superRefine((notices, context) => {
    const seen = new Set<string>();
    notices.forEach((notice, index) => {
      const key = noticeKey(notice);
      if (seen.has(key)) {
        const named = notice.channel ?? notice.person ?? '';
        const message = `${named} stands there twice: put its events together`;
        const field = notice.channel === undefined ? 'person' : 'channel';
        context.addIssue({ code: 'custom', message, path: [index, field] });
      }
      seen.add(key);
    });
  })
  .default([]);
