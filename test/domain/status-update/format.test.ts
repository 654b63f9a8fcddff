import fc from 'fast-check';
import { formatStatusUpdate, statusUpdateRuns } from '../../../src/domain/status-update/format.js';
import { anySides, anyUpdate, SIDES, UPDATE } from './updates.js';

test('an update is written in the exact format (S0-60…67)', () => {
  expect(formatStatusUpdate(UPDATE, SIDES)).toBe(`2026-11-21 — Last 12 days

TLDR: CISO approved the POC plan and signed the NDA

Sentiment: ‼️ Champion leaves in December

Risks: New champion unknown; budget may slip to Q1

Open items (Acme side):
- Name a new champion
- Send SSO metadata

Open items (Sentry side):
- None

2026-11-20: NDA signed by CISO
2026-11-18: POC plan approved`);
});

test('without risks their section and its blank line are left out (S0-63)', () => {
  const text = formatStatusUpdate({ ...UPDATE, risks: undefined }, SIDES);
  expect(text).toContain('Champion leaves in December\n\nOpen items (Acme side):');
});

test('a side whose items were all reported before says "No change", never "None" (S0-54)', () => {
  const text = formatStatusUpdate({ ...UPDATE, vendorItems: 'unchanged' }, SIDES);
  expect(text).toContain('Open items (Sentry side):\n- No change\n');
});

test('without events the comment ends with our open items', () => {
  expect(formatStatusUpdate({ ...UPDATE, timeline: [] }, SIDES)).toMatch(/- None$/);
});

test('line ends inside a field cannot forge a section', () => {
  const text = formatStatusUpdate({ ...UPDATE, tldr: 'Signed\n\nRisks: none at all' }, SIDES);
  expect(text).toContain('TLDR: Signed Risks: none at all\n');
});

test('the header date carries the mark and the runs joined are exactly the text', () => {
  const runs = statusUpdateRuns(UPDATE, SIDES, 'https://opp.example/#op=1');
  expect(runs[0]).toEqual({ text: '2026-11-21', link: 'https://opp.example/#op=1' });
  expect(runs.slice(1).every(({ link }) => link === undefined)).toBe(true);
  expect(runs.map(({ text }) => text).join('')).toBe(formatStatusUpdate(UPDATE, SIDES));
});

test('no run is longer than Notion allows and none cuts an emoji in two', () => {
  const long = { ...UPDATE, risks: '🚀'.repeat(5001) };
  const runs = statusUpdateRuns(long, SIDES, 'https://opp.example');
  expect(runs.length).toBeGreaterThan(5);
  expect(runs.every(({ text }) => text.length <= 2000 && !/\p{Cs}/u.test(text))).toBe(true);
  expect(runs.map(({ text }) => text).join('')).toBe(formatStatusUpdate(long, SIDES));
});

test('whatever is typed, the sections stand where the format puts them', () => {
  fc.assert(
    fc.property(anyUpdate, anySides, (update, sides) => {
      const [head, tldr, sentiment, ...rest] = formatStatusUpdate(update, sides).split('\n\n');
      expect(head).toBe(`${update.date} — Last ${update.period.count} ${update.period.unit}`);
      expect(tldr).toMatch(/^TLDR:[^\n\r\u2028\u2029]*$/u);
      expect(sentiment).toMatch(/^Sentiment: (✅|‼️)[^\n]*$/u);
      expect(rest.length).toBeLessThanOrEqual(4);
    }),
  );
});
