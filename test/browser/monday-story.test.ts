import type { Locator } from 'playwright-core';
import { digestOn, type DigestOnPage } from './support/digest-message.js';
import { picture } from './support/pictures.js';
import { controlsOn } from './support/sandbox-controls.js';
import { openScene, SCENE_MS, TEST_MS, type Scene } from './support/scene.js';
import type { TypedUpdate, Workspace } from './support/workspace.js';

/** Two hundred pages with their comments are read at ten requests a second. */
const READING_MS = 150_000;
/** Digests are looked for three times a minute, and wait for what was read afresh. */
const DIGEST_MS = 60_000;
const WHY = 'their region moves to another team';

const UPDATE: TypedUpdate = {
  tldr: 'Budget holder back from leave; pilot scope agreed in writing',
  sentiment: 'Trending well',
  why: 'Their new platform lead drives it',
  theirItems: 'Name two services for the pilot',
  ourItems: 'Send the sizing for two regions',
  timeline: 'today: Pilot scope agreed in writing',
};

describe('a Monday morning', () => {
  let scene: Scene;
  let ana: Workspace;
  let digest: DigestOnPage;
  let deals: readonly string[] = [];
  let before = { active: 0, needing: 0 };

  beforeAll(async () => {
    scene = await openScene();
    // Nine o'clock is to be read as nine on every picture.
    ana = await scene.enter('Ana Pereira', { timezoneId: 'Europe/Lisbon' });
    // Opp's messages have the whole width.
    await ana.page.getByRole('button', { name: 'Notion', exact: true }).click();
    await ana.openApp('Home');
    await everythingIsRead();
    before = await counts();
  }, SCENE_MS + READING_MS);
  afterAll(() => scene.close(), SCENE_MS);

  const home = (): Locator => ana.page.getByRole('region', { name: 'Home', exact: true });

  /** Waits until every page was read, with what is said on it. */
  async function everythingIsRead(): Promise<void> {
    for (;;) {
      if (/Notion: (\d+) of \1 read/u.test(await home().innerText())) return;
      await ana.page.waitForTimeout(2500);
      await home().getByRole('button', { name: 'Refresh' }).click();
    }
  }

  async function counts(): Promise<{ readonly active: number; readonly needing: number }> {
    const [, active, needing] = /(\d+) active · (\d+) needs? you/u.exec(await home().innerText()) ?? [];
    return { active: Number(active), needing: Number(needing) };
  }

  async function atTheTop(what: Locator): Promise<void> {
    await what.evaluate((element) => {
      element.scrollIntoView({ block: 'start' });
    });
  }

  async function changesStage(deal: string, stage: string, fillIn?: (form: Locator) => Promise<unknown>) {
    await digest.button('Change stage', deal).click();
    const form = ana.modal('Change stage');
    await form.getByLabel('Stage').selectOption({ label: stage });
    await form.getByLabel(/^Why(\?| does it go back\?)/u).waitFor();
    await fillIn?.(form);
    await form.getByLabel(/^Why(\?| does it go back\?)/u).fill(WHY);
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await ana.page.getByRole('dialog').getByText(`is in ${stage} now`).first().waitFor();
    await ana.closeModal();
  }

  test(
    'at nine the digest arrives, with what hurts most at the top',
    async () => {
      await ana.openApp('Messages');
      const controls = controlsOn(ana.page);
      await controls.open();
      await controls.toMondayMorning();
      await picture(ana.page, 'clock');
      await controls.close();
      digest = digestOn(ana);
      await digest.message.waitFor({ timeout: DIGEST_MS });
      const named = await digest.deals();
      // Some of the sample deals have names that no button can say whole.
      deals = named.filter((name) => /^[\p{L}\p{N} –.,&-]+$/u.test(name));
      expect(deals.length).toBeGreaterThanOrEqual(5);
      expect(await digest.message.locator('time').first().innerText()).toMatch(/^09:0\d$/u);
      await atTheTop(digest.message);
      await picture(ana.page, 'digest');
    },
    DIGEST_MS + TEST_MS,
  );

  test(
    'five deals are worked through from the message, which is updated in its place',
    async () => {
      const [quiet = '', snoozed = '', reported = '', moved = '', handed = ''] = deals;
      await digest.button('Nothing new', quiet).click();
      await digest.hasDone(1);
      await digest.snoozes(snoozed, '1 week');
      await digest.hasDone(2);
      await digest.message.getByText('snoozed, back on').waitFor();

      await digest.button('Post status', reported).click();
      await ana.fill(UPDATE);
      await ana.modal('Status update').getByRole('button', { name: 'Check' }).click();
      await ana.modal('Review').getByRole('button', { name: /^Post/u }).click();
      await ana.modal('Status update').getByText('Saved: your update is a comment').waitFor();
      await ana.closeModal();
      await digest.hasDone(3);

      const stage = (await digest.saysOf(moved)).includes('· Proposal') ? 'Negotiation' : 'Proposal';
      await changesStage(moved, stage);
      await digest.hasDone(4);
      await changesStage(handed, 'Transferred', (form) =>
        form.getByLabel('New Sales Engineer in charge').selectOption({ label: 'Ben Okafor' }),
      );
      await digest.hasDone(5);
      const left = await digest.deals();
      expect(deals.slice(0, 5).filter((deal) => left.includes(deal))).toEqual([]);
      await atTheTop(digest.message);
      await picture(ana.page, 'digest-worked');
    },
    2 * TEST_MS,
  );

  test(
    'until it is accepted, the handed deal stands at both; accepted, it is the other one’s',
    async () => {
      const handed = deals[4] ?? '';
      await ana.openApp('Home');
      await home().getByText('Handed over by you').waitFor();
      await home().getByText('to Ben Okafor, since').waitFor();
      await ana.signIn('Ben Okafor');
      await ana.openApp('Home');
      await home().getByText('Handed to you', { exact: true }).waitFor();
      await home().getByText('from Ana Pereira, since').waitFor();

      await ana.openApp('Messages');
      const story = ana.messages().filter({ hasText: 'hands this deal over to you' }).last();
      await story.getByText('Last updates').waitFor();
      await atTheTop(story);
      await picture(ana.page, 'handover');
      await story.getByRole('button', { name: /^Accept/u }).click();
      await ana.page.getByRole('dialog').getByText('is yours now').waitFor();
      await ana.closeModal();
      await story.getByText('You accepted it. The deal is yours.').waitFor();

      await ana.signIn('Ana Pereira');
      await ana.openApp('Messages');
      await ana.messages().filter({ hasText: 'Ben Okafor accepted' }).last().waitFor();
      expect(handed).not.toBe('');
    },
    2 * TEST_MS,
  );

  test(
    'Home shows it all: fewer deals that need somebody, none that is handed over',
    async () => {
      await ana.openApp('Home');
      await home().getByText('Digest: on Monday at 09:00 (Europe/Lisbon)').waitFor();
      await home().getByText('Handed over by you').waitFor({ state: 'detached' });
      const after = await counts();
      expect(after.active).toBe(before.active - 1);
      expect(after.needing).toBeLessThan(before.needing);
      const [, needing = ''] = /Need you \(\d+\)([\s\S]*)By next date/u.exec(await home().innerText()) ?? [];
      expect(needing).not.toBe('');
      expect(needing).not.toContain(deals[1] ?? '–');
      await atTheTop(home().locator(':scope > *').first());
      await picture(ana.page, 'home');
      await home().getByRole('button', { name: 'Digest settings' }).click();
      const form = ana.modal('Digest settings');
      await form.getByLabel('Lists are sorted').selectOption({ label: 'soonest close date first' });
      await picture(ana.page, 'settings');
      await form.getByRole('button', { name: 'Save' }).click();
      await ana.modal('Digest settings').getByText('Your digest comes on Monday at 09:00').waitFor();
      await ana.closeModal();
      await home().getByText('Lists: soonest close date first.').waitFor();
    },
    TEST_MS,
  );
});
