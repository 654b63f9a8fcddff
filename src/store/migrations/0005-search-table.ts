import type { Migration } from './migration.js';

/**
 * All that a question in words asks of a deal, so that it reads one narrow table, even when a very common word
 * makes it read nine of ten rows. The long document lies apart from the row, uncompressed. `head` is name and features.
 */
const DEAL_SEARCH = `
  create table opp.deal_search (
    id           text primary key references opp.deal on delete cascade,
    archived     boolean not null,
    status       text not null,
    stage_keys   text[] not null,
    title_key    text collate "C" not null,
    customer_key text collate "C" not null,
    features_key text not null,
    mapping_key  text not null,
    se_ids       text[] not null,
    ae_ids       text[] not null,
    member_ids   text[] not null,
    amount       double precision,
    close_date   text collate "C",
    created_at   timestamptz not null,
    activity_at  timestamptz not null,
    head         tsvector not null,
    doc          tsvector not null
  ) with (toast_tuple_target = 1024)`;

/**
 * Without statistics the planner takes words for rare and always asks the index. With them it would read, and
 * unpack, the document of every deal as soon as a word stands in most of them.
 */
const ALWAYS_BY_INDEX = 'alter table opp.deal_search alter column doc set statistics 0';

const FILL = `
  insert into opp.deal_search
  select d.id, d.archived, d.status, d.stage_keys, d.title_key, d.customer_key, d.features_key, d.mapping_key,
    d.se_ids, d.ae_ids, d.member_ids, d.amount, d.close_date, d.created_at, d.activity_at, d.head, t.doc
  from opp.deal d join opp.deal_text t on t.deal_id = d.id`;

export const searchTable: Migration = {
  version: 5,
  name: 'search table',
  statements: [
    DEAL_SEARCH,
    'alter table opp.deal_search alter column doc set storage external',
    ALWAYS_BY_INDEX,
    FILL,
    'alter table opp.deal_text drop column doc',
    'alter table opp.deal drop column head',
    'create index deal_doc on opp.deal_search using gin (doc) with (fastupdate = off)',
    // The stages in use are asked for with every question.
    `create index deal_stage_name on opp.deal_text ((card #>> '{stage,name}'))`,
  ],
};
