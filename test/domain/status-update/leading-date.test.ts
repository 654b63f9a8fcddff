import fc from 'fast-check';
import { readLeadingDate } from '../../../src/domain/status-update/leading-date.js';
import { anyDay, hostileText } from './updates.js';

/** A Saturday. */
const TODAY = '2026-11-21';

test.each([
  ['2026-11-20 demo held', '2026-11-20', 'demo held'],
  ['2026-11-20: demo held', '2026-11-20', 'demo held'],
  ['2026-11-20:demo', '2026-11-20', 'demo'],
  ['2026-11-20 — demo', '2026-11-20', 'demo'],
  ['2026/11/20 demo', '2026-11-20', 'demo'],
  ['**2026-11-20**: demo', '2026-11-20', 'demo'],
  ['[2026-11-20] demo', '2026-11-20', 'demo'],
  ['12 Nov demo', '2026-11-12', 'demo'],
  ['12 Nov: demo', '2026-11-12', 'demo'],
  ['12. Nov demo', '2026-11-12', 'demo'],
  ['12th of November, demo', '2026-11-12', 'demo'],
  ['12 November 2026 demo', '2026-11-12', 'demo'],
  ['12-Nov-2025 demo', '2025-11-12', 'demo'],
  ['Nov 12 demo', '2026-11-12', 'demo'],
  ['Nov. 12th – demo', '2026-11-12', 'demo'],
  ['November 12, 2026: demo', '2026-11-12', 'demo'],
  ['SEPT 3 demo', '2026-09-03', 'demo'],
  ['Thu 12 Nov demo', '2026-11-12', 'demo'],
  ['Thursday, 12 Nov: demo', '2026-11-12', 'demo'],
  ['Thu 2026-11-12 demo', '2026-11-12', 'demo'],
  ['12.11.2026 demo', '2026-11-12', 'demo'],
  ['12.11.: demo', '2026-11-12', 'demo'],
  ['15/11 demo', '2026-11-15', 'demo'],
  ['11/15: demo', '2026-11-15', 'demo'],
  ['11/15/26 demo', '2026-11-15', 'demo'],
  ['today: demo', '2026-11-21', 'demo'],
  ['Yesterday demo', '2026-11-20', 'demo'],
  ['Thu: demo', '2026-11-19', 'demo'],
  ['Saturday – demo', '2026-11-21', 'demo'],
  ['30 Dec call', '2025-12-30', 'call'],
  ['12 May call', '2026-05-12', 'call'],
  ['25 Nov kick-off', '2026-11-25', 'kick-off'],
  ['12 Nov 1500 seats quoted', '2026-11-12', '1500 seats quoted'],
  ['2026-11-20: -5 % discount', '2026-11-20', '-5 % discount'],
  ['2026-11-20 -5 % discount', '2026-11-20', '-5 % discount'],
  ['2026-11-20: ~5 seats', '2026-11-20', '~5 seats'],
  ['2026-11-20:5 seats', '2026-11-20', '5 seats'],
  ['2026-11-20: *bold* words', '2026-11-20', '*bold* words'],
  ['**2026-11-20:** demo', '2026-11-20', 'demo'],
  ['2026-11-20 > 50 hosts', '2026-11-20', '> 50 hosts'],
  ['2026-11-20 10:30 call', '2026-11-20', '10:30 call'],
  ['2026-11-20: 2 calls', '2026-11-20', '2 calls'],
  ['2026-11-20', '2026-11-20', ''],
])('%j is read (S0-66)', (line, date, rest) => {
  const today = line.startsWith('30 Dec') ? '2026-01-05' : TODAY;
  expect(readLeadingDate(line, today)).toEqual({ kind: 'date', date, rest });
});

test.each([
  '2026-02-29: x', '2026-13-01 x', '15/15 x', '29 Feb x', '31 Nov x', 'Mon 12 Nov x', 'Feb 30, 2026 x', '1026-11-20 x', '32 Jan',
])('%j is a day that does not exist', (line) => {
  expect(readLeadingDate(line, TODAY).kind).toBe('impossible');
}); // prettier-ignore

test('11/12 has two readings and is asked for', () => {
  expect(readLeadingDate('11/12 call', '2026-12-20')).toEqual({
    kind: 'ambiguous',
    readings: ['2026-12-11', '2026-11-12'],
    rest: 'call',
  });
});

test('a day without year that lies ahead is not pushed into last year unasked', () => {
  expect(readLeadingDate('20 Dec go-live', TODAY)).toEqual({
    kind: 'future',
    date: '2026-12-20',
    rest: 'go-live',
  });
});

test.each([
  'demo held', '', '3.5 hours', '8.42 SDK', 'Q1 budget', 'May be late', 'Sun Microsystems call', 'todays call',
  '20261120 x', '2026-11-200 x', '2026-11-20T10:00 x', 'Mar', 'W47: x', '12 seats', 'March', 'second', '1/2/3/4 x',
])('%j begins with no date', (line) => {
  expect(readLeadingDate(line, TODAY).kind).toBe('none');
}); // prettier-ignore

test('without a today only dates that name their year are read', () => {
  expect(readLeadingDate('12 Nov: x', undefined).kind).toBe('none');
  expect(readLeadingDate('today: x', undefined).kind).toBe('none');
  expect(readLeadingDate('12 Nov 2026: x', undefined).kind).toBe('date');
});

test('every day in our own format is read back with its text', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (day, today) => {
      expect(readLeadingDate(`${day}: Quote sent`, today)).toEqual({
        kind: 'date',
        date: day,
        rest: 'Quote sent',
      });
    }),
  );
});

test('any line is read without failing, and what follows the date is part of the line', () => {
  fc.assert(
    fc.property(
      hostileText,
      fc.constantFrom('12 Nov ', '11/12 ', '2026-11-20: ', 'Thu: ', ''),
      (text, start) => {
        const read = readLeadingDate(start + text, TODAY);
        if (read.kind !== 'none') expect(start + text).toContain(read.rest);
      },
    ),
  );
});

test.each(['*', '[', '1/', '12. ', '2026-11-20', 'nov ', '— ', ' '])(
  'ten thousand characters of %j are read at once',
  (piece) => {
    const started = performance.now();
    readLeadingDate(piece.repeat(10_000), TODAY);
    readLeadingDate(`2026-11-20 ${piece.repeat(10_000)}x`, TODAY);
    expect(performance.now() - started).toBeLessThan(100);
  },
);
