import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import type { Client } from '@notionhq/client';
import { readCatalogue } from '../../src/catalogue-files.js';
import { startOpp, type Opp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import type { LiveSettings, OperationsSettings } from '../../src/settings.js';
import { createLogger } from '../../src/logger.js';
import type { Playbook } from '../../src/domain/playbook.js';
import { realTiming, type Timing } from '../../src/notion/timing.js';
import { readPlaybook } from '../../src/playbook-file.js';
import { SandboxClock } from '../../src/sandbox/clock.js';
import { sampleNotion } from '../../src/sandbox/data/sample-notion.js';
import { sampleSlack } from '../../src/sandbox/data/sample-slack.js';
import { forgetfulMemory } from '../../src/sandbox/memory.js';
import {
  openSandboxNotion,
  type SandboxNotion,
  type SandboxNotionOptions,
} from '../../src/sandbox/notion/sandbox-notion.js';
import { openSandboxSlack, type SandboxSlack } from '../../src/sandbox/slack/sandbox-slack.js';
import { openForgetfulStore, type Store } from '../../src/store/open-store.js';
import { storeLine, type StoreLine } from '../walks/troubled-store.js';
import { otherClient } from './notion-client.js';
import { atDesk, type DeskHand } from './desk-hand.js';
import { eavesdrop, type Eavesdropper } from './eavesdrop.js';
import { SECRET_RULE, SECRET_WORDS, withSecretDeal } from './secret-deal.js';
import { freePort } from './free-port.js';

/** The whole bot between its two stand-ins: nothing in between is made up. */
export interface Walk {
  readonly clock: SandboxClock;
  readonly slack: SandboxSlack;
  readonly notion: SandboxNotion;
  /** Somebody else's client for the same Notion, to change the schema with. */
  readonly notionClient: Client;
  readonly store: Store;
  readonly opp: () => Opp;
  /** The running bot's way to its store, for trouble with it. */
  readonly storeLine: () => StoreLine;
  /** A person of the sample workspace, by the first name. */
  readonly person: (firstName: string) => DeskHand;
  /** Stops the bot and starts it again on the same store; Slack and Notion stay as they are. */
  readonly restartBot: () => Promise<void>;
  /** Ends the bot as kill -9 does: it hears of nothing any more, finishes nothing, and another one starts. */
  readonly killBot: () => Promise<void>;
  /** What the bot logged as an error since the last call: bugs, failed listeners, stuck postings. */
  readonly errors: () => readonly string[];
  /** Everything the bot said to Slack. There is a deal that nobody may see; `close` fails when any of it was said. */
  readonly said: Eavesdropper;
  readonly close: () => Promise<void>;
}

export interface WalkOptions {
  /** What the playbook says otherwise. */
  readonly playbook?: Partial<Playbook> | undefined;
  /** The app's manifest, changed. */
  readonly manifest?: ((text: string) => string) | undefined;
  readonly timing?: Timing | undefined;
  /** How the sandbox Notion delays late and slow answers. */
  readonly notionWait?: SandboxNotionOptions['wait'];
  /** Rows that one query can ever give. */
  readonly rowCap?: number | undefined;
  /** Slack delivers by signed HTTP requests instead of a socket. */
  readonly overHttp?: boolean | undefined;
  /** The port for those who run Opp. */
  readonly operations?: OperationsSettings | undefined;
  /** What is kept of the log; errors unless given. */
  readonly logLevel?: string | undefined;
}

const NOTION_TOKEN = 'ntn_walk';
const SLACK = { botToken: 'xoxb-walk', appToken: 'xapp-walk', signingSecret: 'walk' };
/** A test does in a second what people do in an hour. */
const REQUESTS_PER_MINUTE = 100_000;

/** Opens the workspace, the database and the bot, in memory. */
export async function openWalk(options: WalkOptions = {}): Promise<Walk> {
  const clock = new SandboxClock();
  const said = eavesdrop();
  const { slack, notion, settings } = await openStandIns(clock, options, said);
  const notionClient = otherClient(NOTION_TOKEN, settings.notion.baseUrl);
  const store = await openForgetfulStore();
  const log = keptLog(options.logLevel ?? 'error');
  const timing = movingWith(clock, options.timing ?? realTiming);
  const start = async (): Promise<{ opp: Opp; line: StoreLine }> => {
    const line = storeLine(store);
    const own = { ...readPlaybook(settings.playbookPath), ...options.playbook };
    const playbook = { ...own, restricted: [...own.restricted, SECRET_RULE] };
    const catalogue = readCatalogue('playbooks/catalogue');
    const { operations } = options;
    const parts = { ...settings, operations, playbook, catalogue, clock, logger: log.logger, timing };
    const opp = await startOpp({ ...parts, store: line.store, readsByItself: false });
    return { opp, line };
  };
  let bot = await start();
  // The mirror reads the database once; a sweep in the background would take the trouble meant for others.
  await bot.opp.readDue();
  return {
    clock,
    slack,
    notion,
    notionClient,
    store,
    opp: () => bot.opp,
    storeLine: () => bot.line,
    person: (firstName) => atDesk(slack.desk, firstName),
    async restartBot() {
      await bot.opp.stop();
      bot = await start();
    },
    async killBot() {
      bot.line.cut();
      void bot.opp.stop();
      await until(() => slack.connections() === 0);
      bot = await start();
    },
    errors: log.take,
    said,
    async close() {
      await bot.opp.stop();
      await slack.close();
      await notion.close();
      await store.close();
      const [leak] = said.leaks(SECRET_WORDS);
      if (leak !== undefined)
        throw new Error(`something of the secret deal was said: ${leak.slice(0, 2000)}`);
    },
  };
}

/** When the walk's clock is moved, what waits for elapsed time (a Notion that did not answer) has waited, too. */
function movingWith(clock: SandboxClock, timing: Timing): Timing {
  return {
    now: () => timing.now() + clock.offsetMs,
    after: (ms, run) => timing.after(ms, run),
  };
}

/** For what announces itself to nobody. */
export async function until(come: () => boolean): Promise<void> {
  while (!come()) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function openStandIns(
  clock: SandboxClock,
  options: WalkOptions,
  { overhear }: Eavesdropper,
): Promise<{ slack: SandboxSlack; notion: SandboxNotion; settings: LiveSettings }> {
  const memory = forgetfulMemory();
  const seed = withSecretDeal(sampleNotion(clock.now()));
  const notion = await openSandboxNotion({
    ...{ clock, memory, seed, token: NOTION_TOKEN },
    ...(options.notionWait === undefined ? {} : { wait: options.notionWait }),
    ...(options.rowCap === undefined ? {} : { rowCap: options.rowCap }),
  });
  const usual = readFileSync('manifest.yml', 'utf8');
  const manifest = options.manifest?.(usual) ?? usual;
  const port = options.overHttp === true ? await freePort() : undefined;
  const delivery =
    port === undefined
      ? ({ mode: 'socket' } as const)
      : ({ mode: 'http', url: `http://127.0.0.1:${port}/slack/events` } as const);
  const seeds = { memory, seed: sampleSlack(), manifest, overhear };
  const slack = await openSandboxSlack({ clock, ...seeds, ...SLACK, delivery });
  const [{ baseUrl }, { apiUrl }] = await Promise.all([notion.listen(), slack.listen()]);
  notion.controls.setRequestsPerMinute(REQUESTS_PER_MINUTE);
  const settings = readConfig({
    SLACK_BOT_TOKEN: SLACK.botToken,
    ...(port === undefined
      ? { SLACK_APP_TOKEN: SLACK.appToken }
      : { SLACK_MODE: 'http', SLACK_SIGNING_SECRET: SLACK.signingSecret, PORT: String(port) }),
    SLACK_API_URL: apiUrl,
    NOTION_TOKEN,
    NOTION_BASE_URL: baseUrl,
    NOTION_DATABASE_ID: seed.database.id,
  });
  if (settings.kind !== 'live') throw new Error('the walk needs live settings');
  const unhurried = { ...settings.notion, requestsPerMinute: REQUESTS_PER_MINUTE };
  return { slack, notion, settings: { ...settings, notion: unhurried } };
}

function keptLog(level: string): { logger: ReturnType<typeof createLogger>; take: () => readonly string[] } {
  let lines: string[] = [];
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString().trim());
      done();
    },
  });
  return {
    logger: createLogger(level, out),
    take: () => {
      const taken = lines;
      lines = [];
      return taken;
    },
  };
}
