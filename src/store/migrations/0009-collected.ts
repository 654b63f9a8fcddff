import type { Migration } from './migration.js';

/** Lines that people took from messages for their next update; the same message is one line of a person and deal. */
const COLLECTED_LINE = `
  create table opp.collected_line (
    id             text primary key,
    slack_user_id  text not null,
    opportunity_id text not null,
    text           text not null,
    section        text not null,
    said_on        text not null,
    author         text not null,
    permalink      text,
    channel_id     text not null,
    message_ts     text not null,
    source_kind    text not null check (source_kind in ('channel', 'private', 'dm')),
    created_at     timestamptz not null,
    used_at        timestamptz,
    unique (slack_user_id, opportunity_id, channel_id, message_ts)
  )`;

/** Channels that are tied to a deal. */
const CHANNEL_LINK = `
  create table opp.channel_link (
    channel_id     text primary key,
    opportunity_id text not null,
    slack_user_id  text not null,
    linked_at      timestamptz not null
  )`;

export const collected: Migration = {
  version: 9,
  name: 'collected lines and linked channels',
  statements: [COLLECTED_LINE, CHANNEL_LINK],
};
