import { fold } from '../fold.js';
import { countWords } from '../words.js';

/** Words that can go without changing what is said, the emptiest first. Never a negation, number or name. */
const EMPTY_WORDS: readonly ReadonlySet<string>[] = [
  words('really very just basically actually simply quite rather currently also please literally somewhat'),
  words('the a an'),
  words('that then so still again already even there is are was were be been being am has have had'),
];
/** Words whose loss is heard, but not missed. */
const SMALL_WORDS: readonly ReadonlySet<string>[] = [
  words('our their its his her my your we they he she it us them this these those'),
  words('and of to for'),
];
/** Words on which no phrase should end. */
const DANGLING = words(
  'the a an that is are was were be been has have had will would do does did our their its his her and or but of to for with in on at by from into as about because since than not no so',
);
const CLAUSE_END = /[,;:.!?–—]$|^[-–—]+$/u;
const CLAUSE_START = words('because since which while so and until when');
const PHRASE_START = words('with in on at by from into about after before during for');
/** What turns a sentence round must not be cut off: "convinced, but no budget". */
const TURNING = words(
  'not no never none nobody nothing neither nor cannot without but although though however except unless only',
);
const NEGATED_VERB = /n['’]t$/u;

/**
 * A shorter version within the words allowed, for a person to accept: empty words are dropped, or what follows a
 * clause. Undefined when that does not do. Nothing is reworded, and no negation is ever dropped or cut off.
 */
export function shorten(text: string, least: number, most: number): string | undefined {
  const tokens = text.split(/\s+/u).filter((token) => token !== '');
  if (countWords(tokens.join(' ')) <= most) return undefined;
  const fits = (shorter: readonly string[]): string | undefined => fitting(shorter, least, most);
  return (
    fits(without(tokens, EMPTY_WORDS, most)) ??
    firstFitting(tokens, CLAUSE_START, fits) ??
    fits(without(tokens, [...EMPTY_WORDS, ...SMALL_WORDS], most)) ??
    firstFitting(tokens, PHRASE_START, fits)
  );
}

/** Drops no more words than needed. */
function without(tokens: readonly string[], fillers: readonly ReadonlySet<string>[], most: number): string[] {
  let kept = [...tokens];
  for (const set of fillers) {
    let excess = countWords(kept.join(' ')) - most;
    kept = kept.filter((token) => {
      const goes = excess > 0 && set.has(bare(token));
      if (goes) excess -= 1;
      return !goes;
    });
  }
  return kept;
}

/** As much from the beginning as fits, up to where a clause or phrase begins. */
function firstFitting(
  tokens: readonly string[],
  starts: ReadonlySet<string>,
  fits: (tokens: readonly string[]) => string | undefined,
): string | undefined {
  for (let end = tokens.length - 1; end > 0; end -= 1) {
    if (isTurning(tokens[end])) return undefined;
    const parted = CLAUSE_END.test(tokens[end - 1] ?? '') || starts.has(bare(tokens[end]));
    const shorter = parted ? fits(tokens.slice(0, end)) : undefined;
    if (shorter !== undefined) return shorter;
  }
  return undefined;
}

function fitting(tokens: readonly string[], least: number, most: number): string | undefined {
  const text = tokens.join(' ').replace(/[\s,;:.!?–—-]+$/u, '');
  const count = countWords(text);
  const last = bare(tokens.findLast((token) => countWords(token) > 0));
  return count < least || count > most || DANGLING.has(last) ? undefined : text;
}

function isTurning(token: string | undefined): boolean {
  const word = bare(token);
  return TURNING.has(word) || NEGATED_VERB.test(word);
}

function bare(token: string | undefined): string {
  return fold(token ?? '').replace(/[^\p{L}\p{N}'’-]/gu, '');
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
