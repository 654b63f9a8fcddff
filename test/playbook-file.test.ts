import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldedWords, nameKey } from '../src/domain/fold.js';
import { PROPERTY_ROLES, propertyAliases, stageRole } from '../src/domain/playbook.js';
import { parsePlaybook, readPlaybook } from '../src/playbook-file.js';

const SENTRY = readPlaybook('playbooks/sentry.yml');

test.each([
  ['Win', 'won'], ['Won', 'won'], ['Closed Won', 'won'], ['7-Closed Won', 'won'], ['closed - won', 'won'], ['🏆 Won', 'won'],
  ['Lost', 'lost'], ['Closed Lost', 'lost'], ['8-Closed Lost', 'lost'], ['Transferred', 'transferred'], ['Demo', 'demo'],
  ['Demo scheduled', 'demo'], ['POC', 'poc'], ['Proof of Concept', 'poc'], ['3-Technical Evaluation', 'poc'], ['On Hold', 'on_hold'],
  ['Duplicate', 'duplicate'], ['10-Duplicate', 'duplicate'], ['Unqualified', 'unqualified'], ['9-Unqualified', 'unqualified'],
  ['Discovery', 'active'], ['00-Pre Opportunity', 'active'], ['Negotiation', 'active'], ['Technical Win', 'active'],
])('the default playbook knows the stage %j as %s (S0-17, C1)', (name, role) => {
  expect(stageRole(SENTRY, name)).toBe(role);
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
    /mine\.yml[^]*line 4: stages\.0\.role[^]*line 5: stages\.1\.name[^]*line 8: budgets\.tldr[^]*budgets: .*tweet/,
  );
});

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
