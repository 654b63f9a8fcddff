const LINK = /\[([^\][]{1,300})\]\([^()\s]{1,300}\)/gu;
const MARKUP = /`|~~|(?<![\p{L}\p{N}*_])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\p{L}\p{N}*_])/gu;
const SINGLE_QUOTES = /[‘’‚‛´`′]/gu;
const DOUBLE_QUOTES = /[“”„‟«»″"]/gu;
const DASHES = /[‐‑‒–—―−]/gu;
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/gu;
const GAPS = /\s+/gu;
const BULLET = /^(?:[-*•●◦▪‣·]\s+|[•●▪‣])+/u;
const HAS_LOWER = /\p{Ll}/u;
const HAS_UPPER = /\p{Lu}.*\p{Lu}.*\p{Lu}/u;

/** A line longer than this is compared by its exact text alone. In characters. */
export const LINE_LIMIT = 600;

const PLAIN = /^[ -~]*$/u;
const MARKED = /[*_`~[]/u;

/** The line without markup, capitals kept: they tell names and acronyms apart. */
export function cleanLine(text: string): string {
  if (PLAIN.test(text)) return unmarked(text.replaceAll('"', ' '));
  const plain = text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, ' ')
    .replace(DASHES, '-');
  return unmarked(plain);
}

function unmarked(text: string): string {
  const line = text.replace(GAPS, ' ').trim().replace(BULLET, '');
  return MARKED.test(line) ? line.replace(LINK, '$1').replace(MARKUP, '') : line;
}

/** Whether the line is in capitals throughout, or every word begins with one, so that capitals tell nothing. */
export function isShouted(text: string): boolean {
  if (!HAS_LOWER.test(text)) return HAS_UPPER.test(text);
  const words = text.match(/\p{L}[\p{L}'-]{2,}/gu) ?? [];
  return words.length > 3 && words.every((word) => /^\p{Lu}/u.test(word));
}
