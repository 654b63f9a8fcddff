import { editDistance } from '../../edit-distance.js';
import type { WordToken } from '../line/token.js';

/**
 * Whether one word is the other mistyped: one of the two is a word that the lists know, the other is none, and one
 * slip lies between them. Names, numbers and short words are never taken for typos: a letter makes another one.
 */
export function isTypoOf(now: WordToken, said: WordToken): boolean {
  if (now.known === said.known) return false;
  const [typo, meant] = now.known ? [said, now] : [now, said];
  if (!mayBeTypo(typo) || meant.text.length < 5) return false;
  if (!typo.text.startsWith(meant.text.charAt(0))) return false;
  if (/^\p{Lu}/u.test(typo.written) && !/^\p{Lu}/u.test(meant.written)) return false;
  if (Math.abs(typo.text.length - meant.text.length) > 1) return false;
  return editDistance(typo.text, meant.text) === 1;
}

function mayBeTypo({ text, written }: WordToken): boolean {
  return text.length >= 5 && /^[a-z]+$/u.test(text) && !/\p{Lu}/u.test(written.slice(1));
}
