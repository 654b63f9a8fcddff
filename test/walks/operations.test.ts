import { freePort } from '../support/free-port.js';
import { openWalk, until, type Walk } from '../support/walk.js';
import { promise } from '../support/store/promises.js';
import { OPENING_MS } from './steps.js';

describe('those who run Opp', () => {
  let walk: Walk;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    walk = await openWalk({ operations: { port, metrics: true } });
  }, OPENING_MS);
  afterAll(() => walk.close());

  const get = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${port}${path}`);
  const checks = async (): Promise<string> => (await get('/readyz')).text();

  test('see that it is ready', async () => {
    const answer = await get('/readyz');
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('"ready":true')]);
  });

  test('see in numbers how people are answered and how Notion is asked', async () => {
    await walk.person('Ana').types('/opp help');
    const text = await (await get('/metrics')).text();
    expect(text).toMatch(/opp_slack_acknowledged_total\{kind="command"\} [1-9]/u);
    expect(text).toMatch(/opp_notion_requests_total\{lane="background",outcome="ok"\} [1-9]/u);
    expect(text).toMatch(/opp_mirror_deals \d+/u);
    expect(text).toContain('opp_outbox_depth 0');
    expect(text).toContain('opp_slack_open 1');
    expect(text).not.toMatch(/acme/iu);
  });

  test('see what became of digests', async () => {
    const ana = walk.person('Ana');
    await ana.types('/opp digest');
    await ana.message('The list is in your direct messages');
    expect(await (await get('/metrics')).text()).toContain('opp_digests_total{outcome="sent"} 1');
    expect(await (await get('/metrics')).text()).toContain('opp_digests_unfinished 0');
  });

  test('O8: see that the store takes nothing any more', async () => {
    walk.storeLine().failing('save');
    expect(await checks()).toContain('"store":"fails"');
    walk.storeLine().failing();
    expect(await checks()).toContain('"store":"ok"');
  });

  test('see a write that waits for too long, and how many there are', async () => {
    const early = new Date(walk.clock.now().getTime() - 16 * 60_000);
    await walk.store.journal.accept({ ...promise('waits', 'page', ''), kind: 'of a newer version' }, early);
    expect(await checks()).toContain('the oldest write waits for 16 minutes');
    expect(await (await get('/metrics')).text()).toContain('opp_outbox_depth 1');
  });

  test('see that Slack is gone', async () => {
    walk.slack.dropSocket();
    await until(() => walk.slack.connections() === 0);
    let found = '';
    while (!found.includes('not connected')) found = await checks();
    expect(found).toContain('"slack":"not connected"');
  });
});
