import { countWords } from '../words.js';

/** What could go from a line that is over its budget. Advice only: nothing is ever rewritten. */
export interface WordsToCut {
  /** Words of the line that can go without changing what it says, as written; no more than have to. */
  readonly fillers: readonly string[];
  /** The last words that are within the budget when nothing else goes; '' when even the first word is over. */
  readonly last: string;
}

const FILLERS =
  /^(?:the|a|an|very|really|just|quite|actually|basically|currently|also|please|some|still|now|then|successfully|overall)$/iu;

/** Suggests what to leave out of a line with more words than its budget (S0-61, 62, 64, 66). */
export function wordsToCut(text: string, budget: number): WordsToCut {
  const tokens = text.split(/\s+/u).filter((token) => token !== '');
  const over = countWords(text) - budget;
  const fillers = tokens.filter((token) => FILLERS.test(token)).slice(0, Math.max(0, over));
  const within: string[] = [];
  let count = 0;
  for (const token of tokens) {
    count += countWords(token);
    if (count > budget) break;
    within.push(token);
  }
  return { fillers: fillers.length === over ? fillers : [], last: within.slice(-3).join(' ') };
}
