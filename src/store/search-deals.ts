import { sql, type SQL } from 'drizzle-orm';
import * as z from 'zod';
import type { Filter, Query } from '../domain/query/query.js';
import type { Asking, FoundDeal, SearchResult } from '../services/ports/mirror.js';
import { rowsOf, type Database } from './database.js';
import { foundRow, toFound } from './mirror-card.js';
import type { Dictionary } from './search-dictionary.js';
import { amongManyStatement, isAboutNames } from './search-among-many.js';
import { conditionOf } from './search-filters.js';
import { JUDGED } from './search-relevance.js';
import { FOUND_COLUMNS, pageStatement, type Question } from './search-statement.js';
import { askInWords, forgivingWords, type AskedWords } from './search-terms.js';

export interface SearchParts {
  readonly db: Database;
  readonly dictionary: Dictionary;
  readonly propertyId: (name: string) => string | undefined;
  readonly patience?: Patience | undefined;
}

/** How much is looked at. */
export interface Patience {
  /** So many matches are ranked one by one. */
  readonly ranked: number;
  /** Of more, besides those with the words in their names, those that are among so many of the newest. */
  readonly newest: number;
}
const PATIENCE: Patience = { ranked: 5_000, newest: 1_000 };

/** These stand in every row; beyond the page, and when it is empty, alone. */
const known = {
  ...{ matching: z.int(), total: z.int(), closed: z.int(), customer: z.string().nullable() },
  /** How many the page was chosen from; null: from all that match. */
  judged: z.int().nullable(),
};
const hit = foundRow.extend(known).or(z.object({ ...known, card: z.null() }));

/**
 * Answers a question: with its words as they were typed, and only when nothing has them all, with what the unknown
 * ones among them may mean (S0-21).
 */
export async function searchDeals(parts: SearchParts, query: Query, asking: Asking): Promise<SearchResult> {
  const filters: SQL[] = [];
  for (const filter of query.filters) filters.push(await conditionOf(filter, { ...parts, asking }));
  const answer = (words: AskedWords): Promise<SearchResult> => ask(parts, { query, words, filters, asking });
  const typed = askInWords(query.terms, new Map());
  const found = await answer(typed);
  if (found.total + found.closedBesides > 0) return found;
  const words = forgivingWords(query.terms);
  if (words.length === 0) return found;
  const meant = askInWords(query.terms, await parts.dictionary.meanings(words));
  return meant.wanted === typed.wanted ? found : answer(meant);
}

/**
 * How many there are, and the page: in one statement, unless so many match that only those that can be among the best
 * are ranked.
 */
async function ask({ db, patience = PATIENCE }: SearchParts, question: Question): Promise<SearchResult> {
  const { asking } = question;
  const atMost = isAboutNames(question) ? patience.ranked : undefined;
  const counted = await rowsOf(db, pageStatement(question, atMost), hit);
  const [first] = counted;
  if (atMost === undefined || first === undefined || first.matching <= atMost || first.total === 0)
    return toResult(counted, asking);
  const among = await rowsOf(db, amongManyStatement(question, first, patience.newest), hit);
  if ((among[0]?.judged ?? 0) >= Math.min(JUDGED, first.total)) return toResult(among, asking);
  return toResult(await rowsOf(db, pageStatement(question, undefined), hit), asking);
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
