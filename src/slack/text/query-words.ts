import type { QueryProblem } from '../../domain/query/query-problem.js';

/** Why a query was not understood, and what to type instead. */
export interface QueryWords {
  readonly what: string;
  readonly next: string;
}

type Words = {
  readonly [Kind in QueryProblem['kind']]: (problem: Extract<QueryProblem, { kind: Kind }>) => QueryWords;
};

const EXAMPLE = 'For example: acme stage:demo ae:me close:this-month';
const LISTED = 12;

const WORDS: Words = {
  unknown_key: ({ key, nearest, known }) => ({
    what: `I cannot filter by “${key}”.${meant(nearest, ':')}`,
    next: `I know ${listed(known)}. To look for the text itself, put it in quotes.`,
  }),
  unknown_value: ({ key, value, nearest, known }) => ({
    what: `${NO_SUCH[key](value)}${meant(nearest, '')}`,
    next: known.length === 0 ? 'The database has none yet.' : `There is ${listed(known)}.`,
  }),
  several_stages: ({ value, stages }) => ({
    what: `“${value}” begins several stages: ${listed(stages)}.`,
    next: 'Type a few letters more, or several of them with commas between.',
  }),
  unreadable: ({ key, value }) => ({ what: `I cannot read “${value}” after ${key}:`, next: READABLE[key] }),
  value_missing: ({ key }) => ({
    what: `There is nothing after “${key}:”.`,
    next: `Put what you are looking for right behind the colon. ${EXAMPLE}`,
  }),
  key_missing: () => ({ what: 'A colon stands alone: what should I filter by?', next: EXAMPLE }),
  only_signs: () => ({ what: 'These are only signs; there is no word I could look for.', next: EXAMPLE }),
  cannot_compare: ({ key }) => ({
    what: `“${key}” cannot be larger or smaller than something.`,
    next: '<, > and ranges work with amount, close, created and activity.',
  }),
  one_value_only: ({ key }) => ({
    what: `I can only take one “${key}:” at a time.`,
    next: 'Leave one. A range is written with two dots: amount:50k..100k, close:oct..dec.',
  }),
  cannot_exclude: ({ key }) => ({
    what: `I cannot leave out “${key}” alone.`,
    next: 'Leave out its stage instead, as in is:closed -stage:lost.',
  }),
  too_many_parts: ({ most }) => ({
    what: `That is more than I can look for at once: at most ${most} words and filters.`,
    next: 'Keep the few words that matter most.',
  }),
};

const NO_SUCH = {
  stage: (value: string) => `There is no stage “${value}”.`,
  is: (value: string) => `I do not know “is:${value}”.`,
  sort: (value: string) => `I cannot sort by “${value}”.`,
  all: (value: string) => `I do not know “all:${value}”.`,
} as const;

const READABLE = {
  amount: 'Try amount:>50k, amount:1.5m or amount:50k..100k.',
  close: 'Try close:<2026-12-31, close:dec, close:this-month or close:<30d. 12/11 would be two days.',
  created: 'Try created:>2026-01-01, created:last-month or created:<14d (in the last 14 days).',
  activity: 'Try activity:>14d (nothing for more than 14 days) or activity:<2w.',
} as const;

/** The one place where a query's problem becomes words. */
export function queryWords(problem: QueryProblem): QueryWords {
  return speak(WORDS, problem);
}

function speak<Kind extends QueryProblem['kind']>(
  words: { readonly [K in Kind]: (problem: Extract<QueryProblem, { kind: K }>) => QueryWords },
  problem: Extract<QueryProblem, { kind: Kind }>,
): QueryWords {
  const kind: Kind = problem.kind;
  return words[kind](problem);
}

function meant(nearest: string | undefined, sign: string): string {
  return nearest === undefined ? '' : ` Did you mean “${nearest}${sign}”?`;
}

function listed(names: readonly string[]): string {
  const rest = names.length - LISTED;
  return `${names.slice(0, LISTED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
