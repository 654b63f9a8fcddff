import type { Locator } from 'playwright-core';
import type { Workspace } from './workspace.js';

const TITLE = /\d+ of your \d+ active deals need you/u;
const NAMED = 'Post status: ';

/** A digest in the app's messages, and the deals that it names with buttons. */
export interface DigestOnPage {
  readonly message: Locator;
  /** As the buttons call them, in their order; those that are done have none. */
  deals(): Promise<readonly string[]>;
  button(what: string, deal: string): Locator;
  /** Chooses from the list beside the deal how long it is not to be heard of. */
  snoozes(deal: string, howLong: string): Promise<void>;
  /** What the digest says of the deal: stage, reasons, last update. */
  saysOf(deal: string): Promise<string>;
  /** Waits until the message says that so many are done. */
  hasDone(count: number): Promise<void>;
}

export function digestOn({ page, messages }: Pick<Workspace, 'page' | 'messages'>): DigestOnPage {
  const message = messages().filter({ hasText: TITLE }).last();
  const named = (what: string, deal: string) => ({ name: `${what}: ${deal}`.slice(0, 74) });
  const button: DigestOnPage['button'] = (what, deal) =>
    message.getByRole('button', named(what, deal)).first();
  const row = (deal: string): Locator =>
    message.locator('.element-row').filter({ has: page.getByRole('button', named('Post status', deal)) });
  return {
    message,
    button,
    async deals() {
      const buttons = await message.getByRole('button', { name: new RegExp(`^${NAMED}`, 'u') }).all();
      const names = await Promise.all(buttons.map((one) => one.getAttribute('aria-label')));
      return names.map((name) => (name ?? '').slice(NAMED.length));
    },
    async snoozes(deal, howLong) {
      await row(deal).getByRole('combobox', { name: 'Snooze' }).selectOption({ label: howLong });
    },
    saysOf: (deal) => row(deal).evaluate((element) => element.previousElementSibling?.textContent ?? ''),
    async hasDone(count) {
      await message.getByText(new RegExp(`^(?:${count} of \\d+|All ${count}) done`, 'u')).waitFor();
    },
  };
}
