/** The tables of what people are told without asking, as the queries see them; see `schema.ts`. */
import { bigint, boolean, integer, text } from 'drizzle-orm/pg-core';
import { opp, moment } from './opp-schema.js';
import { json } from './json-column.js';

export const reminder = opp.table('reminder', {
  id: text('id').primaryKey(),
  email: text('email').notNull(),
  opportunityId: text('opportunity_id').notNull(),
  kind: text('kind').notNull(),
  date: text('date').notNull(),
  state: text('state').$type<'planned' | 'sent' | 'done' | 'dropped'>().notNull(),
  dueAt: moment('due_at').notNull(),
  snoozedTo: text('snoozed_to'),
  slackUserId: text('slack_user_id'),
  plannedAt: moment('planned_at').notNull(),
  sentAt: moment('sent_at'),
});

export const reminderChoice = opp.table('reminder_choice', {
  slackUserId: text('slack_user_id').primaryKey(),
  wanted: boolean('wanted').notNull(),
  chosenAt: moment('chosen_at').notNull(),
});

export const handover = opp.table('handover', {
  id: text('id').primaryKey(),
  seq: bigint('seq', { mode: 'number' }).generatedByDefaultAsIdentity().notNull(),
  batch: text('batch').notNull(),
  opportunityId: text('opportunity_id').notNull(),
  givenBy: text('given_by').notNull(),
  givenTo: text('given_to').notNull(),
  content: json('content').notNull(),
  pack: json('pack'),
  state: text('state').notNull(),
  answerId: text('answer_id'),
  why: text('why'),
  returnReason: text('return_reason'),
  offeredAt: moment('offered_at').notNull(),
  settledAt: moment('settled_at'),
});

export const livingMessage = opp.table('living_message', {
  id: text('id').primaryKey(),
  kind: text('kind').notNull(),
  subject: text('subject').notNull(),
  place: text('place').notNull(),
  state: text('state').$type<'wanted' | 'sending' | 'posted' | 'lost' | 'ended'>().notNull(),
  channel: text('channel'),
  ts: text('ts'),
  /** How often something new was to be shown, how much of that is shown, and how much its worker knows of. */
  wanted: integer('wanted').notNull(),
  shown: integer('shown').notNull(),
  claimed: integer('claimed').notNull(),
  dueAt: moment('due_at').notNull(),
  leaseUntil: moment('lease_until'),
  fence: integer('fence').notNull(),
  since: moment('since').notNull(),
});

export const channelNotice = opp.table('channel_notice', {
  id: text('id').primaryKey(),
  channel: text('channel').notNull(),
  opportunityId: text('opportunity_id').notNull(),
  fromStage: text('from_stage'),
  toStage: text('to_stage'),
  steps: json('steps').notNull(),
  beganAt: moment('began_at').notNull(),
  changedAt: moment('changed_at').notNull(),
});
