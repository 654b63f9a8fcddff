import { readFileSync } from 'node:fs';
import { startOpp, type Opp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { createLogger } from '../../src/logger.js';
import type { Timing } from '../../src/notion/timing.js';
import { readPlaybook } from '../../src/playbook-file.js';
import { SandboxClock } from '../../src/sandbox/clock.js';
import { sampleNotion } from '../../src/sandbox/data/sample-notion.js';
import { sampleSlack } from '../../src/sandbox/data/sample-slack.js';
import { forgetfulMemory } from '../../src/sandbox/memory.js';
import { openSandboxNotion, type SandboxNotion } from '../../src/sandbox/notion/sandbox-notion.js';
import { openSandboxSlack, type SandboxSlack } from '../../src/sandbox/slack/sandbox-slack.js';
import { openForgetfulStore, type Store } from '../../src/store/open-store.js';
import { atDesk, type DeskHand } from './desk-hand.js';

/** The whole bot between its two stand-ins: nothing in between is made up. */
export interface Walk {
  readonly clock: SandboxClock;
  readonly slack: SandboxSlack;
  readonly notion: SandboxNotion;
  readonly store: Store;
  readonly opp: () => Opp;
  /** A person of the sample workspace, by the first name. */
  readonly person: (firstName: string) => DeskHand;
  /** Stops the bot and starts it again on the same store; Slack and Notion stay as they are. */
  readonly restartBot: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const NOTION_TOKEN = 'ntn_walk';
const SLACK = { botToken: 'xoxb-walk', appToken: 'xapp-walk', signingSecret: 'walk' };

/** Opens the workspace, the database and the bot, in memory. */
export async function openWalk(options: { readonly timing?: Timing } = {}): Promise<Walk> {
  const clock = new SandboxClock();
  const memory = forgetfulMemory();
  const seed = sampleNotion(clock.now());
  const notion = await openSandboxNotion({ clock, memory, seed, token: NOTION_TOKEN });
  const manifest = readFileSync('manifest.yml', 'utf8');
  const slack = await openSandboxSlack({
    clock,
    memory,
    seed: sampleSlack(),
    manifest,
    ...SLACK,
    delivery: { mode: 'socket' },
  });
  const [{ baseUrl }, { apiUrl }] = await Promise.all([notion.listen(), slack.listen()]);
  const settings = readConfig({
    SLACK_BOT_TOKEN: SLACK.botToken,
    SLACK_APP_TOKEN: SLACK.appToken,
    SLACK_API_URL: apiUrl,
    NOTION_TOKEN,
    NOTION_BASE_URL: baseUrl,
    NOTION_DATABASE_ID: seed.database.id,
    NOTION_REQUESTS_PER_MINUTE: '600',
  });
  if (settings.kind !== 'live') throw new Error('the walk needs live settings');
  notion.controls.setRequestsPerMinute(600);
  const playbook = readPlaybook(settings.playbookPath);
  const store = await openForgetfulStore();
  const logger = createLogger('silent');
  const start = (): Promise<Opp> =>
    startOpp({ ...settings, playbook, store, clock, logger, timing: options.timing });
  let opp = await start();
  return {
    clock,
    slack,
    notion,
    store,
    opp: () => opp,
    person: (firstName) => atDesk(slack.desk, firstName),
    async restartBot() {
      await opp.stop();
      opp = await start();
    },
    async close() {
      await opp.stop();
      await slack.close();
      await notion.close();
      await store.close();
    },
  };
}
