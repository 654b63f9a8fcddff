import { seriousViolations } from '../support/accessibility.js';
import { TEST_MS, type Scene } from '../support/scene.js';
import { ACME } from '../support/workspace.js';

/** axe-core over what people look at most, in both colour schemes. */
export function accessibility(scene: () => Scene): void {
  test.each(['light', 'dark'] as const)(
    'messages, modal and Notion page have no serious accessibility violation (%s)',
    async (colorScheme) => {
      const dev = await scene().enter('Dev Malhotra', { colorScheme });
      await dev.say('/opp show acme');
      await dev.messages().filter({ hasText: ACME }).last().waitFor();
      expect(await seriousViolations(dev.page)).toEqual([]);

      await dev.openInNotion(ACME);
      expect(await seriousViolations(dev.page)).toEqual([]);

      await dev.say('/opp status acme');
      const form = dev.modal('Status update');
      await form.getByLabel('TLDR').waitFor();
      await form.getByRole('button', { name: 'Check' }).click();
      await form.getByRole('alert').first().waitFor();
      expect(await seriousViolations(dev.page)).toEqual([]);
      await dev.closeModal();
    },
    TEST_MS,
  );
}
