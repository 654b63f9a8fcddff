import { z } from 'zod';
import { richText } from './records.js';

const comment = z.object({
  id: z.string(),
  discussionId: z.string(),
  by: z.string(),
  createdAt: z.string(),
  lastEditedAt: z.string(),
  text: z.array(richText),
  displayName: z.object({ type: z.enum(['integration', 'user', 'custom']), name: z.string() }),
});
export type Comment = z.infer<typeof comment>;

const discussion = z.object({ id: z.string(), blockId: z.string().optional(), resolved: z.boolean() });
export type Discussion = z.infer<typeof discussion>;

export const talkRecord = z.object({
  pageId: z.string(),
  discussions: z.array(discussion),
  /** Oldest first. */
  comments: z.array(comment),
});

/** Everything said on a page and its blocks: kept apart from the page, for talking never edits it. */
export type Talk = z.infer<typeof talkRecord>;
