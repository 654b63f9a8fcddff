import { GAIL, LUIS, NOOR } from '../../src/sandbox/data/guests.js';
import { textOf, type DeskHand } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { trouble } from './steps.js';
import { walksThrough } from './walks-through.js';

describe('what /opp answers', () => {
  let walk: Walk;
  walksThrough(async () => (walk = await openWalk()));

  /** The newest message that only this person sees, after a command. */
  async function answerTo(person: DeskHand, command: string): Promise<string> {
    const before = ephemerals(person).length;
    await person.types(command);
    return person.until(`an answer to ${command}`, () => ephemerals(person)[before]);
  }

  function ephemerals(person: DeskHand): string[] {
    return person
      .sees()
      .channels.flatMap(({ messages }) => messages)
      .filter(({ ephemeral }) => ephemeral)
      .map(({ text, blocks }) => `${text}\n${textOf(blocks)}`);
  }

  test('without words, with “help” and with words nobody knows is what it can do', async () => {
    const ana = walk.person('Ana');
    for (const command of ['/opp', '/opp help', '/opp HELP me']) {
      expect(await answerTo(ana, command)).toContain('/opp status acme – writes a status update');
    }
    const unknown = await answerTo(ana, '/opp frobnicate <!channel> & co');
    expect(unknown).toContain('I do not know “frobnicate”');
    expect(unknown).toContain('/opp find acme');
  });

  test('to find names the active deals, counts the closed ones and says how complete it is', async () => {
    const ben = walk.person('Ben');
    const found = await answerTo(ben, '/opp find acme');
    expect(found).toContain('Active opportunities for “acme”');
    expect(found).toContain('Acme Corp – Enterprise platform – POC · SE Ana Pereira · AE Jane Doe · 148K');
    expect(found).not.toContain('Pilot 2024');
    expect(found).toContain('1 closed one matches as well.');
    expect(found).toMatch(/1 of \d+ active · \d+ of 209 read so far · /);
  });

  test('to find without words lists the first active deals and which of how many these are', async () => {
    const all = await answerTo(walk.person('Ben'), '/opp find');
    expect(all).toMatch(/Active opportunities {2}1–8 of \d{2,3}/);
  });

  test('to find what does not exist says so without guessing', async () => {
    const nothing = await answerTo(walk.person('Ben'), '/opp find zzzz <!here>');
    expect(nothing).toContain('No active opportunity contains “zzzz');
    expect(nothing).toContain('zzzz &lt;!here&gt;');
  });

  test('to find reads names that look like Slack’s markup as plain names', async () => {
    const found = await answerTo(walk.person('Ben'), '/opp find broadcasters');
    expect(found).toContain('&lt;!channel&gt; Broadcasters – Player errors');
    expect(await answerTo(walk.person('Ben'), '/opp find AT&T')).toContain('AT&T – Network portal');
  });

  test('to show is one card with facts, people, the last update and buttons', async () => {
    const card = await answerTo(walk.person('Jane'), '/opp show acme enterprise');
    for (const fact of ['Customer', 'Acme Corp', 'POC', 'Ana Pereira', 'Jane Doe', '148,000'])
      expect(card).toContain(fact);
    expect(card).toMatch(/Last update \d+ days ago by Ana P. via Opp: ✅ POC running in production/);
    await walk.person('Jane').presses('Post status');
    await walk.person('Jane').modal('Open items (Acme Corp side)');
    await walk.person('Jane').closes();
  });

  test('to show words that fit several is the list to choose from', async () => {
    const list = await answerTo(walk.person('Jane'), '/opp show kinder');
    expect(list).toContain('Kinder & Kraft – Web performance');
    expect(list).toContain('Kinder & Kraft – Web Performance (2)');
  });

  test('to show a closed deal is its card, when no active one fits', async () => {
    expect(await answerTo(walk.person('Jane'), '/opp show acme pilot')).toContain('Acme Corp – Pilot 2024');
  });

  test('to show forgives a small typo', async () => {
    expect(await answerTo(walk.person('Jane'), '/opp show palisde')).toContain(
      'Palisade Fencing – Configurator',
    );
  });

  test('to show an unknown deal says so, and how to go on', async () => {
    const answer = await answerTo(walk.person('Jane'), '/opp show qqqqqqqqq');
    expect(answer).toContain('I know no opportunity called “qqqqqqqqq”.');
    expect(answer).toContain('/opp find');
  });

  test('to status for an unknown deal stands in its window', async () => {
    const ana = walk.person('Ana');
    await ana.types('/opp status qqqqqqqqq');
    const told = textOf((await ana.modal('I know no opportunity')).view);
    expect(told).toContain('Check the spelling, or list what there is with /opp find.');
    await ana.closes();
  });

  test.each([
    ['a guest', GAIL, 'C0ACME002', 'Opp is for full members of this workspace.'],
    ['somebody of another company', LUIS, 'C0ACMEEXT', 'Opp is for full members of this workspace.'],
    [
      'a member unknown to Notion',
      NOOR,
      'C0SALES01',
      `Nobody in Notion has your address ${NOOR.email ?? ''}.`,
    ],
  ])(
    'S34: to %s is a refusal that says whom to ask and reveals nothing',
    async (_who, { name }, channel, refusal) => {
      const person = walk.person(name.split(' ')[0] ?? '');
      const before = ephemerals(person).length;
      for (const command of ['/opp find acme', '/opp show acme']) {
        await person.types(command, channel);
      }
      const told = await person.until('two refusals', () =>
        ephemerals(person).length >= before + 2 ? ephemerals(person).slice(before) : undefined,
      );
      for (const one of told) {
        expect(one).toContain(refusal);
        expect(one).not.toContain('Acme Corp');
        expect(one).toMatch(/Ask (the Sales Engineer of the deal instead|whoever looks after Opp)/);
      }
      await person.types('/opp status acme', channel);
      const window = textOf((await person.modal(refusal)).view);
      expect(window).not.toContain('Acme Corp –');
      await person.closes();
    },
  );

  test('opens Home with what there is to do', async () => {
    const ana = walk.person('Ana');
    await ana.opensHome();
    const home = await ana.until('Home', (desk) => desk.home);
    expect(textOf(home)).toContain('New opportunity');
  });

  test('N3: to find goes on with the last list, truly dated, while Notion is away', async () => {
    const ana = walk.person('Ana');
    // Time passed since the rows were read: they are read again.
    walk.clock.advance(61_000);
    await walk.opp().readDue();
    walk.clock.advance(10 * 60_000);
    trouble(walk, 'error_500', { on: 'queries', times: 20 });
    expect(await answerTo(ana, '/opp find acme')).toContain('· 10 min ago');
  });
});
