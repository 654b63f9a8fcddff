import { IRREGULAR_VERBS } from '../words/grammar-words.js';

/** How a verb stands in a line. */
export type VerbShape = 'base' | 's' | 'past' | 'ing';

const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(
  IRREGULAR_VERBS.split('|').map((entry) => {
    const [base = '', ...past] = entry.trim().split(' ');
    return [base, past];
  }),
);
/** Verbs of several syllables that double their last letter, at least in British spelling. */
const DOUBLED =
  /^(?:commit|refer|defer|prefer|occur|permit|submit|cancel|label|model|travel|signal|program|admit|omit|transfer|unplug|unpin|enrol|fulfil|ship|map)$/u;
const ONE_SYLLABLE = /^[^aeiouy]*[aeiouy][bdfglmnprtz]$/u;

/** All forms of a verb, the first of which is its base; both spellings where there are two. */
export function formsOfVerb(base: string): readonly (readonly [word: string, shape: VerbShape])[] {
  const forms: [string, VerbShape][] = [
    [base, 'base'],
    [withS(base), 's'],
  ];
  if (base === 'be') forms.push(['is', 's'], ['are', 's'], ['were', 'past']);
  const stems = DOUBLED.test(base) || ONE_SYLLABLE.test(base) ? [base + base.slice(-1)] : [];
  if (stems.length === 0 || DOUBLED.test(base)) stems.push(base);
  for (const stem of stems)
    forms.push([`${stem.replace(/ie$/u, 'y').replace(/(?<![eoy])e$/u, '')}ing`, 'ing']);
  const irregular = IRREGULAR.get(base);
  if (irregular !== undefined)
    return [...forms, ...irregular.map((word): [string, VerbShape] => [word, 'past'])];
  for (const stem of stems) {
    const past = stem.endsWith('e') ? `${stem}d` : `${stem.replace(/(?<![aeiou])y$/u, 'i')}ed`;
    forms.push([past, 'past']);
  }
  return forms;
}

/** A noun's singular and plural. */
export function formsOfNoun(singular: string): readonly string[] {
  if (singular.endsWith('criterion')) return [singular, `${singular.slice(0, -2)}a`];
  return [singular, withS(singular)];
}

function withS(word: string): string {
  if (/(?:s|x|z|ch|sh|(?:^g|^d|und|red)o)$/u.test(word)) return `${word}es`;
  return /[^aeiou]y$/u.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/**
 * The key under which the forms of a word that no list knows meet: plural and verb endings are taken off, unless the
 * word may be a name, where one letter makes another person.
 */
export function stemOf(word: string, mayBeName: boolean): string {
  if (mayBeName || word.length < 4 || !/^[a-z]+$/u.test(word)) return word;
  if (/(?:ss|us|is|ous)$/u.test(word)) return word;
  if (/[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss)es$/u.test(word)) return word.slice(0, -2);
  const singular = word.replace(/s$/u, '');
  if (word.length < 7) return singular;
  return singular
    .replace(/(?:ed|ing)$/u, '')
    .replace(/([bdgmnprt])\1$/u, '$1')
    .replace(/e$/u, '');
}
