import { fileURLToPath } from 'node:url';
import type { SandboxClock } from './clock.js';
import { sampleNotion } from './data/sample-notion.js';
import { sampleSlack } from './data/sample-slack.js';
import type { SandboxMemory } from './memory.js';
import { openSandboxNotion } from './notion/sandbox-notion.js';
import { openSandboxSlack } from './slack/sandbox-slack.js';
import { openSandboxWeb } from './web/web-server.js';

/** Tokens of a workspace that exists only here. */
const NOTION_TOKEN = 'ntn_sandbox';
const SLACK = { botToken: 'xoxb-sandbox', appToken: 'xapp-sandbox', signingSecret: 'sandbox' };

/** As on Notion's larger plans: the first reading of the sample deals then takes less than a minute. */
const REQUESTS_PER_MINUTE = 600;

export interface Sandbox {
  /** Where a person opens it. */
  readonly url: string;
  /** The settings that point the bot at the stand-ins. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export interface SandboxOptions {
  readonly clock: SandboxClock;
  readonly memory: SandboxMemory;
  /** The text of the app's manifest. */
  readonly manifest: string;
  /** The page's port; 0 for any. */
  readonly port: number;
}

/** Starts the stand-ins of Slack and Notion, filled with sample deals, and the page to use them from. */
export async function startSandbox({ clock, memory, manifest, port }: SandboxOptions): Promise<Sandbox> {
  const seed = sampleNotion(clock.now());
  const delivery = { mode: 'socket' } as const;
  const [notion, slack] = await Promise.all([
    openSandboxNotion({ clock, memory, seed, token: NOTION_TOKEN }),
    openSandboxSlack({ clock, memory, seed: sampleSlack(), manifest, delivery, ...SLACK }),
  ]).catch((cause: unknown) => {
    throw new Error('The sandbox cannot read what it remembers. Begin anew: npm start -- --fresh', { cause });
  });
  notion.controls.setRequestsPerMinute(REQUESTS_PER_MINUTE);
  const web = openSandboxWeb({
    slack: { ...slack, ...slack.desk },
    notion: { ...notion.desk, ...notion.controls },
    clock,
    pageFolder: fileURLToPath(new URL('web/page', import.meta.url)),
  });
  const [{ baseUrl }, { apiUrl }, { url }] = await Promise.all([
    notion.listen(),
    slack.listen(),
    web.listen(port),
  ]);
  return {
    url,
    environment: {
      SLACK_BOT_TOKEN: SLACK.botToken,
      SLACK_APP_TOKEN: SLACK.appToken,
      SLACK_API_URL: apiUrl,
      NOTION_TOKEN,
      NOTION_DATABASE_ID: seed.database.id,
      NOTION_REQUESTS_PER_MINUTE: String(REQUESTS_PER_MINUTE),
      NOTION_BASE_URL: baseUrl,
    },
    async close() {
      await web.close();
      await slack.close();
      await notion.close();
    },
  };
}
