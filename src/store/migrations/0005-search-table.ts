import type { Migration } from './migration.js';

/**
 * All that a question in words needs of a deal, and nothing else: reading nine of ten rows, as a very common word
 * makes it do, stays cheap. The long document lies apart from the row, uncompressed. `head` is its name and features.
 */
const DEAL_SEARCH = `
  create table opp.deal_search (
    deal_id      text primary key references opp.deal on delete cascade,
    archived     boolean not null,
    status       text not null,
    activity_at  timestamptz not null,
    title_key    text collate "C" not null,
    customer_key text collate "C" not null,
    head         tsvector not null,
    doc          tsvector not null
  ) with (toast_tuple_target = 512)`;

/**
 * Without statistics the planner takes words for rare and always asks the index. With them it would read, and
 * unpack, the document of every deal as soon as a word stands in most of them.
 */
const ALWAYS_BY_INDEX = 'alter table opp.deal_search alter column doc set statistics 0';

const FILL = `
  insert into opp.deal_search
  select d.id, d.archived, d.status, d.activity_at, d.title_key, d.customer_key, d.head, t.doc
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
