import { canBeMisspelt, joinedOf, wordGroups } from './search-words.js';

/** `A` title and customer, `B` features, `C` other properties and the body, `D` comments. */
export type Weight = 'A' | 'B' | 'C' | 'D';

export interface Passage {
  readonly weight: Weight;
  readonly text: string;
}

/** Postgres counts no further; words beyond are found, but not as part of a phrase. */
const LAST_POSITION = 16_383;
/** Postgres keeps at most 255 places of one word. */
const MOST_PLACES = 255;
/** A document may have 1 MB and is put together from three parts. */
const MOST_BYTES = 250_000;
/** Between two passages, so that no phrase runs from one into the next. */
const GAP = 10;

export interface Vector {
  /** In Postgres' notation: `'acme':1A,7D 'replay':2B`. */
  readonly text: string;
  /** Words for the dictionary. */
  readonly words: readonly string[];
}

/** A weighted search document; what exceeds Postgres' limits is left out from the end (N21). */
export function vectorOf(passages: readonly Passage[]): Vector {
  const places = new Map<string, string[]>();
  let position = 1;
  let bytes = 0;
  const put = (word: string, weight: Weight, at: number): void => {
    const known = places.get(word);
    if (known === undefined) bytes += word.length * 3 + 8;
    bytes += 2;
    if (bytes > MOST_BYTES) return;
    const place = `${Math.min(at, LAST_POSITION)}${weight}`;
    if (known === undefined) places.set(word, [place]);
    else if (known.length < MOST_PLACES) known.push(place);
  };
  for (const { weight, text } of passages) {
    for (const group of wordGroups(text)) {
      const joined = joinedOf(group);
      if (joined !== undefined) put(joined, weight, position);
      for (const word of group) {
        put(word, weight, position);
        position += 1;
      }
    }
    position += GAP;
  }
  const words = [...places.keys()];
  return {
    // The last entry keeps the gap when Postgres appends the next part. Words hold no quotes.
    text: [
      ...words.map((word) => `'${word}':${(places.get(word) ?? []).join(',')}`),
      `'.':${Math.min(position, LAST_POSITION)}`,
    ].join(' '),
    words: words.filter(canBeMisspelt),
  };
}
