import { commentsOf } from './support/notion-comments.js';
import { inTheMiddle, picture } from './support/pictures.js';
import { openScene, SCENE_MS, TEST_MS, type Scene } from './support/scene.js';
import { ACME, type TypedUpdate, type Workspace } from './support/workspace.js';
import { lisbonDay } from './support/lisbon-day.js';

/** Stands in Acme's last update already. */
const SAID_BEFORE = 'Confirm end date of New Relic contract';

const UPDATE: TypedUpdate = {
  tldr: 'All five POC criteria met; legal now reviews the order form',
  sentiment: 'Trending well',
  why: 'Strong momentum with the platform team',
  theirItems: `Return redlines on the order form\nName the rollout owner for mobile\n${SAID_BEFORE}`,
  ourItems: 'Send the SOC 2 report to Omar',
  timeline: 'yesterday: Readout held, five of five criteria met\ntoday: Order form sent to legal',
};

/** Sixteen words, and an event that does not say when. */
const WITH_MISTAKES: TypedUpdate = {
  ...UPDATE,
  tldr: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
  timeline: 'yesterday: Readout held, five of five criteria met\nOrder form sent to legal',
};

const COMMENT = `${lisbonDay(0)} — Last 2 weeks

TLDR: All five POC criteria met; legal now reviews the order form

Sentiment: ✅ Strong momentum with the platform team

Open items (Acme Corp side):
- Return redlines on the order form
- Name the rollout owner for mobile

Open items (Sentry side):
- Send the SOC 2 report to Omar

${lisbonDay(0)}: Order form sent to legal
${lisbonDay(-1)}: Readout held, five of five criteria met`;

describe('a status update, from the command to the comment', () => {
  let scene: Scene;
  let ana: Workspace;

  beforeAll(async () => {
    scene = await openScene();
    ana = await scene.enter('Ana Pereira');
    await ana.openChannel('deal-acme');
  }, SCENE_MS);
  afterAll(() => scene.close(), SCENE_MS);

  test(
    'what is wrong with the form is said below each input, and what was typed stays',
    async () => {
      await ana.say('Back from the Acme readout, writing it up now.');
      await ana.say('/opp status acme');
      const form = ana.modal('Status update');
      await form.getByText(ACME).waitFor();
      await ana.fill(UPDATE);
      await inTheMiddle(form.getByText(ACME));
      await picture(ana.page, 'status-form');
      await ana.fill(WITH_MISTAKES);
      await form.getByLabel('Covers the last').fill('2');
      await form.getByLabel('Days or weeks').selectOption('weeks');
      await form.getByRole('button', { name: 'Check' }).click();

      const errors = form.getByRole('alert');
      await errors.first().waitFor();
      expect(await errors.allTextContents()).toEqual([
        'This has 16 words; at most 15, so cut 1: the limit is after “… thirteen fourteen fifteen”.',
        'Line 2 (“Order form sent to legal”) does not start with its date. Write it like “20 Nov: …”.',
      ]);
      expect(await form.getByLabel('TLDR').getAttribute('aria-invalid')).toBe('true');
      expect(await form.getByLabel('TLDR').inputValue()).toBe(WITH_MISTAKES.tldr);
      expect(await form.getByLabel('Timeline').inputValue()).toBe(WITH_MISTAKES.timeline);
      expect(await form.getByRole('textbox', { name: /open items \(Sentry side\)/iu }).inputValue()).toBe(
        UPDATE.ourItems,
      );
    },
    TEST_MS,
  );

  test(
    'the corrected update is reviewed, posted, and stands in Notion exactly as reviewed',
    async () => {
      await ana.fill(UPDATE);
      await ana.modal('Status update').getByRole('button', { name: 'Check' }).click();
      const review = ana.modal('Review');
      await review.getByText('This comment will be posted on').waitFor();
      const promised = review.locator('pre');
      expect(await promised.innerText()).toBe(COMMENT);
      expect(await promised.evaluate((text) => getComputedStyle(text).wordBreak)).toBe('normal');
      const repeated = review.getByRole('group', { name: SAID_BEFORE });
      expect(await repeated.getByRole('checkbox', { name: 'Post anyway' }).isChecked()).toBe(false);
      await review.getByText('already reported on').waitFor();
      await picture(ana.page, 'status-review');

      await review.getByRole('button', { name: "Post only what's new" }).click();
      const told = ana.modal('Status update');
      await told.getByText(`Saved: your update is a comment on ${ACME}.`).waitFor();
      await told.getByRole('link', { name: /^Open in Notion/ }).click();
      await told.getByRole('button', { name: 'Close' }).last().click();

      const last = (await commentsOf(ana.page, ACME)).at(-1);
      expect(last).toEqual({ author: 'Ana P. via Opp', text: COMMENT });

      await ana.say('/opp show acme');
      await ana.messages().filter({ hasText: UPDATE.tldr }).waitFor();
      await inTheMiddle(ana.page.getByText(`TLDR: ${UPDATE.tldr}`));
      await picture(ana.page, 'sandbox');
      await ana.page.emulateMedia({ colorScheme: 'dark' });
      await picture(ana.page, 'sandbox-dark');
      await ana.page.emulateMedia({ colorScheme: 'light' });
    },
    TEST_MS,
  );

  test(
    'the same update again is refused, with the earlier lines shown',
    async () => {
      await ana.say('/opp status acme');
      await ana.modal('Status update').getByText('Last update').waitFor();
      await expectRefusal();
      await picture(ana.page, 'nothing-new');
      await ana.closeModal();
    },
    TEST_MS,
  );

  test(
    'after kill -9 everything is still there, and the same update is still refused',
    async () => {
      await scene.crashAndRestart();
      await ana.open(scene.bot().url);
      await ana.signIn('Ana Pereira');
      await ana.openChannel('deal-acme');
      await ana.messages().getByText('Back from the Acme readout').waitFor();
      await ana.openInNotion(ACME);
      const comments = await commentsOf(ana.page, ACME);
      expect(comments.filter(({ text }) => text === COMMENT)).toHaveLength(1);

      await ana.say('/opp status acme');
      await expectRefusal();
      await ana.closeModal();
    },
    TEST_MS,
  );

  test(
    'Ctrl-C ends it cleanly, even while somebody has the page open',
    async () => {
      expect(await scene.bot().stop()).toBe(0);
    },
    TEST_MS,
  );

  async function expectRefusal(): Promise<void> {
    await ana.fill(UPDATE);
    await ana.modal('Status update').getByRole('button', { name: 'Check' }).click();
    const refusal = ana.modal('Nothing new');
    await refusal.getByText('Nothing was posted on').waitFor();
    expect(await refusal.locator('.modal-body').evaluate((body) => body.scrollTop)).toBe(0);
    const told = await refusal.innerText();
    expect(told).toContain('Order form sent to legal');
    expect(told).toMatch(/already reported on .* by Ana P\. via Opp: “Send the SOC 2 report to Omar”/);
  }
});
