import { foldedWords } from '../fold.js';

const STOP_WORDS = new Set(
  'a an the and or of to for in on at by from with without into as is are was were be been it its this that these those we our us they their them he she you your i my not no do does did can cannot could will would should must have has had need needs want wants more less very too so than then when where who which what why how if but there any some all each every one two get gets see keep make know knows nobody everybody'.split(
    ' ',
  ),
);
const ENDINGS = ['ations', 'ation', 'ings', 'ing', 'ied', 'ies', 'ers', 'ed', 'es', 'er', 's', 'e', 'y'];

/** The words of a need that say something, folded and without their endings, in their order. */
export function needWords(text: string): readonly string[] {
  return foldedWords(text)
    .filter((word) => !STOP_WORDS.has(word))
    .map(stem);
}

/** `reproduced`, `reproducing` and `reproduce` are one; short words stay as they are. For comparing only. */
function stem(word: string): string {
  for (const ending of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= 4) return word.slice(0, -ending.length);
  }
  return word;
}
