import { concerns } from '../../../src/domain/reminders/reminder.js';
import { wonOn } from '../../../src/domain/reminders/won-on.js';
import { PLAYBOOK } from '../../services/find/finding.js';

const context = { today: '2026-11-23', roleOf: PLAYBOOK };

test.each([
  ['2026-10-20 : Stage to Win [ they signed the order form ]', '2026-10-20'],
  ['- 2026-10-20 : Stage to Win [ they signed the order form ]', '2026-10-20'],
  ['• 2026-10-20: Stage: Won (signed by all of them)', '2026-10-20'],
  [
    '2026-10-01 : Stage to Win [ a ]\n2026-10-05 : Stage to POC [ b ]\n2026-10-20 : Stage to Win [ c ]',
    '2026-10-20',
  ],
])('a deal was won when its change log last says so: %j', (body, day) => {
  expect(wonOn(body, '2026-11-01', context)).toBe(day);
});

test('without a line that says so, its close date counts, if that has come', () => {
  const body = 'Customer Information\n2026-10-20 : Stage to POC [ they asked for it ]';
  expect(wonOn(body, '2026-11-01', context)).toBe('2026-11-01');
  expect(wonOn(body, '2026-12-01', context)).toBeUndefined();
  expect(wonOn('', undefined, context)).toBeUndefined();
});

test('each kind concerns deals of its own stages', () => {
  expect([concerns('next_step', undefined), concerns('next_step', 'won')]).toEqual([true, false]);
  expect([concerns('demo', 'demo'), concerns('demo', 'on_hold')]).toEqual([true, false]);
  expect([concerns('revisit', 'lost'), concerns('revisit', 'active')]).toEqual([true, false]);
  expect([concerns('after_win', 'won'), concerns('after_win', 'lost')]).toEqual([true, false]);
});
