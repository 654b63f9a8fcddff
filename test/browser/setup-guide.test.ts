import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { sampleNotion } from '../../src/sandbox/data/sample-notion.js';
import { atDesk, textOf } from '../support/desk-hand.js';
import { openStandIns, type StandIns } from '../support/stand-ins.js';
import { until } from '../support/walk.js';
import { openBrowser, openWindow } from './support/browser.js';
import { picture } from './support/pictures.js';
import { dataFolder } from './support/running-bot.js';
import { openScene, SCENE_MS, TEST_MS } from './support/scene.js';
import { runProgram, terminalPicture } from './support/terminal.js';

const SEED = sampleNotion(new Date());
const GUIDE = readFileSync('docs/setup.md', 'utf8');

/** The lines of the guide's block that begins with this line. */
function blockOf(first: string): readonly string[] {
  const block = [...GUIDE.matchAll(/^```\w*\n([\s\S]*?)^```/gmu)].find(([, text = '']) =>
    text.startsWith(first),
  );
  if (block === undefined) throw new Error(`the guide has no block that begins with ${first}`);
  return (block[1] ?? '').trimEnd().split('\n');
}

/** Somebody new, with nothing but docs/setup.md; Slack and Notion are stand-ins. Steps 1 and 3 happen on their pages. */
describe('the setup guide, word by word', () => {
  const folder = dataFolder();
  let here: StandIns;
  let browser: Browser;
  let page: Page;
  let settings: Record<string, string>;
  beforeAll(async () => {
    here = await openStandIns(SEED);
    browser = await openBrowser();
    page = await openWindow(browser);
    settings = { ...here.environment, NOTION_DATABASE_ID: '', OPP_DATA_DIR: folder.path };
  }, SCENE_MS);
  afterAll(async () => {
    await browser.close();
    await here.close();
    folder.remove();
  }, SCENE_MS);

  test(
    'step 2: makes a database below a page, and says which setting it is',
    async () => {
      const [somePage] = here.notion.desk.overview().rows;
      const words = ['--page', somePage?.id ?? '', '--title', 'Opportunities'];
      const { NOTION_TOKEN = '', NOTION_BASE_URL = '' } = settings;
      const made = await runProgram('create-database', words, { NOTION_TOKEN, NOTION_BASE_URL });
      expect([made.code, made.text]).toEqual([0, expect.stringContaining('The database is there')]);
      const id = /^Set NOTION_DATABASE_ID=(\S+)$/mu.exec(made.text)?.[1] ?? '';
      settings = { ...settings, NOTION_DATABASE_ID: id };
      expect((await runProgram('doctor', [], { ...settings, NOTION_DATABASE_ID: id })).code).toBe(0);
      // The other way of step 2: the team has one already, with a column for each role of the playbook.
      await here.client.request({
        path: `data_sources/${SEED.database.dataSourceId}`,
        method: 'patch',
        body: {
          properties: { Visibility: { select: {} } },
        },
      });
      settings = { ...settings, NOTION_DATABASE_ID: SEED.database.id };
    },
    TEST_MS,
  );

  test(
    'step 4: a setting that is missing is named, never printed',
    async () => {
      const { code, text } = await runProgram('doctor', [], { ...settings, SLACK_APP_TOKEN: '' });
      expect([code, text]).toEqual([78, expect.stringContaining('SLACK_APP_TOKEN')]);
      expect(text).not.toContain('xoxb-');
    },
    TEST_MS,
  );

  test(
    'step 5: the doctor prints what the guide shows, when one capability was forgotten',
    async () => {
      here.notion.controls.setCapabilities({ readComments: false });
      const { code, text } = await runProgram('doctor', [], settings);
      here.notion.controls.setCapabilities({ readComments: true });
      expect(code).toBe(1);
      await terminalPicture(
        page,
        'npm run doctor',
        text.replaceAll(folder.path, 'data'),
        'doctor-one-problem',
      );
      // The number of the schema grows with each version.
      const plain = (line: string): string => line.replace(/schema \d+/u, 'schema');
      const printed = text.replaceAll(folder.path, 'data').split('\n').map(plain);
      for (const line of blockOf('✓ Settings').filter((one) => one !== '…' && one !== ''))
        expect(printed).toContain(plain(line));
    },
    TEST_MS,
  );

  test(
    'ends with the doctor all green',
    async () => {
      const { code, text } = await runProgram('doctor', [], settings);
      expect([code, text]).toEqual([
        0,
        expect.stringContaining('Opp can run. Everything is as it should be.'),
      ]);
      expect(text).not.toMatch(/^[!✗]/mu);
      await terminalPicture(page, 'npm run doctor', text.replaceAll(folder.path, 'data'), 'doctor-all-green');
    },
    TEST_MS,
  );

  test(
    'step 6: it starts, and /opp setup has nothing to ask',
    async () => {
      const env = { PATH: process.env['PATH'], ...settings, LOG_LEVEL: 'warn' };
      const bot = spawn(process.execPath, ['dist/main.js'], { env, stdio: 'ignore' });
      const ended = once(bot, 'exit');
      await until(() => here.slack.connections() > 0 || bot.exitCode !== null);
      const ana = atDesk(here.slack.desk, 'Ana');
      await ana.types('/opp setup');
      const shown = await ana.until('the setup', ({ modals }) => {
        const text = textOf(modals.at(-1)?.view);
        return text.includes('Change something') ? text : undefined;
      });
      expect(shown).toContain('Nothing is unclear.');
      await ana.closes();
      await ana.types('/opp find');
      await ana.message('active');
      bot.kill('SIGTERM');
      await ended;
      expect(bot.exitCode).toBe(0);
    },
    TEST_MS,
  );

  test(
    'step 6 looks like this',
    async () => {
      const scene = await openScene();
      try {
        const ana = await scene.enter('Ana Pereira');
        await ana.openChannel('deal-acme');
        await ana.say('/opp setup');
        await ana.modal('Set up Opp').getByRole('button', { name: 'Change something' }).waitFor();
        await picture(ana.page, 'setup');
      } finally {
        await scene.close();
      }
    },
    SCENE_MS + TEST_MS,
  );
});
