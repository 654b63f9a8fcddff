import fc from 'fast-check';
import { dueDay, firstDay, localMoment, type DigestPlan } from '../../../src/domain/digest/due-day.js';
import { addDays, weekdayOf } from '../../../src/domain/local-date.js';
import { DigestDefaults, WORKDAYS } from '../../../src/domain/playbook/digest.js';

const MONDAY = '2026-11-23';
const plan = (change: Partial<DigestPlan> = {}): DigestPlan => ({
  ...{ weekdays: ['monday'], hour: 9, awayUntil: undefined, digestSince: undefined },
  ...change,
});
const at = (date: string, hour = 9) => ({ date, hour });

test('it comes on Monday from nine o’clock on, once', () => {
  expect(dueDay(at(MONDAY, 8), plan(), [], undefined)).toBeUndefined();
  expect(dueDay(at(MONDAY), plan(), [], undefined)).toBe(MONDAY);
  expect(dueDay(at(MONDAY), plan(), [], '2026-11-16')).toBe(MONDAY);
  expect(dueDay(at(MONDAY), plan(), [], MONDAY)).toBeUndefined();
  expect(dueDay(at('2026-11-24'), plan(), [], MONDAY)).toBeUndefined();
});

test('what nobody ran for on Monday comes on Tuesday morning, not at night', () => {
  expect(dueDay(at(MONDAY, 17), plan(), [], undefined)).toBe(MONDAY);
  expect(dueDay(at(MONDAY, 18), plan(), [], undefined)).toBeUndefined();
  expect(dueDay(at('2026-11-24', 9), plan(), [], '2026-11-16')).toBe('2026-11-24');
});

test('O7: a holiday, a weekend and an absence move it to the next workday', () => {
  const holidays = DigestDefaults.parse({ holidays: ['2026-11-23', '2026-12-24..2027-01-06'] }).holidays;
  expect(dueDay(at(MONDAY), plan(), holidays, undefined)).toBeUndefined();
  expect(dueDay(at('2026-11-24'), plan(), holidays, '2026-11-16')).toBe('2026-11-24');
  expect(dueDay(at('2026-12-28'), plan(), holidays, '2026-12-21')).toBeUndefined();
  expect(dueDay(at('2027-01-07'), plan(), holidays, '2026-12-21')).toBe('2027-01-07');
  const away = plan({ awayUntil: '2026-11-26' });
  expect(dueDay(at(MONDAY), away, [], undefined)).toBeUndefined();
  expect(dueDay(at('2026-11-26'), away, [], '2026-11-16')).toBe('2026-11-26');
  // Friday’s digest, away on Friday: not on Saturday.
  expect(
    dueDay(at('2026-11-28'), plan({ weekdays: ['friday'], awayUntil: '2026-11-28' }), [], undefined),
  ).toBeUndefined();
});

test('whoever is first seen in the afternoon gets their first one on the next chosen day', () => {
  const digestSince = firstDay(at(MONDAY, 15), plan());
  expect(dueDay(at(MONDAY, 15), plan({ digestSince }), [], undefined)).toBeUndefined();
  expect(dueDay(at('2026-11-24'), plan({ digestSince }), [], undefined)).toBeUndefined();
  expect(dueDay(at('2026-11-30'), plan({ digestSince }), [], undefined)).toBe('2026-11-30');
  expect(firstDay(at(MONDAY, 8), plan())).toBe(MONDAY);
});

test.each([
  ['2026-11-23T03:15:00Z', 'Asia/Kathmandu', MONDAY, 9],
  ['2026-11-22T19:00:00Z', 'Pacific/Kiritimati', MONDAY, 9],
  ['2026-03-29T07:00:00Z', 'Europe/Vienna', '2026-03-29', 9],
  ['2026-04-24T06:00:00Z', 'Africa/Cairo', '2026-04-24', 9],
  ['2026-11-23T09:00:00Z', 'Mars/Olympus', MONDAY, 9],
])('O6: %s in %s is %s at %i', (moment, zone, date, hour) => {
  expect(localMoment(new Date(moment), zone)).toEqual({ date, hour });
});

test('O5: whatever the clock does, it is never due at a weekend, out of hours or twice for one day', () => {
  const days = fc.uniqueArray(fc.constantFrom(...WORKDAYS), { minLength: 1 });
  const jumps = fc.array(fc.record({ hours: fc.integer({ min: -3, max: 40 }), hour: fc.nat(23) }), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(days, fc.integer({ min: 6, max: 17 }), jumps, (weekdays, hour, moments) => {
      let day = MONDAY;
      let last: string | undefined;
      const sent: string[] = [];
      for (const moment of moments) {
        day = addDays(day, Math.trunc(moment.hours / 24));
        const due = dueDay({ date: day, hour: moment.hour }, plan({ weekdays, hour }), [], last);
        if (due === undefined) continue;
        expect(moment.hour).toBeGreaterThanOrEqual(hour);
        expect([1, 2, 3, 4, 5]).toContain(weekdayOf(due));
        expect(sent).not.toContain(due);
        sent.push(due);
        last = due;
      }
    }),
  );
});

test('a list of holidays with a day that does not exist says so', () => {
  const read = DigestDefaults.safeParse({ holidays: ['2026-02-30'] });
  expect(read.error?.issues[0]?.message).toContain('"2026-02-30" is no day: write a day such as 2026-12-25');
});
