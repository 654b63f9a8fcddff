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
import { openForgetfulStore, type Store } from '../../src/store/open-store.js';
import { freePort } from '../stand-in-slack.js';

export const SIGNING_SECRET = 'fuzz';
const NOTION_TOKEN = 'ntn_fuzz';
/** Nothing here waits for Notion's allowance. */
const PLENTY = 1_000_000;

export interface FuzzedBot {
  /** The port of its door; in Socket Mode nobody listens there. */
  readonly port: number;
  readonly notion: SandboxNotion;
  /** What was promised and saved so far, and what can be, by kind. */
  readonly promised: Promised;
  now(): Date;
  /** Lets so much time pass, and does whatever is due by then. */
  passes(ms: number): Promise<void>;
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
  const promised = { kinds: new Set<string>(), saved: new Set<string>() };
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
    ...{
      store: overheard(store, promised),
      clock,
      logger: createLogger('error', keeping(bugs)),
      readsByItself: false,
    },
  });
  await opp.readDue();
  return {
    ...{ port, bugs, notion, promised },
    now: () => clock.now(),
    async passes(ms) {
      clock.advance(ms);
      await opp.deliverDue();
      await opp.readDue();
    },
    async close() {
      await opp.stop();
      await notion.close();
      await store.close();
    },
  };
}

export interface Promised {
  /** Every kind of operation that the outbox knows. */
  readonly kinds: ReadonlySet<string>;
  readonly saved: ReadonlySet<string>;
}

/** The store; what the outbox asks of it tells what can be promised, and what was saved. */
function overheard(
  store: Store,
  { kinds, saved }: { readonly kinds: Set<string>; readonly saved: Set<string> },
): Store {
  const { journal } = store;
  return {
    ...store,
    journal: {
      ...journal,
      async claimNext(now, leaseMs, known) {
        for (const one of known) kinds.add(one);
        return journal.claimNext(now, leaseMs, known);
      },
      async settle(operationId, fence, change) {
        const settled = await journal.settle(operationId, fence, change);
        const operation = change.state === 'confirmed' ? await journal.find(operationId) : undefined;
        if (operation !== undefined) saved.add(operation.kind);
        return settled;
      },
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
