import fc from 'fast-check';
import { editDistance } from '../../src/domain/edit-distance.js';
import { type Findable, findDeals, nearestDeals } from '../../src/domain/find-deals.js';

const DEALS: readonly Findable[] = [
  ['1', 'Acme – Session Replay', 'Acme'],
  ['2', 'Acme Corp renewal', 'Acme Corp'],
  ['3', 'Pacmera pilot', 'Pacmera'],
  ['4', 'AT&T mobile SDK', 'AT&T'],
  ['5', 'Café Zürich / Straße', undefined],
  ['6', '🚀 Rocket', 'Rocket Labs'],
  ['7', 'שלום פרויקט', 'חברה'],
  ['8', 'Globex tracing', 'Globex'],
  ['9', 'acme add-on', 'ACME'],
  ['10', 'İstanbul Łódź Ørsted', undefined],
].map(([id = '', title = '', customer]) => ({ id, title, customer }));

function found(words: string): readonly string[] {
  return findDeals(DEALS, words).map(({ id }) => id);
}

test('the customer of exactly that name comes first, then the closer fits (S0-18)', () => {
  expect(found('acme')).toEqual(['9', '1', '2', '3']);
});

test.each([
  ['acme replay', ['1']],
  ['REPLAY   acme', ['1']],
  ['sess rep', ['1']],
  ['at&t', ['4']],
  ['att', ['4']],
  ['cafe zurich strasse', ['5']],
  ['CAFÉ', ['5']],
  ['🚀', ['6']],
  ['🚀 rocket', ['6']],
  ['שלום', ['7']],
  ['istanbul lodz orsted', ['10']],
  ['add-on', ['9']],
  ['acme globex', []],
  ['globexx', []],
  ['&&&', []],
  ['<!channel>', []],
])('%j finds %j, whatever the spelling', (words, ids) => {
  expect(found(words)).toEqual(ids);
});

test('no words find every deal, by title', () => {
  const titles = findDeals(DEALS, '  ').map(({ title }) => title);
  expect(titles).toHaveLength(DEALS.length);
  expect(titles.slice(0, 3)).toEqual(['acme add-on', 'Acme Corp renewal', 'Acme – Session Replay']);
});

test('a deal is found by each word of its own title and customer', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(name, name, (title, customer) => {
      const deal = { id: 'x', title, customer };
      for (const word of [title, customer, title.toUpperCase()]) {
        if (word.trim() !== '' && word === word.normalize('NFKC'))
          expect(findDeals([deal], word)).toHaveLength(1);
      }
    }),
  );
});

test('the order of the list does not change the answer', () => {
  expect(findDeals(DEALS.toReversed(), 'a').map(({ id }) => id)).toEqual(found('a'));
});

test.each([
  ['Globx', '8'],
  ['glboex', '8'],
  ['acmee corp', '2'],
  ['Pacmrea', '3'],
  ['zürch', '5'],
])('for the typo %j the nearest deal is suggested', (words, id) => {
  expect(nearestDeals(DEALS, words, 3)[0]?.id).toBe(id);
});

test('what resembles nothing gets no suggestion, and no more are given than asked for', () => {
  expect(nearestDeals(DEALS, 'xylophone', 3)).toEqual([]);
  expect(nearestDeals(DEALS, '', 3)).toEqual([]);
  expect(nearestDeals(DEALS, 'acne', 2)).toHaveLength(2);
});

test('a letter left out, added, changed or swapped with its neighbour is one typo', () => {
  expect(['acme', 'ace', 'accme', 'acne', 'amce'].map((word) => editDistance('acme', word))).toEqual([
    0, 1, 1, 1, 1,
  ]);
  expect(editDistance('', 'abc')).toBe(3);
});

test('typos are counted alike in both directions', () => {
  const word = fc.string({ maxLength: 8 });
  fc.assert(fc.property(word, word, (a, b) => editDistance(a, b) === editDistance(b, a)));
});

test('five thousand deals are searched and a hostile question answered at once', () => {
  const many = Array.from({ length: 5000 }, (_, index) => ({
    id: `${index}`,
    title: `Deal ${index} tracing`,
    customer: `Client ${index}`,
  }));
  const started = performance.now();
  findDeals(many, 'client 42');
  nearestDeals(many, 'cliemt trcing', 3);
  findDeals(many, 'a'.repeat(10_000));
  nearestDeals(many, 'ab '.repeat(3000), 3);
  expect(performance.now() - started).toBeLessThan(3000);
});
