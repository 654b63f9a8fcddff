/** The tables as the queries see them. What the database really has is decided by `migrations/`. */
import { sql } from 'drizzle-orm';
import { bigint, integer, pgSchema, text, timestamp } from 'drizzle-orm/pg-core';
import type { PostingState } from '../domain/posting.js';
import { json } from './json-column.js';

const opp = pgSchema('opp');
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const posting = opp.table('posting', {
  id: text('id').primaryKey(),
  /** The order in which promises were made; within a page also the order in which they are kept. */
  seq: bigint('seq', { mode: 'number' }).generatedByDefaultAsIdentity().notNull(),
  opportunityId: text('opportunity_id').notNull(),
  slackUserId: text('slack_user_id').notNull(),
  displayName: text('display_name').notNull(),
  payload: json('payload'),
  state: text('state').$type<PostingState>().notNull(),
  fence: integer('fence').notNull(),
  attempts: integer('attempts').notNull(),
  acceptedAt: moment('accepted_at').notNull(),
  dueAt: moment('due_at').notNull(),
  leaseUntil: moment('lease_until'),
  commentId: text('comment_id'),
  problem: json('problem'),
});

export const saidComment = opp.table('said_comment', {
  seq: bigint('seq', { mode: 'number' }).generatedByDefaultAsIdentity().notNull(),
  commentId: text('comment_id').notNull(),
  /** SHA-256 of the text, since an index entry cannot hold a long line. */
  textHash: text('text_hash').notNull(),
  opportunityId: text('opportunity_id').notNull(),
  text: text('text').notNull(),
  author: text('author').notNull(),
  saidAt: moment('said_at').notNull(),
});

export const draft = opp.table('draft', {
  id: text('id').primaryKey(),
  slackUserId: text('slack_user_id').notNull(),
  opportunityId: text('opportunity_id').notNull(),
  content: json('content'),
  savedAt: moment('saved_at').notNull(),
});

export const schemaMapping = opp.table('schema_mapping', {
  dataSourceId: text('data_source_id').primaryKey(),
  content: json('content'),
  savedAt: moment('saved_at').notNull(),
});

export const setupChange = opp.table('setup_change', {
  id: text('id')
    .primaryKey()
    .default(sql`gen_random_uuid()::text`),
  seq: bigint('seq', { mode: 'number' }).generatedByDefaultAsIdentity().notNull(),
  dataSourceId: text('data_source_id').notNull(),
  slackUserId: text('slack_user_id').notNull(),
  lines: json('lines'),
  changedAt: moment('changed_at').notNull(),
});

export const sandboxObject = opp.table('sandbox_object', {
  seq: bigint('seq', { mode: 'number' }).generatedByDefaultAsIdentity().notNull(),
  realm: text('realm').notNull(),
  id: text('id').notNull(),
  data: json('data'),
});

export const upkeep = opp.table('upkeep', {
  task: text('task').primaryKey(),
  doneAt: moment('done_at').notNull(),
});
