import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { editDistance } from '../domain/edit-distance.js';
import { inBatches, rowsOf, type Database } from './database.js';
import { canBeBegun, canBeMisspelt } from './search-words.js';

/** What a word that was asked for may stand for in the documents. */
export interface Meaning {
  readonly word: string;
  /** Every word that begins so. */
  readonly begins: boolean;
  /** These words exactly. */
  readonly exactly: readonly string[];
  /** Those of them that come closest to what was typed: they count twice for the order. */
  readonly closest: readonly string[];
}

/** Words of the dictionary that a misspelt one may mean. */
const MOST_GUESSES = 12;
/** So many words stay known in this process, so that they are not sent again and again. */
const MOST_REMEMBERED = 200_000;

export class Dictionary {
  readonly #known = new Set<string>();

  constructor(private readonly db: Database) {}

  /** Adds words of documents. They are never taken out: a word too many costs nothing but a guess. */
  async learn(db: Database, words: Iterable<string>): Promise<void> {
    const fresh = [...new Set(words)].filter((word) => !this.#known.has(word)).toSorted();
    // Sorted, so that two processes that learn the same words never wait for each other.
    for (const batch of inBatches(fresh)) {
      await db.execute(sql`
        insert into opp.term (word) select jsonb_array_elements_text(${JSON.stringify(batch)}::jsonb)
        on conflict do nothing`);
    }
    if (this.#known.size > MOST_REMEMBERED) this.#known.clear();
    for (const word of fresh) this.#known.add(word);
  }

  forget(): void {
    this.#known.clear();
  }

  /** What each word means: as it is when some document has it, otherwise the nearest words (S0-21). */
  async meanings(words: readonly string[]): Promise<ReadonlyMap<string, Meaning>> {
    const asked = [...new Set(words)];
    const guessable = asked.filter(canBeMisspelt);
    const looked = guessable.length === 0 ? [] : await this.#lookUp(guessable);
    const found = new Map(looked.map((one) => [one.asked, one]));
    return new Map(asked.map((word) => [word, meaningOf(word, found.get(word))]));
  }

  #lookUp(words: readonly string[]): Promise<readonly Looked[]> {
    const statement = sql`
      select w as asked, known, coalesce(near, '{}') as near
      from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) w
      cross join lateral (
        select exists (select 1 from opp.term t where t.word >= w and t.word < w || chr(1114111)) as known
      ) k
      left join lateral (
        select array_agg(word) as near from (
          select t.word from opp.term t
          where not known and t.word % w and levenshtein_less_equal(t.word, w, 2) <= 2
          union
          select t.word from opp.term t
          where not known and length(w) <= 6
            and t.word >= left(w, 1) and t.word < left(w, 1) || chr(1114111)
            and length(t.word) between length(w) - 1 and length(w) + 1
            and levenshtein_less_equal(t.word, w, 2) <= 2
        ) s
      ) n on true`;
    return rowsOf(this.db, statement, lookedSchema);
  }
}

const lookedSchema = z.object({ asked: z.string(), known: z.boolean(), near: z.array(z.string()) });
type Looked = z.infer<typeof lookedSchema>;

/** What a word means that is spelt as it is meant. */
export function asTyped(word: string): Meaning {
  const begins = canBeBegun(word);
  return { word, begins, exactly: begins ? singularOf(word) : [word], closest: [word] };
}

function meaningOf(word: string, looked: Looked | undefined): Meaning {
  const guesses = looked === undefined || looked.known ? [] : nearest(word, looked.near);
  const [best] = guesses;
  if (best === undefined) return asTyped(word);
  const closest = guesses.filter(({ typos }) => typos === best.typos).map((guess) => guess.word);
  return { word, begins: false, exactly: guesses.map((guess) => guess.word), closest };
}

/** `replays` also finds `replay`; the other way round the beginning is enough. */
function singularOf(word: string): readonly string[] {
  return /^\p{L}{4,}s$/u.test(word) ? [word.slice(0, -1)] : [];
}

function nearest(word: string, candidates: readonly string[]) {
  const mostTypos = word.length <= 5 ? 1 : 2;
  return candidates
    .map((candidate) => ({ word: candidate, typos: editDistance(word, candidate) }))
    .filter(({ typos }) => typos <= mostTypos)
    .toSorted((a, b) => a.typos - b.typos || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_GUESSES);
}
