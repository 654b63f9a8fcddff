import { localDate } from '../../src/domain/local-date.js';
import type { DeskHand } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { choosesStage, logOf, opensStageForm, setsByHand } from './stage-steps.js';
import { directMessages, pageOf } from './steps.js';
import { walksThrough } from './walks-through.js';

const RESTRICTED = 'Palisade Fencing';
const WHY = 'they want to try it now';

let walk: Walk;
walksThrough(async () => {
  const visible_to = ['miguel.santos@sentry-presales.example'];
  const restricted = [{ role: 'customer' as const, values: [RESTRICTED], visible_to }];
  walk = await openWalk({ playbook: { restricted } });
  return walk;
});

/** Lets the sync see what was done in Notion, and the quiet time pass after it. */
async function noticed(): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    walk.clock.advance(61_000);
    await walk.opp().readDue();
  }
}

/** The Sales Engineer of a deal, and how often they were asked about it. */
const seOf = (words: string): DeskHand => {
  const row = walk.notion.desk.overview().rows.find(({ id }) => id === pageOf(walk, words));
  const name = Object.entries(row?.cells ?? {}).find(([column]) =>
    /^(SE|Sales Engineer)\b/.test(column),
  )?.[1];
  return walk.person(name?.split(/[ ,]/)[0] ?? '');
};
const asked = (person: DeskHand, words: string): string[] =>
  directMessages(person).filter((text) => text.includes(words) && /No reasons? noted/.test(text));

describe('what somebody changes in Notion is offered for a reason to the Sales Engineer of the deal', () => {
  test('who adds it: the line stands at the bottom, once', async () => {
    const se = seOf('bayleaf');
    await setsByHand(walk, 'bayleaf', 'Stage', 'POC');
    const log = logOf(walk, 'bayleaf');
    await noticed();
    const [question = '', ...others] = asked(se, 'Bayleaf');
    expect(question).toContain('Stage became POC in Notion. No reason noted. Add one?');
    expect(others).toEqual([]);
    await se.presses('Add a reason');
    await se.modal('Stage became POC in Notion. Why?');
    se.fills({ 'why:stage': 'too few words' });
    await se.submits();
    expect(JSON.stringify(se.sees().modals.at(-1)?.errors)).toContain('3 words');
    se.fills({ 'why:stage': WHY });
    await Promise.all([se.submits(), se.submits()]);
    await se.modal('Saved');
    const date = localDate(walk.clock.now(), 'Europe/Lisbon');
    expect(logOf(walk, 'bayleaf')).toHaveLength(log.length + 1);
    expect(logOf(walk, 'bayleaf').at(-1)).toContain(`: Stage to POC [ ${WHY} ]`);
    expect(logOf(walk, 'bayleaf').at(-1)?.slice(0, 7)).toBe(date.slice(0, 7));
    await se.closes();
    await noticed();
    expect(asked(se, 'Bayleaf')).toHaveLength(1);
    // Pressed once more, later, there is nothing left.
    await se.presses('Add a reason');
    await se.modal('nothing is left to be added');
    await se.closes();
  });

  test('who finds it needless: nobody asks again', async () => {
    const se = seOf('millpond');
    await setsByHand(walk, 'millpond', 'Stage', 'Demo');
    const log = logOf(walk, 'millpond');
    await noticed();
    expect(asked(se, 'Millpond')).toHaveLength(1);
    await se.presses('Not needed');
    await se.message('nothing is left to be explained');
    await noticed();
    expect(asked(se, 'Millpond')).toEqual([]);
    expect(logOf(walk, 'millpond')).toEqual(log);
  });

  test('unless it was changed back meanwhile', async () => {
    const se = seOf('oakmoss');
    await setsByHand(walk, 'oakmoss', 'Stage', 'Discovery');
    await noticed();
    const before = asked(se, 'Oakmoss').length;
    await setsByHand(walk, 'oakmoss', 'Stage', 'Won');
    walk.clock.advance(61_000);
    await walk.opp().readDue();
    await setsByHand(walk, 'oakmoss', 'Stage', 'Discovery');
    await noticed();
    expect(asked(se, 'Oakmoss')).toHaveLength(before);
  });

  test('but not what was written through Opp', async () => {
    const se = seOf('halyard');
    await setsByHand(walk, 'halyard', 'Stage', 'POC');
    await noticed();
    const before = asked(se, 'Halyard').length;
    const ana = walk.person('Ana');
    await opensStageForm(ana, 'halyard');
    await choosesStage(ana, 'Proposal', 'Proposal');
    ana.fills({ rationale: 'their platform team needs it now' });
    await ana.submits();
    await ana.modal('Saved');
    await noticed();
    await ana.presses('Undo');
    await ana.modal('is taken back');
    await noticed();
    expect(asked(se, 'Halyard')).toHaveLength(before);
    await ana.closes();
  });

  test('nor of a deal that they may not see (S4-58)', async () => {
    const se = seOf('palisade');
    const since = walk.said.count();
    await setsByHand(walk, 'palisade', 'Stage', 'POC');
    await noticed();
    expect(asked(se, 'Palisade')).toEqual([]);
    expect(walk.said.leaks([RESTRICTED, 'Palisade'], since)).toEqual([]);
  });
});
