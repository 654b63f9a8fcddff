import type { SortKey } from '../../domain/query/query.js';

/** How a list is sorted, as a person would say it. */
export const SORT_WORDS: Readonly<Record<SortKey, string>> = {
  relevance: 'what fits best first',
  activity: 'latest activity first',
  close: 'soonest close date first',
  amount: 'largest amount first',
  created: 'newest first',
  name: 'from A to Z',
};
