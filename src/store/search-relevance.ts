import { sql, type SQL } from 'drizzle-orm';
import type { AskedWords, RankedWord } from './search-terms.js';

/** So many of the best by name and features are judged by everything else, too: long documents are slow to read. */
export const JUDGED = 200;
/** A long question is judged by its first words. */
const JUDGED_WORDS = 6;

/** Where a word stands, and how much that counts: title and customer, features, other properties and body, talk. */
const TIERS = [
  ['A', 1],
  ['B', 0.4],
  ['C', 0.2],
  ['D', 0.1],
] as const;
/** How much a word counts that only begins so, or is a less likely typo. */
const FORGIVEN = 0.5;

/** By name and features alone: cheap enough for every match. The deal of exactly this name comes first. */
export function firstJudgement({ exact, loose, name }: AskedWords): SQL {
  if (exact === undefined || loose === undefined) return sql`0::float8`;
  const key = ` ${name} `;
  return sql`(case when d.customer_key = ${key} then 8 when d.title_key = ${key} then 4 else 0 end)
    + ts_rank(d.head, ${`${exact} | ${loose}`}::tsquery)::float8`;
}

/** By the best place of each word in the whole document `v.doc`. */
export function secondJudgement({ ranked, name }: AskedWords): SQL {
  const key = ` ${name} `;
  const words = ranked.slice(0, JUDGED_WORDS).map(wordScore);
  return sql`(case when v.customer_key = ${key} then 8 when v.title_key = ${key} then 4 else 0 end)
    + ${words.length === 0 ? sql`0::float8` : sql.join(words, sql` + `)}`;
}

function wordScore({ exact, loose }: RankedWord): SQL {
  return sql`greatest(${place(exact, 1)}, ${place(loose, FORGIVEN)})`;
}

function place(notation: (weight: string) => string, factor: number): SQL {
  const cases = TIERS.map(
    ([weight, score]) => sql`when v.doc @@ ${notation(weight)}::tsquery then ${score * factor}::float8`,
  );
  return sql`case ${sql.join(cases, sql` `)} else 0 end`;
}
