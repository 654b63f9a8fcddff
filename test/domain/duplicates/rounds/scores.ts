import { isDuplicate } from '../../../../src/domain/duplicates/is-duplicate.js';
import { type Judged, WRITTEN } from './round.js';

export interface Score {
  readonly precision: number;
  readonly recall: number;
  /** The share of changed lines that were taken for duplicates. */
  readonly flagged: number;
  /** The share of unrelated lines that were hidden. */
  readonly hidden: number;
  readonly pairs: number;
}

/** How well a round's lines are told apart. */
export function scoreOf(round: readonly Judged[], unrelated: readonly (readonly [string, string])[]): Score {
  const same = round.flatMap(({ said, same: lines }) => lines.map((line) => isSaid(said, line)));
  const changed = round.flatMap(({ said, changed: lines, adds = [] }) =>
    [...lines, ...adds].map((line) => isSaid(said, line)),
  );
  const other = unrelated.map(([said, line]) => isSaid(said, line));
  const right = count(same);
  const wrong = count(changed) + count(other);
  return {
    precision: right / (right + wrong),
    recall: right / same.length,
    flagged: count(changed) / changed.length,
    hidden: other.length === 0 ? 0 : count(other) / other.length,
    pairs: same.length + changed.length + other.length,
  };
}

function isSaid(said: string, line: string): boolean {
  return isDuplicate(said, line, WRITTEN) === 'duplicate';
}

function count(values: readonly boolean[]): number {
  return values.filter(Boolean).length;
}
