import type { LocalDate } from '../../local-date.js';
import type { LineFacts, Unit } from '../line/unit.js';
import type { Vocabulary } from '../line/vocabulary.js';
import type { Reason } from '../reason.js';
import {
  type Comparing,
  compareUnits,
  LOOKS_ALIKE,
  saysSomething,
  type UnitComparison,
} from './compare-units.js';
import { type DatesSaid, dayAsDate } from './dates.js';
import { type Whose, withOwner } from './whose-item.js';

export type Verdict = 'duplicate' | 'similar' | 'new';

/** What a line says with the days that go with it. */
export interface DatedLine {
  readonly facts: LineFacts;
  /** The day its timeline entry stands under. */
  readonly date: LocalDate | undefined;
  /** The day it was written. */
  readonly writtenOn: LocalDate;
  /** Only for open items. */
  readonly whose?: Whose | undefined;
}

export interface LineComparison {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly coverage: number;
}

/**
 * Compares a new line with one earlier line. `duplicate`: everything it says is there, in one place, and nothing
 * turns it. `similar`: much of it is there and nothing contradicts. `new`: anything else; with a coverage of 0.6 or
 * more it changes what the earlier line said.
 */
export function compareLines(
  now: DatedLine,
  said: DatedLine,
  vocabulary: Vocabulary,
  weightOf?: (keys: ReadonlySet<string>) => number,
): LineComparison {
  const comparing: Comparing = { vocabulary, weightOf, day: said.writtenOn };
  const whole = bestOf(withDate(now.facts.whole, now.date), said, comparing);
  const parts = now.facts.units.filter(saysSomething);
  const best =
    parts.length < 2 || isSaid(whole) ? whole : partsTogether(parts, whole, { now, said }, comparing);
  return judge(best, now, said);
}

function judge(best: UnitComparison, now: DatedLine, said: DatedLine): LineComparison {
  const { coverage } = best;
  const foreign = now.facts.foreign || said.facts.foreign;
  const reasons: readonly Reason[] = foreign ? [...best.reasons, { kind: 'language' }] : best.reasons;
  if (reasons.length === 0 && saysSomething(now.facts.whole))
    return { verdict: 'duplicate', reasons, coverage };
  return { verdict: coverage >= LOOKS_ALIKE && !best.conflicts ? 'similar' : 'new', reasons, coverage };
}

function isSaid({ reasons }: UnitComparison): boolean {
  return reasons.length === 0;
}

/** The unit of the earlier line that comes nearest; a new unit is never pieced together from several. */
function bestOf(now: Unit, said: DatedLine, comparing: Comparing): UnitComparison {
  const [first, ...others] = said.facts.units.map((unit) =>
    compareUnits(now, { unit: owned(unit, said), dates: datesOf(unit, said) }, comparing),
  );
  return others.reduce((best, one) => (isBetter(one, best) ? one : best), first ?? NOTHING);
}

const NOTHING: UnitComparison = { reasons: [{ kind: 'missing', words: [] }], conflicts: false, coverage: 0 };

function isBetter(one: UnitComparison, best: UnitComparison): boolean {
  if (isSaid(one) !== isSaid(best)) return isSaid(one);
  return one.coverage > best.coverage;
}

/** A new line of several clauses is said when each clause is; its day belongs to all of them. */
function partsTogether(
  parts: readonly Unit[],
  whole: UnitComparison,
  { now, said }: { readonly now: DatedLine; readonly said: DatedLine },
  comparing: Comparing,
): UnitComparison {
  const each = parts.map((part) => bestOf(withDate(part, now.date), said, comparing));
  if (each.every(isSaid)) return { reasons: [], conflicts: false, coverage: 1 };
  return whole;
}

function owned(unit: Unit, { whose }: DatedLine): Unit {
  return whose === undefined ? unit : withOwner(unit, whose);
}

function withDate(unit: Unit, date: LocalDate | undefined): Unit {
  return date === undefined ? unit : { ...unit, dates: [dayAsDate(date), ...unit.dates] };
}

function datesOf(unit: Unit, { date, writtenOn }: DatedLine): DatesSaid {
  const explicit = date === undefined ? unit.dates : [dayAsDate(date), ...unit.dates];
  return { explicit, written: writtenOn };
}
