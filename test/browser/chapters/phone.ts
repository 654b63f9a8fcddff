import type { Page } from 'playwright-core';
import { PHONE } from '../support/browser.js';
import { inTheMiddle, picture } from '../support/pictures.js';
import { TEST_MS, type Scene } from '../support/scene.js';
import type { TypedUpdate } from '../support/workspace.js';

const UPDATE: TypedUpdate = {
  tldr: 'Hosting questions answered; sizing workshop booked',
  sentiment: 'At risk',
  why: 'Budget owner is new',
  risks: 'New budget owner may reopen the vendor choice',
  theirItems: 'Send the list of clusters',
  ourItems: 'none',
  timeline: 'today: Sizing workshop booked with their platform lead',
};

/** The same on a phone: one part at a time, a modal that fits, fingers. */
export function phone(scene: () => Scene): void {
  test(
    'on a phone the form fits the screen and an update can be posted',
    async () => {
      const chiara = await scene().enter('Chiara Rossi', {
        viewport: PHONE,
        isMobile: true,
        hasTouch: true,
        deviceScaleFactor: 2,
      });
      const { page } = chiara;
      await chiara.say('/opp status globex emea');
      const form = chiara.modal('Status update');
      await chiara.fill(UPDATE);
      const box = await form.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(PHONE.width);
      expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(PHONE.height);
      expect(await sidewaysOverflow(page)).toBe(0);
      await inTheMiddle(form.getByText('Globex EMEA – Self-hosted migration'));
      await picture(page, 'phone');

      await form.getByRole('button', { name: 'Check' }).tap();
      await chiara.modal('Review').getByRole('button', { name: /^Post/ }).tap();
      await form.getByText('Saved: your update is a comment on').waitFor();
      await form.getByRole('link', { name: /^Open in Notion/ }).tap();
      await form.getByRole('button', { name: 'Close' }).last().tap();
      await page.getByRole('article').getByText('TLDR: Hosting questions answered').waitFor();
      expect(await sidewaysOverflow(page)).toBe(0);
    },
    TEST_MS,
  );
}

/** By how many pixels the page is wider than the screen. */
function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
