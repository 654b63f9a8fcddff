import fc from 'fast-check';
import { proposeLines } from '../../../src/domain/pasted-text/propose-lines.js';

const OPTIONS = { today: '2026-11-21', customer: 'Acme Corp', vendor: 'Sentry' };

function proposed(text: string): readonly string[] {
  return proposeLines(text, OPTIONS).map(({ place, date, text: line }) => `${place} ${date ?? '-'} ${line}`);
}

test('a call summary becomes one line for each bullet and sentence, each where it belongs (S0-43)', () => {
  const summary = `Hi team,
Notes from today's call:

- Demo went well. CTO liked session replay; budget is approved
* 18 Nov: Security review passed
• We will send the SOC 2 report
- Acme to return the redlines.
Acme Corp will name a sponsor
They need to open the firewall
Action: book the readout
Thanks!`;
  expect(proposed(summary)).toEqual([
    'timeline 2026-11-21 Demo went well',
    'timeline 2026-11-21 CTO liked session replay',
    'timeline 2026-11-21 budget is approved',
    'timeline 2026-11-18 Security review passed',
    'vendorItems - We will send the SOC 2 report',
    'customerItems - Acme to return the redlines',
    'customerItems - Acme Corp will name a sponsor',
    'customerItems - They need to open the firewall',
    'vendorItems - book the readout',
  ]);
});

test('versions, numbers and abbreviations end no sentence', () => {
  expect(proposed('They run v2.3 on 3.5 k hosts, e.g. Payments. Dr. Meyer signs off.')).toEqual([
    'timeline 2026-11-21 They run v2.3 on 3.5 k hosts, e.g. Payments',
    'timeline 2026-11-21 Dr. Meyer signs off',
  ]);
});

test('no proposed line says anything that was not pasted, whatever was pasted', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 60 }), (parts) => {
      const pasted = parts.join('\n');
      const squeezed = pasted.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, '');
      const lines = proposeLines(pasted, OPTIONS);
      expect(lines.length).toBeLessThanOrEqual(40);
      for (const { text } of lines) expect(squeezed).toContain(text.replace(/\s+/gu, ''));
    }),
  );
});

test.each([
  ['one line of a hundred thousand letters', 'a'.repeat(100_000)],
  ['nothing but sentences', 'A b. '.repeat(20_000)],
  ['nothing but dots', '. '.repeat(50_000)],
  ['only emoji', '🎉'.repeat(10_000)],
  ['abbreviations without end', 'e.g. A. '.repeat(10_000)],
])('O15: %s is split at once', (_what, text) => {
  const begun = performance.now();
  proposeLines(text, OPTIONS);
  expect(performance.now() - begun).toBeLessThan(200);
});
