import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser, openWindow } from './browser.js';
import { dataFolder, startBot, type RunningBot } from './running-bot.js';
import { workspaceOn, type Workspace } from './workspace.js';

/** Starting a process and a browser, on a busy machine. */
export const SCENE_MS = 120_000;
/** One test: a dozen steps of a person. */
export const TEST_MS = 60_000;

/** A running bot on a folder of its own, and a browser to use it with. */
export interface Scene {
  bot(): RunningBot;
  /** Somebody new opens the page and signs in. */
  enter(name: string, options?: BrowserContextOptions): Promise<Workspace>;
  /** A window of a new visitor. */
  window(options?: BrowserContextOptions): Promise<Page>;
  /** Closes everybody's windows. */
  leave(): Promise<void>;
  /** kill -9, and a start on the same folder. */
  crashAndRestart(): Promise<void>;
  /** Ends the browser, the bot (kill -9) and the folder. */
  close(): Promise<void>;
}

/** `playbook`: the text of the team's playbook; the default one unless given. */
export async function openScene({ playbook }: { readonly playbook?: string } = {}): Promise<Scene> {
  const folder = dataFolder();
  const settings = playbook === undefined ? {} : { OPP_PLAYBOOK: playbookIn(folder.path, playbook) };
  let bot = await startBot(folder.path, settings);
  const browser = await openBrowserOr(() => bot.kill());
  const window: Scene['window'] = (options) => openWindow(browser, options);
  return {
    bot: () => bot,
    window,
    async enter(name, options) {
      const workspace = workspaceOn(await window(options));
      await workspace.open(bot.url);
      await workspace.signIn(name);
      return workspace;
    },
    async leave() {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    async crashAndRestart() {
      await bot.kill();
      bot = await startBot(folder.path, settings);
    },
    async close() {
      await browser.close();
      await bot.kill();
      folder.remove();
    },
  };
}

function playbookIn(folder: string, text: string): string {
  const path = join(folder, 'playbook.yml');
  writeFileSync(path, text);
  return path;
}

/** A bot without a browser would outlive its test. */
async function openBrowserOr(giveUp: () => Promise<void>): Promise<Browser> {
  try {
    return await openBrowser();
  } catch (error) {
    await giveUp();
    throw error;
  }
}
