import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/**
 * Takes a picture for the documentation when the environment names a folder for it:
 * `SCREENSHOTS=docs/screenshots npm run test:browser`. Otherwise nothing is written.
 */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder === undefined || folder === '') return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), caret: 'hide', animations: 'disabled' });
}
