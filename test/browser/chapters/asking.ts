import { picture } from '../support/pictures.js';
import { TEST_MS, type Scene } from '../support/scene.js';
import { ACME } from '../support/workspace.js';

/** Finding and showing deals, choosing among several, and who may not ask. */
export function asking(scene: () => Scene): void {
  test(
    'a guest is told politely that Opp is for full members, and to whom to turn',
    async () => {
      const gail = await scene().enter('Gail Guest');
      await gail.openChannel('deal-acme');
      await gail.say('/opp status acme');
      const told = gail.modal('Status update');
      await told.getByText('Opp is for full members of this workspace.').waitFor();
      expect(await told.innerText()).toContain('Ask the Sales Engineer of the deal instead.');
      expect(await told.getByRole('textbox').count()).toBe(0);
    },
    TEST_MS,
  );

  test(
    'several deals match: the person chooses one and gets its form',
    async () => {
      const ana = await scene().enter('Ana Pereira');
      await ana.openChannel('deal-acme');
      await ana.say('/opp status globex');
      const modal = ana.modal('Status update');
      await modal.getByText('“globex” matches 3. Which one do you mean?').waitFor();
      await modal.getByRole('button', { name: 'Choose: Globex EMEA – Self-hosted migration' }).click();
      await modal.getByRole('textbox', { name: 'New open items (Globex EMEA side)' }).waitFor();
      expect(await modal.innerText()).toContain('Globex EMEA – Self-hosted migration');
      await ana.closeModal();
    },
    TEST_MS,
  );

  test(
    'find lists the active deals for this person alone, and says how complete and fresh the list is',
    async () => {
      const ana = await scene().enter('Ana Pereira');
      await ana.openChannel('deal-acme');
      await ana.say('/opp find globex');
      const answer = ana.messages().filter({ hasText: 'Active opportunities for “globex”' });
      await answer.waitFor();
      const said = await answer.innerText();
      expect(said).toContain('Only visible to you');
      expect(said).toContain('Globex Logistics – Session Replay');
      expect(said).toMatch(/3 of \d+ active · \d+ of \d+ read( so far)? · /);
      await picture(ana.page, 'find');

      const ben = await scene().enter('Ben Okafor');
      await ben.openChannel('deal-acme');
      await ben.messages().getByText('I can cover the Thursday call').waitFor();
      expect(await ben.messages().filter({ hasText: 'Active opportunities' }).count()).toBe(0);
    },
    TEST_MS,
  );

  test(
    'show gives the deal’s card, and its button leads to the page in Notion',
    async () => {
      const ana = await scene().enter('Ana Pereira');
      await ana.openChannel('deal-acme');
      await ana.say('/opp show acme');
      const card = ana.messages().filter({ hasText: ACME });
      await card.waitFor();
      const said = await card.innerText();
      expect(said).toMatch(/Stage\s+POC/);
      expect(said).toMatch(/Last update \d+ days ago by Ana P\. via Opp/);
      await card.getByRole('link', { name: /^Open in Notion/ }).click();
      await ana.page.getByRole('article', { name: ACME }).getByRole('heading', { name: ACME }).waitFor();
    },
    TEST_MS,
  );
}
