import type { AccessRules } from '../../src/services/access.js';
import { ACTION } from '../../src/slack/ids.js';
import { withoutOptionalScopes } from '../sandbox/slack/town.js';
import { textOf, type DeskHand } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { leaveTidy, newProblems, OPENING_MS, pageOf } from './steps.js';
import { walksThrough } from './walks-through.js';

const RESTRICTED = 'Palisade Fencing';
const RULES: AccessRules[number][] = [
  { role: 'customer', values: [RESTRICTED], visible_to: ['ana.pereira@sentry-presales.example'] },
];

const OWN = 'C0ACME002';
const PRIVATE = 'C0PRESALE';
const EXTERNAL = 'C0ACMEEXT';

/** Everything that only this person sees, oldest first. */
function ephemerals(person: DeskHand): string[] {
  return person
    .sees()
    .channels.flatMap(({ messages }) => messages)
    .filter(({ ephemeral }) => ephemeral)
    .toSorted((a, b) => Number(a.ts) - Number(b.ts))
    .map(({ text, blocks }) => `${text}\n${textOf(blocks)}`);
}

async function answerTo(person: DeskHand, command: string, channel: string): Promise<string> {
  const before = ephemerals(person).length;
  await person.types(command, channel);
  return person.until(`an answer to ${command}`, () => ephemerals(person)[before]);
}

/** Presses a button of the newest list, but with another value than it has. */
async function forges(walk: Walk, person: DeskHand, actionId: string, value: string): Promise<void> {
  for (const { channel, ts, blocks } of person
    .sees()
    .channels.flatMap(({ messages }) => messages)
    .toReversed()) {
    const block = blocks.find((one) => JSON.stringify(one).includes(`"${actionId}"`));
    if (block === undefined) continue;
    const surface = { on: 'message', channel, ts } as const;
    const blockId = String(block['block_id']);
    await walk.slack.desk.act(person.id, {
      act: 'press',
      surface,
      blockId,
      actionId,
      value: { value },
      state: {},
    });
    return;
  }
  throw new Error(`there is no button ${actionId}`);
}

describe('restricted deals (S4-58)', () => {
  let walk: Walk;
  walksThrough(async () => (walk = await openWalk({ playbook: { restricted: RULES } })));

  const leaks = (since: number): readonly string[] =>
    walk.said.leaks([RESTRICTED, 'Palisade', pageOf(walk, RESTRICTED)], since);

  test('leave the bot for nobody who may not see them, whatever they try or forge (S28, S29)', async () => {
    const ben = walk.person('Ben');
    const id = pageOf(walk, RESTRICTED);
    const since = walk.said.count();
    for (const command of ['', ' help', ' find', ' find is:all palisade', ' find palisde', ' mine'])
      await answerTo(ben, `/opp${command}`, OWN);
    for (const command of [
      ...[' find customer:palisade', ' find -tanglewood sort:name is:all', ' find configurator'],
      ...[' show palisade', ' show fencing configurator', ' show palisade-fencing'],
    ])
      await answerTo(ben, `/opp${command}`, OWN);
    expect(await answerTo(ben, '/opp show palisade', OWN)).toContain(
      'I know no opportunity called “palisade”.',
    );
    expect(await answerTo(ben, '/opp find tanglewood', OWN)).toContain('1 of ');
    await ben.presses('Send to my DM');
    await ben.message('Sent to you as a direct message.');
    await forges(walk, ben, ACTION.showFor, id);
    await ben.message('This opportunity is not there any more, or not shared with Opp.');
    await forges(walk, ben, ACTION.statusFor, id);
    await ben.modal('This opportunity is not there any more, or not shared with Opp.');
    await ben.closes();
    await ben.types('/opp setup all', OWN);
    await ben.modal('Set up Opp');
    await ben.closes();
    await ben.types('/opp status palisade', OWN);
    await ben.modal('I know no opportunity called');
    await ben.closes();
    expect(leaks(since)).toEqual([]);
  });

  test('are counted for nobody who may not see them', async () => {
    const total = async (name: string, command: string): Promise<readonly string[]> =>
      /(\d+) of (\d+) active · (\d+) of (\d+)/
        .exec(await answerTo(walk.person(name), command, OWN))
        ?.slice(1) ?? [];
    const [ana, ben] = [await total('Ana', '/opp find'), await total('Ben', '/opp find')];
    expect(ben.map((count, at) => Number(ana[at]) - Number(count))).toEqual([1, 1, 1, 1]);
  });

  test('are there for the people on the list, and the leak detector hears them', async () => {
    const since = walk.said.count();
    expect(await answerTo(walk.person('Ana'), '/opp show palisade', OWN)).toContain(RESTRICTED);
    expect(leaks(since)).not.toEqual([]);
  });

  test('are never shared to a channel, whoever shares', async () => {
    const ana = walk.person('Ana');
    await answerTo(ana, '/opp find palisade', OWN);
    await ana.presses('Share to channel');
    await ana.message('Not everybody may see what is on this page, so nothing was shared.');
    expect(JSON.stringify(walk.person('Ben').sees())).not.toContain(RESTRICTED);
  });

  test('a list is shared to a channel of our own, under the sharer’s name', async () => {
    const ana = walk.person('Ana');
    await answerTo(ana, '/opp find tanglewood', OWN);
    await ana.presses('Share to channel');
    await ana.message('Shared with everybody here.');
    const { text, by, ephemeral } = await walk.person('Ben').message('Ana Pereira shares an opportunity');
    expect({ bot: by.isBot, ephemeral }).toEqual({ bot: true, ephemeral: false });
    expect(text).toContain('Tanglewood Toys – Parental app');
  });

  test.each([
    ['another company reads along', EXTERNAL],
    ['the bot cannot look', PRIVATE],
  ])(
    'nothing can be shared where %s, and the answer is for the asker alone (S35)',
    async (_where, channel) => {
      const ana = walk.person('Ana');
      expect(await answerTo(ana, '/opp find tanglewood', channel)).not.toContain('Share to channel');
      const others = channel === EXTERNAL ? 'Luis' : 'Ben';
      expect(
        JSON.stringify(
          walk
            .person(others)
            .sees()
            .channels.find(({ id }) => id === channel),
        ),
      ).not.toContain('Tanglewood');
    },
  );

  test('nothing can be shared in a direct message, and the other one sees nothing (S35)', async () => {
    const [ana, ben] = [walk.person('Ana'), walk.person('Ben')];
    const answer = await answerTo(ana, '/opp find sort:name amount:>1k', ben.id);
    expect(answer).toContain('Send to my DM');
    expect(answer).not.toContain('Share to channel');
    const direct = ben.sees().channels.filter(({ kind }) => kind === 'dm');
    expect(direct.flatMap(({ messages }) => messages)).toEqual([]);
  });
});

test(
  'installed without the optional scopes, Opp offers no sharing and does everything else',
  async () => {
    const walk = await openWalk({ manifest: withoutOptionalScopes });
    try {
      const answer = await answerTo(walk.person('Ana'), '/opp find tanglewood', OWN);
      expect(answer).toContain('Tanglewood Toys');
      expect(answer).not.toContain('Share to channel');
      expect(newProblems(walk)).toEqual([
        'conversations.info: missing_scope channels:read,groups:read,im:read',
      ]);
      leaveTidy(walk);
    } finally {
      await walk.close();
    }
  },
  OPENING_MS * 2,
);
