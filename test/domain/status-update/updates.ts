import fc from 'fast-check';
import type { Sides, StatusUpdate } from '../../../src/domain/status-update/status-update.js';

/** Pieces that look like the format's own marks, in several scripts. */
const PIECES = [
  '- ', '* ', '• ', ': ', ':', 'TLDR:', 'TLDR', 'Sentiment: ✅', 'Risks: ', 'Open items (Acme side):', ' side', ' side):',
  ')', '(', 'None', 'No change', '- None', '2026-11-20: ', '2026-11-20 — Last 3 days', '12 Nov', '\n', '\n\n', '\r\n',
  '\u2028', '\t', ' ', '  ', '✅', '‼️', '⚠️', '👩‍👩‍👧', '1️⃣', 'مرحبا', 'שלום', '顧客', 'สวัสดี', 'naïve', '\u202e', '\u200b', '\u0000',
  '**', '_', '<!channel>', '&amp;', '$1', '12', '3.5', '—', '–', '"', "'", 'word', 'quote sent', '\ud800', '\ufeff', '\u00a0',
]; // prettier-ignore

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), {
      maxLength: 8,
    })
    .map((p) => p.join('')),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

export const anyDay: fc.Arbitrary<string> = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const openItems = fc.oneof(fc.constant('unchanged' as const), fc.array(hostileText, { maxLength: 4 }));

export const anyUpdate: fc.Arbitrary<StatusUpdate> = fc.record({
  date: anyDay,
  period: fc.record({
    count: fc.integer({ min: 1, max: 999 }),
    unit: fc.constantFrom('days' as const, 'weeks' as const),
  }),
  tldr: hostileText,
  sentiment: fc.record({ sign: fc.constantFrom('✅' as const, '‼️' as const), phrase: hostileText }),
  risks: fc.option(hostileText, { nil: undefined }),
  customerItems: openItems,
  vendorItems: openItems,
  timeline: fc.array(fc.record({ date: anyDay, text: hostileText }), { maxLength: 4 }),
});

export const anySides: fc.Arbitrary<Sides> = fc.record({ customer: hostileText, vendor: hostileText });

export const SIDES: Sides = { customer: 'Acme', vendor: 'Sentry' };

export const UPDATE: StatusUpdate = {
  date: '2026-11-21',
  period: { count: 12, unit: 'days' },
  tldr: 'CISO approved the POC plan and signed the NDA',
  sentiment: { sign: '‼️', phrase: 'Champion leaves in December' },
  risks: 'New champion unknown; budget may slip to Q1',
  customerItems: ['Name a new champion', 'Send SSO metadata'],
  vendorItems: [],
  timeline: [
    { date: '2026-11-20', text: 'NDA signed by CISO' },
    { date: '2026-11-18', text: 'POC plan approved' },
  ],
};
