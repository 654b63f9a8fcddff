/** Accents and vowel points that people leave out when they type a name. */
const MARKS = /[\u{300}-\u{36f}\u{5b0}-\u{5c7}\u{64b}-\u{65f}]/gu;
const UNSPLIT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};
const PARTING = /[^\p{L}\p{N}\p{M}]+/u;

/** How names are compared: Unicode form, case and accents do not matter. `Café` and `CAFE` are the same. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/gu, (letter) => UNSPLIT[letter] ?? letter)
    .replace(MARKS, '');
}

/** The folded words of a name; punctuation and emoji part them: `AT&T Inc.` has `at`, `t`, `inc`. */
export function foldedWords(text: string): readonly string[] {
  return fold(text)
    .split(PARTING)
    .filter((word) => word !== '');
}

/** The key under which two spellings of a name are the same name. */
export function nameKey(text: string): string {
  return foldedWords(text).join(' ');
}
