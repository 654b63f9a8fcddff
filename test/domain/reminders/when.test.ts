import fc from 'fast-check';
import { addDays, localDate, weekdayOf } from '../../../src/domain/local-date.js';
import { REMINDER_KINDS } from '../../../src/domain/reminders/reminder.js';
import {
  dueFor,
  earliestMoment,
  holidaysIn,
  isAhead,
  morningOf,
  reminderDay,
  snoozedUntil,
} from '../../../src/domain/reminders/when.js';

const never = holidaysIn([]);
const EARLY = new Date('2025-12-01T00:00:00Z');

/** 23 Nov 2026 is a Monday. */
test.each([
  ['next_step', '2026-11-24', '2026-11-24'],
  ['next_step', '2026-11-21', '2026-11-20'],
  ['next_step', '2026-11-22', '2026-11-20'],
  ['demo', '2026-11-24', '2026-11-23'],
  ['demo', '2026-11-23', '2026-11-20'],
  ['demo', '2026-11-22', '2026-11-20'],
  ['revisit', '2026-11-21', '2026-11-23'],
  ['after_win', '2026-11-22', '2026-11-23'],
] as const)('the reminder of a %s on %s comes on %s', (kind, date, day) => {
  expect(reminderDay(kind, date, never)).toBe(day);
});

test('holidays are no working days', () => {
  const holidays = holidaysIn([{ first: '2026-12-24', last: '2026-12-28' }]);
  expect(reminderDay('demo', '2026-12-29', holidays)).toBe('2026-12-23');
  expect(reminderDay('after_win', '2026-12-25', holidays)).toBe('2026-12-29');
  expect(snoozedUntil('day', '2026-12-23', holidays)).toBe('2026-12-29');
});

test('a playbook that gives every day off still reminds', () => {
  expect(reminderDay('revisit', '2026-11-24', () => true)).toMatch(/^202\d-/u);
});

test.each([
  ['Europe/Lisbon', '2026-11-23', '2026-11-23T09:00:00.000Z'],
  ['America/Los_Angeles', '2026-11-23', '2026-11-23T17:00:00.000Z'],
  ['Asia/Kolkata', '2026-11-23', '2026-11-23T03:30:00.000Z'],
  // The Mondays after the clocks went back, and forward.
  ['Europe/Berlin', '2026-10-26', '2026-10-26T08:00:00.000Z'],
  ['Europe/Berlin', '2026-10-23', '2026-10-23T07:00:00.000Z'],
  ['America/New_York', '2026-03-09', '2026-03-09T13:00:00.000Z'],
  ['America/New_York', '2026-03-06', '2026-03-06T14:00:00.000Z'],
  // The day itself changes its hour.
  ['Africa/Cairo', '2026-04-24', '2026-04-24T06:00:00.000Z'],
  ['Moon/Tranquility', '2026-11-23', '2026-11-23T09:00:00.000Z'],
])('nine in the morning in %s on %s is %s', (zone, day, moment) => {
  expect(morningOf(day, zone).toISOString()).toBe(moment);
});

const lisbon = (now: string) => ({ now: new Date(now), timeZone: 'Europe/Lisbon', isHoliday: never });
const planned = { plannedAt: EARLY, snoozedTo: undefined };
const step = { ...planned, kind: 'next_step', date: '2026-11-24' } as const;
const demo = { ...planned, kind: 'demo', date: '2026-11-24' } as const;

test('a reminder waits for nine o’clock and is then sent', () => {
  const at = new Date('2026-11-24T09:00:00Z');
  expect(dueFor(step, lisbon('2026-11-24T08:59:59Z'))).toEqual({ kind: 'wait', at });
  expect(dueFor(step, lisbon('2026-11-24T09:00:00Z'))).toEqual({ kind: 'send' });
});

test('one that could not come in the morning comes until the evening, else on the next working day', () => {
  expect(dueFor(step, lisbon('2026-11-24T16:30:00Z'))).toEqual({ kind: 'send' });
  const at = new Date('2026-11-25T09:00:00Z');
  expect(dueFor(step, lisbon('2026-11-24T19:00:00Z'))).toEqual({ kind: 'wait', at });
  expect(dueFor(step, lisbon('2026-11-25T03:00:00Z'))).toEqual({ kind: 'wait', at });
});

test('one that comes too late to help does not come', () => {
  expect(dueFor(step, lisbon('2026-11-30T09:00:00Z'))).toEqual({ kind: 'too_late' });
  expect(dueFor(demo, lisbon('2026-11-24T10:00:00Z'))).toEqual({ kind: 'send' });
  expect(dueFor(demo, lisbon('2026-11-24T19:00:00Z'))).toEqual({ kind: 'too_late' });
});

test('who sets a date after the morning of its reminder is not told of their own act', () => {
  const justSet = { ...step, plannedAt: new Date('2026-11-24T11:00:00Z') };
  expect(dueFor(justSet, lisbon('2026-11-24T11:01:00Z'))).toEqual({ kind: 'too_late' });
});

test('one that was put off comes on the day it was put off to', () => {
  const snoozed = { ...step, snoozedTo: '2026-11-26' };
  const at = new Date('2026-11-26T09:00:00Z');
  expect(dueFor(snoozed, lisbon('2026-11-25T10:00:00Z'))).toEqual({ kind: 'wait', at });
  expect(dueFor(snoozed, lisbon('2026-11-26T10:00:00Z'))).toEqual({ kind: 'send' });
});

test('what is over is not planned, what is far off not yet', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  expect(isAhead('next_step', '2026-11-20', now, never)).toBe(false);
  expect(isAhead('next_step', '2026-11-23', now, never)).toBe(true);
  expect(isAhead('next_step', '2026-12-03', now, never)).toBe(true);
  expect(isAhead('next_step', '2026-12-08', now, never)).toBe(false);
});

describe('whoever and wherever', () => {
  const zones = [
    ...['Pacific/Kiritimati', 'Pacific/Auckland', 'Asia/Kathmandu', 'Europe/Lisbon', 'America/St_Johns'],
    ...['Pacific/Pago_Pago', 'Asia/Tehran', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Africa/Cairo'],
  ];
  const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days));

  test('a reminder is sent once nine is past on a working day, and it is claimed early enough everywhere', () => {
    const given = [fc.constantFrom(...REMINDER_KINDS), day, fc.constantFrom(...zones)] as const;
    fc.assert(
      fc.property(...given, (kind, date, timeZone) => {
        const on = reminderDay(kind, date, never);
        expect([1, 2, 3, 4, 5]).toContain(weekdayOf(on));
        let now = earliestMoment(on);
        for (let looks = 0; looks < 5; looks += 1) {
          const due = dueFor({ ...planned, kind, date }, { now, timeZone, isHoliday: never });
          if (due.kind === 'send') break;
          if (due.kind !== 'wait') throw new Error('it was too late');
          expect(due.at > now).toBe(true);
          now = due.at;
        }
        expect(now).toEqual(morningOf(on, timeZone));
        expect(localDate(now, timeZone)).toBe(on);
        const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
        expect(hour.format(now)).toBe('09:00');
      }),
    );
  });
});
