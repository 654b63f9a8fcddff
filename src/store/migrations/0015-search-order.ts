import type { Migration } from './migration.js';

/** Of very many matches the best are those with the words in their names, and then the newest: both by an index. */
export const searchOrder: Migration = {
  version: 15,
  name: 'search order',
  statements: [
    'create index deal_head on opp.deal_search using gin (head) with (fastupdate = off)',
    'create index deal_newest on opp.deal_search (activity_at desc)',
  ],
};
