import { inTheMiddle, picture } from '../support/pictures.js';
import { TEST_MS, type Scene } from '../support/scene.js';

/** From a message to a line in the tray, by the menu that every message has. */
export function collecting(scene: () => Scene): void {
  test(
    'a message of a thread becomes a line of the next update, chosen from its menu',
    async () => {
      const ana = await scene().enter('Ana Pereira');
      await ana.openChannel('deal-acme');
      await ana
        .messages()
        .filter({ hasText: 'Where are we with Acme?' })
        .getByRole('button', { name: '3 replies' })
        .click();
      const thread = ana.page.getByRole('region', { name: 'Thread' });
      const quote = thread.getByRole('listitem').filter({ hasText: 'Went out on Thursday' });
      await quote.hover();
      await quote.getByRole('button', { name: /^More actions/ }).click();
      await ana.page.getByRole('menuitem', { name: 'Log to opportunity' }).click();
      const form = ana.modal('Log to opportunity');
      await form.getByLabel('Line').waitFor();
      const deal = form.getByRole('combobox', { name: 'Opportunity' });
      await deal.click();
      await deal.fill('acme enterprise');
      await form.getByRole('option', { name: /^Acme Corp – Enterprise/ }).click();
      await picture(ana.page, 'log-form');
      await form.getByLabel('Line').fill('Quote for 260 seats went out');
      await form.getByRole('button', { name: 'Log it' }).click();
      await ana.modal('Kept').getByText('Kept for').waitFor();
      await picture(ana.page, 'log-kept');
      await ana.closeModal();
      await thread.getByRole('button', { name: 'Close thread' }).click();

      await ana.say('/opp collected');
      const tray = ana.messages().filter({ hasText: 'Quote for 260 seats went out' });
      await tray.getByRole('link', { name: /^Open message/ }).waitFor();
      await inTheMiddle(tray);
      await picture(ana.page, 'collected');
      await tray.getByRole('button', { name: /^Remove/ }).click();
      await ana.messages().filter({ hasText: 'You have collected no lines.' }).waitFor();
    },
    TEST_MS,
  );
}
