import { readFileSync } from 'node:fs';
import { faultTable, plain, tableIn } from './fault-table.js';
import { FAULTS, UNTESTED } from './rows.js';
import { faultsIn, testsByFault } from './tests-by-fault.js';

describe('the catalogue of faults', () => {
  const tests = testsByFault();

  test('has 83 rows, and each has a test that names it, but for those that are listed as untested', () => {
    expect(Object.keys(FAULTS)).toHaveLength(83);
    const without = [...tests].flatMap(([id, named]) => (named.length === 0 ? [id] : []));
    expect(without.filter((id) => !UNTESTED.has(id))).toEqual([]);
  });

  test('stands in docs/guarantees.md as the tests have it (npm run faults)', () => {
    expect(tableIn(readFileSync('docs/guarantees.md', 'utf8'))).toBe(plain(faultTable(tests)));
  });

  test.each([
    ['S24: hostile (S7, N1-N3)', ['S24', 'S7', 'N1', 'N2', 'N3']],
    ['restricted rows (S4-58), format (S0-61…67)', []],
    ['uncertain answers (N3–N5)', ['N3', 'N4', 'N5']],
  ])('reads the ids of %j', (title, ids) => {
    expect(faultsIn(title)).toEqual(ids);
  });
});
