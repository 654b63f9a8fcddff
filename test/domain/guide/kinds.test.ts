import { define } from '../../../src/domain/glossary.js';
import { kindsAsWords, kindsHint } from '../../../src/domain/guide/kinds.js';
import { readPlaybook } from '../../../src/playbook-file.js';

const POC = readPlaybook('playbooks/meddpicc-poc.yml');
const MARKET = readPlaybook('playbooks/go-to-market.yml');

test('the column for the kind says what each kind means; no other column does (S1-1…5, S4-150…155)', () => {
  expect(kindsHint(POC, 'type')).toContain('Upsell (part of New Business): An existing contract grows');
  expect(kindsHint(MARKET, 'Type')).toContain('Add On: More seats or a better plan');
  expect(kindsHint(POC, 'Stage')).toBeUndefined();
  expect(kindsHint(readPlaybook('playbooks/sentry.yml'), 'Type')).toBeUndefined();
});

test('a kind is a word of the team, with what it brings (S1-65)', () => {
  const found = define(kindsAsWords(POC), 'expansion');
  expect(found).toMatchObject({ kind: 'one', entry: { term: 'Expansion' } });
  expect(JSON.stringify(found)).toContain('Growth, deeper use and partnership.');
});
