import { Writable } from 'node:stream';
import { startOpp } from '../../src/app.js';
import { readCatalogue } from '../../src/catalogue-files.js';
import type { Playbook } from '../../src/domain/playbook.js';
import { createLogger } from '../../src/logger.js';
import { readPlaybook } from '../../src/playbook-file.js';
import { Secret } from '../../src/secret.js';
import { SandboxClock } from '../../src/sandbox/clock.js';
import { forgetfulMemory } from '../../src/sandbox/memory.js';
import type { NotionSeed } from '../../src/sandbox/notion/seed.js';
import { openSandboxNotion, type SandboxNotion } from '../../src/sandbox/notion/sandbox-notion.js';
import { openForgetfulStore } from '../../src/store/open-store.js';
import { freePort } from '../stand-in-slack.js';

export const SIGNING_SECRET = 'fuzz';
const NOTION_TOKEN = 'ntn_fuzz';
/** Nothing here waits for Notion's allowance. */
const PLENTY = 1_000_000;

export interface FuzzedBot {
  /** The port of its door; in Socket Mode nobody listens there. */
  readonly port: number;
  readonly notion: SandboxNotion;
  /** Bugs that it caught and logged, without what was typed. */
  readonly bugs: readonly string[];
  close(): Promise<void>;
}

/** The whole bot with this database read, all of it in memory. */
export async function openFuzzedBot(
  mode: 'http' | 'socket',
  slackApiUrl: string,
  seed: NotionSeed,
  playbook: Partial<Playbook> = {},
): Promise<FuzzedBot> {
  const clock = new SandboxClock();
  const notion = await openSandboxNotion({ clock, memory: forgetfulMemory(), seed, token: NOTION_TOKEN });
  notion.controls.setRequestsPerMinute(PLENTY);
  const { baseUrl } = await notion.listen();
  const store = await openForgetfulStore();
  const port = await freePort();
  const bugs: string[] = [];
  const opp = await startOpp({
    slack: {
      ...{ mode, port, apiUrl: slackApiUrl, botToken: new Secret('xoxb-fuzz') },
      ...{ appToken: new Secret('xapp-fuzz'), signingSecret: new Secret(SIGNING_SECRET) },
    },
    notion: {
      ...{ token: new Secret(NOTION_TOKEN), databaseId: seed.database.id, requestsPerMinute: PLENTY },
      ...{ baseUrl, webhook: undefined },
    },
    ...{
      playbook: { ...readPlaybook('playbooks/sentry.yml'), ...playbook },
      catalogue: readCatalogue('playbooks/catalogue'),
    },
    ...{ store, clock, logger: createLogger('error', keeping(bugs)), readsByItself: false },
  });
  await opp.readDue();
  return {
    ...{ port, bugs, notion },
    async close() {
      await opp.stop();
      await notion.close();
      await store.close();
    },
  };
}

function keeping(lines: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString().trim());
      done();
    },
  });
}
