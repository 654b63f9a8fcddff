import type { Migration } from './migration.js';

/** Each reminder once for a person, deal, kind and day; `planned` until it is sent, and again while put off. */
const REMINDER = `
  create table opp.reminder (
    id             text primary key,
    email          text not null,
    opportunity_id text not null,
    kind           text not null check (kind in ('next_step', 'demo', 'revisit', 'after_win')),
    date           text not null,
    state          text not null check (state in ('planned', 'sent', 'done', 'dropped')),
    due_at         timestamptz not null,
    snoozed_to     text,
    slack_user_id  text,
    planned_at     timestamptz not null,
    sent_at        timestamptz,
    unique (email, opportunity_id, kind, date)
  )`;
const DUE = `create index reminder_due on opp.reminder (due_at) where state = 'planned'`;

/** Who said whether they want reminders; everybody else does. */
const CHOICE = `
  create table opp.reminder_choice (
    slack_user_id text primary key,
    wanted        boolean not null,
    chosen_at     timestamptz not null
  )`;

export const reminders: Migration = { version: 11, name: 'reminders', statements: [REMINDER, DUE, CHOICE] };
