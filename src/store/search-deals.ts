import { sql, type SQL } from 'drizzle-orm';
import * as z from 'zod';
import type { Filter, Query, Sort } from '../domain/query/query.js';
import type { Asking, FoundDeal, SearchResult } from '../services/ports/mirror.js';
import { rowsOf, type Database } from './database.js';
import { foundRow, toFound } from './mirror-card.js';
import type { Dictionary } from './search-dictionary.js';
import { conditionOf, scopeCondition } from './search-filters.js';
import { firstJudgement, JUDGED, secondJudgement } from './search-relevance.js';
import { askInWords, forgivingWords, type AskedWords } from './search-terms.js';

export interface SearchParts {
  readonly db: Database;
  readonly dictionary: Dictionary;
  readonly propertyId: (name: string) => string | undefined;
}

/** Moments as milliseconds, alike on both engines. */
const ms = (column: SQL): SQL => sql`date_part('epoch', ${column}) * 1000`;

const DEAL_COLUMNS = sql`
  d.archived, ${ms(sql`d.edited_at`)} as edited, ${ms(sql`d.comment_at`)} as commented,
  ${ms(sql`d.log_at`)} as logged, ${ms(sql`d.posted_at`)} as posted`;
const FOUND_COLUMNS = sql`t.card, ${DEAL_COLUMNS}`;

/** These stand in every row; beyond the page, and when it is empty, alone. */
const known = { total: z.int(), closed: z.int(), customer: z.string().nullable() };
const hit = foundRow.extend(known).or(z.object({ ...known, card: z.null() }));

/**
 * Answers a question: with its words as they were typed, and only when nothing has them all, with what the unknown
 * ones among them may mean (S0-21).
 */
export async function searchDeals(parts: SearchParts, query: Query, asking: Asking): Promise<SearchResult> {
  const filters: SQL[] = [];
  for (const filter of query.filters) filters.push(await conditionOf(filter, { ...parts, asking }));
  const answer = (words: AskedWords): Promise<SearchResult> => ask(parts.db, query, words, filters, asking);
  const typed = askInWords(query.terms, new Map());
  const found = await answer(typed);
  if (found.total + found.closedBesides > 0) return found;
  const words = forgivingWords(query.terms);
  if (words.length === 0) return found;
  const meant = askInWords(query.terms, await parts.dictionary.meanings(words));
  return meant.wanted === typed.wanted ? found : answer(meant);
}

/** In one statement: how many there are, and the page. */
async function ask(
  db: Database,
  query: Query,
  words: AskedWords,
  filters: readonly SQL[],
  asking: Asking,
): Promise<SearchResult> {
  const scope = scopeCondition(query.scope);
  const named = Math.max(asking.limit, asking.customersAmong ?? 0);
  const statement = sql`
    with ${matches(query.sort, words, filters)}, ${judged(query.sort, words, scope, asking)},
    page as materialized (
      select id, j, k, activity_at, title_key, row_number() over (order by ${order(query.sort)}) as place from b
      order by place limit ${named} offset ${asking.offset}
    ), counts as materialized (
      select count(*) filter (where ${scope}) as total,
        count(*) filter (where not archived and status <> 'active' and not ${scope}) as closed
      from m
    )
    select c.total, c.closed, case when p.place > ${asking.offset + asking.limit} then null else t.card end as card,
      t.card ->> 'customer' as customer, ${DEAL_COLUMNS}
    from counts c
    left join page p on true
    left join opp.deal d on d.id = p.id
    left join opp.deal_text t on t.deal_id = p.id
    order by p.place`;
  return toResult(await rowsOf(db, statement, hit), asking);
}

function toResult(rows: readonly z.infer<typeof hit>[], { customersAmong }: Asking): SearchResult {
  const deals = rows.flatMap((row) => (row.card === null ? [] : [toFound(row)]));
  const customers = rows.slice(0, customersAmong ?? 0).flatMap(({ customer }) => customer ?? []);
  return { deals, customers, total: rows[0]?.total ?? 0, closedBesides: rows[0]?.closed ?? 0 };
}

/** Whether the deal is there and every filter holds for it. */
export async function dealFulfils(
  parts: SearchParts,
  id: string,
  filters: readonly Filter[],
  asking: Asking,
): Promise<boolean> {
  const conditions: SQL[] = [];
  for (const filter of filters) conditions.push(await conditionOf(filter, { ...parts, asking }));
  const statement = sql`
    select 1 as one from opp.deal d
    where d.id = ${id} and ${sql.join([...conditions, sql`true`], sql` and `)}`;
  return (await rowsOf(parts.db, statement, z.object({ one: z.literal(1) }))).length > 0;
}

/** One deal, whatever its stage; undefined when the mirror does not have it. */
export async function findDeal(db: Database, id: string): Promise<FoundDeal | undefined> {
  const statement = sql`
    select ${FOUND_COLUMNS} from opp.deal d join opp.deal_text t on t.deal_id = d.id where d.id = ${id}`;
  const [row] = await rowsOf(db, statement, foundRow);
  return row && toFound(row);
}

/**
 * All that matches, as `m`. Without words of the deals themselves; with words of the search table, by its index.
 * Words alone are answered twice over, for the count and for the page: that is cheaper than to keep what may be nine
 * of ten deals. Otherwise the matches are gathered once before they are sorted (`materialized`): else the planner
 * walks along the order and tests every deal.
 */
function matches(sort: Sort, { wanted, unwanted }: AskedWords, filters: readonly SQL[]): SQL {
  const value = sortValue(sort);
  if (wanted === undefined && unwanted === undefined) {
    return sql`m as materialized (
      select d.id, d.archived, d.status, d.activity_at, d.title_key, ${value} as s
      from opp.deal d where ${all(filters)})`;
  }
  const isCheap = filters.length === 0 && wanted !== undefined && !hasPhrase(wanted);
  // Gathered by the index: testing the long documents one by one is slow.
  const without = unwanted === undefined ? [] : [sql`d.id not in (select id from unwanted)`];
  const conditions = [...(wanted === undefined ? [] : [having(wanted)]), ...without, ...filters];
  return sql`${
    unwanted === undefined
      ? sql``
      : sql`unwanted as materialized (
      select d.id from opp.deal_search d where ${having(unwanted)}),`
  }
    m as ${isCheap ? sql`not materialized` : sql`materialized`} (
      select d.id, d.archived, d.status, d.activity_at, d.title_key, d.customer_key, d.head, d.doc, ${value} as s
      from opp.deal_search d where ${all(conditions)})`;
}

function all(conditions: readonly SQL[]): SQL {
  return sql.join([...conditions, sql`true`], sql` and `);
}

/**
 * The index knows words, not their order: it gives those that have the words of a phrase, of which each document is
 * read, but only where name and features do not have the phrase already.
 */
function having(words: string): SQL {
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
      from m where ${scope} order by k desc, activity_at desc, title_key, id limit ${JUDGED}
    ), v as materialized (
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
