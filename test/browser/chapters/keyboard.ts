import { tabTo, typeInto } from '../support/keyboard.js';
import { TEST_MS, type Scene } from '../support/scene.js';

/** Everything without a mouse. */
export function keyboard(scene: () => Scene): void {
  test(
    'with the keyboard alone an update is composed, filled in and posted',
    async () => {
      const lukas = await scene().enter('Lukas Brandt');
      const { page } = lukas;
      const composer = page.getByRole('textbox', { name: /^Message / });
      await typeInto(page, composer, '/opp status globex logistics');
      await page.keyboard.press('Enter');

      const form = lukas.modal('Status update');
      const tldr = form.getByLabel('TLDR');
      await tldr.waitFor();
      expect(await tldr.evaluate((field) => field === document.activeElement)).toBe(true);
      await page.keyboard.insertText('Replay demo went well; security review starts');
      // As of the last update; the arrows move on to the other one.
      await tabTo(page, form.getByRole('radio', { checked: true }));
      if (!(await form.getByRole('radio', { name: 'Trending well' }).isChecked()))
        await page.keyboard.press('ArrowUp');
      await typeInto(page, form.getByLabel('Why'), 'Warehouse team is convinced');
      await typeInto(
        page,
        form.getByRole('textbox', { name: 'New open items (Globex Logistics side)' }),
        'Start security review',
      );
      await typeInto(page, form.getByRole('textbox', { name: 'New open items (Sentry side)' }), 'none');
      await typeInto(page, form.getByLabel('Timeline'), 'today: Demo held for the warehouse team');
      await tabTo(page, form.getByRole('button', { name: 'Check' }));
      await page.keyboard.press('Enter');

      await tabTo(page, lukas.modal('Review').getByRole('button', { name: /^Post/ }));
      await page.keyboard.press('Enter');
      await form.getByText('Saved: your update is a comment on').waitFor();
      await lukas.closeModal();
      expect(await composer.evaluate((field) => field === document.activeElement)).toBe(true);
    },
    TEST_MS,
  );
}
