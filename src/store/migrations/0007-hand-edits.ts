import type { Migration } from './migration.js';

/** What people changed in Notion and what became of asking them why; the latest edit of each property. */
const HAND_EDIT = `
  create table opp.hand_edit (
    id             text primary key,
    opportunity_id text not null,
    role           text not null,
    before_value   text not null,
    after_value    text not null,
    shown          text not null,
    edited_since   timestamptz not null,
    noticed_at     timestamptz not null,
    due_at         timestamptz not null,
    state          text not null check (state in ('open', 'offered', 'closed')),
    unique (opportunity_id, role)
  )`;
const DUE = `create index hand_edit_due on opp.hand_edit (due_at) where state = 'open'`;

export const handEdits: Migration = { version: 7, name: 'hand edits', statements: [HAND_EDIT, DUE] };
