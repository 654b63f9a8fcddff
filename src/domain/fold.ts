/** Accents, vowel points and an emoji's variation that people leave out when they type a name. */
const MARKS = /[\u{300}-\u{36f}\u{5b0}-\u{5c7}\u{64b}-\u{65f}\u{fe00}-\u{fe0f}]/gu;
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
  return (
    text
      .normalize('NFKC')
      // Upper case first: some letters become two there, and both spellings must meet.
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKD')
      .replace(MARKS, '')
      .replace(/[ßæœøđðłþı]/gu, (letter) => UNSPLIT[letter] ?? letter)
      .replace(MARKS, '')
  );
}

/** The folded words of a name; punctuation and emoji part them: `AT&T Inc.` has `at`, `t`, `inc`. */
export function foldedWords(text: string): readonly string[] {
  return fold(text)
    .split(PARTING)
    .filter((word) => word !== '');
}

/** The key of a name without the number that people put before it: `7-Closed Won` is `closed won`. */
export function unnumberedKey(text: string): string {
  const words = foldedWords(text);
  const firstWord = words.findIndex((word) => !/^\p{N}+$/u.test(word));
  return words.slice(Math.max(0, firstWord)).join(' ');
}

/** The key under which two spellings of a name are the same name. */
export function nameKey(text: string): string {
  return foldedWords(text).join(' ');
}
