import { sql, type SQL } from 'drizzle-orm';
import { scopeCondition } from './search-filters.js';
import { firstJudgement, JUDGED } from './search-relevance.js';
import {
  BEST_FIRST,
  having,
  isByIndexAlone,
  pageOf,
  secondly,
  shown,
  type Question,
} from './search-statement.js';

/** Whether the best of it can be told from the others by their names: words alone, by relevance, and no later page. */
export function isAboutNames({ query: { sort }, words, filters, asking }: Question): boolean {
  const { ranked, unwanted } = words;
  const isRanked = sort.key === 'relevance' && ranked.length > 0 && unwanted === undefined;
  return isRanked && isByIndexAlone(words, filters) && asking.offset + asking.limit <= JUDGED;
}

/**
 * The page of very many matches, which were counted before. The first judgement goes by the names (`head`): whatever has
 * none of the words there comes after all that have one, in the order of its activity. So it takes those with a word in
 * their names, by the index, and fills up with the matches among the newest deals. `judged` says how many it found:
 * less than are judged a second time means that it found too few.
 */
export function amongManyStatement(
  { query, words, asking }: Question,
  known: { readonly matching: number; readonly total: number; readonly closed: number },
  newest: number,
): SQL {
  const { wanted = '', loose = '' } = words;
  const scope = scopeCondition(query.scope);
  const isNamed = sql`d.head @@ ${loose}::tsquery`;
  const columns = sql`activity_at, title_key, customer_key, doc`;
  return sql`
    with counts as (
      select ${known.matching}::int as matching, ${known.total}::int as total, ${known.closed}::int as closed
    ), named as materialized (
      select id, ${firstJudgement(words)} as k, ${columns} from opp.deal_search d
      where ${having(wanted)} and ${isNamed} and ${scope} order by ${BEST_FIRST} limit ${JUDGED}
    ), recent as materialized (
      select id, 0::float8 as k, ${columns}
      from (select * from opp.deal_search order by activity_at desc limit ${newest}) d
      where ${having(wanted)} and not ${isNamed} and ${scope} order by ${BEST_FIRST} limit ${JUDGED}
    ), best as materialized (
      select * from (select * from named union all select * from recent) either
      order by ${BEST_FIRST} limit ${JUDGED}
    ), ${secondly(words, sql``)}, ${pageOf(query.sort, asking)}
    ${shown(asking, sql`(select count(*)::int from best)`)}`;
}
