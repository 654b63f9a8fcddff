import fc from 'fast-check';
import { readCatalogue } from '../../../src/catalogue-files.js';
import { featureSuggester } from '../../../src/domain/features/suggest-features.js';

const CATALOGUE = readCatalogue('playbooks/catalogue');
const suggest = featureSuggester(CATALOGUE);
const namesFor = (need: string): readonly string[] =>
  suggest([need], 3).map(({ feature }) => feature.feature);

test.each([
  ['Support cannot reproduce what the customer saw', 'Session Replay'],
  ['they want video of rage clicks in the checkout', 'Session Replay'],
  ['errors sit in triage for a week because no team feels responsible', 'Code owners and ownership rules'],
  ['one bad deploy sent 40,000 alerts into the channel', 'Issue grouping'],
  ['minified stack traces nobody can read', 'Source maps'],
  ['requests across 40 microservices are slow', 'Distributed tracing'],
  ['replace Datadog APM', 'Distributed tracing'],
  ['Postgres is the bottleneck, N+1 everywhere', 'Query performance'],
  ['must integrate with Okta for single sign-on', 'SSO (SAML)'],
  ['accounts of leavers stay open for weeks', 'SCIM'],
  ['GDPR: no personal data may reach a vendor', 'Data scrubbing'],
  ['data has to be stored in Frankfurt', 'EU data residency'],
  ['nightly batch import failed and nobody noticed', 'Cron monitoring'],
  ['customers tell us about downtime before we know', 'Uptime monitoring'],
  ['crash rate of the iOS app ruins the store rating', 'Mobile crash reporting'],
  ['every third deployment is rolled back', 'Release health'],
  ['auditors want to know who changed which setting', 'Audit log'],
  ['afraid of the bill when traffic peaks', 'Spike protection'],
  ['Jira tickets are typed by hand', 'Jira integration'],
  ['MTTR is too high, engineers hunt the root cause for days', 'Seer'],
  ['LLM agents cost too many tokens', 'AI agent monitoring'],
])('%j leads to %j among the first three (S0-33)', (need, feature) => {
  expect(namesFor(need)).toContain(feature);
});

test('each suggestion names the need that it meets', () => {
  const suggestions = suggest(['sign on with SAML', 'cron jobs fail'], 6);
  const needOf = (name: string): string | undefined =>
    suggestions.find(({ feature }) => feature.feature === name)?.need;
  expect(needOf('SSO (SAML)')).toBe('sign on with SAML');
  expect(needOf('Cron monitoring')).toBe('cron jobs fail');
});

test.each([[''], ['zzz qqq'], ['the and of'], ['🙂']])('%j fits nothing, and nothing is made up', (need) => {
  expect(suggest([need], 5)).toEqual([]);
});

test('a slip of the fingers does not hide a feature', () => {
  expect(namesFor('sesion repaly')).toContain('Session Replay');
  expect(namesFor('proffiling')).toContain('Profiling');
});

test('every feature is found by its own name, needs and words', () => {
  const own = CATALOGUE.flatMap(({ feature, aliases, needs, words }) =>
    [feature, ...aliases, ...needs].map((need) => ({ need, feature, among: 3 })).concat(
      words.map((need) => ({ need, feature, among: CATALOGUE.length })),
    ),
  ); // prettier-ignore
  fc.assert(
    fc.property(fc.constantFrom(...own), fc.boolean(), ({ need, feature, among }, loud) => {
      const typed = loud ? `${need.toUpperCase()}!!` : need;
      const names = suggest([typed], among).map((found) => found.feature.feature);
      expect(names).toContain(feature);
    }),
    { numRuns: 1500 },
  );
});

test('whatever is typed, scores fall and the limit holds', () => {
  fc.assert(
    fc.property(fc.lorem(), fc.nat({ max: 8 }), (need, limit) => {
      const scores = suggest([need], limit).map(({ score }) => score);
      expect(scores.length).toBeLessThanOrEqual(limit);
      expect(scores.toSorted((a, b) => b - a)).toEqual(scores);
    }),
  );
});

test('five needs are answered while somebody types', () => {
  const needs = [
    'slow pages',
    'cannot reproduce',
    'sso with okta',
    'nightly jobs fail',
    'bill after a spike',
  ];
  const started = performance.now();
  for (let time = 0; time < 10; time += 1) suggest(needs, 5);
  expect((performance.now() - started) / 10).toBeLessThan(150);
});
