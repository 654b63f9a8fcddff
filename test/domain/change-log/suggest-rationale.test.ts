import fc from 'fast-check';
import { checkChangeLinePart } from '../../../src/domain/change-log/check-change-line.js';
import {
  suggestDemoRationale,
  suggestLostRationale,
  suggestRationale,
  suggestTransferRationale,
} from '../../../src/domain/change-log/suggest-rationale.js';

test.each([
  ['champion asked for a live walkthrough.', 'champion asked for a live walkthrough'],
  ['The champion really asked us for a live walkthrough', 'champion asked us for a live walkthrough'],
  ['They chose Datadog for its price, our champion had left in May', 'They chose Datadog for its price'],
  ['new budget owner', 'Reason given: new budget owner'],
])('%j becomes %j', (reason, suggestion) => {
  expect(suggestRationale(reason)).toBe(suggestion);
});

test.each([
  ['Price', 'Reason for the loss: Price'],
  ['Too expensive', 'Reason for loss: Too expensive'],
  ['No budget this year', 'Lost: No budget this year'],
])('the lost reason %j becomes %j (S0-49)', (reason, suggestion) => {
  expect(suggestLostRationale(reason)).toBe(suggestion);
});

test('the day of the demo is reason enough (S0-48)', () => {
  expect(suggestDemoRationale('2026-03-05')).toBe('Demo is scheduled for 2026-03-05');
});

test.each([
  ['Ana', 'Handed over to our colleague Ana'],
  ['Ana Pérez', 'Handed over to Ana Pérez'],
  ['Ana María Pérez de la Cruz', 'To Ana María Pérez de la Cruz'],
  ['', undefined],
])('a deal handed to %j is explained as %j (S0-50)', (name, suggestion) => {
  expect(suggestTransferRationale(name)).toBe(suggestion);
});

test.each(['', '  ', '—', 'Datadog New-Relic Dynatrace Grafana Splunk Elastic Honeycomb Lightstep'])(
  'nothing is suggested for %j',
  (reason) => {
    expect(suggestRationale(reason)).toBeUndefined();
  },
);

test('what is suggested always passes the check (S0-46)', () => {
  fc.assert(
    fc.property(fc.oneof(fc.lorem({ maxCount: 14 }), fc.string({ unit: 'grapheme' })), (reason) => {
      for (const suggest of [suggestRationale, suggestLostRationale, suggestTransferRationale]) {
        const suggestion = suggest(reason);
        if (suggestion !== undefined) expect(checkChangeLinePart('rationale', suggestion)).toEqual([]);
      }
    }),
    { numRuns: 1000 },
  );
});
