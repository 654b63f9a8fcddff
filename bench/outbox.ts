import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startOpp } from '../src/app.js';
import { readConfig } from '../src/config.js';
import { createLogger } from '../src/logger.js';
import { readPlaybook } from '../src/playbook-file.js';
import { SandboxClock } from '../src/sandbox/clock.js';
import { forgetfulMemory } from '../src/sandbox/memory.js';
import { openSandboxNotion } from '../src/sandbox/notion/sandbox-notion.js';
import { openStore, type Store } from '../src/store/open-store.js';
import { DATABASE_ID, idOf, seedOf, TOKEN } from './chaos/seed.js';
import { FORM, checkedOf } from './chaos/status-updates.js';
import { openFakeSlack, openHangingNotion, pressPost, type FakeSlack } from './fake-slack.js';
import { percentile, type Bench } from './measure.js';

const SIGNING_SECRET = 'bench';
const ACKS = { count: 1_200, everyMs: 50 };
/** Each takes some eight requests of Notion's 600 in a minute: four to write, four to read the page back. */
const SAVES = { count: 60, everyMs: 1_000 };
const NOTION_TAKES_S = 0.2;
const MOST_REQUESTS = 1_000_000;

/** Submissions through the real app, signed requests in, the journal on disk; one with Notion hanging, one without. */
export const outbox: Bench = {
  name: 'outbox',
  measures: ['ack_p50_ms', 'ack_p99_ms', 'confirm_p99_ms'],
  async run() {
    const acks = await whileNotionHangs();
    const saves = await withoutFaults();
    return [
      { name: 'ack_p50_ms', value: percentile(acks, 0.5), unit: 'ms', goal: '≤ 20' },
      { name: 'ack_p99_ms', value: percentile(acks, 0.99), unit: 'ms', goal: '≤ 150' },
      { name: 'confirm_p99_ms', value: percentile(saves, 0.99), unit: 'ms', goal: '≤ 3000' },
    ];
  },
};

/** From the pressed button to the answer "Saving…", 20 times a second for a minute. */
async function whileNotionHangs(): Promise<readonly number[]> {
  const notion = await openHangingNotion();
  const waits: number[] = [];
  await withBot(notion.baseUrl, async ({ store, press }) => {
    await pressing(store, ACKS, async (draftId) => {
      const from = performance.now();
      const answer = await press(draftId);
      waits.push(performance.now() - from);
      if (!answer.includes('Saving')) throw new Error(`not promised: ${answer.slice(0, 200)}`);
    });
    notion.close();
  });
  return waits;
}

/** From the pressed button to the view that says "Saved". */
async function withoutFaults(): Promise<readonly number[]> {
  const clock = new SandboxClock();
  const seed = seedOf(SAVES.count);
  const notion = await openSandboxNotion({ clock, memory: forgetfulMemory(), seed, token: TOKEN });
  notion.controls.setRequestsPerMinute(MOST_REQUESTS);
  notion.controls.addTrouble({ kind: 'slow', on: 'all', times: MOST_REQUESTS, seconds: NOTION_TAKES_S });
  const { baseUrl } = await notion.listen();
  const pressedAt = new Map<string, number>();
  const waits: number[] = [];
  await withBot(baseUrl, async ({ store, slack, press }) => {
    slack.onShown = (where, what) => {
      const from = pressedAt.get(where);
      if (from === undefined || !what.includes('Saved:')) return;
      pressedAt.delete(where);
      waits.push(performance.now() - from);
    };
    await pressing(store, SAVES, async (draftId) => {
      pressedAt.set(`V${draftId}`, performance.now());
      await press(draftId);
    });
    for (let tries = 0; pressedAt.size > 0 && tries < 300; tries += 1) await wait(100);
    if (pressedAt.size > 0) throw new Error(`${pressedAt.size} were never told to be saved`);
  });
  await notion.close();
  return waits;
}

/** Drafts on disk first, as the form left them; then one press after the other, at an even pace. */
async function pressing(
  store: Store,
  { count, everyMs }: { readonly count: number; readonly everyMs: number },
  press: (draftId: string) => Promise<void>,
): Promise<void> {
  const ids = Array.from({ length: count }, (_, n) => `bench-${n}`);
  for (const [n, id] of ids.entries()) {
    const content = { form: FORM, checked: checkedOf(`b${n}`) };
    const about = { id, slackUserId: 'U1', opportunityId: idOf(n), content };
    await store.drafts.save({ ...about, savedAt: new Date() });
  }
  const startedAt = performance.now();
  const pressed: Promise<void>[] = [];
  for (const [n, id] of ids.entries()) {
    await wait(Math.max(0, startedAt + n * everyMs - performance.now()));
    pressed.push(press(id));
  }
  await Promise.all(pressed);
}

interface Bot {
  readonly store: Store;
  readonly slack: FakeSlack;
  readonly press: (draftId: string) => Promise<string>;
}

async function withBot(notionUrl: string, use: (bot: Bot) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'opp-bench-'));
  const slack = await openFakeSlack();
  const port = await freePort();
  const settings = readConfig({
    ...{ SLACK_BOT_TOKEN: 'xoxb-bench', SLACK_MODE: 'http', SLACK_SIGNING_SECRET: SIGNING_SECRET },
    ...{ PORT: String(port), SLACK_API_URL: slack.apiUrl, NOTION_TOKEN: TOKEN, NOTION_BASE_URL: notionUrl },
    ...{ NOTION_DATABASE_ID: DATABASE_ID, NOTION_REQUESTS_PER_MINUTE: '600', OPP_DATA_DIR: dataDir },
  });
  if (settings.kind !== 'live') throw new Error('the bench needs live settings');
  const clock = { now: () => new Date() };
  const logger = createLogger('fatal');
  const store = await openStore({ databaseUrl: undefined, dataDir, log: logger, clock });
  const playbook = readPlaybook(settings.playbookPath);
  const opp = await startOpp({
    ...settings,
    playbook,
    catalogue: [],
    store,
    clock,
    logger,
    readsByItself: false,
  });
  const press = (draftId: string): Promise<string> =>
    pressPost(port, SIGNING_SECRET, { draftId, viewId: `V${draftId}` });
  try {
    await use({ store, slack, press });
  } finally {
    slack.onShown = () => undefined;
    await opp.stop();
    slack.close();
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return address.port;
}
