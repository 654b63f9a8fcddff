import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sampleNotion } from '../src/sandbox/data/sample-notion.js';
import { bundleBot, runBot, type BotProgram, type RunningProgram } from './support/bot-program.js';
import { bundleProgram } from './support/child-program.js';
import { atDesk } from './support/desk-hand.js';
import { freePort } from './support/free-port.js';
import { openStandIns, type StandIns } from './support/stand-ins.js';
import { until } from './support/walk.js';
import { freshUpdate, OPENING_MS, reviews, timesPosted, topText } from './walks/steps.js';

/** Longer than a write belongs to the process that died, and than the wait before it is looked for. */
const LATER_MS = 10 * 60_000;
/** A real process opens its storage, connects and reads the rows. */
const STARTING_MS = 60_000;

describe('a bug that nobody catches, in the middle of a write', () => {
  let program: BotProgram;
  let preload: string;
  let folder: string;
  let standIns: StandIns;
  beforeAll(async () => {
    [program, preload] = await Promise.all([
      bundleBot(),
      bundleProgram('test/support/children/bug-at-write.ts'),
    ]);
  }, OPENING_MS);
  afterAll(() => {
    program.remove();
  });
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'opp-exit-'));
    standIns = await openStandIns(sampleNotion(new Date()));
    standIns.notion.controls.setRequestsPerMinute(100_000);
  }, OPENING_MS);
  afterEach(async () => {
    await standIns.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Resolves when it has read the rows and takes commands. */
  async function starts(test: Readonly<Record<string, string>>): Promise<RunningProgram> {
    const port = await freePort();
    const settings = {
      ...{ ...standIns.environment, OPP_DATA_DIR: folder, NOTION_REQUESTS_PER_MINUTE: '600' },
      ...{ OPP_OPERATIONS_PORT: String(port), OPP_METRICS: 'on', ...test },
    };
    const bot = runBot(program.file, settings, preload);
    const late = performance.now() + STARTING_MS;
    let numbers = '';
    while (!/opp_mirror_deals [1-9]/u.test(numbers) || standIns.slack.connections() === 0) {
      if (performance.now() > late) throw new Error(`the bot did not come up: ${bot.printed()}`);
      numbers = await fetch(`http://127.0.0.1:${port}/metrics`).then(
        (answer) => answer.text(),
        () => '',
      );
      await setTimeout(100);
    }
    return bot;
  }

  test.each(['rejection', 'exception'])(
    'as an unhandled %s: the process ends, says so without a word of the customer’s, and the next one has the write there once (O1, O12)',
    async (kind) => {
      const grace = atDesk(standIns.slack.desk, 'Grace');
      const update = freshUpdate({ tldr: 'Canary sings about the order form' });
      const first = await starts({ TEST_BUG: kind });
      await reviews(grace, 'millpond', update);
      await grace.submits();
      expect(await first.ended).toBe(1);
      const lastWords = first
        .printed()
        .split('\n')
        .filter((line) => line.includes('"level":60'));
      expect(lastWords).toEqual([expect.stringContaining('a bug that nobody caught')]);
      expect(lastWords[0]).toContain('bug-at-write');
      expect(first.printed()).not.toMatch(/canary|order form|millpond|xoxb-|ntn_/iu);
      await until(() => standIns.slack.connections() === 0);

      standIns.clock.advance(LATER_MS);
      const second = await starts({ TEST_AHEAD_MS: String(LATER_MS) });
      await grace.until('that it is saved', () => topText(grace).includes('Saved') || undefined, 30_000);
      expect(timesPosted(standIns, 'millpond', update)).toBe(1);
      second.stop();
      expect(await second.ended).toBe(0);
    },
    4 * STARTING_MS,
  );
});
