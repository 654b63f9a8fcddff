import { sql, type SQL } from 'drizzle-orm';
import * as z from 'zod';
import { DigestContent } from '../domain/digest/digest-content.js';
import type { ClaimedDigest, SentDigest, Undelivered } from '../services/ports/digests.js';

export const idRow = z.object({ id: z.string() });

/** A claimed row; `planned` in milliseconds. */
export const claimedRow = z
  .object({
    id: z.string(),
    kind: z.enum(['own', 'team', 'asked']),
    slack_user_id: z.string(),
    local_day: z.string(),
    time_zone: z.string(),
    fence: z.int(),
    planned: z.number(),
  })
  .transform(({ id, kind, fence, slack_user_id, local_day, time_zone, planned }): ClaimedDigest => ({
    ...{ id, kind, fence, slackUserId: slack_user_id, localDay: local_day, timeZone: time_zone },
    plannedAt: new Date(Math.round(planned)),
  }));

export const sentRow = z
  .object({
    id: z.string(),
    slack_user_id: z.string(),
    time_zone: z.string(),
    content: DigestContent,
    channel_id: z.string().nullable(),
    message_ts: z.string().nullable(),
  })
  .transform(({ id, slack_user_id, time_zone, content, channel_id, message_ts }): SentDigest => ({
    ...{ id, slackUserId: slack_user_id, timeZone: time_zone, content },
    message:
      channel_id === null || message_ts === null ? undefined : { channelId: channel_id, ts: message_ts },
  }));

export const newestRow = z.object({ key: z.string(), day: z.string() });

export const undeliveredRow = z
  .object({
    slack_user_id: z.string(),
    local_day: z.string(),
    state: z.enum(['skipped', 'uncertain', 'unfinished']),
    note: z.string().nullable(),
  })
  .transform(({ slack_user_id, local_day, state, note }): Undelivered => ({
    ...{ slackUserId: slack_user_id, localDay: local_day, state, note: note ?? '' },
  }));

/** A moment as a parameter, alike on both engines. */
export function at(moment: Date): SQL {
  return sql`${moment.toISOString()}::timestamptz`;
}
