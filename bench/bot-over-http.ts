import { App, HTTPReceiver } from '@slack/bolt';
import { startOpp } from '../src/app.js';
import { createLogger } from '../src/logger.js';
import { readPlaybook } from '../src/playbook-file.js';
import { Secret } from '../src/secret.js';
import { forgetfulMemory } from '../src/sandbox/memory.js';
import { openSandboxNotion } from '../src/sandbox/notion/sandbox-notion.js';
import type { Store } from '../src/store/open-store.js';
import { CALLER } from './find-questions.js';
import { notionSeed } from './notion-seed.js';
import { freePort, openStandInSlack, SIGNING_SECRET, TEAM, type StandInSlack } from './stand-in-slack.js';

const BOT_TOKEN = 'xoxb-bench';
const NOTION_TOKEN = 'ntn_bench';

/** The whole bot over this store, and beside it a bare Bolt app that repeats what it hears. */
export interface BotOverHttp {
  /** Milliseconds from envelope in to Slack call out, and what was answered. */
  opp(text: string): Promise<{ readonly ms: number; readonly answer: string }>;
  echo(text: string): Promise<{ readonly ms: number; readonly answer: string }>;
  close(): Promise<void>;
}

/** Both in this process, in HTTP mode, with signed requests; the mirror is left as it is. */
export async function openBotOverHttp(store: Store, now: Date): Promise<BotOverHttp> {
  const clock = { now: () => now };
  const slack = await openStandInSlack(CALLER);
  const seed = notionSeed(1, { ...CALLER, name: 'Ana' });
  const notion = await openSandboxNotion({ clock, memory: forgetfulMemory(), seed, token: NOTION_TOKEN });
  const { baseUrl } = await notion.listen();
  const port = await freePort();
  const opp = await startOpp({
    slack: {
      ...{ mode: 'http', botToken: new Secret(BOT_TOKEN), appToken: undefined },
      ...{ signingSecret: new Secret(SIGNING_SECRET), port, apiUrl: slack.apiUrl },
    },
    notion: {
      token: new Secret(NOTION_TOKEN),
      ...{ databaseId: seed.database.id, requestsPerMinute: 600, baseUrl, webhook: undefined },
    },
    ...{ playbook: readPlaybook('playbooks/sentry.yml'), catalogue: [], store, clock, readsByItself: false },
    logger: createLogger('error'),
  });
  const echo = await startEcho(slack);
  return {
    opp: (text) => slack.command(port, '/opp', text),
    echo: (text) => slack.command(echo.port, '/echo', text),
    async close() {
      await echo.stop();
      await opp.stop();
      slack.close();
      await notion.close();
    },
  };
}

/** The least that a Bolt app can do for a command. */
async function startEcho({ apiUrl }: StandInSlack) {
  const port = await freePort();
  const app = new App({
    receiver: new HTTPReceiver({ signingSecret: SIGNING_SECRET }),
    authorize: () => Promise.resolve({ botToken: BOT_TOKEN, botId: 'B1', botUserId: 'UB', teamId: TEAM }),
    clientOptions: { slackApiUrl: `${apiUrl}/` },
  });
  app.command('/echo', async ({ ack, body, respond }) => {
    await ack();
    await respond({ response_type: 'ephemeral', text: body.text });
  });
  await app.start(port);
  return { port, stop: () => app.stop() };
}
