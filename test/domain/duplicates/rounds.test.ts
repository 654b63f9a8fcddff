import { z } from 'zod';
import { readFileSync } from 'node:fs';
import { isDuplicate } from '../../../src/domain/duplicates/is-duplicate.js';
import { FIRST_ROUND, FIRST_UNRELATED } from './rounds/first-round.js';
import { WRITTEN } from './rounds/round.js';
import { scoreOf } from './rounds/scores.js';
import { SECOND_ROUND, SECOND_UNRELATED } from './rounds/second-round.js';
import { THIRD_ROUND, THIRD_UNRELATED } from './rounds/third-round.js';

/** First contact of the first round: precision 0.97, recall 0.64; of the second: 0.95 and 0.60; of the third: 0.92 and 0.72.
 * All were repaired since, so that this only keeps what was reached. */
test.each([
  ['first', FIRST_ROUND, FIRST_UNRELATED],
  ['second', SECOND_ROUND, SECOND_UNRELATED],
  ['third', THIRD_ROUND, THIRD_UNRELATED],
] as const)('the %s round hides no news and finds three of four repetitions', (_name, round, unrelated) => {
  const score = scoreOf(round, unrelated);
  expect(score.pairs).toBeGreaterThanOrEqual(120);
  expect(score.precision).toBeGreaterThanOrEqual(0.98);
  expect(score.recall).toBeGreaterThanOrEqual(0.75);
  expect(score.flagged).toBeLessThanOrEqual(0.02);
  expect(score.hidden).toBeLessThanOrEqual(0.005);
});

const Pairs = z.array(z.tuple([z.string(), z.string(), z.boolean()]));
const PRACTICE = Pairs.parse(
  JSON.parse(readFileSync(new URL('rounds/practice-pairs.json', import.meta.url), 'utf8')),
);

test('of the practice pairs no changed line is hidden and most repetitions are found', () => {
  const flagged = PRACTICE.filter(
    ([said, now, same]) => !same && isDuplicate(said, now, WRITTEN) === 'duplicate',
  );
  const found = PRACTICE.filter(
    ([said, now, same]) => same && isDuplicate(said, now, WRITTEN) === 'duplicate',
  );
  expect(flagged).toEqual([]);
  expect(found.length / PRACTICE.filter(([, , same]) => same).length).toBeGreaterThanOrEqual(0.85);
});
