import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isDuplicate } from '../../../src/domain/duplicates/is-duplicate.js';
import { LINE_LIMIT } from '../../../src/domain/duplicates/line/clean-line.js';
import { formatStatusUpdate } from '../../../src/domain/status-update/format.js';
import { statementsIn } from '../../../src/domain/status-update/statements.js';
import { tidyUpdate } from '../../../src/domain/status-update/tidy.js';
import { anyUpdate, hostileText, SIDES } from '../status-update/updates.js';

const REFS = { refA: '2026-11-18', refB: '2026-11-21' };
const Pairs = z.array(z.tuple([z.string(), z.string(), z.boolean()]));
const LINES = [
  ...new Set(
    Pairs.parse(
      JSON.parse(readFileSync(new URL('rounds/practice-pairs.json', import.meta.url), 'utf8')),
    ).flatMap(([, now]) => [now]),
  ),
];
const line = fc.constantFrom(...LINES);

test('a line says what it says', () => {
  for (const one of LINES) expect(isDuplicate(one, one, REFS)).toBe('duplicate');
});

/** In capitals the country and the pronoun cannot be told apart, so that such a line is asked about. */
function shouted(line: string): string {
  return /\b(?:us|it)\b/u.test(line) ? line : line.toUpperCase();
}

test('another case, bullet, emphasis or full stop changes nothing', () => {
  for (const one of LINES) {
    for (const written of [`- ${one}`, `**${one}**`, `${one}.`, `  ${one}  `, shouted(one)]) {
      expect([written, isDuplicate(one, written, REFS)]).toEqual([written, 'duplicate']);
    }
  }
});

test('a line in which one digit differs is never a duplicate', () => {
  fc.assert(
    fc.property(line, fc.nat(), fc.integer({ min: 1, max: 9 }), (one, seed, shift) => {
      const places = [...one.matchAll(/\d/gu)].map(({ index }) => index);
      const place = places[seed % Math.max(1, places.length)];
      if (place === undefined) return;
      const digit = (Number(one.charAt(place)) + shift) % 10;
      expect(isDuplicate(one, `${one.slice(0, place)}${digit}${one.slice(place + 1)}`, REFS)).not.toBe(
        'duplicate',
      );
    }),
    { numRuns: 600 },
  );
});

test.each(['not', 'might', 'only', 'Zebra', 'escalated', 'if', '77'])(
  'a line with %j put into it is never a duplicate',
  (extra) => {
    fc.assert(
      fc.property(line, fc.nat(), (one, seed) => {
        const words = one.split(' ');
        const place = seed % words.length;
        const longer = [...words.slice(0, place), extra, ...words.slice(place)].join(' ');
        expect([longer, isDuplicate(one, longer, REFS)]).not.toEqual([longer, 'duplicate']);
      }),
      { numRuns: 150 },
    );
  },
);

test('a line with another month or name is never a duplicate', () => {
  const NAMES = /\b(?:Ingrid|Nadia|Karim|Paul|Dynatrace|Java|Jan|Nov|Dec|Oct)\b/u;
  for (const one of LINES) {
    if (!NAMES.test(one)) continue;
    const other = one.replace(NAMES, (name) => (/^(?:Jan|Nov|Dec|Oct)$/u.test(name) ? 'Aug' : 'Wilma'));
    expect([other, isDuplicate(one, other, REFS)]).not.toEqual([other, 'duplicate']);
  }
});

test('the order of an existing comment’s lines does not matter', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(LINES.slice(0, 12), { minLength: 12 }), line, (lines, one) => {
      const verdict = isDuplicate(lines.join('\n'), one, REFS);
      expect(isDuplicate(lines.toReversed().join('\n'), one, REFS)).toBe(verdict);
    }),
    { numRuns: 30 },
  );
});

test('every line of a comment the bot wrote is a duplicate when it is sent again, whatever it holds', () => {
  fc.assert(
    fc.property(anyUpdate, (raw) => {
      const update = tidyUpdate(raw);
      const comment = formatStatusUpdate(update, SIDES);
      const refs = { refA: update.date, refB: update.date };
      const lines = statementsIn(update).filter(({ field }) => field !== 'sentiment');
      for (const { date, text } of lines) {
        expect(isDuplicate(comment, text, refs)).toBe('duplicate');
        if (date !== undefined) expect(isDuplicate(comment, `${date}: ${text}`, refs)).toBe('duplicate');
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['ten thousand characters', 'a'.repeat(10_000)],
  ['ten thousand words', 'not sent to '.repeat(2_500)],
  ['brackets', '('.repeat(LINE_LIMIT)],
  ['stars', `${'*'.repeat(LINE_LIMIT - 1)}a`],
  ['dashes and digits', '1-'.repeat(LINE_LIMIT / 2)],
  ['slashes', '1/'.repeat(LINE_LIMIT / 2)],
  ['commas', '1,000,'.repeat(LINE_LIMIT / 6)],
  ['dates', 'Dec 2-3, '.repeat(LINE_LIMIT / 9)],
  ['weekdays', 'Fri '.repeat(LINE_LIMIT / 4)],
  ['links', '[a]('.repeat(LINE_LIMIT / 4)],
  ['apostrophes', "n't".repeat(LINE_LIMIT / 3)],
  ['phrases', 'sign off on '.repeat(LINE_LIMIT / 12)],
  ['only emoji', '😀👩‍👩‍👧✅'.repeat(40)],
  ['mixed scripts', 'Привет 顧客 مرحبا שלום demo '.repeat(20)],
])('O15: %s are read at once, and only their like repeats them', (_name, text) => {
  const started = performance.now();
  expect(isDuplicate(text, text, REFS)).toBe('duplicate');
  expect(isDuplicate(text, `${text} 2026`, REFS)).not.toBe('duplicate');
  expect(isDuplicate('Quote sent to Karim', text, REFS)).not.toBe('duplicate');
  expect(performance.now() - started).toBeLessThan(1000);
});

test('whatever is typed gets a verdict', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (said, now) => {
      expect(['duplicate', 'similar', 'new']).toContain(isDuplicate(said, now, REFS));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['Meeting on 15/15', 'Meeting on 15/15', 'duplicate'],
  ['Renewal on 29 Feb', 'Renewal on Feb 29', 'duplicate'],
  ['Renewal on 29 Feb', 'Renewal on Feb 28', 'new'],
  ['Audit in week 53', 'Audit in W53', 'duplicate'],
  ['Audit in week 53', 'Audit in week 52', 'new'],
  ['Send quote tomorrow', 'Send quote tomorrow', 'new'],
  ['Send quote tomorrow', 'Send quote on 19 Nov', 'duplicate'],
] as const)('%j, then %j: %s', (said, now, verdict) => {
  expect(isDuplicate(said, now, REFS)).toBe(verdict);
});
