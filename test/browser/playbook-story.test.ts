import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { atTheTop, inTheMiddle, picture } from './support/pictures.js';
import { openScene, SCENE_MS, TEST_MS, type Scene } from './support/scene.js';
import { ACME, type Workspace } from './support/workspace.js';

const WHY = 'their platform team needs it now';

/** One of the playbooks, with two more sections: what a team may write within an hour. */
const PLAYBOOK = `${readFileSync('playbooks/meddpicc-poc.yml', 'utf8')}
confidence:
  levels:
    - { name: Low, means: 'It will not be won in the time given.', outlook: bad }
    - { name: Medium, means: 'It will be won, but maybe not in the time given.', outlook: late }
    - { name: High, means: 'It will be won in the time given.', outlook: good }
assets:
  - name: Joint success plan
    purpose: 'One plan for both sides: actions, criteria of success and how the evaluation goes.'
    from: Proof of Concept
    to: Closed Won
    per_deal: true
  - name: Technical design document
    purpose: Their needs, their environment and their use cases.
    from: Discover
    to: Closed Won
    per_deal: true
`;

describe('a team with a playbook of its own', () => {
  let scene: Scene;
  let ana: Workspace;

  beforeAll(async () => {
    scene = await openScene({ playbook: PLAYBOOK });
    ana = await scene.enter('Ana Pereira');
    await ana.openChannel('deal-acme');
  }, SCENE_MS);
  afterAll(() => scene.close(), SCENE_MS);

  async function saves(form: Locator, said: string): Promise<void> {
    await form.getByLabel(/^Why/).fill(WHY);
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await ana.page.getByRole('dialog').getByText(said).first().waitFor();
  }

  test(
    'keeps the evidence of its letters on the page, with day and person',
    async () => {
      await ana.say('/opp qualify acme');
      const form = ana.modal('MEDDPICC');
      await form.getByLabel('E · Economic buyer').fill('Dana Ruiz, CFO: signs above 50k');
      await form.getByLabel('C · Champion').fill('Priya Shah asked for the plan herself');
      await form.getByLabel('Velocity').waitFor();
      await picture(ana.page, 'qualify');
      await saves(form, 'stands under MEDDPICC now');
      await ana.closeModal();
      const page = await ana.openInNotion(ACME);
      expect(await page.innerText()).toContain('Dana Ruiz, CFO: signs above 50k');
    },
    TEST_MS,
  );

  test(
    'records what shows that a milestone is reached, beside the technical win',
    async () => {
      await ana.say('/opp win acme');
      const form = ana.modal('Milestones');
      await form.getByLabel('Business Win').fill('CFO agrees to the business case');
      await picture(ana.page, 'milestones');
      await saves(form, 'Business Win stands under');
      await ana.closeModal();
    },
    TEST_MS,
  );

  test(
    'plans the sessions of an evaluation between its start and its end',
    async () => {
      await ana.say('/opp sessions acme');
      const form = ana.modal('Evaluation Sessions');
      await form.getByLabel('Getting Started, 40 min').waitFor();
      expect(await form.innerText()).toContain('Loading and checking data 10');
      expect(await form.getByLabel('Getting Started, 40 min').inputValue()).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      await picture(ana.page, 'sessions');
      await saves(form, 'stands under Evaluation Sessions now');
      await ana.closeModal();
    },
    TEST_MS,
  );

  test(
    'sees on the card how the deal stands: confidence, letters, pace, evaluation, documents',
    async () => {
      await ana.say('/opp show acme');
      const card = await ana.answer('Confidence: ');
      const said = await card.innerText();
      expect(said).toContain('MEDDPICC: ');
      expect(said).toContain('Evaluation: running, ends ');
      expect(said).toContain('Sessions: ');
      expect(said).toContain('Documents missing: Joint success plan, Technical design document');
      await atTheTop(card);
      await picture(ana.page, 'playbook-card');
    },
    TEST_MS,
  );

  test(
    'is asked by the next stage for what is missing, and told the questions that fill it',
    async () => {
      await ana.say('/opp stage acme');
      const form = ana.modal('Change stage');
      await form.getByLabel('Stage').selectOption({ label: 'Proposal' });
      await form.getByText(/\d+ of \d+ in place/u).waitFor();
      expect(await form.innerText()).toContain('Which result proves it?');
      await form.getByRole('button', { name: 'Fill now' }).waitFor();
      await picture(ana.page, 'stage-gate');
      await ana.closeModal();
    },
    TEST_MS,
  );

  test(
    'reads the win rate with its working, the pipeline as a chart and a table, and goes from a number to its deals',
    async () => {
      await ana.say('/opp report');
      const report = await ana.answer('Win rate by quarter');
      await report.getByText('Win rate = won / (won + lost)', { exact: false }).first().waitFor();
      const said = await report.innerText();
      expect(said).toMatch(/\d+ % = \d+ won \/ \(\d+ won \+ \d+ lost \+ \d+ presumed lost\)/u);
      expect(said).not.toMatch(/NaN|undefined/u);
      await report.getByRole('table').first().waitFor();
      await atTheTop(report);
      await picture(ana.page, 'report');
      await inTheMiddle(report.getByRole('table'));
      await picture(ana.page, 'report-table');
      await report.getByRole('button', { name: 'POC' }).click();
      await ana.answer('stage:POC');
    },
    2 * TEST_MS,
  );

  test(
    'sees how long deals stay where, and which are at risk',
    async () => {
      await ana.say('/opp report velocity');
      const report = await ana.answer('Worked out from the change logs');
      expect(await report.innerText()).toMatch(/half of \d+ deals left it within/u);
      await atTheTop(report);
      await picture(ana.page, 'velocity');
    },
    TEST_MS,
  );

  test(
    'ticks the steps from an offer to a closed deal',
    async () => {
      await ana.say('/opp closing acme');
      const form = ana.modal('Closing Steps');
      await form.getByText('4. Quote and signature').first().waitFor();
      await form.getByLabel('Done').first().check();
      await picture(ana.page, 'closing-steps');
      await saves(form, 'stands under Closing Steps now');
      await ana.closeModal();
    },
    TEST_MS,
  );
});
