import type { Term } from '../domain/query/query.js';
import { asTyped, type Meaning } from './search-dictionary.js';
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

type Meanings = ReadonlyMap<string, Meaning>;

/** The words that may stand for others: those of quoted and unwanted terms are meant exactly. */
export function forgivingWords(terms: readonly Term[]): readonly string[] {
  return forgivingGroups(terms).flat();
}

function forgivingGroups(terms: readonly Term[]): readonly (readonly string[])[] {
  return terms
    .filter(({ phrase, negated }) => !phrase && !negated)
    .flatMap(({ text }) => wordGroups(text))
    .slice(0, MOST_WORDS);
}

/** What the terms ask for when their words mean this. Words without a letter or digit ask for nothing. */
export function askInWords(terms: readonly Term[], meanings: Meanings): AskedWords {
  const asked = terms.map((term) => ({ ...term, groups: wordGroups(term.text) }));
  const positive = asked.filter(({ negated }) => !negated);
  const phrases = positive.filter(({ phrase }) => phrase).map(({ groups }) => groups.flat());
  const few = forgivingGroups(terms);
  const meaning = (part: string): Meaning => meanings.get(part) ?? asTyped(part);
  const meant = few.map((group) => meaningOfGroup(group, group.map(meaning)));
  const quoted = phrases.map((words) => inOrder(words.slice(0, MOST_WORDS)));
  const unwanted = asked
    .filter(({ negated }) => negated)
    .map((term) => inOrder(term.groups.flat().slice(0, MOST_WORDS)));
  return {
    wanted: joined([...quoted, ...meant], ' & '),
    unwanted: joined(unwanted, ' | '),
    ranked: few.flat().map(meaning).map(rankedOf),
    exact: joined(
      [
        ...quoted,
        ...few
          .flat()
          .flatMap((part) => meaning(part).closest)
          .map(word),
      ],
      ' | ',
    ),
    loose: joined([...quoted, ...meant], ' | '),
    name: positive.flatMap((term) => term.groups.flat()).join(' '),
  };
}

function meaningOfGroup(group: readonly string[], meanings: readonly Meaning[]): string {
  const isSigns = group.length > 1 && joinedOf(group) === undefined;
  if (isSigns) return inOrder(group);
  const each = meanings.map(notation);
  const together = joinedOf(group);
  if (together === undefined) return each.join(' & ');
  return `((${each.join(' & ')}) | ${word(together)})`;
}

function notation({ word: asked, begins, exactly }: Meaning): string {
  return `(${[...(begins ? [`${word(asked)}:*`] : []), ...exactly.map(word)].join(' | ')})`;
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
