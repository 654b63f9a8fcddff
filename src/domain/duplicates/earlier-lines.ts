import type { DatedLine } from './compare/compare-lines.js';
import { whoseItem } from './compare/whose-item.js';
import type { Sides } from '../status-update/status-update.js';
import type { LineFacts, Unit } from './line/unit.js';
import type { Vocabulary } from './line/vocabulary.js';
import type { SaidStatement, Telling } from './said-before.js';

/** How many earlier lines a new one is compared with; the study found the best among the first 25 every time. */
const CANDIDATES = 25;

export interface Candidate {
  readonly statement: SaidStatement;
  readonly line: DatedLine;
}

export interface EarlierLines {
  /** The earlier lines that share the most telling words with these facts, oldest first among equals. */
  nearest(facts: LineFacts): readonly Candidate[];
  /** How telling a word is: the rarer among the earlier lines, the more. */
  readonly weightOf: (keys: ReadonlySet<string>) => number;
}

export interface Indexing extends Telling {
  readonly vocabulary: Vocabulary;
  /** What the two sides are called in the comments. */
  readonly sides: Sides | undefined;
}

/** Indexes everything said by its words. `said` is oldest first. */
export function indexEarlierLines(said: readonly SaidStatement[], indexing: Indexing): EarlierLines {
  const candidates = said.flatMap((statement) => candidateOf(statement, indexing));
  const postings = new Map<string, number[]>();
  for (const [position, { line }] of candidates.entries()) {
    for (const key of keysOf(line.facts.whole).flat()) {
      const known = postings.get(key);
      if (known === undefined) postings.set(key, [position]);
      else known.push(position);
    }
  }
  const weigh = (found: number): number => Math.log((candidates.length + 2) / (found + 1)) + 0.2;
  return {
    weightOf: (keys) => weigh(Math.max(...[...keys].map((key) => postings.get(key)?.length ?? 0))),
    nearest: (facts) => {
      const scores = new Float64Array(candidates.length);
      for (const keys of keysOf(facts.whole))
        addScores(
          scores,
          keys.map((key) => postings.get(key) ?? []),
          weigh,
        );
      return best(scores).flatMap((position) => candidates[position] ?? []);
    },
  };
}

/** What can be looked up, word by word: each word's keys, each number, each day. */
function keysOf({ words, tokens, dates }: Unit): readonly (readonly string[])[] {
  return [
    ...words.map(({ keys }) => [...keys]),
    ...tokens.flatMap((token) => (token.kind === 'number' ? [[`#${token.value}${token.unit}`]] : [])),
    ...dates.map(({ readings }) => [`@${readings[0] ?? ''}`]),
  ];
}

/** A line counts once for each word, however many of the word's keys it has. */
function addScores(
  scores: Float64Array,
  lists: readonly (readonly number[])[],
  weigh: (found: number) => number,
): void {
  const [only = [], ...others] = lists.filter(({ length }) => length > 0);
  const positions = others.length === 0 ? only : [...new Set(lists.flat())];
  const weight = weigh(positions.length);
  for (const position of positions) scores[position] = (scores[position] ?? 0) + weight;
}

function best(scores: Float64Array): readonly number[] {
  const found: number[] = [];
  for (let position = 0; position < scores.length; position += 1) {
    if ((scores[position] ?? 0) > 0) found.push(position);
  }
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, CANDIDATES);
}

function candidateOf(
  statement: SaidStatement,
  { dayOf, vocabulary, cache, sides }: Indexing,
): readonly Candidate[] {
  const writtenOn = dayOf(statement.saidAt);
  const { text, date, side, field } = statement;
  if (field === 'sentiment') return [];
  const facts = cache.read(text, { day: date ?? writtenOn, vocabulary, isItem: field === 'item' });
  if (facts === undefined) return [];
  return [{ statement, line: { facts, date, writtenOn, whose: whoseItem(side, sides) } }];
}
