import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldedWords, nameKey } from '../src/domain/fold.js';
import { propertyAliases, stageRoles } from '../src/domain/playbook.js';
import { PROPERTY_ROLES } from '../src/domain/playbook/property-roles.js';
import { quietDays } from '../src/domain/playbook/quiet.js';
import { parsePlaybook, PlaybookError, readPlaybook } from '../src/playbook-file.js';

const SENTRY = readPlaybook('playbooks/sentry.yml');

test.each([
  ['Win', 'won'], ['Won', 'won'], ['Closed Won', 'won'], ['7-Closed Won', 'won'], ['closed - won', 'won'], ['🏆 Won', 'won'],
  ['Lost', 'lost'], ['Closed Lost', 'lost'], ['8-Closed Lost', 'lost'], ['Transferred', 'transferred'], ['Demo', 'demo'],
  ['Demo scheduled', 'demo'], ['POC', 'poc'], ['Proof of Concept', 'poc'], ['3-Technical Evaluation', 'poc'], ['On Hold', 'on_hold'],
  ['Duplicate', 'duplicate'], ['10-Duplicate', 'duplicate'], ['Unqualified', 'unqualified'], ['9-Unqualified', 'unqualified'],
  ['Discovery', 'active'], ['00-Pre Opportunity', 'active'], ['Negotiation', 'active'], ['Technical Win', 'active'],
])('the default playbook knows the stage %j as %s (S0-17, C1)', (name, role) => {
  expect(stageRoles(SENTRY)(name)).toBe(role);
}); // prettier-ignore

test.each([
  ['SE', 'sales_engineer'], ['Solutions Engineer', 'sales_engineer'], ['Owner AE', 'account_executive'], ['Account', 'customer'],
  ['Company', 'customer'], ['Deal', 'title'], ['Status', 'stage'], ['ARR', 'amount'], ['Est. close date', 'close_date'],
  ['New SE', 'new_sales_engineer'], ['Loss reason', 'lost_reason'], ['Products', 'features'], ['Date of demo', 'demo_date'],
  ['Team', 'members'],
] as const)('other people’s column %j is known as %s', (column, role) => {
  expect(propertyAliases(SENTRY, role).map(nameKey)).toContain(nameKey(column));
}); // prettier-ignore

test('every meaning has names and no column name has two meanings', () => {
  const seen = new Map<string, string>();
  for (const role of PROPERTY_ROLES) {
    expect(propertyAliases(SENTRY, role).length).toBeGreaterThan(0);
    for (const alias of propertyAliases(SENTRY, role)) {
      const key = nameKey(alias);
      expect([alias, seen.get(key) ?? role]).toEqual([alias, role]);
      expect(foldedWords(alias)).not.toEqual([]);
      seen.set(key, role);
    }
  }
});

test('the default playbook has the budgets and the name of the format (S0-61…66)', () => {
  expect(SENTRY.vendor).toBe('Sentry');
  expect(SENTRY.budgets).toEqual({ tldr: 15, phrase: 7, item: 10, timeline: 15 });
});

test('everything wrong in a playbook is named with its line', () => {
  const text = `vendor: Acme
stages:
  - name: Won
    role: winner
  - name: ''
    role: lost
budgets:
  tldr: -1
  tweet: 3
`;
  expect(() => parsePlaybook(text, 'mine.yml')).toThrow(
    /mine\.yml[^]*line 4: stages\.0\.role[^]*line 5: stages\.1\.name[^]*line 8: budgets\.tldr[^]*line 9: budgets\.tweet/,
  );
});

test('several mistakes are all told at once, each with its line and what to do', () => {
  const text = `vendor: 12
stages:
  - name: Won
    alias: [Closed]
    role: wn
  - name: Demo
budget:
  tldr: 3
creation:
  stage: Nwe
  asked_at_creation:
    title: blok
    industri: warn
quiet_after_days: { quiet: 20, cold: 10 }
customer_information:
  competitors: Datadog
  needs: [Slow pages, slow pages]
`;
  expect(messagesOf(text)).toEqual([
    'The playbook mine.yml cannot be used:',
    'line 1: vendor: is 12: write a text (in quotes when it looks like a number)',
    'line 4: stages.0.alias: is not known here: did you mean aliases?',
    'line 5: stages.0.role: "wn" is none of active, demo, poc, won, lost, transferred, on_hold, duplicate, unqualified: did you mean won?',
    'line 6: stages.1.role: is missing: add one of active, demo, poc, won, lost, transferred, on_hold, duplicate, unqualified',
    'line 7: budget: is not known here: did you mean budgets?',
    'line 12: creation.asked_at_creation.title: "blok" is none of block, warn, off: did you mean block?',
    'line 13: creation.asked_at_creation.industri: is not known here: did you mean industry?',
    'line 14: quiet_after_days: a deal is quiet (20 days) before it is cold (10 days): raise cold or lower quiet',
    'line 16: customer_information.competitors: is "Datadog": write a list ("- …" lines or [a, b])',
    'line 17: customer_information.needs.1: "slow pages" stands there twice: remove one',
  ]);
});

test('a stage at creation that the playbook does not have is told with those it has', () => {
  const text = 'vendor: Acme\nstages:\n  - { name: Won, role: won }\ncreation:\n  stage: Nwe\n';
  expect(messagesOf(text)[1]).toBe('line 5: creation.stage: "Nwe" is none of the stages: write one of Won');
});

test('the default playbook asks for what the process needs and blocks for the name alone', () => {
  const asked = Object.entries(SENTRY.creation.asked_at_creation);
  expect(asked.filter(([, level]) => level === 'block').map(([field]) => field)).toEqual(['title']);
  expect(SENTRY.customer_information.why_now).toHaveLength(4);
  expect(SENTRY.customer_information.competitors.length).toBeGreaterThan(15);
  expect(quietDays(SENTRY, undefined)).toEqual({ quiet: 14, cold: 30 });
});

function messagesOf(text: string): readonly string[] {
  try {
    parsePlaybook(text, 'mine.yml');
  } catch (error) {
    if (error instanceof PlaybookError) return error.message.split('\n').map((line) => line.trim());
    throw error;
  }
  return [];
}

test('a playbook that is no YAML is refused with the line', () => {
  expect(() => parsePlaybook('vendor: Acme\nstages: [a, b\n', 'mine.yml')).toThrow(/line [23]/);
  expect(() => parsePlaybook('', 'mine.yml')).toThrow(/mine\.yml/);
});

test('a playbook that repeats itself without end is refused', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghi'.split('').map(
      (name, index) =>
        `${name}: &${name} [${Array(9)
          .fill(`*${'abcdefgh'.charAt(index)}`)
          .join(',')}]`,
    ),
  ].join('\n');
  expect(() => parsePlaybook(bomb, 'mine.yml')).toThrow(/mine\.yml|alias/i);
});

test('a file on disk is read', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'opp-')), 'small.yml');
  writeFileSync(path, 'vendor: Acme\nstages:\n  - { name: Won, role: won }\n');
  expect(readPlaybook(path)).toMatchObject({ vendor: 'Acme', properties: {} });
});
