import fc from 'fast-check';
import type { ChangeLine } from '../../../src/domain/change-log/change-line.js';
import { changeLineRuns, formatChangeLine } from '../../../src/domain/change-log/format-change-line.js';
import { parseChangeLine } from '../../../src/domain/change-log/parse-change-line.js';
import { tidyChangeLine } from '../../../src/domain/change-log/tidy-change-line.js';
import { addDays } from '../../../src/domain/local-date.js';

const LINE: ChangeLine = {
  date: '2026-03-05',
  summary: 'Stage to Demo',
  rationale: 'champion asked for a live walkthrough',
};

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom('[', ']', ':', ' - ', '–', '(', ')', '2026-01-01', 'Demo', ' [ ', ' ] ', '* ', '1. ', 'because '),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
); // prettier-ignore
const anyLine = fc
  .record({ days: fc.integer({ min: -5000, max: 5000 }), summary: anyText, rationale: anyText })
  .map(({ days, ...texts }) => tidyChangeLine({ date: addDays('2026-03-05', days), ...texts }));

test('a change is written in the exact format (S0-45)', () => {
  expect(formatChangeLine(LINE)).toBe('2026-03-05 : Stage to Demo [ champion asked for a live walkthrough ]');
});

test('the date carries the mark, and the runs joined are exactly the line', () => {
  const runs = changeLineRuns(LINE, 'https://opp.example/#op=1');
  expect(runs[0]).toEqual({ text: '2026-03-05', link: 'https://opp.example/#op=1' });
  expect(runs.slice(1).every(({ link }) => link === undefined)).toBe(true);
  expect(runs.map(({ text }) => text).join('')).toBe(formatChangeLine(LINE));
});

test('whatever was written in a line is read back from it', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      expect(parseChangeLine(formatChangeLine(line))).toEqual(line);
    }),
    { numRuns: 2000 },
  );
});

test('reading never throws, whatever people typed, and what was read is written the same way again', () => {
  fc.assert(
    fc.property(anyText, anyText, (start, end) => {
      const line = parseChangeLine(`${start}2026-03-05 ${end}`);
      if (line !== undefined) expect(parseChangeLine(formatChangeLine(line))).toEqual(line);
    }),
    { numRuns: 2000 },
  );
});

test('a summary cannot forge a rationale', () => {
  const forged = { ...LINE, summary: 'Won [ trust me', rationale: 'nobody knows why\nthis happened at all' };
  expect(formatChangeLine(forged)).toBe('2026-03-05 : Won ( trust me [ nobody knows why this happened at all ]');
}); // prettier-ignore

test.each([
  ['- 2026-03-05 : Stage to Demo [ champion asked for a live walkthrough ]'],
  ['• 2026-03-05: Stage to Demo [champion asked for a live walkthrough]'],
  ['2026-03-05 – Stage to Demo – champion asked for a live walkthrough'],
  ['2026-03-05 - Stage to Demo (champion asked for a live walkthrough).'],
  ['2026-03-05 Stage to Demo: champion asked for a live walkthrough'],
  ['**2026-03-05** : Stage to Demo [ champion asked for a live walkthrough'],
  ['[2026-03-05] : Stage to Demo -- champion asked for a live walkthrough'],
  ['5 Mar 2026 — Stage to Demo because champion asked for a live walkthrough'],
  ['March 5, 2026: Stage to Demo, since champion asked for a live walkthrough'],
  ['5.3.2026: Stage to Demo – [ champion asked for a live walkthrough ]'],
])('%j, typed by hand, is understood', (typed) => {
  expect(parseChangeLine(typed)).toEqual(LINE);
});

test.each([
  ['2026-03-05 : Stage: On hold', 'Stage: On hold', ''],
  ['2026-03-05 : Stage Demo - POC', 'Stage Demo - POC', ''],
  ['2026-03-05 : Amount raised (50k)', 'Amount raised (50k)', ''],
  ['2026-03-05', '', ''],
])('%j has no rationale, and none is made up (S0-27)', (typed, summary, rationale) => {
  expect(parseChangeLine(typed)).toEqual({ date: '2026-03-05', summary, rationale });
});

test('a date without a year is read when today is known', () => {
  expect(parseChangeLine('5 Mar: Amount raised')).toBeUndefined();
  expect(parseChangeLine('5 Mar: Amount raised', '2026-04-01')).toMatchObject({ date: '2026-03-05' });
});

test.each(['', 'Stage to Demo', '2026-02-30 : no such day', 'soon : not a date', 'Notes from 2026-03-05'])(
  '%j is no line of the log',
  (typed) => {
    expect(parseChangeLine(typed)).toBeUndefined();
  },
);

test('a pasted novel is read at once', () => {
  const started = performance.now();
  parseChangeLine(`2026-03-05 : ${'- ( [ because '.repeat(200_000)}`);
  expect(performance.now() - started).toBeLessThan(500);
});
