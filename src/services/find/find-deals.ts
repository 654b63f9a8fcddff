import { nameKey } from '../../domain/fold.js';
import { localDate } from '../../domain/local-date.js';
import { parseQuery, type ParsedQuery } from '../../domain/query/parse-query.js';
import { printQuery } from '../../domain/query/print-query.js';
import type { Query } from '../../domain/query/query.js';
import type { QueryProblem } from '../../domain/query/query-problem.js';
import type { Caller } from '../callers.js';
import type { FoundDeal, MirrorState } from '../ports/mirror.js';
import type { FindDesk } from './find-desk.js';
import { type VisibleDeals, visibleDeals } from './visible-deals.js';

/** As many as a person reads on a phone without losing the thread. */
export const PAGE_SIZE = 8;
/** So many of the best matches are looked through for customers that a name may mean. */
const LOOKED_THROUGH = 40;
/** More is no question any more but a list. */
const MOST_CUSTOMERS = 5;

/** What was asked could not be understood. */
export interface Unclear {
  readonly kind: 'unclear';
  readonly text: string;
  readonly problem: QueryProblem;
  readonly suggestion: string | undefined;
}

/** One page of an answer and how much it can be trusted (S0-11, S0-16). */
export interface FoundDeals {
  readonly kind: 'found';
  readonly query: Query;
  /** The query as it can be asked again. */
  readonly text: string;
  readonly offset: number;
  readonly pageSize: number;
  readonly deals: readonly FoundDeal[];
  readonly total: number;
  readonly closedBesides: number;
  readonly state: MirrorState;
  /** Customers that a lone name may mean, when there are several (S0-24): none otherwise. */
  readonly customers: readonly string[];
}

/** Answers `/opp find` with the page that begins at `offset`; a page beyond the end is the last one. */
export async function findDeals(
  desk: FindDesk,
  caller: Caller,
  text: string,
  offset = 0,
): Promise<Unclear | FoundDeals> {
  const visible = await visibleDeals(desk, caller);
  const parsed = readQuery(desk, caller, visible, text);
  if (!parsed.ok) return { kind: 'unclear', text, problem: parsed.problem, suggestion: parsed.suggestion };
  return answer(visible, parsed.query, offset);
}

/** Reads a query in the words of the database and the caller's day. */
export function readQuery(
  desk: Pick<FindDesk, 'clock' | 'roleOf'>,
  caller: Caller,
  { vocabulary }: Pick<VisibleDeals, 'vocabulary'>,
  text: string,
): ParsedQuery {
  const today = localDate(desk.clock.now(), caller.timeZone);
  return parseQuery(text, { ...vocabulary, today, roleOf: desk.roleOf });
}

/** The page of the answer that begins at `offset`. */
export async function answer(visible: VisibleDeals, query: Query, offset: number): Promise<FoundDeals> {
  const customersAmong = offset === 0 && isLoneName(query) ? LOOKED_THROUGH : 0;
  const page = { offset, limit: PAGE_SIZE, customersAmong };
  const [found, state] = await Promise.all([visible.search(query, page), visible.state()]);
  const lastPage = Math.max(0, Math.ceil(found.total / PAGE_SIZE) - 1) * PAGE_SIZE;
  if (offset > lastPage) return answer(visible, query, lastPage);
  return {
    kind: 'found',
    query,
    text: printQuery(query),
    offset,
    pageSize: PAGE_SIZE,
    deals: found.deals,
    total: found.total,
    closedBesides: found.closedBesides,
    state,
    customers: customersMeant(found.customers),
  };
}

/** Words and nothing else: a name that may be several customers'. */
function isLoneName({ terms, filters }: Query): boolean {
  return filters.length === 0 && terms.length > 0 && terms.every(({ negated }) => !negated);
}

function customersMeant(named: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const customer of named) {
    const key = nameKey(customer);
    if (!byKey.has(key)) byKey.set(key, customer);
  }
  const customers = [...byKey.values()];
  return customers.length > 1 && customers.length <= MOST_CUSTOMERS ? customers : [];
}
