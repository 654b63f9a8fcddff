import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { requirementItems, requirementsPage } from './requirements.js';

const PAGE = 'docs/requirements.md';
/** The numbers that the sources' items have: some are left free. */
const NUMBERS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  S0: [[1, 67]],
  S1: [[1, 65]],
  S2: [[1, 38]],
  S3: [[1, 22]],
  S4: [[1, 9], [30, 74], [100, 108], [120, 133], [140, 147], [150, 155], [160, 188]],
}; // prettier-ignore

const items = requirementItems();

test('every one of the 312 items is accounted for, once', () => {
  const wanted = Object.entries(NUMBERS).flatMap(([source, spans]) =>
    spans.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => `${source}-${from + index}`),
    ),
  );
  expect(wanted).toHaveLength(312);
  expect(items.map(({ id }) => id)).toEqual(wanted);
});

test('what is said to be built is shown by a test that exists', () => {
  const unshown = items.filter(
    ({ state, tests }) => (state === 'built' || state === 'partly') && tests.length === 0,
  );
  expect(unshown.map(({ id }) => id)).toEqual([]);
  const tests = new Set(items.flatMap((item) => item.tests));
  expect([...tests].filter((file) => !existsSync(file))).toEqual([]);
});

test('what is not built names no test', () => {
  const odd = items.filter(({ state, tests }) => state === 'not_built' && tests.length > 0);
  expect(odd.map(({ id }) => id)).toEqual([]);
});

test('the page is the one that the items make', () => {
  const page = requirementsPage(items);
  if (process.env['UPDATE_PAGES'] === '1') writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});
