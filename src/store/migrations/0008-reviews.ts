import type { Migration } from './migration.js';

/** Who looked at which deal and found nothing new (S0-55): it resets the quiet clock without a comment. */
const REVIEW = `
  create table opp.review (
    id             text primary key,
    opportunity_id text not null,
    slack_user_id  text not null,
    display_name   text not null,
    reviewed_at    timestamptz not null
  )`;
const NEWEST = `create index review_newest on opp.review (opportunity_id, reviewed_at desc)`;
/** Home and the status form ask for a person's unfinished drafts. */
const DRAFTS = `create index draft_of_person on opp.draft (slack_user_id, saved_at desc)`;

export const reviews: Migration = { version: 8, name: 'reviews', statements: [REVIEW, NEWEST, DRAFTS] };
