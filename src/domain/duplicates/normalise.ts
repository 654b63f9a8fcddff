const LINK = /\[([^\][]{1,300})\]\([^()\s]{1,300}\)/gu;
/** Markers at the edge of a word; `~5` means "about 5" and stays. */
const MARKUP = /`|~~|(?<![\p{L}\p{N}*_])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\p{L}\p{N}*_])/gu;
/** Without its capitals the country would be a pronoun. */
const ACRONYM = /(?<!\p{L})(?:US|IT)(?!\p{L})/gu;
const SINGLE_QUOTES = /[‘’‚‛´`′]/gu;
const DOUBLE_QUOTES = /[“”„‟«»″]/gu;
const DASHES = /[‐‑‒–—―−]/gu;
const BULLET = /^(?:[-*•●◦▪‣·]\s+|[•●▪‣])+/u;
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/gu;
const GAPS = /\s+/gu;
const LAST_PUNCTUATION = /[\s.,;:!…。]+$/u;

/** Nothing to take away but white space and closing punctuation. */
const SIMPLE = /^[\p{L}\p{N}][\p{L}\p{N} ,.;:!?'"()/$%+&-]*$/u;

/** The regular expressions see no more than this; a longer line is compared by its plain text. In characters. */
const LIMIT = 600;

/**
 * The text as the exact check compares it: Unicode form, case, markup, bullet, the shapes of quotes and dashes,
 * white space and closing punctuation do not matter; every word, number and question mark does.
 */
export function normalise(text: string): string {
  const plain = text.normalize('NFKC').replace(ACRONYM, '$&^').toLowerCase();
  if (plain.length > LIMIT) return plain.replace(GAPS, ' ').trim();
  if (SIMPLE.test(plain))
    return plain.replace(GAPS, ' ').trim().replace(LAST_PUNCTUATION, '').trim() || plain.trim();
  const words = plain
    .replace(INVISIBLE, '')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .replace(GAPS, ' ')
    .trim()
    .replace(BULLET, '')
    .replace(LINK, '$1')
    .replace(MARKUP, '')
    .replace(LAST_PUNCTUATION, '')
    .trim();
  return words === '' ? plain.trim() : words;
}
