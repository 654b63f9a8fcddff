import fc from 'fast-check';
import type {
  AnyFilter,
  Filter,
  PersonWanted,
  Query,
  SimpleFilter,
} from '../../../src/domain/query/query.js';
import { SCOPES, SORT_KEYS } from '../../../src/domain/query/query.js';
import { VOCABULARY } from './vocabulary.js';

const word = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}.,;!?&+/_<>=@()'-]{0,12}$/u);
const negated = fc.boolean();

const term = fc.oneof(
  fc.record({ text: word, phrase: fc.constant(false), negated }),
  fc
    .record({
      text: fc.array(fc.oneof(word, fc.constantFrom('-', 'stage:demo', '&')), { minLength: 1, maxLength: 4 }),
      phrase: fc.constant(true),
      negated,
    })
    .filter(({ text }) => text.some((one) => /[\p{L}\p{N}]/u.test(one)))
    .map((one) => ({ ...one, text: one.text.join(' ') })),
);

const text = fc.oneof(
  word,
  fc.constantFrom('session replay', '>5', 'me', 'a,b', 'x:y', '-no', '&', '10', 'Größe XL'),
);
const person: fc.Arbitrary<PersonWanted> = fc.oneof(
  fc.constant({ kind: 'me' } as const),
  fc.constant({ kind: 'nobody' } as const),
  fc.constantFrom('U012ABC', 'W9999999').map((slackUserId) => ({ kind: 'slack', slackUserId }) as const),
  fc.constantFrom('jane@example.com', "o'neil+x@a.io").map((email) => ({ kind: 'email', email }) as const),
  fc
    .constantFrom('jane', 'Jane Doe', 'me', '李雷', "O'Neil")
    .map((name) => ({ kind: 'name', name }) as const),
);
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const comparison = fc.constantFrom('=' as const, '<' as const, '<=' as const, '>' as const, '>=' as const);
const cents = fc.integer({ min: 0, max: 100_000_000_000 }).map((amount) => amount / 100);

const texts = fc.record({ key: fc.constantFrom('customer' as const, 'feature' as const), text });
const people = fc.record({ key: fc.constantFrom('ae' as const, 'se' as const, 'member' as const), person });
const property = fc.record({
  key: fc.constant('property' as const),
  name: fc.constantFrom('Opportunity', 'Confidence', 'Deal size', 'Tags', 'Größe', 'Technical win'),
  text,
});
const comparable = fc.oneof(
  fc.record({ key: fc.constant('amount' as const), comparison, amount: cents }),
  fc.record({ key: fc.constantFrom('close' as const, 'created' as const), comparison, date: day }),
  fc.record({ key: fc.constant('activity' as const), comparison, days: fc.integer({ min: 0, max: 36_500 }) }),
);
const stage = fc.record({
  key: fc.constant('stage' as const),
  stages: fc.uniqueArray(fc.constantFrom(...VOCABULARY.stages), { minLength: 1, maxLength: 3 }),
});

const simple: fc.Arbitrary<SimpleFilter> = fc
  .tuple(fc.oneof(stage, texts, people, property, comparable), negated)
  .map(([filter, isNegated]) => ({ ...filter, negated: isNegated }));

const list: fc.Arbitrary<AnyFilter> = fc
  .tuple(
    fc.oneof(texts, people, property),
    fc.array(text, { minLength: 2, maxLength: 4 }),
    fc.array(person, { minLength: 2 }),
    negated,
  )
  .map(([like, someTexts, somePeople, isNegated]) => ({
    key: 'any',
    negated: isNegated,
    of:
      'person' in like
        ? somePeople.map((one) => ({ ...like, negated: false, person: one }))
        : someTexts.map((one) => ({ ...like, negated: false, text: one })),
  }));

const rangeLeftOut: fc.Arbitrary<AnyFilter> = fc
  .uniqueArray(cents, { minLength: 2, maxLength: 2 })
  .map((ends) => ends.toSorted((a, b) => a - b))
  .map(([from = 0, to = 0]) => ({
    key: 'any',
    negated: false,
    of: [
      { key: 'amount', negated: true, comparison: '>=', amount: from },
      { key: 'amount', negated: true, comparison: '<=', amount: to },
    ],
  }));

const filter: fc.Arbitrary<Filter> = fc.oneof(simple, list, rangeLeftOut);

/** Any query that a person could ask. */
export const QUERIES: fc.Arbitrary<Query> = fc.record({
  terms: fc.array(term, { maxLength: 5 }),
  filters: fc.array(filter, { maxLength: 5 }),
  scope: fc.constantFrom(...SCOPES),
  sort: fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() }),
});

/** Text that looks like a query often enough to be one. */
export const TYPED: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom(
        ...['stage:', 'ae:', 'se:me', 'amount:', 'close:', 'activity:', 'is:', 'sort:', 'tag:'],
      ),
      fc.constantFrom(
        ...['-', '"', '“', '”', ':', '：', ',', ', ', ' ', ' ', '  ', '<', '>=', '..', '@', '//'],
      ),
      fc.constantFrom(
        ...['demo', 'poc', 'all', 'won', '50k', '1.5m', 'dec', '14d', '2026-12-31', 'name', 'q1'],
      ),
      fc.constantFrom(
        ...['"Deal size":', 'customer:', 'feature:', 'acme', 'me', 'jane@x.io', '@U012ABC', '10'],
      ),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));
