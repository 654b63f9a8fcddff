import { editDistance } from '../src/domain/edit-distance.js';
import { foldedWords } from '../src/domain/fold.js';
import type { Term } from '../src/domain/query/query.js';
import type { BenchDeal } from './find-data.js';

/** Where a word stands, and how much that counts. */
const WEIGHTS = { name: 1, feature: 0.4, rest: 0.2, talk: 0.1 } as const;
/** How much a word counts that only begins so, or is one typo away. */
const BEGINS = 0.5;
const TYPO = 0.6;

/** Scores every deal against every question, without an index: what a patient reader would find. */
export class Exhaustive {
  readonly #deals: readonly { readonly id: string; readonly words: ReadonlyMap<string, number> }[];
  readonly #vocabulary: ReadonlySet<string>;

  constructor(deals: readonly BenchDeal[]) {
    this.#deals = deals.map((deal) => ({ id: deal.deal.opportunity.id, words: weighted(deal) }));
    this.#vocabulary = new Set(this.#deals.flatMap(({ words }) => [...words.keys()]));
  }

  /** The ids of all deals that are as good as the tenth best. */
  best(terms: readonly Term[]): ReadonlySet<string> {
    const asked = terms.flatMap(({ text }) => foldedWords(text)).map((word) => this.#likenesses(word));
    const scored = this.#deals
      .map(({ id, words }) => ({ id, score: scoreOf(words, asked) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const last = scored[Math.min(9, scored.length - 1)]?.score ?? 0;
    return new Set(scored.filter(({ score }) => score >= last - 1e-9).map(({ id }) => id));
  }

  /** A word that stands somewhere means itself; only an unknown one is taken for a misspelt one. */
  #likenesses(asked: string): ReadonlyMap<string, number> {
    const known = this.#alike((word) => (asked === word ? 1 : begins(asked, word) ? BEGINS : 0));
    return known.size > 0 ? known : this.#alike((word) => misspelt(asked, word));
  }

  #alike(likenessOf: (word: string) => number): ReadonlyMap<string, number> {
    const likenesses = new Map<string, number>();
    for (const word of this.#vocabulary) {
      const likeness = likenessOf(word);
      if (likeness > 0) likenesses.set(word, likeness);
    }
    return likenesses;
  }
}

function begins(asked: string, word: string): boolean {
  return asked.length >= 3 && word.startsWith(asked);
}

function misspelt(asked: string, word: string): number {
  const most = asked.length <= 5 ? 1 : 2;
  if (asked.length < 3 || Math.abs(asked.length - word.length) > most) return 0;
  const typos = editDistance(asked, word);
  return typos > most ? 0 : TYPO / typos;
}

function weighted({ deal, body, comments }: BenchDeal): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const word of foldedWords(text)) words.set(word, Math.max(weight, words.get(word) ?? 0));
  };
  add(`${deal.opportunity.title} ${deal.opportunity.customer ?? ''}`, WEIGHTS.name);
  add(deal.features, WEIGHTS.feature);
  for (const { text } of [...deal.properties, { text: body }]) add(text, WEIGHTS.rest);
  for (const { text } of comments) add(text, WEIGHTS.talk);
  return words;
}

/** Every word must be there; each counts where it stands best. */
function scoreOf(words: ReadonlyMap<string, number>, asked: readonly ReadonlyMap<string, number>[]): number {
  let total = 0;
  for (const likenesses of asked) {
    let best = 0;
    const [few, many] = likenesses.size < words.size ? [likenesses, words] : [words, likenesses];
    for (const [word, value] of few) best = Math.max(best, value * (many.get(word) ?? 0));
    if (best === 0) return 0;
    total += best;
  }
  return total;
}
