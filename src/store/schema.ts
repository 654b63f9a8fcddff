/** The tables as the queries see them. What the database really has is decided by `migrations/`. */
import { sql } from 'drizzle-orm';
import { bigint, boolean, integer, text } from 'drizzle-orm/pg-core';
import type { OperationState } from '../domain/operation.js';
import { json } from './json-column.js';
import { moment, opp } from './opp-schema.js';

export const operation = opp.table('operation', {
  id: text('id').primaryKey(),
  /** The order in which promises were made; within a queue also the order in which they are kept. */
  seq: bigint('seq', { mode: 'number' }).generatedByDefaultAsIdentity().notNull(),
  kind: text('kind').notNull(),
  queue: text('queue').notNull(),
  opportunityId: text('opportunity_id'),
  slackUserId: text('slack_user_id').notNull(),
  displayName: text('display_name').notNull(),
  subject: json('subject').notNull(),
  viewId: text('view_id'),
  payload: json('payload'),
  state: text('state').$type<OperationState>().notNull(),
  fence: integer('fence').notNull(),
  attempts: integer('attempts').notNull(),
  acceptedAt: moment('accepted_at').notNull(),
  dueAt: moment('due_at').notNull(),
  leaseUntil: moment('lease_until'),
  done: json('done').notNull().default({}),
  problem: json('problem'),
  interruptions: integer('interruptions').notNull().default(0),
  uncertain: boolean('uncertain').notNull().default(false),
  /** When somebody else tells the person how it ended; null when told, or when nothing is to be told yet. */
  tellDue: moment('tell_due'),
  sweepDue: moment('sweep_due'),
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

export const handEdit = opp.table('hand_edit', {
  id: text('id').primaryKey(),
  opportunityId: text('opportunity_id').notNull(),
  role: text('role').notNull(),
  before: text('before_value').notNull(),
  after: text('after_value').notNull(),
  shown: text('shown').notNull(),
  editedSince: moment('edited_since').notNull(),
  noticedAt: moment('noticed_at').notNull(),
  dueAt: moment('due_at').notNull(),
  state: text('state').$type<'open' | 'offered' | 'closed'>().notNull(),
});

export const review = opp.table('review', {
  id: text('id').primaryKey(),
  opportunityId: text('opportunity_id').notNull(),
  slackUserId: text('slack_user_id').notNull(),
  displayName: text('display_name').notNull(),
  reviewedAt: moment('reviewed_at').notNull(),
});

export const collectedLine = opp.table('collected_line', {
  id: text('id').primaryKey(),
  slackUserId: text('slack_user_id').notNull(),
  opportunityId: text('opportunity_id').notNull(),
  text: text('text').notNull(),
  section: text('section').notNull(),
  /** `YYYY-MM-DD` in the person's zone. */
  saidOn: text('said_on').notNull(),
  author: text('author').notNull(),
  permalink: text('permalink'),
  channelId: text('channel_id').notNull(),
  messageTs: text('message_ts').notNull(),
  sourceKind: text('source_kind').$type<'channel' | 'private' | 'dm'>().notNull(),
  createdAt: moment('created_at').notNull(),
  usedAt: moment('used_at'),
});

export const channelLink = opp.table('channel_link', {
  channelId: text('channel_id').primaryKey(),
  opportunityId: text('opportunity_id').notNull(),
  slackUserId: text('slack_user_id').notNull(),
  linkedAt: moment('linked_at').notNull(),
});

export const audit = opp.table('audit', {
  seq: bigint('seq', { mode: 'number' }).generatedByDefaultAsIdentity().notNull(),
  operationId: text('operation_id').notNull(),
  event: text('event').notNull(),
  at: moment('at').notNull(),
  kind: text('kind').notNull(),
  slackUserId: text('slack_user_id').notNull(),
  displayName: text('display_name').notNull(),
  opportunityId: text('opportunity_id'),
  title: text('title').notNull(),
  detail: text('detail').notNull(),
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
