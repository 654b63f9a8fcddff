import type { Migration } from './migration.js';

/** What happened to a deal within one burst of edits, and the channel that hears of it. */
const NOTICE = `
  create table opp.channel_notice (
    id             text primary key,
    channel        text not null,
    opportunity_id text not null,
    from_stage     text,
    to_stage       text,
    steps          jsonb not null,
    began_at       timestamptz not null,
    changed_at     timestamptz not null
  )`;
const LATEST = `create index channel_notice_latest on opp.channel_notice (channel, opportunity_id, changed_at)`;

export const channelNotices: Migration = {
  version: 13,
  name: 'channel notices',
  statements: [NOTICE, LATEST],
};
