import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { shownZone } from './pictures.js';

/** A laptop; the pictures of the documentation are taken at this size. */
export const LAPTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

/** How long anything on the page may take before a test fails. */
const PATIENCE_MS = 10_000;

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium, headless; another one by `CHROMIUM_PATH`. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    headless: true,
    args: ARGUMENTS,
  });
}

/** A new visitor's window: nothing kept from others. */
export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: LAPTOP,
    locale: 'en-GB',
    timezoneId: shownZone(),
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context.newPage();
}
