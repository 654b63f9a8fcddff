import fc from 'fast-check';
import { SandboxClock } from '../../../src/sandbox/clock.js';
import { forgetfulMemory } from '../../../src/sandbox/memory.js';
import { markedUp } from '../../../src/sandbox/slack/desk/escape.js';
import { parseManifest } from '../../../src/sandbox/slack/manifest.js';
import { openWorkspace } from '../../../src/sandbox/slack/world/workspace.js';
import { manifestWith, SEED } from './town.js';

const workspace = async () =>
  openWorkspace(new SandboxClock(), forgetfulMemory(), SEED, parseManifest(await manifestWith()));

test.each([
  ['@Jon Ek', '<@U0JON>'],
  ['@jon.ek, hello', '<@U0JON>, hello'],
  ['@JON EK', '<@U0JON>'],
  ['@Jon Eklund', '@Jon Eklund'],
  ['mail jon@jon.ek.example', 'mail jon@jon.ek.example'],
  ['#general and #generally', '<#C0GENERAL|general> and #generally'],
  ['a < b && c > d', 'a &lt; b &amp;&amp; c &gt; d'],
  ['see https://acme.example/x?y=1 now', 'see <https://acme.example/x?y=1> now'],
  ['<!channel>', '&lt;!channel&gt;'],
])('%s becomes %s', async (typed, marked) => {
  expect(markedUp(await workspace(), typed)).toBe(marked);
});

test('whatever is typed without names and links comes back when it is unescaped', async () => {
  const town = await workspace();
  const unescape = (text: string): string =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).filter((text) => !/[@#]|https?:/i.test(text)),
      (text) => unescape(markedUp(town, text)) === text,
    ),
  );
});
