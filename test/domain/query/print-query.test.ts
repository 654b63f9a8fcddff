import fc from 'fast-check';
import { printQuery } from '../../../src/domain/query/print-query.js';
import { QUERIES, TYPED } from './queries.js';
import { parse, understood } from './vocabulary.js';

const RUNS = 1000;

test('what is printed is read back as the same query', () => {
  fc.assert(
    fc.property(QUERIES, (query) => {
      expect(understood(printQuery(query))).toEqual(query);
    }),
    { numRuns: RUNS },
  );
});

test('whatever is typed is either refused or means the same once printed', () => {
  let read = 0;
  fc.assert(
    fc.property(TYPED, (text) => {
      const parsed = parse(text);
      if (!parsed.ok) return;
      read += 1;
      const printed = printQuery(parsed.query);
      expect(understood(printed)).toEqual(parsed.query);
      expect(printQuery(understood(printed))).toBe(printed);
    }),
    { numRuns: 4 * RUNS },
  );
  expect(read).toBeGreaterThan(RUNS / 2);
});

test('a suggestion is understood, or at least nearer', () => {
  fc.assert(
    fc.property(TYPED, (text) => {
      const parsed = parse(text);
      if (parsed.ok || parsed.suggestion === undefined) return;
      const next = parse(parsed.suggestion);
      expect(next.ok ? undefined : next.problem).not.toEqual(parsed.problem);
    }),
    { numRuns: RUNS },
  );
});

test.each([
  ['acme "session replay" -poc', 'acme "session replay" -poc'],
  ['sort:activity STAGE：Demo acme', 'acme stage:Demo is:active sort:activity'],
  ['stage:lost', 'stage:Lost is:all'],
  ['ae:“Jane Doe”,@U012ABC', 'ae:"Jane Doe",@U012ABC'],
  ['"Deal size":xl', '"Deal size":xl'],
  ['acme sort:relevance', 'acme'],
  ['', ''],
])('%s is printed as %s', (typed, printed) => {
  expect(printQuery(understood(typed))).toBe(printed);
});
