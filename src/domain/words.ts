const WEB_ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>]+/giu;
/** A digit dressed as an emoji, such as 1️⃣. */
const KEYCAP = /[0-9#*]\u{fe0f}?\u{20e3}/gu;
/** Dashes, commas, dots and the like part two words even when nobody typed a space after them. */
const PARTING = /[—–…;|{}[\]()"“”„«»<>]|(?<=\p{L})[,:!?]+(?=\p{L})/gu;
const GAP = /[\s\u{200b}]+/u;
/** Runs of scripts that are written without spaces between words. */
const UNSPACED_RUN =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu;
const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Counts words as a person would (S0-61, 62, 64, 66): `sign-off`, `don't`, `AT&T`, `1,000` and a web address are
 * one word each; emoji and punctuation are none; scripts without spaces are counted by their own words.
 */
export function countWords(text: string): number {
  const plain = text.replace(WEB_ADDRESS, ' link ').replace(KEYCAP, ' ').replace(PARTING, ' ');
  let count = 0;
  for (const token of plain.split(GAP)) {
    const spaced = token.replace(UNSPACED_RUN, (run) => {
      count += wordsWithin(run);
      return ' ';
    });
    count += spaced.split(' ').filter((part) => HAS_LETTER_OR_DIGIT.test(part)).length;
  }
  return count;
}

function wordsWithin(run: string): number {
  let count = 0;
  for (const segment of new Intl.Segmenter('und', { granularity: 'word' }).segment(run)) {
    if (segment.isWordLike === true) count += 1;
  }
  return count;
}
