import fc from 'fast-check';
import { likelyChanges } from '../../../src/domain/pasted-text/property-changes.js';

const KNOWN = {
  competitors: ['Datadog', 'Azure Monitor', 'In-house tooling'],
  stages: ['Proposal', 'Technical Evaluation'],
};

test.each([
  ['demo_date', 'They moved the demo to 3 Dec'],
  ['demo_date', 'Demo rescheduled to Thursday'],
  ['close_date', 'Signature pushed to next quarter'],
  ['close_date', 'Close date moved to 2027-01-15'],
  ['people', 'Jane replaces Tom'],
  ['people', 'Jane Doe took over from Tom Reed'],
  ['people', 'Tom is replaced by Jane'],
  ['people', 'Met their new CISO'],
  ['stage', 'Contract signed'],
  ['stage', 'POC kicked off with the platform team'],
  ['stage', 'Deal moved to the technical evaluation on Monday'],
  ['amount', 'Budget cut to $40k'],
  ['competitor', 'They are also evaluating Datadog'],
  ['competitor', 'Platform team is looking at the new Azure monitor, too'],
  ['competitor', 'Shortlisted us and a competitor'],
])('offers to change the %s for “%s” (S0-43)', (what, text) => {
  expect(likelyChanges([text], KNOWN)).toEqual([{ what, text }]);
});

test.each([
  'Demo held, CTO impressed',
  'Send SOC 2 report',
  'They have not moved the demo to 3 Dec',
  'Demo may be moved to 3 Dec',
  'Jane met Tom',
  'Redlines returned by legal',
  'Datadog agent removed from staging',
  'They are evaluating Datadogma',
  'Moved to Lisbon to write the proposal later',
])('offers nothing for “%s”', (text) => {
  expect(likelyChanges([text], KNOWN)).toEqual([]);
});

test('any text is looked at without failing, and each line is offered once as it was written', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (lines) => {
      for (const { text } of likelyChanges([...lines, ...lines], KNOWN)) expect(lines).toContain(text);
    }),
  );
  expect(likelyChanges(['Jane replaces Tom', 'Jane replaces Tom'], KNOWN)).toHaveLength(1);
});

test.each(['demo moved ', 'Jane ', 'budget to ', 'a', '🎉', 'moved to the '])(
  'O15: “%s” ten thousand times takes no time',
  (part) => {
    const begun = performance.now();
    likelyChanges([part.repeat(10_000)], KNOWN);
    expect(performance.now() - begun).toBeLessThan(100);
  },
);
