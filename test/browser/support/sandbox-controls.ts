import type { Locator, Page } from 'playwright-core';

/** The panel with which somebody makes trouble and moves the clock. */
export interface SandboxControls {
  open(): Promise<void>;
  /** Makes the next matching request to Notion go wrong once. */
  trouble(fault: string, on: string): Promise<void>;
  advanceMinutes(minutes: number): Promise<void>;
  /** To the next Monday, nine o'clock, where whoever is signed in is. */
  toMondayMorning(): Promise<void>;
  close(): Promise<void>;
}

export function controlsOn(page: Page): SandboxControls {
  const panel: Locator = page.getByRole('region', { name: 'Trouble and clock' });
  return {
    async open() {
      await page.getByRole('button', { name: 'Trouble & clock' }).click();
      await panel.waitFor();
    },
    async trouble(fault, on) {
      const notion = panel.getByRole('region', { name: 'Notion trouble' });
      await notion.getByRole('combobox', { name: 'Fault', exact: true }).selectOption(fault);
      await notion.getByRole('combobox', { name: 'On', exact: true }).selectOption(on);
      await notion.getByRole('button', { name: 'Add fault' }).click();
      await notion.getByRole('listitem').filter({ hasText: fault }).waitFor();
    },
    async advanceMinutes(minutes) {
      await panel.getByLabel('How far').fill(String(minutes));
      await panel.getByLabel('Unit').selectOption('minutes');
      await panel.getByRole('button', { name: 'Advance' }).click();
      await panel.getByText(`${minutes} min ahead`).waitFor();
    },
    async toMondayMorning() {
      await panel.getByRole('button', { name: 'Monday 09:00' }).click();
      await panel
        .locator('time')
        .filter({ hasText: /^Monday.* 09:00$/u })
        .waitFor();
    },
    async close() {
      await panel.getByRole('button', { name: 'Close trouble and clock' }).click();
      await panel.waitFor({ state: 'detached' });
    },
  };
}
