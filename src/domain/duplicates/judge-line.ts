import type { LocalDate } from '../local-date.js';
import type { Statement, StatementField } from '../status-update/statement.js';
import { compareLines, type LineComparison } from './compare/compare-lines.js';
import { LOOKS_ALIKE } from './compare/compare-units.js';
import type { Candidate, EarlierLines } from './earlier-lines.js';
import type { LineCache } from './line-cache.js';
import type { Vocabulary } from './line/vocabulary.js';
import type { Reason } from './reason.js';
import { mayRepeat, type SaidStatement } from './said-before.js';

export interface LineVerdict {
  readonly verdict: 'new' | 'similar' | 'already_reported';
  /** The line that says it, looks like it or is changed by it. */
  readonly earlier: SaidStatement | undefined;
  readonly reasons: readonly Reason[];
}

export interface Judging {
  readonly earlier: EarlierLines;
  /** The day of the update. */
  readonly day: LocalDate;
  readonly vocabulary: Vocabulary;
  readonly cache: LineCache;
}

const PLAIN_NEWS: LineVerdict = { verdict: 'new', earlier: undefined, reasons: [] };
/** Fields that repeat an open state without a day of their own, so that what came after counts. */
const OPEN: ReadonlySet<StatementField> = new Set(['item', 'risk']);
const TURNED: ReadonlySet<Reason['kind']> = new Set(['state', 'opposite', 'negation']);

/** Judges one line by the earlier lines nearest to it (S0-53). */
export function judgeLine(line: Statement, { earlier, day, vocabulary, cache }: Judging): LineVerdict {
  const facts = cache.read(line.text, { day: line.date ?? day, vocabulary, isItem: line.field === 'item' });
  if (facts === undefined) return PLAIN_NEWS;
  const now = { facts, date: line.date, writtenOn: day };
  const compared = earlier.nearest(facts).map((candidate) => ({
    candidate,
    comparison: placed(line, candidate, compareLines(now, candidate.line, vocabulary, earlier.weightOf)),
  }));
  const repeated = compared.filter(({ comparison }) => comparison.verdict === 'duplicate').sort(byTime)[0];
  const turned = compared
    .filter(({ comparison }) => turns(comparison))
    .sort(byTime)
    .at(-1);
  if (
    repeated !== undefined &&
    !(turned !== undefined && OPEN.has(line.field) && isLater(turned, repeated))
  ) {
    return { verdict: 'already_reported', earlier: repeated.candidate.statement, reasons: [] };
  }
  // What was reported and then undone is news again; the later line is the one it changes.
  const nearest = repeated === undefined ? compared.sort(byCoverage)[0] : turned;
  return nearest === undefined ? PLAIN_NEWS : verdictOf(nearest);
}

interface Compared {
  readonly candidate: Candidate;
  readonly comparison: LineComparison;
}

/** What stands in another place, such as an open item that is now an event, is never a repetition (S0-54). */
function placed(line: Statement, { statement }: Candidate, comparison: LineComparison): LineComparison {
  if (comparison.verdict !== 'duplicate' || mayRepeat(line, statement)) return comparison;
  const { field, side } = statement;
  return { ...comparison, verdict: 'new', reasons: [{ kind: 'place', field, side }] };
}

function verdictOf({ candidate, comparison }: Compared): LineVerdict {
  const { verdict, reasons, coverage } = comparison;
  if (verdict === 'similar') return { verdict, earlier: candidate.statement, reasons };
  return coverage < LOOKS_ALIKE ? PLAIN_NEWS : { verdict: 'new', earlier: candidate.statement, reasons };
}

function turns({ verdict, reasons, coverage }: LineComparison): boolean {
  return verdict === 'new' && coverage >= LOOKS_ALIKE && reasons.some(({ kind }) => TURNED.has(kind));
}

function timeOf({ candidate }: Compared): number {
  return candidate.statement.saidAt.getTime();
}

function isLater(one: Compared, other: Compared): boolean {
  return timeOf(one) > timeOf(other);
}

/** Oldest first; comments of one minute by their id. */
function byTime(one: Compared, other: Compared): number {
  return (
    timeOf(one) - timeOf(other) ||
    compare(one.candidate.statement.commentId, other.candidate.statement.commentId)
  );
}

/** The nearest first; of equals the one that only looks alike, then the latest. */
function byCoverage(one: Compared, other: Compared): number {
  const [a, b] = [one.comparison, other.comparison];
  return b.coverage - a.coverage || rank(a) - rank(b) || byTime(other, one);
}

function rank({ verdict }: LineComparison): number {
  return verdict === 'similar' ? 0 : 1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
