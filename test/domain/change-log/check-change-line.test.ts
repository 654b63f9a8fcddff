import fc from 'fast-check';
import { checkChangeLinePart } from '../../../src/domain/change-log/check-change-line.js';
import { problemsOfLine } from './problems-of-line.js';

const GOOD = { summary: 'Stage to Demo', rationale: 'champion asked for a live walkthrough' };

test('three words and six words are well (S0-46)', () => {
  expect(problemsOfLine(GOOD)).toEqual([]);
});

test.each([
  ['Demo', 0],
  ['Stage to Demo', 0],
  ['Stage to Demo today', 1],
])('the summary %j has %i problems: one to three words (S0-46)', (summary, problems) => {
  expect(problemsOfLine({ ...GOOD, summary })).toHaveLength(problems);
});

test.each([
  ['one two three four', 'too_few_words'],
  ['one two three four five', undefined],
  ['one two three four five six seven', undefined],
  ['one two three four five six seven eight', 'too_many_words'],
  [' \n ', 'missing'],
  ['✅ – …', 'missing'],
])('the rationale %j: %s (S0-46)', (rationale, kind) => {
  expect(problemsOfLine({ ...GOOD, rationale }).map((problem) => problem.kind)).toEqual(
    kind === undefined ? [] : [kind],
  );
});

test('a short rationale is told how many words to add, and none are invented (S0-27)', () => {
  expect(checkChangeLinePart('rationale', 'price too high')).toEqual([
    { part: 'rationale', kind: 'too_few_words', count: 3, least: 5, most: 7, add: 2 },
  ]);
});

test.each([
  ['the champion really asked us for a live walkthrough', 'champion asked us for a live walkthrough', 2],
  ['budget meeting was moved to the next fiscal quarter', 'budget meeting moved to next fiscal quarter', 2],
  ['legal started the redlines last week, so we wait for their answer', 'legal started the redlines last week', 5],
  ['CFO did not sign the order form in time', 'CFO did not sign the order form', 2],
])('%j is offered as %j', (rationale, suggestion, cut) => {
  const [problem] = checkChangeLinePart('rationale', rationale);
  expect(problem).toMatchObject({ kind: 'too_many_words', cut, suggestion });
}); // prettier-ignore

test('what cannot be said shorter by cutting is left to the person', () => {
  const dense = 'Datadog New-Relic Dynatrace Grafana Splunk Elastic Honeycomb Lightstep evaluated';
  expect(checkChangeLinePart('rationale', dense)).toEqual([
    expect.objectContaining({ kind: 'too_many_words', cut: 2, suggestion: undefined }),
  ]);
});

test('one endless word is refused by its length', () => {
  const [problem] = checkChangeLinePart('summary', 'x'.repeat(2001));
  expect(problem).toEqual({ part: 'summary', kind: 'too_long', length: 2001, limit: 120 });
});

const sentence = fc
  .array(
    fc.constantFrom('the', 'not', 'no', 'budget', 'is', 'really', 'moved,', 'because', '40', 'of', 'we', 'without', '—', 'CTO'),
    { minLength: 1, maxLength: 20 },
  )
  .map((words) => words.join(' ')); // prettier-ignore

test('every suggestion fits, uses only words that were typed, in their order', () => {
  fc.assert(
    fc.property(sentence, (rationale) => {
      for (const problem of checkChangeLinePart('rationale', rationale)) {
        if (problem.kind !== 'too_many_words' || problem.suggestion === undefined) continue;
        expect(checkChangeLinePart('rationale', problem.suggestion)).toEqual([]);
        let from = 0;
        for (const word of problem.suggestion.split(' ')) {
          const found = rationale.indexOf(word, from);
          expect(found).toBeGreaterThanOrEqual(0);
          from = found + word.length;
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([
  'champion is happy with the POC result, but the CFO said no',
  'they want to buy the whole platform, though not before next spring',
  'engineering loves Session Replay. Procurement hasn’t answered any mail',
])('no suggestion turns %j round by leaving its end away', (rationale) => {
  expect(checkChangeLinePart('rationale', rationale)).toEqual([
    expect.objectContaining({ kind: 'too_many_words', suggestion: undefined }),
  ]);
});

test('no suggestion loses a negation, a number or a name', () => {
  const kept = ['not', 'no', 'without', '40', 'CTO', 'budget'];
  fc.assert(
    fc.property(sentence, (rationale) => {
      for (const problem of checkChangeLinePart('rationale', rationale)) {
        if (problem.kind !== 'too_many_words' || problem.suggestion === undefined) continue;
        const words = problem.suggestion.split(' ');
        const negations = (list: readonly string[]): number =>
          list.filter((word) => ['not', 'no', 'without'].includes(word)).length;
        expect(negations(words)).toBe(negations(rationale.split(' ')));
        // What is left out at the end is left out whole; before it every word that matters stands.
        const matter = rationale.split(' ').filter((word) => kept.includes(word));
        const stand = words.filter((word) => kept.includes(word));
        expect(matter.slice(0, stand.length)).toEqual(stand);
      }
    }),
    { numRuns: 1000 },
  );
});
