import { readFileSync } from 'node:fs';
import { atTheTop, picture } from './support/pictures.js';
import { openScene, SCENE_MS, TEST_MS, type Scene } from './support/scene.js';
import type { Workspace } from './support/workspace.js';

const PARENT = 'Palisade Fencing – Configurator';
const ADDED = 'Palisade Fencing- Add 25 Starter';

const PLAYBOOK = readFileSync('playbooks/go-to-market.yml', 'utf8');

describe('a team that sells more to whoever bought before', () => {
  let scene: Scene;
  let ana: Workspace;

  beforeAll(async () => {
    scene = await openScene({ playbook: PLAYBOOK });
    ana = await scene.enter('Ana Pereira');
    await ana.openChannel('deal-acme');
  }, SCENE_MS);
  afterAll(() => scene.close(), SCENE_MS);

  test(
    'sees its own deals by stage, and goes from a stage to them',
    async () => {
      await ana.say('/opp board');
      const board = await ana.answer('active deals in');
      await atTheTop(board);
      await picture(ana.page, 'board');
      await board.getByRole('button').first().click();
      await ana.answer('stage:');
    },
    TEST_MS,
  );

  test(
    'makes an add-on from the card of a deal, named as the team names it, and finds each from the other',
    async () => {
      await ana.say(`/opp show ${PARENT}`);
      const card = await ana.answer('Open in Notion');
      await atTheTop(card);
      await picture(ana.page, 'parent-card');
      await card.getByRole('button', { name: 'New add-on' }).click();
      const form = ana.modal('New opportunity');
      const next = form.getByRole('button', { name: 'Next' });
      await form.getByLabel('quantity').fill('25');
      await form.getByLabel('product').fill('Starter');
      await form.getByText(ADDED).first().waitFor();
      await picture(ana.page, 'naming');
      await next.click();
      await form.getByLabel('Amount').fill('9000');
      await picture(ana.page, 'linked-form');
      for (let page = 3; page <= 7; page += 1) {
        await next.click();
        await form.getByText(`page ${page} of 7`).waitFor();
      }
      await picture(ana.page, 'linked-review');
      await form.getByRole('button', { name: /^Create/ }).click();
      await ana.page.getByText(`is in Notion, made from ${PARENT}.`).waitFor();
      await ana.closeModal();
      await ana.say(`/opp show ${PARENT}`);
      const parent = await ana.answer(`Linked: ${ADDED}`);
      await atTheTop(parent);
      await picture(ana.page, 'linked-card');
      await parent.getByRole('button', { name: 'Show' }).first().click();
      await ana.answer(`Made from: ${PARENT}`);
    },
    2 * TEST_MS,
  );
});
