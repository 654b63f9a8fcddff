import { inTheMiddle, picture } from '../support/pictures.js';
import { TEST_MS, type Scene } from '../support/scene.js';

/** Home, before anything is typed. */
export function home(scene: () => Scene): void {
  test(
    'Home shows the deals that need somebody first, and opens their forms',
    async () => {
      const ana = await scene().enter('Ana Pereira');
      await ana.openChannel('Opp');
      await ana.page.getByRole('tab', { name: 'Home' }).click();
      const tab = ana.page.getByRole('region', { name: 'Home', exact: true });
      await tab.getByText('of 40 active deals').waitFor();
      const said = await tab.innerText();
      expect(said).toMatch(/Your move \(\d+\)/u);
      expect(said).toMatch(/Need you \(\d+\)|By next date \(\d+\)/u);
      await inTheMiddle(tab.getByRole('button', { name: /^Post status: / }));
      await picture(ana.page, 'home-deals');
      await tab
        .getByRole('button', { name: /^Show: / })
        .first()
        .click();
      const card = ana.modal('Opportunity');
      await card.getByText('Account Executive').waitFor();
      await ana.closeModal();
      await tab.getByRole('button', { name: 'Next ›' }).click();
      await tab.getByText(/^Deals 11–/u).waitFor();
    },
    TEST_MS,
  );
}
