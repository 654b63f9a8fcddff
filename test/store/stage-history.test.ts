import { openForgetfulStore, type Store } from '../../src/store/open-store.js';
import { createStagePaths } from '../../src/services/velocity/stage-paths.js';
import { createTeamPaces } from '../../src/services/velocity/team-paces.js';
import { stageRoles } from '../../src/domain/playbook.js';
import { readPlaybook } from '../../src/playbook-file.js';
import { readBody } from '../../src/mirror/read-body.js';
import { deal, NOW } from '../support/mirror/deals.js';

let store: Store;
beforeAll(async () => {
  store = await openForgetfulStore();
}, 60_000);
afterAll(() => store.close());

/** A page with a change log, as the mirror keeps it. */
async function page(
  id: string,
  log: readonly string[],
  more: { archived?: boolean; customer?: string } = {},
) {
  const { customer = 'Open', archived = false } = more;
  const known = deal({ id, title: id, customer, archived, properties: { c: customer } });
  await store.mirror.putDeals([known], undefined);
  const lines = log.map((line) => `- ${line}`);
  const text = [
    '# Timeline',
    '- 2026-01-01 : Stage of the talks [ not a change ]',
    '**Changes to Opportunity:**',
    ...lines,
  ];
  await store.mirror.putBody(id, readBody(text.join('\n')), NOW);
}

test('the mirror tells the way of every deal that is not archived, from its change log alone (S1-63)', async () => {
  await page('a', [
    '2026-02-01 : Stage to Demo [ scope agreed, team wants to see ]',
    '2026-02-03 : Amount raised [ second team joined the same scope ]',
    '[2026-03-01](https://slack.com/x) : Stage: POC [ demo convinced the pilot team fully ]',
  ]);
  await page('b', []);
  await page('gone', ['2026-02-01 : Stage to Demo [ scope agreed, team wants to see ]'], { archived: true });
  const lines = await store.stageHistory.lines();
  expect(lines.get('a')).toEqual([
    { date: '2026-02-01', summary: 'Stage to Demo' },
    { date: '2026-03-01', summary: 'Stage: POC' },
  ]);
  expect([lines.get('b') ?? [], lines.get('gone')]).toEqual([[], undefined]);
});

test('a restricted deal takes no part in what everybody is compared with (S4-58)', async () => {
  const playbook = readPlaybook('playbooks/meddpicc-poc.yml');
  for (const [id, customer] of [
    ['c', 'Open'],
    ['d', 'Open'],
    ['e', 'Secret'],
  ] as const) {
    const log = ['2026-02-01 : Stage to Demo [ x ]', '2026-02-11 : Stage to POC [ x ]'];
    await page(id, log, { customer });
  }
  const properties = [{ id: 'c', name: 'Customer' }];
  const roles = [{ role: 'customer' as const, propertyId: 'c' }];
  await store.mirror.note({ schema: { dataSourceId: 's', stages: [], properties, roles } });
  const clock = { now: () => NOW };
  const slackPeople = { person: () => Promise.reject(new Error('nobody is looked up')) };
  const pace = (access: { role: 'customer'; values: string[]; visible_to: string[] }[]) => {
    const stagePaths = createStagePaths({ stageHistory: store.stageHistory, clock });
    const desk = {
      mirror: store.mirror,
      clock,
      slackPeople,
      access,
      roleOf: stageRoles(playbook),
      stagePaths,
    };
    return createTeamPaces(desk, playbook)();
  };
  expect([...(await pace([])).values()]).toEqual([{ stage: 'Discover', median: 10, stays: 4 }]);
  const rules = [{ role: 'customer' as const, values: ['Secret'], visible_to: ['nobody@example.com'] }];
  expect([...(await pace(rules)).values()]).toEqual([{ stage: 'Discover', median: 10, stays: 3 }]);
});
