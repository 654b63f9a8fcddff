import type { Migration } from './migration.js';

/** Slim on purpose: lists and filters without words read all of it. Long values live in `deal_text`. */
const DEAL = `
  create table opp.deal (
    id           text primary key,
    hash         text not null,
    run          bigint not null,
    archived     boolean not null,
    status       text not null check (status in ('active', 'won', 'lost', 'closed')),
    stage_keys   text[] not null,
    title_key    text collate "C" not null,
    customer_key text collate "C" not null,
    features_key text not null,
    mapping_key  text not null default '',
    se_ids       text[] not null,
    ae_ids       text[] not null,
    member_ids   text[] not null,
    amount       double precision,
    close_date   text collate "C",
    created_at   timestamptz not null,
    edited_at    timestamptz not null,
    comment_at   timestamptz,
    log_at       timestamptz,
    posted_at    timestamptz,
    activity_at  timestamptz not null generated always as
      (greatest(created_at, edited_at, comment_at, log_at, posted_at)) stored,
    body_at      timestamptz,
    body_edit    timestamptz,
    comments_at  timestamptz,
    head         tsvector not null
  )`;

const DEAL_TEXT = `
  create table opp.deal_text (
    deal_id   text primary key references opp.deal on delete cascade,
    card      jsonb not null,
    props     jsonb not null,
    body      text not null default '',
    facts_doc tsvector not null,
    body_doc  tsvector not null default '',
    talk_doc  tsvector not null default '',
    doc       tsvector not null default ''
  )`;

const DEAL_COMMENT = `
  create table opp.deal_comment (
    id         text primary key,
    deal_id    text not null references opp.deal on delete cascade,
    author     text not null,
    created_at timestamptz not null,
    text       text not null,
    links      jsonb not null,
    own_at     timestamptz
  )`;

const PERSON = `
  create table opp.person (id text primary key, name text not null, email text, name_key text not null)`;

const TERM = `create table opp.term (word text collate "C" primary key)`;

const SYNC_NOTE = `create table opp.sync_note (name text primary key, value jsonb)`;

/** Without a pending list, so that no search pays for the writes before it. */
const INDEXES = [
  'create index deal_doc on opp.deal_text using gin (doc) with (fastupdate = off)',
  'create index deal_activity on opp.deal (activity_at desc)',
  'create index deal_run on opp.deal (run)',
  'create index deal_comment_of on opp.deal_comment (deal_id, created_at)',
  'create index term_like on opp.term using gin (word gin_trgm_ops) with (fastupdate = off)',
];

export const mirror: Migration = {
  version: 3,
  name: 'mirror',
  statements: [
    'create extension if not exists pg_trgm',
    'create extension if not exists fuzzystrmatch',
    ...[DEAL, DEAL_TEXT, DEAL_COMMENT, PERSON, TERM, SYNC_NOTE],
    ...INDEXES,
  ],
};
