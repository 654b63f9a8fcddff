import { PROPERTY_ROLES } from '../../src/domain/playbook/property-roles.js';
import { unclearRoles, unknownStages } from '../../src/domain/setup/database-setup.js';
import { Caller } from '../../src/notion/caller.js';
import { connectNotion } from '../../src/notion/connect.js';
import { createDatabase } from '../../src/notion/create-database.js';
import { NotionGateway } from '../../src/notion/gateway.js';
import { newDatabaseProperties } from '../../src/notion/new-database-schema.js';
import { rulesOf } from '../../src/notion/rules-of-playbook.js';
import { realTiming } from '../../src/notion/timing.js';
import { parsePlaybook, readPlaybook } from '../../src/playbook-file.js';
import { startNotion, stopAll, TOKEN } from '../sandbox/notion/running-notion.js';
import { ACME } from '../sandbox/notion/small-seed.js';
import { problemIn, recordingLogger } from './fixtures.js';

const SENTRY = readPlaybook('playbooks/sentry.yml');
afterEach(stopAll);

async function open() {
  const { baseUrl, clock, sandbox } = await startNotion();
  const shared = { token: TOKEN, baseUrl, clock, requestsPerMinute: 180, logger: recordingLogger() };
  const fetchIt = (url: string, init: RequestInit) => fetch(url, init);
  const gateway = new NotionGateway({ ...shared, fetch: fetchIt, timing: realTiming, random: Math.random });
  const connect = (databaseId: string) => connectNotion({ ...shared, databaseId, rules: rulesOf(SENTRY) });
  return { caller: new Caller(gateway, clock), connect, sandbox };
}

test.each([
  ['its id', ACME],
  ['its link', `https://www.notion.so/team/Sales-${ACME.replaceAll('-', '')}?pvs=4`],
])('a new database below a page given by %s fits the playbook without a question', async (_name, page) => {
  const { caller, connect } = await open();
  const outcome = await createDatabase(caller, { page, title: 'Deals', playbook: SENTRY });
  const id = outcome.kind === 'committed' ? outcome.value.id : '';
  const setup = await connect(id).setups.freshSetup('interactive');
  expect(setup.roles.map(({ role, certainty }) => [role, certainty])).toEqual(
    setup.roles.map(({ role }) => [role, 'sure']),
  );
  expect([unclearRoles(setup), unknownStages(setup)]).toEqual([[], []]);
  expect(setup.stages.map(({ name }) => name)).toEqual(SENTRY.stages.map(({ name }) => name));
});

test('a page that Notion does not show is refused, and so is what is no page at all', async () => {
  const { caller, sandbox } = await open();
  sandbox.controls.setShared(false);
  expect(await createDatabase(caller, { page: ACME, title: 'Deals', playbook: SENTRY })).toMatchObject({
    kind: 'refused',
    problem: { kind: 'deal_gone' },
  });
  const wish = { page: 'Sales', title: 'Deals', playbook: SENTRY };
  expect(await problemIn(createDatabase(caller, wish))).toMatchObject({ kind: 'notion_refused' });
});

test('a playbook that gives two roles one name, or none, still makes a property for each', () => {
  const text =
    'vendor: Us\nstages:\n  - { name: "Won, at last", role: won }\nproperties:\n  sales_engineer: [Owner]\n  account_executive: [Owner]\n';
  const properties = newDatabaseProperties(parsePlaybook(text, 'mine.yml'));
  expect(Object.keys(properties)).toHaveLength(PROPERTY_ROLES.length);
  expect(properties).toMatchObject({
    Owner: { people: {} },
    'Account Executive': { people: {} },
    Stage: { status: { options: [{ name: 'Won at last' }] } },
  });
});
