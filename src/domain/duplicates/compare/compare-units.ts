import type { LocalDate } from '../../local-date.js';
import type { DatePiece } from '../line/piece.js';
import type { WordToken } from '../line/token.js';
import type { BoundNumber, Unit } from '../line/unit.js';
import type { Vocabulary } from '../line/vocabulary.js';
import type { Reason } from '../reason.js';
import { actorReasons } from './actors.js';
import { type DatesSaid, droppedDate, uncoveredDates } from './dates.js';
import { directionReasons } from './directions.js';
import { numberCovered, numberReasons } from './numbers.js';
import { stateReasons } from './states.js';
import { negationReasons, opposedWords, turnReasons } from './turns.js';
import { isTypoOf } from './typos.js';

/** Below this share of common words an earlier line is about something else (the study: 0.6 is the knee). */
export const LOOKS_ALIKE = 0.6;

/** An earlier unit together with the days it may stand for. */
export interface SaidUnit {
  readonly unit: Unit;
  readonly dates: DatesSaid;
}

export interface UnitComparison {
  /** What is missing or differs; empty when the earlier unit says it all. */
  readonly reasons: readonly Reason[];
  /** Whether some reason contradicts, rather than adds to, the earlier unit. */
  readonly conflicts: boolean;
  /** The share of the new unit that is found in the earlier one, 0 to 1; dates and numbers count double. */
  readonly coverage: number;
}

export interface Comparing {
  readonly vocabulary: Vocabulary;
  /** How telling a key is; 1 by default. */
  readonly weightOf?: ((keys: ReadonlySet<string>) => number) | undefined;
  /** The day the earlier line was written. */
  readonly day: LocalDate;
}

/** Whether everything a new unit says stands in an earlier one, and nothing turns it (S0-53). */
export function compareUnits(
  now: Unit,
  { unit: said, dates }: SaidUnit,
  comparing: Comparing,
): UnitComparison {
  const missing = missingFrom(now, said, dates);
  const opposed = opposedWords(missing.words, said, comparing.vocabulary);
  const coverage = coverageOf(
    now,
    { unit: said, dates },
    { ...missing, words: missing.words.slice(opposed.length) },
    comparing,
  );
  if (coverage < LOOKS_ALIKE)
    return { reasons: [{ kind: 'missing', words: asWritten(missing.words) }], conflicts: false, coverage };
  const conflicting: readonly Reason[] = [
    ...dateReasons(missing, dates),
    ...missingNumberReasons(missing, said),
    ...opposed,
    ...negationReasons(now, said),
    ...stateReasons(now, said, dates),
    ...droppedDate(now, dates, comparing.day),
    ...turnReasons(now, said),
    ...numberReasons(now, said),
    ...actorReasons(now, said),
    ...directionReasons(now, said),
  ];
  const added = [
    ...missing.words,
    ...(dates.explicit.length === 0 ? missing.dates : []),
    ...(said.numbers.length === 0 ? missing.numbers : []),
  ].map(({ written }) => written);
  return {
    reasons: added.length === 0 ? conflicting : [{ kind: 'missing', words: added }, ...conflicting],
    conflicts: conflicting.length > 0,
    coverage,
  };
}

/** What the earlier unit does not contain. */
interface Missing {
  readonly words: readonly WordToken[];
  readonly dates: readonly DatePiece[];
  readonly numbers: readonly BoundNumber[];
}

function missingFrom(now: Unit, said: Unit, dates: DatesSaid): Missing {
  return {
    words: now.words.filter((word) => !isSaid(word, said) && !tookPlace(word, said, dates)),
    dates: uncoveredDates(now.dates, dates),
    numbers: now.numbers.filter((number) => !said.numbers.some((other) => numberCovered(number, other))),
  };
}

function isSaid(word: WordToken, said: Unit): boolean {
  for (const key of word.keys) if (said.keys.has(key)) return true;
  return said.words.some((other) => isTypoOf(word, other));
}

/** `Held the demo on 9 Nov`: a line that only names an event and its past day says that it took place. */
function tookPlace({ keys, form }: WordToken, said: Unit, { explicit, written }: DatesSaid): boolean {
  if (form !== 'done' || !(keys.has('~take place') || keys.has('~hold'))) return false;
  const [date] = explicit;
  const past = explicit.length === 1 && date?.role === 'at' && (date.readings[0] ?? '') <= written;
  return (
    past && said.roles.length === 0 && !said.future && said.words.every(({ turn }) => turn === undefined)
  );
}

function dateReasons({ dates }: Missing, { explicit }: DatesSaid): readonly Reason[] {
  if (dates.length === 0 || explicit.length === 0) return [];
  return [{ kind: 'date', said: asWritten(explicit), now: asWritten(dates) }];
}

function missingNumberReasons({ numbers }: Missing, said: Unit): readonly Reason[] {
  if (numbers.length === 0 || said.numbers.length === 0) return [];
  return [{ kind: 'number', said: asWritten(said.numbers), now: asWritten(numbers) }];
}

function asWritten(pieces: readonly { readonly written: string }[]): readonly string[] {
  return pieces.map(({ written }) => written);
}

function coverageOf(now: Unit, said: SaidUnit, missing: Missing, { weightOf = () => 1 }: Comparing): number {
  const weigh = (words: readonly WordToken[]): number =>
    words.reduce((sum, { keys }) => sum + weightOf(keys), 0);
  const all = weigh(now.words) + 2 * (now.dates.length + now.numbers.length);
  // Another day or number in the place of the earlier one is a change of it, not something else.
  const dateWeight = said.dates.explicit.length > 0 ? 1 : 2;
  const numberWeight = said.unit.numbers.length > 0 ? 1 : 2;
  const lacking =
    weigh(missing.words) + dateWeight * missing.dates.length + numberWeight * missing.numbers.length;
  return all === 0 ? 0 : 1 - lacking / all;
}

/** Whether a unit says anything that could be compared. */
export function saysSomething({ words }: Unit): boolean {
  return words.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
