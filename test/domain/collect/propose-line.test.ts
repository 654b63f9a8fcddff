import fc from 'fast-check';
import { LONGEST_LINE, proposeLine } from '../../../src/domain/collect/propose-line.js';

const TODAY = '2026-11-20';

test('a message becomes one line of the day it was said, without a word changed', () => {
  expect(proposeLine('Went out on Thursday,\n  260 seats', TODAY)).toEqual({
    ...{ date: TODAY, text: 'Went out on Thursday, 260 seats', cutFrom: undefined },
  });
});

test.each([
  ['12 Nov: Security review passed', '2026-11-12', 'Security review passed'],
  ['yesterday: demo held', '2026-11-19', 'demo held'],
])('a date that it begins with is its date: %s', (message, date, text) => {
  expect(proposeLine(message, TODAY)).toEqual({ date, text, cutFrom: undefined });
});

test.each(['3 Dec: demo planned', '12 Nov', '31/02: odd', '11/12: either', '260 seats, two years'])(
  'what is no past day stays in the line: %s',
  (message) => {
    expect(proposeLine(message, TODAY)).toEqual({ date: TODAY, text: message, cutFrom: undefined });
  },
);

test('a long message is cut at the end of a sentence, or else of a word, and says so', () => {
  const sentences = 'Every sentence here is as long as this one. '.repeat(1000);
  const cut = proposeLine(sentences, TODAY);
  expect(cut.text).toMatch(/as long as this one\.…$/);
  expect(cut.cutFrom).toBe(sentences.trim().length);
  expect(proposeLine('word '.repeat(500), TODAY).text).toMatch(/ word…$/);
  expect(proposeLine('x'.repeat(40_000), TODAY).text).toBe(`${'x'.repeat(LONGEST_LINE - 1)}…`);
});

test('whatever is said, the line is one line, never too long, and made of the message', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 1500 }), (message) => {
      const { text, date, cutFrom } = proposeLine(message, TODAY);
      expect(text.length).toBeLessThanOrEqual(LONGEST_LINE);
      expect(text).not.toMatch(/[\r\n\u2028\u2029]/u);
      expect(() => encodeURIComponent(text)).not.toThrow();
      expect(date <= TODAY).toBe(true);
      if (cutFrom !== undefined) expect(text.endsWith('…')).toBe(true);
    }),
  );
});

test('a hostile message of 40,000 characters takes no time', () => {
  for (const unit of ['. ', '1 ', '12 Nov ', '*', '🦊', '\n']) {
    const began = performance.now();
    proposeLine(unit.repeat(20_000), TODAY);
    expect(performance.now() - began).toBeLessThan(200);
  }
});
