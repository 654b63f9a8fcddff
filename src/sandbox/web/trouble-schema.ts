import { z } from 'zod';
import { NOTION_TROUBLE_TARGETS, NOTION_TROUBLES } from '../notion/desk.js';

const count = z.number().int().min(0).max(100_000);

/** How often a Notion fault strikes; JSON has no Infinity, so "until cleared" is a word. */
const times = z.union([z.literal('until cleared'), count.min(1)]);

export const notionTroubleSchema = z.object({
  kind: z.enum(NOTION_TROUBLES),
  on: z.enum(NOTION_TROUBLE_TARGETS),
  times,
  seconds: z.number().min(0).max(3600),
});

const slackTroubleSchema = z.object({
  slowApiMs: z.number().int().min(0).max(60_000),
  rateLimitNext: count,
  loseAnswerNext: count,
  failNext: count,
  deliverTwice: z.boolean(),
});

const capabilitiesSchema = z.object({
  readContent: z.boolean(),
  updateContent: z.boolean(),
  insertContent: z.boolean(),
  readComments: z.boolean(),
  insertComments: z.boolean(),
  readUserEmail: z.boolean(),
});

/** What `GET /trouble` answers. */
export const troubleViewSchema = z.object({
  slack: slackTroubleSchema,
  notion: z.array(notionTroubleSchema),
  capabilities: capabilitiesSchema,
  shared: z.boolean(),
  /** Null until somebody set it here: the stand-in's own limit. */
  requestsPerMinute: z.number().nullable(),
});
export type TroubleView = z.infer<typeof troubleViewSchema>;

/** What `POST /trouble` takes: any part of it, applied in this order. */
export const troubleChangeSchema = z.object({
  clearNotion: z.literal(true).optional(),
  addNotion: notionTroubleSchema.optional(),
  slack: slackTroubleSchema.partial().optional(),
  socket: z.enum(['drop', 'refresh']).optional(),
  capabilities: capabilitiesSchema.partial().optional(),
  shared: z.boolean().optional(),
  requestsPerMinute: z.number().int().min(1).max(100_000).optional(),
});
export type TroubleChange = z.infer<typeof troubleChangeSchema>;

/** What `GET /clock` and `POST /clock` answer: the sandbox's time and how far it runs ahead, in milliseconds. */
export const clockViewSchema = z.object({ now: z.iso.datetime(), aheadMs: z.number() });
export type ClockView = z.infer<typeof clockViewSchema>;

/** How far to move the clock; it never goes back and no further than 400 days at once. */
export const advanceSchema = z
  .object({
    seconds: z.number().int().min(0).max(1_000_000).default(0),
    minutes: z.number().int().min(0).max(600_000).default(0),
    hours: z.number().int().min(0).max(10_000).default(0),
    days: z.number().int().min(0).max(400).default(0),
  })
  .refine(
    ({ seconds, minutes, hours, days }) => seconds + minutes + hours + days > 0,
    'say how far: seconds, minutes, hours or days',
  );
