import { define } from '../../src/domain/glossary.js';

const WORDS = [
  { term: 'Champion', also: ['Advocate'], means: 'Speaks for us.' },
  { term: 'Champion letter', also: [], means: 'A letter.' },
  { term: 'Ünit', also: [], means: 'A unit.' },
];

test.each([
  ['champion', 'Champion'],
  ['ADVOCATE', 'Champion'],
  ['unit', 'Ünit'],
  ['letter', 'Champion letter'],
])('%j means %s (S4-2)', (words, term) => {
  expect(define(WORDS, words)).toMatchObject({ kind: 'one', entry: { term } });
});

test('several words that come near are listed, and without a word all of them', () => {
  expect(define(WORDS, 'champ')).toEqual({ kind: 'several', terms: ['Champion', 'Champion letter'] });
  expect(define(WORDS, '')).toMatchObject({ kind: 'several', terms: { length: 3 } });
});

test('a word that nobody defined is said to be unknown', () => {
  expect(define(WORDS, 'zebra')).toEqual({ kind: 'unknown' });
  expect(define([], '')).toEqual({ kind: 'unknown' });
});
