import { readFileSync } from 'node:fs';
import { parsePlaybook } from '../../src/playbook-file.js';

const BASE = 'vendor: Acme\nstages: [{ name: Won, role: won }]\n';

function problem(rule: string): string {
  try {
    parsePlaybook(`${BASE}restricted:\n  - ${rule}\n`, 'mine.yml');
    return 'nothing is wrong';
  } catch (error) {
    return String(error);
  }
}

test('nothing is restricted unless the playbook says so', () => {
  expect(parsePlaybook(BASE, 'mine.yml').restricted).toEqual([]);
});

test('the example in the default playbook is one that works (S4-58)', () => {
  const [before = '', after = ''] = readFileSync('playbooks/sentry.yml', 'utf8').split('# restricted:\n');
  const example = after.slice(0, after.indexOf('\n\n')).replaceAll(/^# /gmu, '');
  const text = `${before}restricted:\n${example}\n`;
  expect(parsePlaybook(text, 'sentry.yml').restricted).toEqual([
    {
      role: 'visibility',
      values: ['Public Sector', 'Federal'],
      visible_to: ['pat@example.com', 'U012ABCDEF'],
    },
    { people: ['sam@example.com'], visible_to: ['sam@example.com', 'pat@example.com'] },
  ]);
});

test.each([
  ['{ visible_to: [pat@example.com] }', /line 4: restricted\.0: say what restricts a row/],
  ['{ property: Segment, visible_to: [pat@example.com] }', /restricted\.0: say which values/],
  ['{ values: [Federal], visible_to: [pat@example.com] }', /restricted\.0\.values: say whose values/],
  [
    '{ role: visibility, property: Segment, values: [x], visible_to: [pat@example.com] }',
    /restricted\.0\.role: name the column by role or by property, not by both/,
  ],
  ['{ role: secrecy, values: [x], visible_to: [pat@example.com] }', /restricted\.0\.role: .*\bvisibility\b/],
  [
    '{ property: Segment, values: ["–"], visible_to: [pat@example.com] }',
    /values\.0: has neither a letter nor a digit/,
  ],
  ['{ property: Segment, values: [], visible_to: [pat@example.com] }', /restricted\.0\.values/],
  ['{ people: [Sam], visible_to: [pat@example.com] }', /people\.0: is not an e-mail address/],
  [
    '{ people: [sam@example.com], visible_to: [Pat] }',
    /visible_to\.0: is neither an e-mail address nor a Slack user id/,
  ],
  ['{ people: [sam@example.com], visible_to: [] }', /visible_to: names nobody/],
  ['{ people: [sam@example.com] }', /restricted\.0\.visible_to/],
  ['{ people: [sam@example.com], visible_to: [pat@example.com], allowed: [] }', /allowed/],
])('the rule %s is refused with its place in the file', (rule, complaint) => {
  expect(problem(rule)).toMatch(complaint);
});
