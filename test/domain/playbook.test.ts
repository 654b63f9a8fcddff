import { Playbook, stageRole, stageRoles } from '../../src/domain/playbook.js';

const PLAYBOOK = Playbook.parse({
  vendor: 'Sentry',
  stages: [
    { name: 'Win', aliases: ['Closed Won', '1-Signed'], role: 'won' },
    { name: 'On hold', role: 'on_hold' },
    { name: '7', role: 'lost' },
  ],
});

test.each([
  ['Win', 'won'],
  ['  WIN ', 'won'],
  ['Closed-Won 🎉', 'won'],
  ['7-Closed Won', 'won'],
  ['07 · Closed Won', 'won'],
  ['Signed', 'active'],
  ['1 - signed', 'won'],
  ['On-Hold', 'on_hold'],
  ['7', 'lost'],
  ['Something else', 'active'],
  ['', 'active'],
])('the stage %j means %s (C1)', (name, role) => {
  expect(stageRole(PLAYBOOK, name)).toBe(role);
});

test('many pages of few stages are mapped at once', () => {
  const roleOf = stageRoles(PLAYBOOK);
  const started = performance.now();
  for (let page = 0; page < 100_000; page += 1) roleOf(page % 2 === 0 ? '7-Closed Won' : 'Discovery');
  expect(performance.now() - started).toBeLessThan(500);
});

test('a playbook without budgets has those of the format (S0-61…66)', () => {
  expect(PLAYBOOK.budgets).toEqual({ tldr: 15, phrase: 7, item: 10, timeline: 15 });
});

test('one name cannot mean two roles', () => {
  const stages = [
    { name: 'Closed', role: 'won' },
    { name: 'Gone', aliases: ['closed '], role: 'lost' },
  ];
  const result = Playbook.safeParse({ vendor: 'Sentry', stages });
  expect(result.error?.issues).toMatchObject([
    { path: ['stages', 1], message: '"closed" is already a stage with the role won' },
  ]);
});
