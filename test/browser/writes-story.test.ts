import type { Locator } from 'playwright-core';
import { lisbonDay } from './support/lisbon-day.js';
import { picture } from './support/pictures.js';
import { openScene, SCENE_MS, TEST_MS, type Scene } from './support/scene.js';
import type { Workspace } from './support/workspace.js';

const TITLE = 'Zephyr Robotics';
const WHY = 'their platform team needs it now';

describe('a deal, from its beginning to the hands of somebody else', () => {
  let scene: Scene;
  let ana: Workspace;

  beforeAll(async () => {
    scene = await openScene();
    ana = await scene.enter('Ana Pereira');
    await ana.openChannel('deal-acme');
  }, SCENE_MS);
  afterAll(() => scene.close(), SCENE_MS);

  /** The deal's page in Notion. */
  function page(): Promise<Locator> {
    return ana.openInNotion(TITLE);
  }

  /** Opens the form of a change of stage and chooses the new one. */
  async function toStage(stage: string): Promise<Locator> {
    await ana.say(`/opp stage ${TITLE}`);
    const form = ana.modal('Change stage');
    await form.getByLabel('Stage').selectOption({ label: stage });
    return form;
  }

  async function saves(form: Locator, said: string): Promise<void> {
    await form.getByLabel(/^Why(\?| does it go back\?)/).fill(WHY);
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await ana.page.getByRole('dialog').getByText(said).first().waitFor();
  }

  test(
    'is made with what was typed, and with nothing else',
    async () => {
      await ana.say(`/opp new ${TITLE}`);
      const form = ana.modal('New opportunity');
      const next = form.getByRole('button', { name: 'Next' });
      await form.getByLabel('Amount').fill('48000');
      await next.click();
      await form.getByLabel('Website').fill('https://zephyr.example');
      await next.click();
      await form.getByLabel('Industry').fill('Robotics');
      await next.click();
      await form.getByLabel('Their needs, one a line').fill('See what users did before an error');
      await next.click();
      await form.getByText('matches:').first().waitFor();
      await picture(ana.page, 'new-features');
      await form.getByLabel('Session Replay').first().check();
      await next.click();
      await form.getByLabel('How it solves it').fill('Shows the session');
      await next.click();
      await form.getByText('Left blank:').waitFor();
      await picture(ana.page, 'new-review');
      await form.getByRole('button', { name: /^Create/ }).click();
      await ana.page.getByText(`Saved: ${TITLE} is in Notion.`).waitFor();
      await ana.closeModal();
      const made = await page();
      expect(await made.getByRole('textbox', { name: 'Amount', exact: true }).inputValue()).toBe('48000');
      const text = await made.innerText();
      expect(text).toContain('Robotics');
      expect(text).toContain('Interested Technical Features');
      expect(text).toContain('Shows the session');
    },
    TEST_MS,
  );

  test(
    'asks a demo for its date, a lost deal for its reason, a transfer for the new Sales Engineer',
    async () => {
      const demo = await toStage('Demo');
      await demo.getByLabel('Date of the demo').fill(lisbonDay(5));
      await picture(ana.page, 'stage-demo');
      await saves(demo, 'is in Demo now');
      await ana.closeModal();

      const lost = await toStage('Lost');
      await lost.getByLabel('Why was the deal lost?').fill('They built it themselves');
      await picture(ana.page, 'stage-lost');
      await saves(lost, 'is in Lost now');
      await ana.closeModal();

      const transferred = await toStage('Transferred');
      await transferred.getByLabel('New Sales Engineer in charge').selectOption({ label: 'Ben Okafor' });
      await picture(ana.page, 'stage-transferred');
      await saves(transferred, 'is in Transferred now');
      await ana.closeModal();

      const text = await (await page()).innerText();
      const log = text.slice(text.indexOf('Changes to Opportunity'));
      const at = ['Stage to Demo', 'Stage to Lost', 'Stage to Transferred'].map((line) => log.indexOf(line));
      expect(at.every((place) => place > 0)).toBe(true);
      expect(at.toSorted((a, b) => a - b)).toEqual(at);
    },
    TEST_MS,
  );

  test(
    'is changed with a look at before and after, and what was just saved is taken back with one press',
    async () => {
      await ana.say(`/opp update ${TITLE}`);
      const form = ana.modal('Update opportunity');
      await form.getByLabel('What changes?').selectOption({ label: 'Amount' });
      await form.getByLabel('Amount', { exact: true }).fill('52000');
      await form.getByLabel(/^Why/).fill(WHY);
      await form.getByRole('button', { name: 'Next' }).click();
      const review = ana.modal('Review changes');
      await review.getByText('This will be changed').waitFor();
      await picture(ana.page, 'update-review');
      await review.getByRole('button', { name: 'Save', exact: true }).click();
      await ana.page.getByText('Saved:').first().waitFor();
      await ana.page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
      await ana.page.getByText('is taken back').first().waitFor();
      await picture(ana.page, 'undone');
      await ana.closeModal();
      expect(await (await page()).getByRole('textbox', { name: 'Amount', exact: true }).inputValue()).toBe(
        '48000',
      );
    },
    TEST_MS,
  );
});
