import { readFileSync } from 'node:fs';
import { textOf, type DeskHand } from '../support/desk-hand.js';
import { sourceText } from '../support/source-text.js';
import { openWalk, type Walk } from '../support/walk.js';
import { walksThrough } from './walks-through.js';

/** `name: 'find',` of everything that is a subcommand: they alone have a usage. */
const NAMED = /\bname: '([a-z]+)',\s+(?:usage|summary|forAction):/gu;

describe('/opp help', () => {
  let walk: Walk;
  let rows: readonly { readonly usage: string; readonly summary: string }[] = [];
  walksThrough(async () => {
    walk = await openWalk();
    const ana = walk.person('Ana');
    await ana.types('/opp help');
    const { text } = await ana.message('Opp keeps your opportunities');
    rows = text
      .split('\n')
      .filter((line) => line.startsWith('/opp '))
      .map((line) => ({ usage: line.split(' – ')[0] ?? '', summary: line.split(' – ')[1] ?? '' }));
    return walk;
  });

  const nameOf = (usage: string): string => usage.split(' ')[1] ?? '';

  test('names every command that there is in the code, each once, but for those that say the playbook is without', async () => {
    const known = [...sourceText('src/slack/commands').values()].flatMap((text) =>
      [...text.matchAll(NAMED)].map(([, name = '']) => name),
    );
    expect(known.length).toBeGreaterThan(15);
    const named = rows.map(({ usage }) => nameOf(usage));
    const off = known.filter((name) => !named.includes(name));
    expect(named.toSorted()).toEqual(known.filter((name) => !off.includes(name)).toSorted());
    expect(off.length).toBeLessThan(3);
    const ana = walk.person('Ana');
    for (const name of off) {
      await ana.types(`/opp ${name}`);
      await ana.message('Your playbook has no section');
    }
  });

  test('says of each in words what it does, and shows it as it can be typed', () => {
    for (const { usage, summary } of rows) {
      expect(usage).not.toMatch(/[[\]<>|…]/u);
      expect(summary).toMatch(/^\p{L}.{10,}/u);
    }
  });

  test('gives examples that work: each is answered, and none with a problem', async () => {
    const ana = walk.person('Ana');
    for (const { usage } of rows) {
      const before = seenBy(ana);
      // A person is mentioned by choosing from Slack's list, which puts the id in place of the name.
      await ana.types(usage.replace('@ben', `<@${walk.person('Ben').id}|ben>`));
      const told = await ana.until(`an answer to ${usage}`, () => answered(ana, before));
      expect(`${usage}: ${told}`).not.toMatch(/I do not know “|Something went wrong|Whose deals\?/u);
      if (ana.sees().modals.length > 0) await ana.closes();
    }
  });

  test('is where the manifest’s hint leads, and the hint names commands of the help', () => {
    const hint = /usage_hint: '\[(.*)\]'/u.exec(readFileSync('manifest.yml', 'utf8'))?.[1] ?? '';
    const hinted = hint.split(' | ').map((one) => one.split(' ')[0]);
    expect(hinted).toContain('help');
    expect(rows.map(({ usage }) => nameOf(usage))).toEqual(expect.arrayContaining(hinted));
  });
});

function messagesOf(person: DeskHand): readonly string[] {
  return person
    .sees()
    .channels.flatMap(({ messages }) => messages)
    .map(({ text, blocks }) => `${text}\n${textOf(blocks)}`);
}

const seenBy = (person: DeskHand): number => messagesOf(person).length;

/** A new message, or a window that does not only say that it is looking. */
function answered(person: DeskHand, before: number): string | undefined {
  const view = textOf(person.sees().modals.at(-1)?.view);
  if (view !== '')
    return /Looking for|Reading|Asking|…$/u.test(view.split('\n').at(-1) ?? '') ? undefined : view;
  return messagesOf(person).length > before ? messagesOf(person).join('\n').slice(-2000) : undefined;
}
