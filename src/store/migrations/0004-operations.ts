import type { Migration } from './migration.js';

/** What was promised comments becomes operations of one or more parts; a comment is the part of a status update. */
const COLUMNS = `
  alter table opp.operation
    add column kind          text not null default 'status',
    add column queue         text,
    add column subject       jsonb,
    add column view_id       text,
    add column done          jsonb not null default '{}',
    add column interruptions integer not null default 0,
    add column uncertain     boolean not null default false,
    add column tell_due      timestamptz,
    add column sweep_due     timestamptz`;

const DATA = `
  update opp.operation set
    queue = opportunity_id,
    subject = jsonb_build_object('title', coalesce(payload #>> '{checked,title}', ''), 'url', payload #>> '{checked,url}'),
    view_id = payload ->> 'viewId',
    done = case when comment_id is null then '{}'::jsonb else jsonb_build_object('comment', comment_id) end,
    uncertain = state in ('sending', 'ambiguous')`;

const SHAPE = `
  alter table opp.operation
    alter column kind drop default,
    alter column queue set not null,
    alter column subject set not null,
    alter column opportunity_id drop not null,
    drop column comment_id`;

/** Finished operations are in none of these, so they stay small for ever. */
const INDEXES = [
  `create index operation_queue on opp.operation (queue, seq)
    where state in ('accepted', 'sending', 'ambiguous')`,
  `create index operation_unfinished on opp.operation (seq)
    where state in ('accepted', 'sending', 'ambiguous')`,
  'create index operation_untold on opp.operation (tell_due) where tell_due is not null',
  'create index operation_sweep on opp.operation (sweep_due) where sweep_due is not null',
];

export const operations: Migration = {
  version: 4,
  name: 'operations',
  statements: [
    'alter table opp.posting rename to operation',
    'drop index opp.posting_queue',
    'alter index opp.posting_pkey rename to operation_pkey',
    ...[COLUMNS, DATA, SHAPE],
    ...INDEXES,
  ],
};
