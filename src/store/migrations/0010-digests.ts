import type { Migration } from './migration.js';

/** What people set for themselves; what is not there is as the playbook says. */
const PERSON_SETTING = `
  create table opp.person_setting (
    slack_user_id text primary key,
    content       jsonb not null,
    changed_at    timestamptz not null
  )`;

const SNOOZE = `
  create table opp.snooze (
    slack_user_id  text not null,
    opportunity_id text not null,
    until_day      text not null,
    since_day      text not null,
    primary key (slack_user_id, opportunity_id)
  )`;

/**
 * Digests, planned and sent. \`sending\` is written before the message leaves: one whose answer got lost is never
 * sent again. Those that came by the clock are one for each person and local day.
 */
const DIGEST = `
  create table opp.digest (
    id            text primary key,
    kind          text not null check (kind in ('own', 'team', 'asked')),
    slack_user_id text not null,
    local_day     text not null,
    time_zone     text not null,
    state         text not null
      check (state in ('planned', 'sending', 'sent', 'nothing', 'skipped', 'uncertain')),
    fence         integer not null default 0,
    planned_at    timestamptz not null,
    due_at        timestamptz not null,
    content       jsonb,
    channel_id    text,
    message_ts    text,
    note          text,
    settled_at    timestamptz
  )`;

export const digests: Migration = {
  version: 10,
  name: 'digests',
  statements: [
    PERSON_SETTING,
    SNOOZE,
    DIGEST,
    `create unique index digest_of_day on opp.digest (slack_user_id, local_day, kind) where kind <> 'asked'`,
    `create index digest_due on opp.digest (due_at) where state in ('planned', 'sending')`,
    // Whose deals these are is asked for every digest and Home.
    'create index deal_of_engineer on opp.deal using gin (se_ids) with (fastupdate = off)',
    `create index digest_of_person on opp.digest (slack_user_id, settled_at)`,
  ],
};
