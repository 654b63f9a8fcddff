import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { forgetfulMemory } from '../src/sandbox/memory.js';
import { openSandboxNotion } from '../src/sandbox/notion/sandbox-notion.js';
import type { NotionSeed } from '../src/sandbox/notion/seed.js';
import { openStore } from '../src/store/open-store.js';
import { buildBot, startBotProcess } from './bot-process.js';
import { benchDeal } from './find-data.js';
import { CALLER } from './find-questions.js';
import { percentile, type Bench } from './measure.js';
import { notionSeed } from './notion-seed.js';
import { mirrorOf, readEverything } from './read-everything.js';
import { freePort, openStandInSlack, SIGNING_SECRET, type StandInSlack } from './stand-in-slack.js';
import { openVirtualNotion, PER_MINUTE, SILENT } from './virtual-notion.js';

const DEALS = 2_000;
const NOTION_TOKEN = 'ntn_bench';
const STARTS = 3;
/** Meanwhile it reads Notion again in the background, as fast as 180 requests a minute allow. */
const IN_USE_MS = 30_000;
const SYNCED_BEFORE_MS = 30 * 60_000;
/** Of so many words that nearly all deals match, and of hardly any. */
const QUESTIONS = [
  'find deal',
  'find customer 77',
  'find pricing rollout is:all',
  'find "call next" se:me',
  'find',
];

/**
 * The whole bot, as it is built and started by `node dist/main.js`, on an embedded database with 2,000 deals and
 * 20,000 comments already mirrored; Notion and Slack (in HTTP mode) are stand-ins in this process. `warm_start_s`
 * runs from the start of the process to the answer of its first `/opp find`, the median of three; `rss_2k_mb` is the
 * most that the process ever held, the start included, asked something every half second for half a minute.
 */
export const wholeBot: Bench = {
  name: 'whole_bot',
  measures: ['rss_2k_mb', 'warm_start_s'],
  async run() {
    await buildBot();
    const dataDir = mkdtempSync(join(tmpdir(), 'opp-bench-'));
    const seed = notionSeed(DEALS, { ...CALLER, name: 'Ana' }, benchDeal);
    const slack = await openStandInSlack(CALLER);
    const clock = { now: () => new Date() };
    const notion = await openSandboxNotion({ clock, memory: forgetfulMemory(), seed, token: NOTION_TOKEN });
    notion.controls.setRequestsPerMinute(PER_MINUTE);
    const { baseUrl } = await notion.listen();
    try {
      await mirrorInto(dataDir, seed);
      const settings = {
        ...{ SLACK_MODE: 'http', SLACK_BOT_TOKEN: 'xoxb-bench', SLACK_SIGNING_SECRET: SIGNING_SECRET },
        ...{ SLACK_API_URL: slack.apiUrl, NOTION_TOKEN, NOTION_BASE_URL: baseUrl },
        ...{ NOTION_DATABASE_ID: seed.database.id, OPP_DATA_DIR: dataDir, LOG_LEVEL: 'error' },
      };
      const starts: number[] = [];
      const peaks: number[] = [];
      for (let n = 0; n < STARTS; n += 1) {
        const { startMs, peakMb } = await useOnce(slack, settings, n === STARTS - 1 ? IN_USE_MS : 0);
        starts.push(startMs / 1000);
        peaks.push(peakMb);
      }
      return [
        { name: 'rss_2k_mb', value: Math.max(...peaks), unit: 'MB', goal: '≤ 350' },
        { name: 'warm_start_s', value: percentile(starts, 0.5), unit: 's', goal: '≤ 3' },
      ];
    } finally {
      slack.close();
      await notion.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

/** The first sync, in virtual time. */
async function mirrorInto(dataDir: string, seed: NotionSeed): Promise<void> {
  const startAt = Date.now() - SYNCED_BEFORE_MS;
  const virtual = await openVirtualNotion(seed, { startAt, latencyMs: 0 });
  const store = await openStore({ databaseUrl: undefined, dataDir, log: SILENT, clock: virtual.clock });
  try {
    await virtual.time.until(readEverything(mirrorOf(virtual, store), store));
  } finally {
    await store.close();
    await virtual.close();
  }
}

async function useOnce(slack: StandInSlack, settings: Readonly<Record<string, string>>, inUseMs: number) {
  const port = await freePort();
  const from = performance.now();
  const bot = startBotProcess({ ...settings, PORT: String(port) });
  try {
    await bot.listening(port);
    await ask(slack, port, 'find deal');
    const startMs = performance.now() - from;
    await use(slack, port, inUseMs);
    return { startMs, peakMb: bot.peakMb() };
  } finally {
    await bot.stop();
  }
}

async function use(slack: StandInSlack, port: number, ms: number): Promise<void> {
  const until = performance.now() + ms;
  for (let n = 0; performance.now() < until; n += 1) {
    await ask(slack, port, QUESTIONS[n % QUESTIONS.length] ?? 'find');
    await wait(500);
  }
}

async function ask(slack: StandInSlack, port: number, text: string): Promise<void> {
  const { answer } = await slack.command(port, '/opp', text);
  if (!answer.includes(`${DEALS} of ${DEALS} read`)) throw new Error(`"${text}" was answered with ${answer}`);
}
