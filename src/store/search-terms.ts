import type { Term } from '../domain/query/query.js';
import type { Dictionary, Meaning } from './search-dictionary.js';
import { joinedOf, wordGroups } from './search-words.js';

/** More words do not make a question clearer (N: a query of 3,000 characters). */
const MOST_WORDS = 32;

/** The words of a question in Postgres' notation. */
export interface AskedWords {
  /** All of it must match; undefined when nothing is asked for in words. */
  readonly wanted: string | undefined;
  /** None of it may match. */
  readonly unwanted: string | undefined;
  /** Each word on its own, for the order. */
  readonly ranked: readonly RankedWord[];
  /** Any of it, for the order: as typed, and with everything forgiven. */
  readonly exact: string | undefined;
  readonly loose: string | undefined;
  /** The whole text as a name, to put the deal of exactly this name first. */
  readonly name: string;
}

/** A word in Postgres' notation, in places of one weight: as typed, and with everything forgiven. */
export interface RankedWord {
  readonly exact: (weight: string) => string;
  readonly loose: (weight: string) => string;
}

/** Works out what the terms mean. Words without a letter or digit ask for nothing. */
export async function askInWords(terms: readonly Term[], dictionary: Dictionary): Promise<AskedWords> {
  const asked = terms.map((term) => ({ ...term, groups: wordGroups(term.text) }));
  const positive = asked.filter(({ negated }) => !negated);
  const phrases = positive.filter(({ phrase }) => phrase).map(({ groups }) => groups.flat());
  const groups = positive.filter(({ phrase }) => !phrase).flatMap((term) => term.groups);
  const few = groups.slice(0, MOST_WORDS);
  const meanings = await dictionary.meanings(few.flat());
  const meant = few.map((group) => meaningOfGroup(group, meanings));
  const closest = (part: string): readonly string[] => meanings.get(part)?.closest ?? [part];
  const quoted = phrases.map((words) => inOrder(words.slice(0, MOST_WORDS)));
  const unwanted = asked
    .filter(({ negated }) => negated)
    .map((term) => inOrder(term.groups.flat().slice(0, MOST_WORDS)));
  return {
    wanted: joined([...quoted, ...meant], ' & '),
    unwanted: joined(unwanted, ' | '),
    ranked: few
      .flat()
      .map((part) =>
        rankedOf(meanings.get(part) ?? { word: part, begins: false, exactly: [], closest: [part] }),
      ),
    exact: joined([...quoted, ...few.flat().flatMap(closest).map(word)], ' | '),
    loose: joined([...quoted, ...meant], ' | '),
    name: positive.flatMap((term) => term.groups.flat()).join(' '),
  };
}

function meaningOfGroup(group: readonly string[], meanings: ReadonlyMap<string, Meaning>): string {
  const isSigns = group.length > 1 && joinedOf(group) === undefined;
  if (isSigns) return inOrder(group);
  const each = group.map((part) => notation(meanings.get(part)));
  const together = joinedOf(group);
  if (together === undefined) return each.join(' & ');
  return `((${each.join(' & ')}) | ${word(together)})`;
}

function notation(meaning: Meaning | undefined): string {
  if (meaning === undefined) return '';
  const { begins, exactly } = meaning;
  return `(${[...(begins ? [`${word(meaning.word)}:*`] : []), ...exactly.map(word)].join(' | ')})`;
}

function rankedOf({ word: asked, begins, exactly, closest }: Meaning): RankedWord {
  const any = (words: readonly string[]): string => words.join(' | ');
  return {
    exact: (weight) => any(closest.map((one) => `${word(one)}:${weight}`)),
    loose: (weight) =>
      any([
        ...(begins ? [`${word(asked)}:*${weight}`] : []),
        ...[...exactly, ...closest].map((one) => `${word(one)}:${weight}`),
      ]),
  };
}

/** One after the other, exactly. */
function inOrder(words: readonly string[]): string {
  return words.length === 0 ? '' : `(${words.map(word).join(' <-> ')})`;
}

/** Words are letters, digits and pictographs only: there is nothing to escape. */
function word(text: string): string {
  return `'${text}'`;
}

function joined(parts: readonly string[], by: string): string | undefined {
  const asked = parts.filter((part) => part !== '');
  return asked.length === 0 ? undefined : asked.join(by);
}
