import fc from 'fast-check';
import { formatStatusUpdate } from '../../../src/domain/status-update/format.js';
import { statementsIn, statementsOf } from '../../../src/domain/status-update/statements.js';
import { tidyUpdate } from '../../../src/domain/status-update/tidy.js';
import { anySides, anyUpdate, SIDES, UPDATE } from './updates.js';

test('a comment in our format is told line by line, with field, side and date', () => {
  expect(statementsOf(formatStatusUpdate(UPDATE, SIDES))).toEqual([
    { field: 'tldr', text: 'CISO approved the POC plan and signed the NDA' },
    { field: 'sentiment', text: '‼️ Champion leaves in December' },
    { field: 'risk', text: 'New champion unknown; budget may slip to Q1' },
    { field: 'item', side: 'customer', text: 'Name a new champion' },
    { field: 'item', side: 'customer', text: 'Send SSO metadata' },
    { field: 'timeline', date: '2026-11-20', text: 'NDA signed by CISO' },
    { field: 'timeline', date: '2026-11-18', text: 'POC plan approved' },
  ]);
});

test('every line of any comment the bot wrote is told as it was', () => {
  fc.assert(
    fc.property(anyUpdate, anySides, (update, sides) => {
      expect(statementsOf(formatStatusUpdate(update, sides))).toEqual(statementsIn(tidyUpdate(update)));
    }),
  );
});

test('free text is told line by line, dated lines with their day', () => {
  const text = 'Call with Jane went well\n\n- 12 Nov: quote sent\n• CFO on leave\nNov 14 – DPA signed';
  expect(statementsOf(text, { writtenOn: '2026-11-21' })).toEqual([
    { field: 'free', text: 'Call with Jane went well' },
    { field: 'timeline', date: '2026-11-12', text: 'quote sent' },
    { field: 'timeline', text: 'CFO on leave' },
    { field: 'timeline', date: '2026-11-14', text: 'DPA signed' },
  ]);
});

test('a retyped update with our name first keeps its sides', () => {
  const text =
    'TLDR\nquote is out\nOpen items (sentry side): Send docs\nOpen items (Acme side):\n1. Sign DPA\n2. none';
  expect(statementsOf(text, { vendor: 'Sentry' })).toEqual([
    { field: 'tldr', text: 'quote is out' },
    { field: 'item', side: 'vendor', text: 'Send docs' },
    { field: 'item', side: 'customer', text: 'Sign DPA' },
  ]);
});

test('risks written as a list are told one by one', () => {
  expect(statementsOf('Risks:\n- Budget may slip\n- Champion leaves\n\nSee you tomorrow')).toEqual([
    { field: 'risk', text: 'Budget may slip' },
    { field: 'risk', text: 'Champion leaves' },
    { field: 'free', text: 'See you tomorrow' },
  ]);
});

test('a dated open item stays an open item', () => {
  expect(statementsOf('Open items (Acme side):\n- 2026-11-30: send data')).toEqual([
    { field: 'item', side: 'customer', text: '2026-11-30: send data' },
  ]);
});
