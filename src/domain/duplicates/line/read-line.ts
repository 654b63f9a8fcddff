import type { LocalDate } from '../../local-date.js';
import { cleanLine, isShouted, LINE_LIMIT } from './clean-line.js';
import { foldPhrases } from './fold-phrases.js';
import { joinNumbers } from './join-numbers.js';
import { once } from './once.js';
import { readDates } from './read-dates.js';
import { readTokens } from './read-tokens.js';
import { splitPieces } from './split-pieces.js';
import { readUnit, splitUnits } from './split-units.js';
import type { LineFacts } from './unit.js';
import type { Vocabulary } from './vocabulary.js';

export interface LineReading {
  /** The day the line was written: dates are told from it. */
  readonly day: LocalDate;
  readonly vocabulary: Vocabulary;
  /** Whether the line is an open item: something to do. */
  readonly isItem?: boolean | undefined;
}

/** Openings that only say what kind of line it is. */
const LABEL = /^(?:to-?do|next steps?|action items?|actions?|ai|fyi|note|update)\s?:\s*(?=\S)/iu;
const NEUTRAL_LABEL = /^(?:fyi|note|update)/iu;
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/u;

/** A line with more numbers and dates is a table, which is compared by its exact text. */
const MOST_NUMBERS = 60;

/** What a line says; undefined when it is too long to be taken apart, or a table. Time is linear in its length. */
export function readLine(
  text: string,
  { day, vocabulary, isItem = false }: LineReading,
): LineFacts | undefined {
  if (text.length > LINE_LIMIT) return undefined;
  const labelled = cleanLine(text);
  const clean = labelled.replace(LABEL, '');
  const isTask = isItem || (clean !== labelled && !NEUTRAL_LABEL.test(labelled));
  if (clean.length > LINE_LIMIT) return undefined;
  const pieces = foldPhrases(splitPieces(clean), vocabulary);
  const foreign =
    OTHER_SCRIPT.test(clean) ||
    pieces.some((piece) => piece.kind === 'word' && vocabulary.foreign.has(piece.text));
  const measured = joinNumbers(readDates(pieces, day));
  if (measured.filter(({ kind }) => kind === 'number' || kind === 'date').length > MOST_NUMBERS)
    return undefined;
  const tokens = readTokens(measured, vocabulary, isShouted(clean), isTask);
  const whole = readUnit(tokens);
  const units = once(() => {
    const parts = splitUnits(tokens);
    return parts.length > 1 ? parts.map(readUnit) : [whole];
  });
  return {
    whole,
    get units() {
      return units();
    },
    foreign,
    relative: whole.dates.some(({ relative }) => relative),
  };
}
