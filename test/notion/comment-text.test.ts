import fc from 'fast-check';

import { toRichText } from '../../src/notion/comment-text.js';
import type { TextRun } from '../../src/services/ports/notion.js';

const plain = (text: string): TextRun => ({ text, link: undefined });
const contents = (runs: readonly TextRun[]): string[] =>
  (toRichText(runs) ?? []).map((run) => run.text.content);

/** No half of a surrogate pair stands alone. */
const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text);

/** Text of every script, with emoji beyond the basic plane, up to some 8,000 units. */
const anyText = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('👩‍💻', '𝔘', ' ', '\n', 'ß')), {
    maxLength: 200,
  })
  .chain((parts) => fc.integer({ min: 1, max: 40 }).map((times) => parts.join('').repeat(times)));

describe('a comment as Notion takes it', () => {
  it('N21: reads exactly as it was written, in pieces Notion accepts, with no character cut in half', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const pieces = contents([plain(text)]);
        if (pieces.length === 0) return; // empty, or more than Notion takes
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) {
          expect(piece.length).toBeGreaterThan(0);
          expect(piece.length).toBeLessThan(2_000);
          expect(isWhole(piece)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('N21: never cuts an emoji that stands at the limit', () => {
    for (const before of [1_897, 1_898, 1_899, 1_900, 1_901]) {
      const text = 'x'.repeat(before) + '🎉'.repeat(10);
      const pieces = contents([plain(text)]);
      expect(pieces.join('')).toBe(text);
      expect(pieces.every(isWhole)).toBe(true);
    }
  });

  it('N21: splits between words where there are words', () => {
    const [first] = contents([plain('word '.repeat(1_000))]);
    expect(first?.endsWith('word ')).toBe(true);
  });

  it('N21: keeps the link on every piece and joins neighbours without one', () => {
    const runs = toRichText([
      plain('a'),
      plain('b'),
      { text: 'c'.repeat(2_500), link: 'https://opp.example/1' },
      plain('d'),
    ]);
    expect(runs?.map(({ text }) => [text.content.length, text.link?.url])).toEqual([
      [2, undefined],
      [1_900, 'https://opp.example/1'],
      [600, 'https://opp.example/1'],
      [1, undefined],
    ]);
  });

  it('N21: refuses what Notion would refuse: nothing, too many runs, too long a link', () => {
    expect(toRichText([plain(''), plain('')])).toBeUndefined();
    const alternating = Array.from({ length: 101 }, (_, i) => ({
      text: 'x',
      link: i % 2 === 0 ? undefined : 'https://a.b',
    }));
    expect(toRichText(alternating)).toBeUndefined();
    expect(toRichText([{ text: 'x', link: `https://a.b/${'y'.repeat(2_000)}` }])).toBeUndefined();
  });
});
