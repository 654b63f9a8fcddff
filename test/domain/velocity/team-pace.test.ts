import { stagePath, type StageStep } from '../../../src/domain/velocity/stage-path.js';
import { paceOf, teamPace, type PaceFacts } from '../../../src/domain/velocity/team-pace.js';
import { stageRoles } from '../../../src/domain/playbook.js';
import { readPlaybook } from '../../../src/playbook-file.js';

const BOOK = readPlaybook('playbooks/meddpicc-poc.yml');
const ROLE_OF = stageRoles(BOOK);

function steps(...path: readonly (readonly [string, string])[]): readonly StageStep[] {
  return path.map(([on, to]) => ({ on, to }));
}

test('the way of a deal is read from its change log; what was undone did not happen (S1-63, S0-45)', () => {
  expect(
    stagePath([
      { date: '2026-09-01', summary: 'Stage to Discovery' },
      { date: '2026-09-02', summary: 'Amount raised' },
      { date: '2026-09-10', summary: 'Stage: Proof-of-Concept' },
      { date: '2026-09-11', summary: 'Stage to Win' },
      { date: '2026-09-11', summary: 'Stage change undone' },
      { date: '2026-09-12', summary: 'Stage: Proof-of-Concept' },
      { date: 'some day', summary: 'Stage to Win' },
    ]),
  ).toEqual(steps(['2026-09-01', 'Discovery'], ['2026-09-10', 'Proof-of-Concept']));
});

/** Three deals that left Discover after 10, 20 and 60 days, by whatever name. */
const TEAM = teamPace(BOOK, [
  steps(['2026-01-01', 'Discovery'], ['2026-01-11', 'POC'], ['2026-01-15', 'Win']),
  steps(['2026-02-01', 'discover'], ['2026-02-21', 'POC'], ['2026-02-23', 'Lost']),
  steps(['2026-03-01', 'Scoping'], ['2026-04-30', 'POC']),
]);

test('half of the team’s deals left a stage within its median, whatever the stage is called there', () => {
  expect([...TEAM.values()]).toEqual([{ stage: 'Discover', median: 20, stays: 3 }]);
});

const FACTS: PaceFacts = {
  ...{ stage: { name: 'Discovery', role: 'active' }, type: undefined, createdOn: '2026-10-01' },
  ...{ today: '2026-11-21', path: [], isCold: false, team: TEAM },
};

test.each<[string, Partial<PaceFacts>, string | undefined]>([
  ['that never moved since it was made', {}, 'At Risk'],
  ['that came nine days ago', { path: steps(['2026-11-12', 'Discovery']) }, 'Fast Track'],
  ['that came twelve days ago', { path: steps(['2026-11-09', 'Scoping']) }, 'Standard'],
  ['that came forty-one days ago', { path: steps(['2026-10-11', 'Discovery']) }, 'At Risk'],
  ['that is silent', { path: steps(['2026-11-12', 'Discovery']), isCold: true }, 'At Risk'],
  [
    'that came back from a later stage',
    { path: steps(['2026-11-01', 'POC'], ['2026-11-12', 'Discovery']) },
    'Recovery',
  ],
  [
    'that came back from a pause',
    { path: steps(['2026-11-01', 'On hold'], ['2026-11-12', 'Discovery']) },
    'Recovery',
  ],
  ['whose log ends elsewhere', { path: steps(['2026-11-12', 'Proposal']) }, undefined],
  ['in a stage that too few left', { stage: { name: 'POC', role: 'poc' } }, undefined],
  ['that is won', { stage: { name: 'Win', role: 'won' } }, undefined],
  ['that rests', { stage: { name: 'On hold', role: 'on_hold' } }, undefined],
])('a deal %s is %3$s (S1-63)', (_what, change, name) => {
  expect(paceOf(BOOK, ROLE_OF, { ...FACTS, ...change })?.name).toBe(name);
});

test('a playbook without velocity measures nobody', () => {
  expect(paceOf(readPlaybook('playbooks/sentry.yml'), ROLE_OF, FACTS)).toBeUndefined();
});
