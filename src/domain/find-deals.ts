import { fold, foldedWords, nameKey } from './fold.js';
import { editDistance } from './edit-distance.js';
import type { Opportunity } from './opportunity.js';

/** What a deal is found by. */
export type Findable = Pick<Opportunity, 'id' | 'title' | 'customer'>;

/** More words, or longer ones, do not make a question clearer. */
const MOST_WORDS = 12;
const LONGEST_WORD = 64;
/** How like a name a typo must be, from 0 to 1. */
const LIKENESS = 0.6;

/**
 * The deals whose customer or title contain every word, in any order and spelling (S0-18, S0-21): the customer of
 * exactly that name first, then by how well they fit, then by title. No words: all, by title.
 */
export function findDeals<T extends Findable>(opportunities: readonly T[], words: string): readonly T[] {
  const question = ask(words);
  return opportunities
    .map((deal) => ({ deal, fit: fitOf(nameOf(deal), question) }))
    .filter(({ fit }) => fit !== undefined)
    .toSorted((a, b) => (a.fit ?? 0) - (b.fit ?? 0) || byTitle(a.deal, b.deal))
    .map(({ deal }) => deal);
}

/** Up to `n` deals whose names come close to words that nothing was found for: small typos, best first. */
export function nearestDeals<T extends Findable>(
  opportunities: readonly T[],
  words: string,
  n: number,
): readonly T[] {
  const { wanted } = ask(words);
  if (wanted.length === 0) return [];
  const likenesses = wanted.map(likenessTo);
  return opportunities
    .map((deal) => ({ deal, likeness: likenessOf(nameOf(deal), likenesses) }))
    .filter(({ likeness }) => likeness >= LIKENESS)
    .toSorted((a, b) => b.likeness - a.likeness || byTitle(a.deal, b.deal))
    .slice(0, n)
    .map(({ deal }) => deal);
}

interface Question {
  readonly key: string;
  readonly wanted: readonly string[];
  /** Symbols asked for, such as an emoji; only looked at when there are no words. */
  readonly symbols: readonly string[];
}

function ask(words: string): Question {
  const typed = words.trim().split(/\s+/u).slice(0, MOST_WORDS);
  const wanted = typed.flatMap(foldedWords).map((word) => word.slice(0, LONGEST_WORD));
  const symbols = wanted.length > 0 ? [] : typed.filter((token) => token !== '').map(fold);
  return { key: nameKey(words), wanted, symbols };
}

interface Name {
  readonly customer: string;
  readonly title: string;
  readonly raw: string;
  /** Every folded word, and those that punctuation cut apart also in one: `at`, `t`, `att`. */
  readonly words: readonly string[];
}

function nameOf({ customer = '', title }: Findable): Name {
  const raw = fold(`${customer} ${title}`);
  const words = raw.split(/\s+/u).flatMap((token) => {
    const parts = foldedWords(token);
    return parts.length > 1 ? [...parts, parts.join('')] : parts;
  });
  return { customer: nameKey(customer), title: nameKey(title), raw, words };
}

/** 0 is the best fit; undefined does not fit. */
function fitOf(
  { customer, title, raw, words }: Name,
  { key, wanted, symbols }: Question,
): number | undefined {
  if (!symbols.every((symbol) => raw.includes(symbol))) return undefined;
  if (!wanted.every((word) => words.some((one) => one.includes(word)))) return undefined;
  if (wanted.length === 0) return 0;
  if (customer === key) return 0;
  if (title === key) return 1;
  if (customer.startsWith(key)) return 2;
  if (title.startsWith(key)) return 3;
  return wanted.every((word) => words.some((one) => one.startsWith(word))) ? 4 : 5;
}

type Likeness = (other: string) => number;

function likenessOf({ words }: Name, likenesses: readonly Likeness[]): number {
  const total = likenesses.reduce((sum, likeness) => sum + Math.max(0, ...words.map(likeness)), 0);
  return total / likenesses.length;
}

/** From 0 to 1; the words of a thousand deals repeat, so each is compared once. */
function likenessTo(word: string): Likeness {
  const letters = new Set(word);
  const known = new Map<string, number>();
  return (other) => {
    const likeness = known.get(other) ?? compareWords(word, letters, other);
    known.set(other, likeness);
    return likeness;
  };
}

function compareWords(word: string, letters: ReadonlySet<string>, other: string): number {
  const longer = Math.max(word.length, other.length);
  const mostTypos = Math.floor(longer * (1 - LIKENESS));
  if (Math.abs(word.length - other.length) > mostTypos) return 0;
  let strangers = 0;
  for (const letter of other) if (!letters.has(letter)) strangers += 1;
  return strangers > mostTypos ? 0 : 1 - editDistance(word, other) / longer;
}

function byTitle(a: Findable, b: Findable): number {
  return compare(nameKey(a.title), nameKey(b.title)) || compare(a.title, b.title) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
