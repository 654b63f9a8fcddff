import { FIRST_ROUND, FIRST_UNRELATED } from '../test/domain/duplicates/rounds/first-round.js';
import { type Score, scoreOf } from '../test/domain/duplicates/rounds/scores.js';
import { SECOND_ROUND, SECOND_UNRELATED } from '../test/domain/duplicates/rounds/second-round.js';
import { THIRD_ROUND, THIRD_UNRELATED } from '../test/domain/duplicates/rounds/third-round.js';
import type { Bench, Measure } from './measure.js';

const NAMES = ['precision', 'recall', 'changed_flagged', 'unrelated_hidden'] as const;

/** How well the duplicate check tells the lines of the blind rounds apart today. */
export const duplicatesRounds: Bench = {
  name: 'duplicates_rounds',
  measures: ['first', 'second', 'third'].flatMap((round) =>
    NAMES.map((name) => `duplicates_${round}_${name}`),
  ),
  run: () =>
    Promise.resolve([
      ...measuresOf('first', scoreOf(FIRST_ROUND, FIRST_UNRELATED)),
      ...measuresOf('second', scoreOf(SECOND_ROUND, SECOND_UNRELATED)),
      ...measuresOf('third', scoreOf(THIRD_ROUND, THIRD_UNRELATED)),
    ]),
};

function measuresOf(round: string, { precision, recall, flagged, hidden }: Score): readonly Measure[] {
  const of = (name: string, value: number, goal: string): Measure => ({
    name: `duplicates_${round}_${name}`,
    value,
    unit: 'share',
    goal,
  });
  return [
    of('precision', precision, '≥ 0.95'),
    of('recall', recall, '≥ 0.60'),
    of('changed_flagged', flagged, '≤ 0.02'),
    of('unrelated_hidden', hidden, '≤ 0.005'),
  ];
}
