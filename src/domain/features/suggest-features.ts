import { editDistance } from '../edit-distance.js';
import { nameKey } from '../fold.js';
import type { Feature } from './feature.js';
import { needWords } from './need-words.js';

/** A feature for what a customer needs; a person decides whether it goes into the mapping (S0-33). */
export interface FeatureSuggestion {
  readonly feature: Feature;
  /** The typed need that it meets best. */
  readonly need: string;
  /** What was found, as the catalogue writes it, the weightiest first. */
  readonly matches: readonly string[];
  readonly score: number;
}

/** How much a word is worth by where the catalogue has it. */
const WEIGHTS = { name: 4, word: 3, need: 2, solves: 1 } as const;
/** Every word of a phrase stands in the need, next to each other. */
const WHOLE_PHRASE = 2;
/** From this length on one slip of the fingers does not make another word of it. */
const LONG_ENOUGH = 6;
const SLIP = 0.6;
const MOST_MATCHES = 4;

interface Phrase {
  /** As the catalogue writes it. */
  readonly text: string;
  readonly words: readonly string[];
  readonly weight: number;
}

/** Gives the features for the needs typed, the best first, at most `limit`; none when nothing fits. */
export type SuggestFeatures = (needs: readonly string[], limit: number) => readonly FeatureSuggestion[];

/**
 * Prepares a catalogue for many questions. Case, accents, endings and one slip in a long word do not matter; words
 * that few features share count most.
 */
export function featureSuggester(catalogue: readonly Feature[]): SuggestFeatures {
  const indexed = catalogue.map((feature) => ({ feature, phrases: phrasesOf(feature) }));
  const rarity = rarityOf(indexed.map(({ phrases }) => phrases));
  return (needs, limit) => {
    const typed = needs.map((need) => ({ need, words: needWords(need) }));
    return indexed
      .flatMap(({ feature, phrases }) => {
        const found = typed.map(({ need, words }) => ({ feature, need, ...judge(words, phrases, rarity) }));
        const best = found.toSorted((a, b) => b.score - a.score)[0];
        return best === undefined || best.score === 0 ? [] : [best];
      })
      .toSorted((a, b) => b.score - a.score || a.feature.feature.localeCompare(b.feature.feature, 'en'))
      .slice(0, limit);
  };
}

function phrasesOf({ feature, aliases, needs, words, solves }: Feature): readonly Phrase[] {
  const phrases = (texts: readonly string[], weight: number): readonly Phrase[] =>
    texts.map((text) => ({ text, words: needWords(text), weight }));
  return [
    ...phrases([feature, ...aliases], WEIGHTS.name),
    ...phrases(words, WEIGHTS.word),
    ...phrases(needs, WEIGHTS.need),
    ...phrases([solves], WEIGHTS.solves),
  ];
}

/** How telling a word is: the fewer features have it, the more. */
function rarityOf(features: readonly (readonly Phrase[])[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const phrases of features) {
    for (const word of new Set(phrases.flatMap(({ words }) => words))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return (word) => Math.log(1 + features.length / (counts.get(word) ?? 1));
}

interface Judgement {
  readonly score: number;
  readonly matches: readonly string[];
}

function judge(
  typed: readonly string[],
  phrases: readonly Phrase[],
  rarity: (word: string) => number,
): Judgement {
  const matches = new Map<string, { readonly text: string; readonly worth: number }>();
  let score = 0;
  for (const word of new Set(typed)) {
    const [best] = phrases
      .flatMap((phrase) => wordIn(word, phrase, rarity))
      .toSorted((a, b) => b.worth - a.worth);
    if (best === undefined) continue;
    score += best.worth;
    remember(shownMatch(best.phrase, best.word), best.worth);
  }
  for (const { text, words, weight } of phrases) {
    if (words.length < 2 || !stands(words, typed)) continue;
    const worth = weight * WHOLE_PHRASE * Math.max(...words.map(rarity));
    score += worth;
    remember(text, worth);
  }
  const told = [...matches.values()].toSorted((a, b) => b.worth - a.worth).map(({ text }) => text);
  return { score, matches: told.slice(0, MOST_MATCHES) };

  function remember(text: string, worth: number): void {
    const known = matches.get(nameKey(text))?.worth ?? 0;
    matches.set(nameKey(text), { text, worth: Math.max(known, worth) });
  }
}

interface Found {
  readonly phrase: Phrase;
  readonly word: string;
  readonly worth: number;
}

function wordIn(typed: string, phrase: Phrase, rarity: (word: string) => number): readonly Found[] {
  const { words, weight } = phrase;
  const word = words.find((candidate) => likeness(typed, candidate) > 0);
  if (word === undefined) return [];
  const share = weight >= WEIGHTS.word ? 1 / Math.sqrt(words.length) : 1;
  return [{ phrase, word, worth: weight * share * likeness(typed, word) * rarity(word) }];
}

/** Names and short phrases are told as they stand there, of a longer need only the word. */
function shownMatch({ text, weight }: Phrase, word: string): string {
  return weight >= WEIGHTS.word ? text : wordAsWritten(text, word);
}

function wordAsWritten(text: string, word: string): string {
  const written = text.split(/[^\p{L}\p{N}\p{M}'’+-]+/u).find((token) => needWords(token).includes(word));
  return (written ?? word).toLowerCase();
}

function likeness(typed: string, word: string): number {
  if (typed === word) return 1;
  if (!typed.startsWith(word.slice(0, 1)) && typed.slice(1, 2) !== word.slice(1, 2)) return 0;
  const long = Math.min(typed.length, word.length) >= LONG_ENOUGH;
  return long && Math.abs(typed.length - word.length) <= 1 && editDistance(typed, word) === 1 ? SLIP : 0;
}

function stands(phrase: readonly string[], typed: readonly string[]): boolean {
  return typed.some((_, start) => phrase.every((word, offset) => typed[start + offset] === word));
}
