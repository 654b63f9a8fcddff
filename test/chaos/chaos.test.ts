import { crashAtEveryPoint } from '../../bench/chaos/crash-points.js';
import { runSeed } from '../../bench/chaos/run-seed.js';

const NOTHING = { lost: [], doubled: [], silent: [], untrue: [], wrongPage: [], inversions: [], parked: [] };

describe('what is promised is there once and people know', () => {
  test('over a bad line, with two processes that die at every step (O1, O3, S8, N1-N9)', async () => {
    const { verdict, bugs, crashes, faults } = await runSeed(7, 300);
    expect({ ...verdict, bugs }).toEqual({ ...NOTHING, bugs: [] });
    // It was a bad line indeed.
    expect(crashes).toBeGreaterThan(5);
    expect([...faults.keys()].toSorted()).toEqual(
      [
        'none',
        'request lost',
        'answer lost',
        'applied late',
        '502 not applied',
        '504 applied',
        '429',
      ].toSorted(),
    );
  }, 600_000);

  test('when a real process is killed at each of seven points, twice (O1)', async () => {
    expect(await crashAtEveryPoint(2)).toEqual({ trials: 14, wrong: [] });
  }, 900_000);
});
