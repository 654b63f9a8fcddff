import type { LocalDate } from '../../local-date.js';
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
export function compareUnits(now: Unit, { unit: said, dates }: SaidUnit, comparing: Comparing): UnitComparison {
  const { vocabulary } = comparing;
  const missing = now.words.filter((word) => !isSaid(word, said));
  const typos = missing.filter((word) => said.words.some((other) => isTypoOf(word, other)));
  const unsaid = missing.filter((word) => !typos.includes(word));
  const missingDates = uncoveredDates(now.dates, dates);
  const missingNumbers = now.numbers.filter((number) => !said.numbers.some((other) => numberCovered(number, other)));
  const opposed = opposedWords(unsaid, said, vocabulary);
  const conflicting: readonly Reason[] = [
    ...dateReasons(missingDates.map(({ written }) => written), dates),
    ...missingNumberReasons(missingNumbers, said),
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
    ...unsaid.map(({ written }) => written),
    ...(dates.explicit.length === 0 ? missingDates.map(({ written }) => written) : []),
    ...(said.numbers.length === 0 ? missingNumbers.map(({ written }) => written) : []),
  ];
  return {
    reasons: added.length === 0 ? conflicting : [{ kind: 'missing', words: added }, ...conflicting],
    conflicts: conflicting.length > 0,
    coverage: coverageOf(now, { unsaid, missingDates: missingDates.length, missingNumbers: missingNumbers.length }, comparing),
  };
}

function isSaid({ keys }: WordToken, said: Unit): boolean {
  for (const key of keys) if (said.keys.has(key)) return true;
  return false;
}

function dateReasons(missing: readonly string[], { explicit }: DatesSaid): readonly Reason[] {
  if (missing.length === 0 || explicit.length === 0) return [];
  return [{ kind: 'date', said: explicit.map(({ written }) => written), now: missing }];
}

function missingNumberReasons(missing: readonly BoundNumber[], { numbers }: Unit): readonly Reason[] {
  if (missing.length === 0 || numbers.length === 0) return [];
  return [{ kind: 'number', said: numbers.map(({ written }) => written), now: missing.map(({ written }) => written) }];
}

interface Uncovered {
  readonly unsaid: readonly WordToken[];
  readonly missingDates: number;
  readonly missingNumbers: number;
}

function coverageOf(now: Unit, { unsaid, missingDates, missingNumbers }: Uncovered, { weightOf = () => 1 }: Comparing): number {
  const weigh = (words: readonly WordToken[]): number => words.reduce((sum, { keys }) => sum + weightOf(keys), 0);
  const heavy = 2 * (now.dates.length + now.numbers.length);
  const all = weigh(now.words) + heavy;
  return all === 0 ? 0 : 1 - (weigh(unsaid) + 2 * (missingDates + missingNumbers)) / all;
}

/** Whether a unit says anything that could be compared. */
export function saysSomething({ words }: Unit): boolean {
  return words.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
