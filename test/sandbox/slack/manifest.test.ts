import { parseManifest } from '../../../src/sandbox/slack/manifest.js';
import { manifestWith, withShortcuts } from './town.js';

test('the manifest of the product says what the workspace offers', async () => {
  const manifest = parseManifest(await manifestWith(withShortcuts));
  expect(manifest).toMatchObject({
    appName: 'Opp',
    homeTab: true,
    messagesTab: true,
    messagesReadOnly: true,
  });
  expect(manifest.commands.map((one) => one.command)).toEqual(['/opp']);
  expect(manifest.shortcuts.map((one) => one.type)).toEqual(['global', 'message']);
  expect(manifest.scopes).toContain('users:read.email');
});

test.each([
  ['a name of 36 characters', (text: string) => text.replace('name: Opp', `name: ${'O'.repeat(36)}`)],
  ['a command without its slash', (text: string) => text.replace('command: /opp', 'command: opp')],
  [
    'a shortcut name of 25 characters',
    (text: string) => withShortcuts(text).replace('Create opportunity', 'C'.repeat(25)),
  ],
])('a manifest with %s is refused', async (_, wrong) => {
  const text = await manifestWith(wrong);
  expect(() => parseManifest(text)).toThrow();
});
