import { secondsToMonday } from '../../../../src/sandbox/web/page/state/monday-morning.js';

test.each([
  ['on a Saturday', '2026-11-21T17:00:00Z', 'Europe/Lisbon', '2026-11-23T09:00:00Z'],
  ['on Monday before nine', '2026-11-23T08:59:20Z', 'Europe/Lisbon', '2026-11-23T09:00:00Z'],
  ['on Monday at nine: the next one', '2026-11-23T09:00:00Z', 'Europe/Lisbon', '2026-11-30T09:00:00Z'],
  ['where the day is another already', '2026-11-22T18:00:00Z', 'Asia/Tokyo', '2026-11-23T00:00:00Z'],
  ['over the change to summer time', '2027-03-26T12:00:00Z', 'Europe/Lisbon', '2027-03-29T08:00:00Z'],
  ['in a zone of quarter hours', '2026-11-20T12:00:00Z', 'Asia/Kathmandu', '2026-11-23T03:15:00Z'],
])('the clock of the sandbox moves to Monday, nine o’clock %s', (_when, now, timeZone, then) => {
  const moment = new Date(now);
  expect(moment.getTime() + secondsToMonday(moment, timeZone) * 1000).toBe(Date.parse(then));
});
