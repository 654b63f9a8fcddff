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

/** By name and features (`head`) alone: cheap enough for every match. The deal of exactly this name comes first. */
export function firstJudgement({ exact, loose, name }: AskedWords): SQL {
  if (exact === undefined || loose === undefined) return sql`0::float8`;
  const key = ` ${name} `;
  return sql`(case when customer_key = ${key} then 8 when title_key = ${key} then 4 else 0 end)
    + ts_rank(head, ${`${exact} | ${loose}`}::tsquery)::float8`;
}

/** By the best place of each word in the whole document `doc`. */
export function secondJudgement({ ranked, name }: AskedWords): SQL {
  const key = ` ${name} `;
  const words = ranked.slice(0, JUDGED_WORDS).map(wordScore);
  return sql`(case when customer_key = ${key} then 8 when title_key = ${key} then 4 else 0 end)
    + ${words.length === 0 ? sql`0::float8` : sql.join(words, sql` + `)}`;
}

/** The most that one of its places is worth, the dearest asked for first: the first that holds is the score. */
function wordScore({ exact, loose }: RankedWord): SQL {
  const places = TIERS.flatMap(([weight, score]) => [
    { words: exact(weight), score },
    { words: loose(weight), score: score * FORGIVEN },
  ]);
  const scores = [...new Set(places.map(({ score }) => score))].toSorted((a, b) => b - a);
  const cases = scores.map((score) => {
    const words = places.filter((place) => place.score === score).map((place) => place.words);
    return sql`when doc @@ ${words.join(' | ')}::tsquery then ${score}::float8`;
  });
  return sql`case ${sql.join(cases, sql` `)} else 0 end`;
}
