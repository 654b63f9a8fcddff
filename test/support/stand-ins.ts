import { readFileSync } from 'node:fs';
import { Client, LogLevel } from '@notionhq/client';
import { SandboxClock } from '../../src/sandbox/clock.js';
import { sampleSlack } from '../../src/sandbox/data/sample-slack.js';
import { forgetfulMemory } from '../../src/sandbox/memory.js';
import type { NotionSeed } from '../../src/sandbox/notion/seed.js';
import { openSandboxNotion, type SandboxNotion } from '../../src/sandbox/notion/sandbox-notion.js';
import { openSandboxSlack, type SandboxSlack } from '../../src/sandbox/slack/sandbox-slack.js';

/** A Slack and a Notion to point settings at, without the bot. */
export interface StandIns {
  readonly clock: SandboxClock;
  readonly slack: SandboxSlack;
  readonly notion: SandboxNotion;
  /** Somebody else's client for the same Notion, to change the schema with. */
  readonly client: Client;
  /** The settings that lead there. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const NOTION_TOKEN = 'ntn_standin';
const SLACK = { botToken: 'xoxb-standin', appToken: 'xapp-standin', signingSecret: 'standin' };

export async function openStandIns(
  seed: NotionSeed,
  manifest = readFileSync('manifest.yml', 'utf8'),
): Promise<StandIns> {
  const clock = new SandboxClock();
  const memory = forgetfulMemory();
  const notion = await openSandboxNotion({ clock, memory, seed, token: NOTION_TOKEN });
  const delivery = { mode: 'socket' } as const;
  const slack = await openSandboxSlack({ clock, memory, seed: sampleSlack(), manifest, ...SLACK, delivery });
  const [{ baseUrl }, { apiUrl }] = await Promise.all([notion.listen(), slack.listen()]);
  notion.controls.setRequestsPerMinute(600);
  return {
    ...{ clock, slack, notion },
    client: new Client({
      ...{ auth: NOTION_TOKEN, baseUrl, notionVersion: '2026-03-11', retry: false },
      ...{ logLevel: LogLevel.ERROR, logger: () => undefined },
    }),
    environment: {
      SLACK_BOT_TOKEN: SLACK.botToken,
      SLACK_APP_TOKEN: SLACK.appToken,
      SLACK_API_URL: apiUrl,
      NOTION_TOKEN,
      NOTION_BASE_URL: baseUrl,
      NOTION_DATABASE_ID: seed.database.id,
    },
    async close() {
      await slack.close();
      await notion.close();
    },
  };
}
