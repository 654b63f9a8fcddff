import type { Locator } from 'playwright-core';
import { commentsOf } from './support/notion-comments.js';
import { picture } from './support/pictures.js';
import { openScene, SCENE_MS, TEST_MS, type Scene } from './support/scene.js';
import { ACME, type Workspace } from './support/workspace.js';

const SDK = 'Java SDK rolled out to 6 production services';
const QUESTIONNAIRE = 'Questionnaire with 140 questions returned to their security team';
const HALF_A_THOUGHT = 'Mobile rollout owner named by Luis';
const QUOTE = 'Quote for 260 seats went out';

describe('the second update of a deal, at the end of a long day', () => {
  let scene: Scene;
  let ana: Workspace;

  beforeAll(async () => {
    scene = await openScene();
    ana = await scene.enter('Ana Pereira');
    await ana.openChannel('deal-acme');
  }, SCENE_MS);
  afterAll(() => scene.close(), SCENE_MS);

  test(
    'takes six interactions, and the review tells news from changes, likenesses and repetitions',
    async () => {
      const before = await comments();
      const dayOf = (event: string): string =>
        new RegExp(`^(.+): ${event}$`, 'mu').exec(before.join('\n'))?.[1] ?? 'never';
      let interactions = 0;
      const does = async (what: Promise<unknown>): Promise<void> => {
        interactions += 1;
        await what;
      };
      const form = ana.modal('Status update');
      const review = ana.modal('Review');

      await does(ana.say('/opp status acme'));
      await form.getByText('Last update').waitFor();
      await does(form.getByLabel('TLDR').fill('Three of five criteria met; procurement joins the next call'));
      await does(form.getByLabel('Deliver scrubbing rules for e-mail addresses').check());
      await does(
        form
          .getByLabel('Timeline')
          .fill(
            [
              'today: 3 of 5 success criteria met',
              'today: Procurement joins the next call',
              `${dayOf(QUESTIONNAIRE)}: Returned the security questionnaire`,
              `${dayOf(SDK)}: ${SDK}`,
            ].join('\n'),
          ),
      );
      await does(form.getByRole('button', { name: 'Check' }).click());
      await review.getByText('This comment will be posted on').waitFor();
      const told = (await review.innerText()).replaceAll(/\s+/gu, ' ');
      expect(told).toContain('New Procurement joins the next call');
      expect(told).toContain('New 3 of 5 success criteria met changes “2 of 5 success criteria met”');
      expect(told).toMatch(
        /Looks similar.*Returned the security questionnaire.*Near “Questionnaire with 140/u,
      );
      expect(told).toMatch(new RegExp(`Left out.*${SDK}.*already reported on`, 'u'));
      await picture(ana.page, 'review-verdicts');
      await review.getByText('Looks similar').scrollIntoViewIfNeeded();
      await picture(ana.page, 'review-verdicts-below');
      await does(review.getByRole('button', { name: "Post only what's new" }).click());
      await saved();
      expect(interactions).toBeLessThanOrEqual(6);

      const [posted = '', ...more] = (await comments()).slice(before.length);
      expect(more).toEqual([]);
      expect(posted).toContain('3 of 5 success criteria met');
      expect(posted).toContain('Returned the security questionnaire');
      expect(posted).toContain('Done: Deliver scrubbing rules for e-mail addresses');
      expect(posted).not.toContain(SDK);
    },
    TEST_MS,
  );

  test(
    'with nothing new is recorded as looked at, and Notion gets no comment',
    async () => {
      const before = await comments();
      const form = await opensForm();
      await form.getByLabel('TLDR').fill('Three of five criteria met; procurement joins the next call');
      await form.getByLabel('Timeline').fill('none');
      await form.getByRole('button', { name: 'Check' }).click();
      const stop = ana.modal('Nothing new');
      await stop.getByText('Nothing was posted on').waitFor();
      await stop.getByRole('button', { name: /^Nothing new since/u }).click();
      await stop.getByText('Recorded: you looked at').waitFor();
      await picture(ana.page, 'nothing-new-recorded');
      await ana.closeModal();
      expect(await comments()).toEqual(before);
    },
    TEST_MS,
  );

  test(
    'begins with what was collected from a thread; half a thought survives kill -9 and is finished after it',
    async () => {
      await collectsQuote();
      const form = await opensForm();
      expect(await form.getByLabel('Timeline').inputValue()).toContain(QUOTE);
      await Promise.all([
        ana.page.waitForResponse((told) => told.request().postData()?.includes(HALF_A_THOUGHT) === true),
        form.getByLabel('TLDR').fill(HALF_A_THOUGHT),
      ]);

      await scene.crashAndRestart();
      await ana.open(scene.bot().url);
      await ana.signIn('Ana Pereira');
      // The form that was open is still there; another one is opened.
      await ana.closeModal();
      await ana.openChannel('deal-acme');
      const again = await opensForm();
      expect(await again.getByLabel('TLDR').inputValue()).toBe(HALF_A_THOUGHT);
      expect(await again.getByLabel('Timeline').inputValue()).toContain(QUOTE);
      await picture(ana.page, 'draft-again');
      await again.getByRole('button', { name: 'Check' }).click();
      await ana.modal('Review').getByRole('button', { name: /^Post/u }).click();
      await saved();
      const last = (await comments()).at(-1);
      expect(last).toContain(`TLDR: ${HALF_A_THOUGHT}`);
      expect(last).toContain(QUOTE);
    },
    TEST_MS,
  );

  async function opensForm(): Promise<Locator> {
    await ana.say('/opp status acme');
    const form = ana.modal('Status update');
    await form.getByText('Last update').waitFor();
    return form;
  }

  async function saved(): Promise<void> {
    await ana.modal('Status update').getByText(`Saved: your update is a comment on ${ACME}.`).waitFor();
    await ana.closeModal();
  }

  async function comments(): Promise<readonly string[]> {
    await ana.openInNotion(ACME);
    return (await commentsOf(ana.page, ACME)).map(({ text }) => text);
  }

  /** From a message of a thread, by its menu. */
  async function collectsQuote(): Promise<void> {
    const message = ana.messages().filter({ hasText: 'Where are we with Acme?' });
    await message.getByRole('button', { name: '3 replies' }).click();
    const thread = ana.page.getByRole('region', { name: 'Thread' });
    const quote = thread.getByRole('listitem').filter({ hasText: 'Went out on Thursday' });
    await quote.hover();
    await quote.getByRole('button', { name: /^More actions/u }).click();
    await ana.page.getByRole('menuitem', { name: 'Log to opportunity' }).click();
    const form = ana.modal('Log to opportunity');
    const deal = form.getByRole('combobox', { name: 'Opportunity' });
    await deal.click();
    await deal.fill('acme enterprise');
    await form.getByRole('option', { name: /^Acme Corp – Enterprise/u }).click();
    await form.getByLabel('Line').fill(QUOTE);
    await form.getByRole('button', { name: 'Log it' }).click();
    await ana.modal('Kept').getByText('Kept for').waitFor();
    await ana.closeModal();
    await thread.getByRole('button', { name: 'Close thread' }).click();
  }
});
