import fc from 'fast-check';
import {
  addDays,
  addMonths,
  compareDates,
  dayOf,
  daysBetween,
  localDate,
  parseLocalDate,
  weekdayOf,
} from '../../src/domain/local-date.js';
import { anyDay } from './status-update/updates.js';

test.each([
  ['2026-11-21', 9, '2027-08-21'],
  ['2026-05-31', 9, '2027-02-28'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2026-01-31', 1, '2026-02-28'],
])('%s and %i months are %s', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to);
});

test.each([
  '2026-02-29',
  '2026-15-15',
  '2026-00-10',
  '2026-04-31',
  '2026-W53',
  '2026-1-2',
  '0026-01-01',
  '2026-11-20 ',
  '',
])('%j is no day', (text) => {
  expect(parseLocalDate(text)).toBeUndefined();
});

test('29 February exists in leap years alone', () => {
  expect(parseLocalDate('2028-02-29')).toBe('2028-02-29');
  expect(dayOf(2027, 2, 29)).toBeUndefined();
  expect(dayOf(2000, 2, 29)).toBe('2000-02-29');
});

test('O6: today is the reader’s today', () => {
  const now = new Date('2026-11-20T23:30:00Z');
  expect(localDate(now, 'Europe/Vienna')).toBe('2026-11-21');
  expect(localDate(now, 'America/Los_Angeles')).toBe('2026-11-20');
  expect(localDate(now, 'Pacific/Kiritimati')).toBe('2026-11-21');
});

test('an unknown time zone counts as UTC', () => {
  expect(localDate(new Date('2026-11-20T23:30:00Z'), 'Mars/Olympus')).toBe('2026-11-20');
  expect(localDate(new Date('2026-11-20T23:30:00Z'), '')).toBe('2026-11-20');
});

test('O5: days are counted over the ends of months and the change of clocks', () => {
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(weekdayOf('2026-11-21')).toBe(6);
});

test('adding days and counting them agree, and later days sort later', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
      const other = addDays(day, days);
      expect(parseLocalDate(other)).toBe(other);
      expect(daysBetween(day, other)).toBe(days);
      expect(Math.sign(compareDates(other, day))).toBe(Math.sign(days));
    }),
  );
});
