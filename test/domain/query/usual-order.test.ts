import { parseQuery } from '../../../src/domain/query/parse-query.js';
import { inOrder } from '../../../src/domain/query/usual-order.js';

const vocabulary = { stages: ['Demo'], properties: [], today: '2026-11-23', roleOf: () => 'demo' as const };
const sortOf = (text: string) => {
  const parsed = parseQuery(inOrder(text, 'close'), vocabulary);
  return parsed.ok ? parsed.query.sort.key : parsed.problem.kind;
};

test.each([
  ['', 'close'],
  ['se:me', 'close'],
  ['se:me -federal', 'close'],
  ['stage:demo sort:amount', 'amount'],
  ['order-by:name', 'name'],
  ['acme', 'relevance'],
  ['"acme corp', 'relevance'],
  ['-"acme corp', 'close'],
])('a person’s own order of lists applies where they say none and look for no words: %s', (text, key) => {
  expect(sortOf(text)).toBe(key);
});

test('without an own order a question stays as it was typed', () => {
  expect(inOrder('se:me', undefined)).toBe('se:me');
});
