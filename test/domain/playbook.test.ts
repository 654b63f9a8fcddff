import { askLevelAtCreation, CREATION_FIELDS, stageAtCreation } from '../../src/domain/playbook/creation.js';
import { quietDays } from '../../src/domain/playbook/quiet.js';
import { Playbook, stageRoles } from '../../src/domain/playbook.js';

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
  expect(stageRoles(PLAYBOOK)(name)).toBe(role);
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
    {
      path: ['stages', 1],
      message: '"closed" is already a stage with the role won: keep it in one of the two',
    },
  ]);
});

test('an old playbook without the newer sections works as before', () => {
  expect(PLAYBOOK.customer_information.why_now).toEqual([
    'New initiative',
    'Contract expiry',
    'Recent outage',
    'Poor engineering metric',
  ]);
  expect(PLAYBOOK.legal_suffixes).toContain('GmbH');
  expect(quietDays(PLAYBOOK, 'poc')).toEqual({ quiet: 14, cold: 30 });
  expect(stageAtCreation(PLAYBOOK, ['New', 'Win'])).toBeUndefined();
});

test('nothing is required at creation but what the playbook says (S0-27)', () => {
  for (const field of CREATION_FIELDS) expect(askLevelAtCreation(PLAYBOOK, field)).toBe('off');
  const creation = { asked_at_creation: { customer: 'block', why_now: 'warn' } };
  const strict = Playbook.parse({ vendor: 'Acme', stages: [{ name: 'New', role: 'active' }], creation });
  expect(askLevelAtCreation(strict, 'customer')).toBe('block');
  expect(askLevelAtCreation(strict, 'why_now')).toBe('warn');
});

test('the stage at creation is the database’s own option', () => {
  const stages = [{ name: 'New', aliases: ['Inbound'], role: 'active' }];
  const playbook = Playbook.parse({ vendor: 'Acme', stages, creation: { stage: 'new' } });
  expect(stageAtCreation(playbook, ['Won', '00-New 🌱'])).toBe('00-New 🌱');
  expect(stageAtCreation(playbook, ['Won', 'Inbound'])).toBe('Inbound');
  expect(stageAtCreation(playbook, ['Won'])).toBeUndefined();
});

test('a stage role may have thresholds of its own, and the rest as all others', () => {
  const quiet_after_days = { quiet: 10, stages: { poc: { quiet: 5 } } };
  const playbook = Playbook.parse({ vendor: 'Acme', stages: [{ name: 'New', role: 'active' }], quiet_after_days });
  expect(quietDays(playbook, 'poc')).toEqual({ quiet: 5, cold: 30 });
  expect(quietDays(playbook, undefined)).toEqual({ quiet: 10, cold: 30 });
}); // prettier-ignore
