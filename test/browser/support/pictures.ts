import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** Hours that Etc zones reach west and east of Greenwich. */
const [WEST, EAST] = [-12, 14];

/**
 * The zone in which a window tells time: Lisbon, where the people at the desk mostly live. In a picture it is always
 * four in the afternoon, so that the sample conversation does not take place at night.
 */
export function shownZone(now = new Date()): string {
  if (!wanted()) return 'Europe/Lisbon';
  const east = Math.min(EAST, Math.max(WEST, 16 - now.getUTCHours()));
  return `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
}

/**
 * Takes a picture for the documentation when the environment names a folder for it:
 * `SCREENSHOTS=docs/screenshots npm run test:browser`. Otherwise nothing is written.
 */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = wanted();
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(folder, `${name}.png`), caret: 'hide', animations: 'disabled' });
}

/** Scrolls as a reader would: this in the middle, or at the top when nothing stands above it. */
export function inTheMiddle(what: Locator): Promise<void> {
  return what.first().evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
  });
}

/** The same, from its beginning. */
export function atTheTop(what: Locator): Promise<void> {
  return what.first().evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
  });
}

function wanted(): string | undefined {
  return process.env['SCREENSHOTS'];
}
