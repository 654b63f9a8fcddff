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

interface Ending {
  readonly ending: string;
  readonly words: readonly string[];
}

/** Prepares the reading of names: `ACME Holding GmbH` is `acme`, apart from *Holding* and *GmbH*. */
export function companyNameReader(legalSuffixes: readonly string[]): (name: string) => CompanyName {
  const cut = endingCutter(legalSuffixes);
  return (name) => {
    const endings: string[] = [];
    let words = foldedWords(name);
    for (let found = cut(words); found !== undefined; found = cut(words)) {
      endings.push(found.ending);
      words = found.rest;
    }
    const kept = words.filter((word) => !LINKS.has(word));
    const plain = kept.length === 0 ? words : kept;
    return { words: plain, key: plain.join(''), endings };
  };
}

type Cut = { readonly ending: string; readonly rest: readonly string[] } | undefined;

/** Endings stand last, in some languages first; in scripts without spaces they are written together. */
function endingCutter(legalSuffixes: readonly string[]): (words: readonly string[]) => Cut {
  const endings = legalSuffixes
    .map((ending) => ({ ending, words: foldedWords(ending) }))
    .filter(({ words }) => words.length > 0)
    .toSorted((a, b) => b.words.join('').length - a.words.join('').length);
  const byLastWord = new Map<string | undefined, Ending[]>();
  for (const ending of endings) {
    const last = ending.words.at(-1);
    byLastWord.set(last, [...(byLastWord.get(last) ?? []), ending]);
  }
  const first = new Map(endings.filter(standsFirst).map(({ ending, words }) => [words[0], ending]));
  const together = endings.filter(({ words }) => words.length === 1 && UNSPACED.test(words[0] ?? ''));
  return (words) => {
    const last = byLastWord.get(words.at(-1))?.find((ending) => endsWith(words, ending));
    if (last !== undefined) return { ending: last.ending, rest: words.slice(0, -last.words.length) };
    const before = words.length > 1 ? first.get(words[0]) : undefined;
    if (before !== undefined) return { ending: before, rest: words.slice(1) };
    return words.length === 1 ? cutTogether(words[0] ?? '', together) : undefined;
  };
}

const UNSPACED = /^[\p{scx=Han}\p{scx=Hangul}]+$/u;

/** The name itself must remain. */
function endsWith(words: readonly string[], ending: Ending): boolean {
  const start = words.length - ending.words.length;
  return start > 0 && ending.words.every((word, index) => words[start + index] === word);
}

function cutTogether(word: string, endings: readonly Ending[]): Cut {
  for (const { ending, words } of endings) {
    const [joined = ''] = words;
    if (word === joined) continue;
    if (word.startsWith(joined)) return { ending, rest: [word.slice(joined.length)] };
    if (word.endsWith(joined)) return { ending, rest: [word.slice(0, -joined.length)] };
  }
  return undefined;
}

/** `ООО Ромашка`, `PT Maju`: where the kind of company comes first. */
function standsFirst({ words }: Ending): boolean {
  return words.length === 1 && /^(?:pt|ooo|[^\p{sc=Latin}]+)$/u.test(words[0] ?? '');
}
