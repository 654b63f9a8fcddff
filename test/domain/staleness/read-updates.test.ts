import { formatStatusUpdate } from '../../../src/domain/status-update/format.js';
import type { OpenItems, SentimentSign } from '../../../src/domain/status-update/status-update.js';
import { readUpdates } from '../../../src/domain/staleness/read-updates.js';

function update(date: string, vendorItems: OpenItems, sign: SentimentSign = '✅') {
  const text = formatStatusUpdate(
    {
      date,
      period: { count: 1, unit: 'weeks' },
      tldr: `Stand of ${date}`,
      sentiment: { sign, phrase: 'Going well' },
      risks: undefined,
      customerItems: [],
      vendorItems,
      timeline: [{ date, text: 'Call held' }],
    },
    { customer: 'Acme', vendor: 'Sentry' },
  );
  return { text, saidAt: new Date(`${date}T10:00:00Z`) };
}

const free = { text: 'Lunch was nice', saidAt: new Date('2026-11-22T10:00:00Z') };
const read = (...comments: readonly { text: string; saidAt: Date }[]) =>
  readUpdates(comments, 'Sentry', 'Europe/Lisbon');

test('an open item is as old as the first update in a row that has it', () => {
  const found = read(
    free,
    update('2026-11-20', ['Fix SSO', 'Send report']),
    update('2026-11-13', 'unchanged'),
    update('2026-11-06', ['fix SSO.']),
    update('2026-10-30', ['Send report']),
  );
  expect(found.ourItems).toEqual([
    { text: 'Fix SSO', since: '2026-11-06' },
    { text: 'Send report', since: '2026-11-20' },
  ]);
});

test('“none” closes every item; “unchanged” closes none', () => {
  expect(read(update('2026-11-20', []), update('2026-11-06', ['Fix SSO'])).ourItems).toEqual([]);
  expect(read(update('2026-11-20', 'unchanged'), update('2026-11-06', ['Fix SSO'])).ourItems).toEqual([
    { text: 'Fix SSO', since: '2026-11-06' },
  ]);
});

test('the last update and the last two sentiments are those of updates, not of other comments', () => {
  const found = read(free, update('2026-11-20', [], '‼️'), free, update('2026-11-06', [], '‼️'));
  expect(found.last?.tldr).toBe('Stand of 2026-11-20');
  expect(found.sentiments).toEqual(['‼️', '‼️']);
  expect(read(free)).toEqual({ last: undefined, sentiments: [], ourItems: [], theirItems: [] });
});
