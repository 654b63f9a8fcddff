import { sql, type SQL } from 'drizzle-orm';
import type { Query, Sort } from '../domain/query/query.js';
import type { Asking } from '../services/ports/mirror.js';
import { scopeCondition } from './search-filters.js';
import { firstJudgement, JUDGED, secondJudgement } from './search-relevance.js';
import type { AskedWords } from './search-terms.js';

/** A question, with what its words mean and its filters as conditions. */
export interface Question {
  readonly query: Query;
  readonly words: AskedWords;
  readonly filters: readonly SQL[];
  readonly asking: Asking;
}

/** Moments as milliseconds, alike on both engines. */
const ms = (column: SQL): SQL => sql`date_part('epoch', ${column}) * 1000`;

const DEAL_COLUMNS = sql`
  d.archived, ${ms(sql`d.edited_at`)} as edited, ${ms(sql`d.comment_at`)} as commented,
  ${ms(sql`d.log_at`)} as logged, ${ms(sql`d.posted_at`)} as posted`;
export const FOUND_COLUMNS = sql`t.card, ${DEAL_COLUMNS}`;

/** The counts, and the page; when more match than `atMost`, the counts alone. */
export function pageStatement({ query, words, filters, asking }: Question, atMost: number | undefined): SQL {
  const scope = scopeCondition(query.scope);
  const few = atMost === undefined ? sql`true` : sql`(select matching from counts) <= ${atMost}`;
  return sql`
    with ${matches(query.sort, words, filters)}, counts as materialized (
      select count(*) as matching, count(*) filter (where ${scope}) as total,
        count(*) filter (where not archived and status <> 'active' and not ${scope}) as closed
      from m
    ), ${judged(query.sort, words, sql`${few} and ${scope}`, asking)}, ${pageOf(query.sort, asking)}
    ${shown(asking, sql`null::int`)}`;
}

/** The page of `b`, as `page`. */
export function pageOf(sort: Sort, { limit, offset, customersAmong }: Asking): SQL {
  const named = Math.max(limit, customersAmong ?? 0);
  return sql`
    page as materialized (
      select id, j, k, activity_at, title_key, row_number() over (order by ${order(sort)}) as place from b
      order by place limit ${named} offset ${offset}
    )`;
}

/** Every row of `page`, or one without a deal, with the `counts`. */
export function shown({ limit, offset }: Asking, chosenFrom: SQL): SQL {
  return sql`
    select c.matching, c.total, c.closed, ${chosenFrom} as judged,
      case when p.place > ${offset + limit} then null else t.card end as card,
      t.card ->> 'customer' as customer, ${DEAL_COLUMNS}
    from counts c
    left join page p on true
    left join opp.deal d on d.id = p.id
    left join opp.deal_text t on t.deal_id = p.id
    order by p.place`;
}

/**
 * All that matches, as `m`. Without words of the deals themselves; with words of the search table, by its index.
 * Words alone are answered twice over, for the count and for the page: that is cheaper than to keep what may be nine
 * of ten deals. Otherwise the matches are gathered once before they are sorted (`materialized`): else the planner
 * walks along the order and tests every deal.
 */
function matches(sort: Sort, words: AskedWords, filters: readonly SQL[]): SQL {
  const { wanted, unwanted } = words;
  const value = sortValue(sort);
  if (wanted === undefined && unwanted === undefined) {
    return sql`m as materialized (
      select d.id, d.archived, d.status, d.activity_at, d.title_key, ${value} as s
      from opp.deal d where ${all(filters)})`;
  }
  // Gathered by the index: testing the long documents one by one is slow.
  const without = unwanted === undefined ? [] : [sql`d.id not in (select id from unwanted)`];
  const conditions = [...(wanted === undefined ? [] : [having(wanted)]), ...without, ...filters];
  return sql`${
    unwanted === undefined
      ? sql``
      : sql`unwanted as materialized (
      select d.id from opp.deal_search d where ${having(unwanted)}),`
  }
    m as ${isByIndexAlone(words, filters) ? sql`not materialized` : sql`materialized`} (
      select d.id, d.archived, d.status, d.activity_at, d.title_key, d.customer_key, d.head, d.doc, ${value} as s
      from opp.deal_search d where ${all(conditions)})`;
}

/** Words alone, without a phrase: the index knows all that match. */
export function isByIndexAlone({ wanted }: AskedWords, filters: readonly SQL[]): boolean {
  return filters.length === 0 && wanted !== undefined && !hasPhrase(wanted);
}

function all(conditions: readonly SQL[]): SQL {
  return sql.join([...conditions, sql`true`], sql` and `);
}

/**
 * The index knows words, not their order: it gives those that have the words of a phrase, of which each document is
 * read, but only where name and features do not have the phrase already.
 */
export function having(words: string): SQL {
  const byIndex = sql`d.doc @@ ${words.replaceAll('<->', '&')}::tsquery`;
  if (!hasPhrase(words)) return byIndex;
  return sql`${byIndex} and (d.head @@ ${words}::tsquery or d.doc @@ ${words}::tsquery)`;
}

function hasPhrase(words: string): boolean {
  return words.includes('<->');
}

/** What the order goes by; all ties end alike: newest activity, then name, then id. */
function sortValue({ key }: Sort): SQL {
  switch (key) {
    case 'created':
      return sql`d.created_at`;
    case 'relevance':
    case 'activity':
      return sql`d.activity_at`;
    case 'amount':
      return sql`d.amount`;
    case 'close':
      return sql`d.close_date`;
    case 'name':
      return sql`d.title_key`;
  }
}

/** The matches in scope; by relevance the best of them are judged a second time and come before the others. */
function judged({ key }: Sort, words: AskedWords, scope: SQL, { offset, limit }: Asking): SQL {
  if (key !== 'relevance') return sql`b as (select *, s as k, 0::float8 as j from m where ${scope})`;
  const first = firstJudgement(words);
  if (words.ranked.length === 0)
    return sql`b as (select *, ${first} as k, 0::float8 as j from m where ${scope})`;
  const others =
    offset + limit <= JUDGED
      ? sql``
      : sql`union all select id, ${first}, activity_at, title_key, null from m
            where ${scope} and id not in (select id from best)`;
  return sql`
    best as materialized (
      select id, ${first} as k, activity_at, title_key, customer_key, doc
      from m where ${scope} order by ${BEST_FIRST} limit ${JUDGED}
    ), ${secondly(words, others)}`;
}

export const BEST_FIRST = sql`k desc, activity_at desc, title_key, id`;

/** `best` by the whole documents, and the `others`, as `b`. */
export function secondly(words: AskedWords, others: SQL): SQL {
  return sql`
    v as materialized (
      select id, k, activity_at, title_key, customer_key, doc || ''::tsvector as doc from best
    ), b as (
      select id, k, activity_at, title_key, ${secondJudgement(words)} as j from v ${others}
    )`;
}

function order({ key, descending }: Sort): SQL {
  const ties = sql`activity_at desc, title_key, id`;
  if (key === 'relevance') return sql`j desc nulls last, k desc, ${ties}`;
  return descending ? sql`k desc nulls last, ${ties}` : sql`k asc nulls last, ${ties}`;
}
