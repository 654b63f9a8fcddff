import { sql, type SQL } from 'drizzle-orm';
import * as z from 'zod';
import type { Filter, Query, Sort } from '../domain/query/query.js';
import type { Asking, FoundDeal, SearchResult } from '../services/ports/mirror.js';
import { rowsOf, type Database } from './database.js';
import { foundRow, toFound } from './mirror-card.js';
import type { Dictionary } from './search-dictionary.js';
import { conditionOf, scopeCondition } from './search-filters.js';
import { firstJudgement, JUDGED, secondJudgement } from './search-relevance.js';
import { askInWords, type AskedWords } from './search-terms.js';

export interface SearchParts {
  readonly db: Database;
  readonly dictionary: Dictionary;
  readonly propertyId: (name: string) => string | undefined;
}

/** Moments as ISO text, alike on both engines. */
const iso = (column: SQL): SQL => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const FOUND_COLUMNS = sql`
  t.card, d.archived, ${iso(sql`d.edited_at`)} as edited, ${iso(sql`d.comment_at`)} as commented,
  ${iso(sql`d.log_at`)} as logged, ${iso(sql`d.posted_at`)} as posted`;

const counted = z.object({ total: z.int(), closed: z.int() });
const hit = counted.and(foundRow.or(z.object({ card: z.null() })));

/** Answers a question in two statements: what the words mean, and what matches. */
export async function searchDeals(parts: SearchParts, query: Query, asking: Asking): Promise<SearchResult> {
  const words = await askInWords(query.terms, parts.dictionary);
  const filters: SQL[] = [];
  for (const filter of query.filters) filters.push(await conditionOf(filter, { ...parts, asking }));
  const scope = scopeCondition(query.scope);
  const statement = sql`
    with ${matches(query.sort, words, filters)}, ${judged(query.sort, words, scope, asking)},
    page as materialized (
      select id, row_number() over (order by ${order(query.sort)}) as n from (
        select * from b order by ${order(query.sort)} limit ${asking.limit} offset ${asking.offset}
      ) few
    ), counts as materialized (
      select count(*) filter (where ${scope}) as total,
        count(*) filter (where not archived and status <> 'active' and not ${scope}) as closed
      from m
    )
    select c.total, c.closed, ${FOUND_COLUMNS}
    from counts c
    left join page p on true
    left join opp.deal d on d.id = p.id
    left join opp.deal_text t on t.deal_id = p.id
    order by p.n`;
  return toResult(await rowsOf(parts.db, statement, hit));
}

function toResult(rows: readonly z.infer<typeof hit>[]): SearchResult {
  const deals = rows.flatMap((row) => (row.card === null ? [] : [toFound(row)]));
  return { deals, total: rows[0]?.total ?? 0, closedBesides: rows[0]?.closed ?? 0 };
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
 * All that matches, as `m`. Words alone are answered from the narrow table, twice over, for the count and for the
 * page: that is cheaper than to keep what may be nine of ten deals. Otherwise the matches are gathered once before
 * they are sorted (`materialized`): else the planner walks along the order and tests every deal.
 */
function matches(sort: Sort, words: AskedWords, filters: readonly SQL[]): SQL {
  const { wanted, unwanted } = words;
  if (wanted === undefined && unwanted === undefined) {
    return sql`m as materialized (
      select d.id, d.archived, d.status, d.activity_at, d.title_key, ${sortValue(sort)} as s
      from opp.deal d where ${all(filters)})`;
  }
  const isByWordsAlone = filters.length === 0 && !OF_THE_DEAL.has(sort.key);
  const isCheap = isByWordsAlone && wanted !== undefined && !hasPhrase(wanted);
  const conditions = [
    ...(wanted === undefined ? [] : [sql`w.doc @@ ${wanted}::tsquery`]),
    // Gathered by the index: testing the long documents one by one is slow.
    ...(unwanted === undefined ? [] : [sql`w.deal_id not in (select deal_id from unwanted)`]),
  ];
  const without =
    unwanted === undefined
      ? sql``
      : sql`unwanted as materialized (select deal_id from opp.deal_search where doc @@ ${unwanted}::tsquery),`;
  return sql`${without} m as ${isCheap ? sql`not materialized` : sql`materialized`} (
    select w.deal_id as id, w.archived, w.status, w.activity_at, w.title_key, w.customer_key, w.head, w.doc,
      ${isByWordsAlone ? wordSortValue(sort) : sortValue(sort)} as s
    from opp.deal_search w ${isByWordsAlone ? sql`` : sql`join opp.deal d on d.id = w.deal_id`}
    where ${all([...conditions, ...filters])})`;
}

function all(conditions: readonly SQL[]): SQL {
  return sql.join([...conditions, sql`true`], sql` and `);
}

/** The index knows words, not their order: each document that has them is read. */
function hasPhrase(words: string): boolean {
  return words.includes('<->');
}

/** Orders that go by what the narrow table does not have. */
const OF_THE_DEAL: ReadonlySet<Sort['key']> = new Set(['created', 'amount', 'close']);

function wordSortValue({ key }: Sort): SQL {
  return key === 'name' ? sql`w.title_key` : sql`w.activity_at`;
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
  if (key !== 'relevance') return sql`b as (select *, s as k from m where ${scope})`;
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
