import fc from 'fast-check';
import { REMINDER_KINDS } from '../../../src/domain/reminders/reminder.js';
import { checkMessage } from '../../../src/sandbox/slack/block-kit/check-message.js';
import { ACTION } from '../../../src/slack/ids.js';
import {
  answeredReminder,
  reminderGone,
  reminderMessage,
  remindersSwitched,
  type ToldReminder,
} from '../../../src/slack/views/reminder-message.js';
import { deal, nasty } from './hostile-data.js';

const sample = fc.sample(deal, { numRuns: 1, seed: 7 })[0];
if (sample === undefined) throw new Error('there is no sample');
const acme = { ...sample, title: 'Acme – Platform', customer: 'Acme' };
const told = (change: Partial<ToldReminder>): ToldReminder => ({
  ...{ id: 'r1', kind: 'next_step', date: '2026-11-24', today: '2026-11-24', deal: acme },
  updates: { last: undefined, ourItems: [], theirItems: [] },
  ...change,
});
const textOf = (change: Partial<ToldReminder>): string => reminderMessage(told(change), 'Sentry').text;

test.each([
  [{}, 'Acme – Platform: The next step is due today.'],
  [{ date: '2026-11-28', today: '2026-11-27' }, 'The next step is due tomorrow.'],
  [{ date: '2026-11-28', today: '2026-11-26' }, 'The next step is due on Saturday, 28 Nov 2026.'],
  [{ date: '2026-11-23' }, 'The next step was due yesterday.'],
  [{ kind: 'demo', date: '2026-11-25' }, 'The demo is tomorrow.'],
  [{ kind: 'demo', date: '2026-11-30', today: '2026-11-27' }, 'The demo is on Monday, 30 Nov 2026.'],
  [{ kind: 'revisit' }, 'You wanted to come back to this lost deal today.'],
  [{ kind: 'after_win' }, 'It was won 30 days ago.'],
] satisfies [Partial<ToldReminder>, string][])('a reminder %j says “%s”', (change, words) => {
  expect(textOf(change)).toContain(words);
});

test('before a demo both sides’ open items are told, also when there are none', () => {
  const updates = { last: { tldr: 'Ready' }, ourItems: [{ text: 'Prepare slides' }], theirItems: [] };
  const text = textOf({ kind: 'demo', date: '2026-11-25', updates });
  expect(text).toContain('Last update: Ready\nAcme side: nothing\nSentry side: Prepare slides');
});

test('each has its buttons, and every one the way to have no more of them', () => {
  for (const kind of REMINDER_KINDS) {
    const blocks = JSON.stringify(reminderMessage(told({ kind }), 'Sentry').blocks);
    for (const action of [ACTION.reminderDone, ACTION.reminderTomorrow, ACTION.openLink, ACTION.remindersOff])
      expect(blocks).toContain(action);
    expect(blocks.includes(ACTION.reminderNextWeek)).toBe(kind !== 'demo');
  }
});

test('S32: whatever people and Notion call things, Slack takes it and pings nobody', () => {
  const items = fc.array(fc.record({ text: nasty(3000) }), { maxLength: 12 });
  const updates = fc.record({
    ...{ last: fc.option(fc.record({ tldr: nasty(3000) }), { nil: undefined }) },
    ...{ ourItems: items, theirItems: items },
  });
  fc.assert(
    fc.property(deal, fc.constantFrom(...REMINDER_KINDS), updates, (one, kind, said) => {
      const message = reminderMessage(told({ kind, deal: one, updates: said }), 'Sentry');
      expect(checkMessage(message)).toEqual([]);
      expect(message.text).not.toMatch(/[<>]/u);
      const reminder = { kind, date: '2026-11-24' };
      const outcome = { kind: 'snoozed', until: '2026-11-25' } as const;
      const answered = answeredReminder({ reminder, title: one.title, url: one.url, outcome });
      expect(checkMessage(answered)).toEqual([]);
    }),
    { numRuns: 40 },
  );
  for (const message of [reminderGone(), remindersSwitched(true), remindersSwitched(false)])
    expect(checkMessage(message)).toEqual([]);
});
