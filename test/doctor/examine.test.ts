import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { exitCode, type Check } from '../../src/doctor/check.js';
import { examine } from '../../src/doctor/examine.js';
import { checkText, summaryText } from '../../src/doctor/report.js';
import type { HttpFetch } from '../../src/notion/http.js';
import { sampleNotion } from '../../src/sandbox/data/sample-notion.js';
import { openStandIns, type StandIns } from '../support/stand-ins.js';

const SEED = sampleNotion(new Date());
const MANIFEST = readFileSync('manifest.yml', 'utf8');

describe('npm run doctor', () => {
  let here: StandIns;
  let dataDir = '';
  beforeAll(async () => {
    here = await openStandIns(SEED);
    dataDir = mkdtempSync(join(tmpdir(), 'opp-doctor-test-'));
  }, 60_000);
  afterAll(async () => {
    await here.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const everything = {
    ...{ readContent: true, updateContent: true, insertContent: true },
    ...{ readComments: true, insertComments: true, readUserEmail: true },
  };
  afterEach(() => {
    here.notion.controls.setCapabilities(everything);
    here.notion.controls.setShared(true);
  });

  /** Another database's folder would take a second each time: a server that is not there is refused at once. */
  const NO_STORE = { DATABASE_URL: 'postgres://nobody:hunter2@127.0.0.1:1/none' };

  async function look(
    changes: Readonly<Record<string, string | undefined>> = NO_STORE,
    more: { readonly fetch?: HttpFetch; readonly manifest?: string } = {},
  ) {
    const told: Check[] = [];
    const environment = { ...here.environment, ...changes };
    const clock = { now: () => new Date() };
    const checks = await examine({ environment, manifest: MANIFEST, clock, ...more }, (check) =>
      told.push(check),
    );
    expect(told).toEqual(checks);
    const not = (state: Check['state']) => checks.filter((check) => check.state === state);
    return {
      code: exitCode(checks),
      text: `${checks.map(checkText).join('\n')}\n${summaryText(checks)}`,
      of: (id: string) => checks.find((check) => check.id === id),
      problems: not('problem')
        .map(({ id }) => id)
        .filter((id) => id !== 'store'),
      checks,
    };
  }

  test('finds nothing wrong with the sandbox, and writes nothing to find out', async () => {
    const { code, problems, checks, text } = await look({ OPP_DATA_DIR: dataDir });
    expect([code, problems]).toEqual([0, []]);
    expect(checks.filter(({ state }) => state !== 'ok').map(({ id }) => id)).toEqual([
      'properties',
      'digests',
    ]);
    expect(text).toContain('Visibility: no property is named "Visibility"');
    expect(text).toContain('✓ Notion capability “Insert comments”: given');
    expect(text).toContain('Opp can run. 1 warning');
    const written = here.notion.requests().filter(({ method, status }) => method !== 'GET' && status === 200);
    expect(written.map(({ path }) => path).filter((path) => !path.endsWith('/query'))).toEqual([]);
  }, 60_000);

  test.each([
    ['readComments', 'may_read_comments', 'Read comments'],
    ['insertComments', 'may_insert_comments', 'Insert comments'],
    ['insertContent', 'may_insert_content', 'Insert content'],
    ['updateContent', 'may_update_content', 'Update content'],
    ['readUserEmail', 'may_read_emails', 'email addresses'],
  ] as const)('N18: names the missing capability %s and where to give it', async (capability, id, name) => {
    here.notion.controls.setCapabilities({ [capability]: false });
    const { code, problems, of } = await look();
    expect([code, problems]).toEqual([1, [id]]);
    expect(of(id)?.fix).toContain(name);
    expect(of(id)?.fix).toContain('Capabilities');
  });

  test('without reading content the database cannot be seen either', async () => {
    here.notion.controls.setCapabilities({ readContent: false });
    expect((await look()).problems).toEqual(['may_read_content', 'notion_database']);
  });

  test('N13: says how to share a database that is not shared', async () => {
    here.notion.controls.setShared(false);
    const { problems, of } = await look();
    expect(problems).toEqual(['notion_database']);
    expect(of('notion_database')?.fix).toContain('Connections');
  });

  test('N17: names both data sources when there are two', async () => {
    const { problems, of } = await look(NO_STORE, { fetch: withSecondDataSource });
    expect(problems).toEqual(['notion_database']);
    expect(of('notion_database')?.found).toMatch(/2 data sources: .*"Old deals"/);
  });

  test('N15: says which property is missing, what that costs and what to do', async () => {
    const patch = (properties: Record<string, unknown>) =>
      here.client.request({
        path: `data_sources/${SEED.database.dataSourceId}`,
        method: 'patch',
        body: { properties },
      });
    await patch({ 'Sales Engineer': null, Members: null, 'New SE': null, 'Account Executive': null });
    const { problems, of } = await look();
    expect(problems).toEqual(['properties']);
    expect(of('properties')?.found).toContain('Sales Engineer: no property is named "Sales Engineer"');
    expect(of('properties')?.found).toContain('Nobody’s own deals can be listed');
    await patch({
      'Sales Engineer': { people: {} },
      Stage: { status: { options: [{ name: 'Demo' }, { name: 'Limbo' }] } },
    });
    const after = await look();
    expect(after.problems).toEqual([]);
    expect(after.of('stages')).toMatchObject({ state: 'warning' });
    expect(after.of('stages')?.found).toContain('“Limbo”');
  });

  test('says which part of a playbook is off for want of a property, and what to add', async () => {
    const { code, of } = await look({ ...NO_STORE, OPP_PLAYBOOK: 'playbooks/go-to-market.yml' });
    expect(code).toBe(1);
    expect(of('constructs')).toMatchObject({ state: 'warning' });
    expect(of('constructs')?.found).toContain(
      'The answer “Competitor” of Closed Lost: It stands in the change log only.',
    );
    expect(of('constructs')?.fix).toContain('Add a select “Type” with New Business, Add On, Renewal');
    expect((await look()).of('constructs')).toMatchObject({ state: 'ok' });
  });

  test('tells wrong tokens from each other, and never prints them', async () => {
    const { code, problems, of, text } = await look({
      ...{
        ...NO_STORE,
        SLACK_BOT_TOKEN: 'xoxb-canary',
        SLACK_APP_TOKEN: 'xapp-canary',
        NOTION_TOKEN: 'ntn_canary',
      },
    });
    expect([code, problems]).toEqual([1, ['slack_token', 'slack_app_token', 'notion_token']]);
    expect(of('slack_token')?.found).toContain('invalid_auth');
    expect(of('slack_app_token')?.fix).toContain('connections:write');
    expect(of('may_read_comments')).toMatchObject({ state: 'skipped' });
    expect(text).not.toMatch(/canary|hunter2/);
  });

  test('names the scopes that the installed app lacks or has too many of', async () => {
    const lacking = await look(NO_STORE, {
      manifest: MANIFEST.replace('- chat:write', '- chat:write\n      - pins:write'),
    });
    expect(lacking.of('slack_scopes')).toMatchObject({ state: 'problem', found: 'missing: pins:write' });
    const more = await look(NO_STORE, { manifest: MANIFEST.replace(/- users:read\.email.*/, '') });
    expect(more.of('slack_scopes')).toMatchObject({ state: 'warning' });
    const less = await look(NO_STORE, {
      manifest: MANIFEST.replace('bot_optional:', 'bot_optional:\n      - pins:write'),
    });
    expect(less.of('slack_scopes')).toMatchObject({
      state: 'warning',
      found: 'without the optional pins:write',
    });
  });

  test('says what is wrong with the storage without its password', async () => {
    const { of, text } = await look();
    expect(of('store')).toMatchObject({ state: 'problem' });
    expect(text).not.toContain('hunter2');
  });

  test('warns of a rate that most plans do not allow', async () => {
    const { of } = await look({ ...NO_STORE, NOTION_REQUESTS_PER_MINUTE: '600' });
    expect(of('notion_limit')).toMatchObject({ state: 'warning' });
  });

  test('lists every wrong setting and stops there, with the code for wrong settings', async () => {
    const wrong = await look({ NOTION_TOKEN: undefined, SLACK_BOT_TOKEN: 'abc' });
    expect([wrong.code, wrong.checks.length]).toEqual([78, 1]);
    expect(wrong.of('settings')?.found.split('\n').sort()).toEqual([
      'NOTION_TOKEN is missing',
      'SLACK_BOT_TOKEN does not start with xoxb-',
    ]);
    const none = Object.fromEntries(Object.keys(here.environment).map((name) => [name, undefined]));
    expect((await look(none)).code).toBe(78);
    expect((await look({ OPP_PLAYBOOK: 'nowhere.yml' })).code).toBe(78);
  });
});

const database = z.looseObject({ object: z.literal('database'), data_sources: z.array(z.unknown()) });

/** Notion as it is, but with one more data source in every database. */
const withSecondDataSource: HttpFetch = async (url, init) => {
  const answer = await fetch(url, init);
  const text = await answer.text();
  const read = database.safeParse(JSON.parse(text));
  const old = { id: '11111111-1111-4111-8111-000000000099', name: 'Old deals' };
  const changed = read.success
    ? JSON.stringify({ ...read.data, data_sources: [...read.data.data_sources, old] })
    : text;
  return {
    ok: answer.ok,
    status: answer.status,
    headers: answer.headers,
    text: () => Promise.resolve(changed),
  };
};
