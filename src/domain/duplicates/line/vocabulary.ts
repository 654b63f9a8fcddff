import {
  FOLDS,
  FOREIGN_WORDS,
  FUNCTION_WORDS,
  NEGATIONS,
  NOUN_VERBS,
  OTHER_VERBS,
  PRESENT_VERBS,
  TURNING_WORDS,
} from '../words/grammar-words.js';
import type { OppositeRow, WordRow } from '../words/word-row.js';
import { formsOfNoun, formsOfVerb, type VerbShape } from './inflect.js';

export type Turn = keyof typeof TURNING_WORDS;

/** What a word or phrase may mean. */
export interface Sense {
  /** Two words with a key in common say the same. */
  readonly keys: ReadonlySet<string>;
  readonly shapes: ReadonlySet<VerbShape>;
  readonly thing: boolean;
  /** Whether it describes how things stand, whatever its tense. */
  readonly state: boolean;
}

export interface Vocabulary {
  /** Words and phrases, words of a phrase parted by one space. */
  readonly senses: ReadonlyMap<string, Sense>;
  /** The phrases that begin with a word, longest first, each as its words. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly folds: ReadonlyMap<string, readonly (readonly [words: readonly string[], into: string])[]>;
  readonly functionWords: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly foreign: ReadonlySet<string>;
  /** What turns the meaning, by key. */
  readonly turns: ReadonlyMap<string, Turn>;
  /** The keys that deny a key. */
  readonly opposites: ReadonlyMap<string, ReadonlySet<string>>;
}

interface GrowingSense extends Sense {
  readonly keys: Set<string>;
  readonly shapes: Set<VerbShape>;
  thing: boolean;
  state: boolean;
}

/** Makes the vocabulary of the word files. Pure; takes some milliseconds. */
export function readVocabulary(rows: readonly WordRow[], opposites: readonly OppositeRow[]): Vocabulary {
  const senses = new Map<string, GrowingSense>();
  for (const row of rows) addRow(senses, row, `~${firstWord(row)}`);
  for (const verb of wordsOf(OTHER_VERBS)) addVerb(senses, verb, verb, undefined, false);
  const onlyVerbs = new Set(wordsOf(PRESENT_VERBS));
  for (const noun of wordsOf(NOUN_VERBS)) {
    const forms = onlyVerbs.has(noun) ? [noun] : formsOfNoun(noun);
    for (const word of forms) sense(senses, word, [noun], false).thing = true;
  }
  const denying = opposites.flatMap(({ one, other }) => wordsOf(`${one}, ${other}`));
  for (const phrase of [...Object.values(TURNING_WORDS).flatMap(wordsOf), ...denying]) {
    if (phrase.includes(' ') && !senses.has(phrase)) sense(senses, phrase, [phrase], false);
  }
  return {
    senses,
    phrases: phrasesOf(senses.keys()),
    folds: foldsByFirstWord(),
    functionWords: new Set(FUNCTION_WORDS.split(/\s+/u).filter((word) => word !== '')),
    negations: new Set(wordsOf(NEGATIONS)),
    foreign: new Set(FOREIGN_WORDS.split(/\s+/u)),
    turns: turnsByKey(senses),
    opposites: oppositesByKey(senses, opposites),
  };
}

function wordsOf(list = ''): readonly string[] {
  return list.split(',').flatMap((word) => word.trim().replace(/\s+/gu, ' ') || []);
}

function firstWord({ verbs, nouns, others, finished }: WordRow): string {
  return wordsOf(verbs ?? nouns ?? others ?? finished)[0] ?? '';
}

function addRow(senses: Map<string, GrowingSense>, row: WordRow, key: string): void {
  const state = row.state === true;
  for (const verb of wordsOf(row.verbs)) addVerb(senses, verb, verb, key, state);
  for (const noun of wordsOf(row.nouns)) {
    for (const word of formsOfNoun(noun)) sense(senses, word, [noun, key], state).thing = true;
  }
  for (const word of wordsOf(row.others)) sense(senses, word, [word, key], state);
  for (const word of wordsOf(row.finished)) sense(senses, word, [word, key], state).shapes.add('past');
}

function addVerb(
  senses: Map<string, GrowingSense>,
  verb: string,
  lemma: string,
  key: string | undefined,
  state: boolean,
): void {
  const [first = '', ...rest] = verb.split(' ');
  for (const [form, shape] of formsOfVerb(first)) {
    const keys = key === undefined ? [lemma] : [lemma, key];
    sense(senses, [form, ...rest].join(' '), keys, state).shapes.add(shape);
  }
}

function sense(
  senses: Map<string, GrowingSense>,
  word: string,
  keys: readonly string[],
  state: boolean,
): GrowingSense {
  const known = senses.get(word) ?? { keys: new Set(), shapes: new Set(), thing: false, state: false };
  senses.set(word, known);
  for (const key of keys) known.keys.add(key);
  known.state ||= state;
  return known;
}

function phrasesOf(words: Iterable<string>): Map<string, string[][]> {
  const phrases = new Map<string, string[][]>();
  for (const phrase of words) {
    const [first = '', ...rest] = phrase.split(' ');
    if (rest.length === 0) continue;
    const same = phrases.get(first) ?? [];
    phrases.set(first, same);
    same.push([first, ...rest]);
  }
  for (const same of phrases.values()) same.sort((a, b) => b.length - a.length);
  return phrases;
}

function foldsByFirstWord(): Map<string, (readonly [string[], string])[]> {
  const folds = new Map<string, (readonly [string[], string])[]>();
  for (const [phrase, into] of FOLDS) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    const same = folds.get(first) ?? [];
    folds.set(first, same);
    same.push([words, into]);
  }
  for (const same of folds.values()) same.sort((a, b) => b[0].length - a[0].length);
  return folds;
}

function keysOf(senses: ReadonlyMap<string, Sense>, words: string): readonly string[] {
  return wordsOf(words).flatMap((word) => [word, ...(senses.get(word)?.keys ?? [])]);
}

function turnsByKey(senses: ReadonlyMap<string, Sense>): Map<string, Turn> {
  const turns = new Map<string, Turn>();
  for (const turn of ['certainty', 'condition', 'scope', 'wish', 'course'] as const) {
    for (const key of keysOf(senses, TURNING_WORDS[turn])) turns.set(key, turn);
  }
  return turns;
}

function oppositesByKey(
  senses: ReadonlyMap<string, Sense>,
  rows: readonly OppositeRow[],
): Map<string, Set<string>> {
  const opposites = new Map<string, Set<string>>();
  const deny = (keys: readonly string[], denied: readonly string[]): void => {
    for (const key of keys) opposites.set(key, new Set([...(opposites.get(key) ?? []), ...denied]));
  };
  for (const { one, other } of rows) {
    const [here, there] = [keysOf(senses, one), keysOf(senses, other)];
    deny(here, there);
    deny(there, here);
  }
  return opposites;
}
