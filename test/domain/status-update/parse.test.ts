import fc from 'fast-check';
import { formatStatusUpdate } from '../../../src/domain/status-update/format.js';
import { parseStatusUpdate } from '../../../src/domain/status-update/parse.js';
import { tidySides, tidyUpdate } from '../../../src/domain/status-update/tidy.js';
import { anySides, anyUpdate, hostileText, SIDES, UPDATE } from './updates.js';

test('what the format wrote is read back whole, with the names of both sides', () => {
  expect(parseStatusUpdate(formatStatusUpdate(UPDATE, SIDES))).toEqual({ ...UPDATE, sides: SIDES });
});

test('parse(format(x)) = x for every update, whatever its fields contain', () => {
  fc.assert(
    fc.property(anyUpdate, anySides, (update, sides) => {
      const tidy = tidyUpdate(update);
      expect(tidyUpdate(tidy)).toEqual(tidy);
      const parsed = parseStatusUpdate(formatStatusUpdate(update, sides));
      expect(parsed).toEqual({ ...tidy, sides: tidySides(sides) });
    }),
    { numRuns: 10_000 },
  );
}, 60_000);

test.each(['x side', 'Brackets (EMEA)', 'a side):', ') side', 'Open items (b side):', 'קבוצה'])(
  'a customer called "%s" keeps its name',
  (customer) => {
    const sides = { customer, vendor: 'Sentry' };
    expect(parseStatusUpdate(formatStatusUpdate(UPDATE, sides))?.sides).toEqual(sides);
  },
);

test('an update typed by hand is read: markers, other dashes, bullets and emoji, missing sections', () => {
  const typed = `**2026-11-21 - last 1 week**
*TL;DR* - Security review passed
**Sentiment:** ⚠️ slipping

**Open items (Acme)**
* Sign the DPA
• Name an approver
Open items (Sentry side): none

- 20 Nov 2026 – review passed
2026-11-18 call with CISO`;
  expect(parseStatusUpdate(typed)).toEqual({
    date: '2026-11-21',
    period: { count: 1, unit: 'weeks' },
    tldr: 'Security review passed',
    sentiment: { sign: '‼️', phrase: 'slipping' },
    risks: undefined,
    customerItems: ['Sign the DPA', 'Name an approver'],
    vendorItems: [],
    timeline: [
      { date: '2026-11-20', text: 'review passed' },
      { date: '2026-11-18', text: 'call with CISO' },
    ],
    sides: { customer: 'Acme', vendor: 'Sentry' },
  });
});

test('sides in the other order are told apart by our name', () => {
  const typed = 'Open items (Sentry side):\n- Send quote\nOpen items (Acme side):\n- Sign it';
  expect(parseStatusUpdate(typed, { vendor: 'Sentry' })).toMatchObject({
    vendorItems: ['Send quote'],
    customerItems: ['Sign it'],
  });
});

test('a colleague who edits one of our comments does not make it unreadable', () => {
  const text = formatStatusUpdate(UPDATE, SIDES)
    .replace('- None', '- Book the room\n\n\n')
    .replace(' — ', ' – ');
  expect(parseStatusUpdate(text)).toMatchObject({ ...UPDATE, vendorItems: ['Book the room'], sides: SIDES });
});

test('a date without a year is read only when the day of the comment is known', () => {
  const text = 'TLDR: all fine\n\n12 Nov: call';
  expect(parseStatusUpdate(text)?.timeline).toEqual([]);
  expect(parseStatusUpdate(text, { writtenOn: '2026-11-21' })?.timeline).toEqual([
    { date: '2026-11-12', text: 'call' },
  ]);
});

test.each(['Great call today, they love it', '', '2026-11-20: call with Jane', 'See https://x.y/tldr'])(
  'free text is no status update: %j',
  (text) => {
    expect(parseStatusUpdate(text)).toBeUndefined();
  },
);

test('any text at all is read without failing', () => {
  fc.assert(
    fc.property(fc.array(hostileText), (lines) => {
      parseStatusUpdate(lines.join('\n'));
    }),
  );
});

test.each([
  '(',
  '*',
  '- ',
  'Open items (',
  'TLDR',
  '12 ',
  '2026-11-20',
  '1. ',
  '[ ] ',
  ' side)',
  '\n',
  '**_',
  '[a](b',
])('ten thousand characters of %j are read at once', (piece) => {
  const text = `TLDR: x\n${piece.repeat(Math.ceil(10_000 / piece.length))}x`;
  const started = performance.now();
  parseStatusUpdate(text, { writtenOn: '2026-11-21' });
  expect(performance.now() - started).toBeLessThan(200);
});
