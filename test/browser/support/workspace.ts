import type { Locator, Page } from 'playwright-core';

export const ACME = 'Acme Corp – Enterprise platform';

/** What is typed into the form of a status update, by the labels a person reads. */
export interface TypedUpdate {
  readonly tldr: string;
  readonly sentiment: 'Trending well' | 'At risk';
  readonly why: string;
  readonly risks?: string;
  readonly theirItems: string;
  readonly ourItems: string;
  readonly timeline: string;
}

/** The page as a person uses it: by labels, names and texts alone. */
export interface Workspace {
  readonly page: Page;
  /** Opens the page and waits until the workspace is there. */
  open(url: string): Promise<void>;
  signIn(name: string): Promise<void>;
  openChannel(name: string): Promise<void>;
  /** Types into the open channel's composer and presses Enter. */
  say(text: string): Promise<void>;
  /** Opens the app's messages, or its Home. */
  openApp(tab: 'Home' | 'Messages'): Promise<void>;
  /** The open modal of this title. */
  modal(title: string): Locator;
  /** Waits for the modal with its form, then fills it in. */
  fill(update: TypedUpdate): Promise<void>;
  /** Escape; resolves when no modal is left. */
  closeModal(): Promise<void>;
  messages(): Locator;
  /** What Opp answered last that says this, once it does. */
  answer(text: string): Promise<Locator>;
  /** Opens a row of the database in Notion. */
  openInNotion(title: string): Promise<Locator>;
}

export function workspaceOn(page: Page): Workspace {
  const modal = (title: string): Locator => page.getByRole('dialog', { name: title, exact: true });
  const composer = page.getByRole('textbox', { name: /^Message / });
  const messages = (): Locator => page.getByRole('list', { name: 'Messages' }).getByRole('listitem');
  return {
    page,
    modal,
    messages,
    async answer(text) {
      const message = messages().filter({ hasText: text }).last();
      await message.waitFor();
      return message;
    },
    async open(url) {
      await page.goto(url);
      await page.getByRole('combobox', { name: 'Signed in as' }).waitFor();
    },
    async signIn(name) {
      const switcher = page.getByRole('combobox', { name: 'Signed in as' });
      const label = (await switcher.getByRole('option').allTextContents()).find((text) =>
        text.startsWith(name),
      );
      await switcher.selectOption({ label: label ?? name });
    },
    async openChannel(name) {
      await page
        .getByRole('navigation', { name: 'Channels' })
        .getByRole('button', { name: new RegExp(`\\b${name}\\b`) })
        .click();
      await page.getByRole('heading', { name: new RegExp(`^#?${name}$`) }).waitFor();
    },
    async openApp(tab) {
      await page
        .getByRole('navigation', { name: 'Channels' })
        .getByRole('button', { name: /^Opp\b/u })
        .click();
      await page.getByRole('tab', { name: tab }).click();
    },
    async say(text) {
      await composer.fill(text);
      await composer.press('Enter');
    },
    async fill(update) {
      const form = modal('Status update');
      await form.getByLabel('TLDR').fill(update.tldr);
      await form.getByRole('radio', { name: update.sentiment }).check();
      await form.getByLabel('Why').fill(update.why);
      // Asked for only when something is at risk.
      if (update.risks !== undefined) await form.getByLabel('Risks').fill(update.risks);
      await form.getByRole('textbox', { name: /open items \((?!Sentry)/i }).fill(update.theirItems);
      await form.getByRole('textbox', { name: /open items \(Sentry side\)/i }).fill(update.ourItems);
      await form.getByLabel('Timeline').fill(update.timeline);
    },
    async closeModal() {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
    async openInNotion(title) {
      const notion = page.getByRole('region', { name: 'Notion', exact: true });
      await notion.getByRole('button', { name: 'Sales opportunities' }).click();
      await notion.getByRole('searchbox', { name: 'Filter rows' }).fill(title);
      await notion.getByRole('button', { name: title, exact: true }).click();
      const article = notion.getByRole('article', { name: title });
      await article.waitFor();
      return article;
    },
  };
}
