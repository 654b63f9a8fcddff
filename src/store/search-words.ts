import { fold } from '../domain/fold.js';

/** Longer ones are cut, in documents and questions alike. */
const LONGEST_WORD = 64;
/** Letters and digits in a row, or one pictograph: `🚀` can be searched for, too. */
const TOKEN = /[\p{L}\p{N}\p{M}]+|\p{Extended_Pictographic}/gu;
/** Scripts written without spaces: each sign is a word of its own and a run of them is a phrase. */
const UNSPACED =
  /[\p{sc=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const UNSPACED_PARTS = new RegExp(`${UNSPACED.source}|(?:(?!${UNSPACED.source}).)+`, 'gu');
/** What punctuation cuts apart inside one typed word: `AT&T`, `sign-off`. */
const GAP = /\s+/u;

/**
 * Folds and cuts text into words, the same way for what is stored and for what is asked, so that both always meet
 * whatever the engine and its locale. One group for each typed word; `AT&T` is a group of two.
 */
export function wordGroups(text: string): readonly (readonly string[])[] {
  return fold(text)
    .split(GAP)
    .map((typed) => (typed.match(TOKEN) ?? []).flatMap(partsOf))
    .filter((group) => group.length > 0);
}

function partsOf(token: string): readonly string[] {
  const parts = UNSPACED.test(token) ? (token.match(UNSPACED_PARTS) ?? []) : [token];
  return parts.map((part) => (part.length > LONGEST_WORD ? part.slice(0, LONGEST_WORD) : part));
}

/** A cut pair of half characters is no text; digits and signs of unspaced scripts are never misspelt. */
export function canBeMisspelt(word: string): boolean {
  return word.length >= 3 && word.length <= 40 && !/\p{N}/u.test(word) && !UNSPACED.test(word);
}

/** Whether the beginning of a word is enough: not for one or two letters, numbers and signs. */
export function canBeBegun(word: string): boolean {
  return word.length >= 3 && !/^\p{N}+$/u.test(word) && !UNSPACED.test(word);
}

/** The folded words with a space on both sides of each, for `like '% word%'`. */
export function spacedKey(text: string): string {
  return ` ${wordGroups(text).flatMap(withJoined).join(' ')} `;
}

/** `at`, `t` and also `att`: people leave the sign out. */
function withJoined(group: readonly string[]): readonly string[] {
  const joined = joinedOf(group);
  return joined === undefined ? group : [...group, joined];
}

/** The parts in one, where punctuation alone parted them. */
export function joinedOf(group: readonly string[]): string | undefined {
  if (group.length < 2 || group.some((part) => UNSPACED.test(part))) return undefined;
  return group.join('').slice(0, LONGEST_WORD);
}
