import { foldedWords } from '../fold.js';

/** A company's name as it is compared. */
export interface CompanyName {
  /** Folded words without legal endings, `the` and `and`. */
  readonly words: readonly string[];
  /** The words joined; two companies with the same key have the same name. */
  readonly key: string;
  /** The endings that were left out, as the playbook spells them. */
  readonly endings: readonly string[];
}

const LINKS = new Set(['and', 'und', 'et', 'y', 'e', 'the']);

/** Prepares the reading of names: `ACME Holding GmbH` is `acme`, apart from *Holding* and *GmbH*. */
export function companyNameReader(legalSuffixes: readonly string[]): (name: string) => CompanyName {
  const endings = legalSuffixes
    .map((ending) => ({ ending, words: foldedWords(ending) }))
    .filter(({ words }) => words.length > 0)
    .toSorted((a, b) => b.words.join('').length - a.words.join('').length);
  return (name) => {
    const left: string[] = [];
    let words = foldedWords(name);
    for (;;) {
      const found = endings
        .map(({ ending, words: gone }) => ({ ending, rest: without(words, gone) }))
        .find(({ rest }) => rest !== undefined && rest.length > 0);
      if (found?.rest === undefined) break;
      left.push(found.ending);
      words = found.rest;
    }
    const kept = words.filter((word) => !LINKS.has(word));
    const plain = kept.length === 0 ? words : kept;
    return { words: plain, key: plain.join(''), endings: left };
  };
}

/** Endings stand last, in some languages first; in scripts without spaces they are written together. */
function without(words: readonly string[], ending: readonly string[]): readonly string[] | undefined {
  const length = ending.length;
  if (words.length > length) {
    if (ending.every((word, index) => words[words.length - length + index] === word)) {
      return words.slice(0, -length);
    }
    if (isForeign(ending) && ending.every((word, index) => words[index] === word)) return words.slice(length);
  }
  const [only = ''] = words;
  const [joined = ''] = ending;
  if (words.length !== 1 || length !== 1 || !/^[\p{scx=Han}\p{scx=Hangul}]+$/u.test(joined)) return undefined;
  if (only === joined) return undefined;
  if (only.startsWith(joined)) return [only.slice(joined.length)];
  return only.endsWith(joined) ? [only.slice(0, -joined.length)] : undefined;
}

/** `ООО Ромашка`, `PT Maju`: where the kind of company comes first. */
function isForeign(ending: readonly string[]): boolean {
  return ending.length === 1 && /^(?:pt|ooo|[^\p{sc=Latin}]+)$/u.test(ending[0] ?? '');
}
