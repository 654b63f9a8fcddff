import type { AccessRules } from '../../src/services/access.js';
import { readPlaybook } from '../../src/playbook-file.js';
import { textOf, type DeskHand } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import {
  addsColumns,
  forgesOnCard,
  goesToReview,
  isSaved,
  pressesOnCard,
  showsCard,
} from './linked-steps.js';
import { FIELD, isStep, pageCalled } from './new-steps.js';
import { idTitled } from './selling-steps.js';
import { setsByHand } from './stage-steps.js';
import { later, leaveTidy, OPENING_MS, topText, trouble } from './steps.js';

const HIDDEN = 'Dovetail Joinery – Order portal';
const PARENT = 'Palisade Fencing – Configurator';
const RULES: AccessRules[number][] = [
  { role: 'title', values: [HIDDEN], visible_to: ['ana.pereira@sentry-presales.example'] },
  { property: 'Phone', values: ['hidden'], visible_to: ['ana.pereira@sentry-presales.example'] },
];
/** Notion's own deadline for a write and a margin. */
const QUIET_S = 66;

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk({ playbook: { ...readPlaybook('playbooks/go-to-market.yml'), restricted: RULES } });
  await addsColumns(walk);
  await setsByHand(walk, 'palisade', 'Type', 'New Business');
  await setsByHand(walk, 'palisade', 'Amount', '100000');
  await setsByHand(walk, 'palisade', 'Initial Source', 'Trade fair');
}, 3 * OPENING_MS);
afterEach(() => {
  leaveTidy(walk);
});
afterAll(() => walk.close());

/** Notion's sentence of a deal's page as the API has it. */
async function changesPage(words: string, properties: Record<string, unknown>): Promise<void> {
  await walk.notionClient.request({
    ...{ path: `pages/${idTitled(walk, words)}`, method: 'patch' },
    body: { properties },
  });
}

/** Opens the card of the deal and has services made from it, up to the review. */
async function reachesReview(person: DeskHand, words: string): Promise<void> {
  await pressesOnCard(person, words, 'New services opportunity');
  await goesToReview(person);
}

describe('a deal that is made from its parent', () => {
  test('takes over what the playbook says, is named, linked, and both cards lead to each other (S4-127)', async () => {
    const ana = walk.person('Ana');
    await pressesOnCard(ana, 'palisade', 'New add-on');
    await isStep(ana, 'naming');
    expect(topText(ana)).toContain(`Add-on, made from ${PARENT}.`);
    expect(topText(ana)).toContain('More seats or a better plan within a subscription.');
    await ana.chooses('naming:quantity', '25');
    await ana.chooses('naming:product', 'Starter');
    await ana.modal('Palisade Fencing- Add 25 Starter');
    await ana.submits();
    await isStep(ana, 'properties:0');
    const form = JSON.stringify(ana.sees().modals.at(-1)?.view);
    expect(form).toContain('"initial_value":"Palisade Fencing- Add 25 Starter"');
    await goesToReview(ana, { 'properties:0': { [FIELD.amount]: '9000' } });
    expect(topText(ana)).toContain(`Parent: \n${PARENT}`);
    await ana.submits();
    expect(await isSaved(ana)).toContain(`is in Notion, made from ${PARENT}.`);
    const made = pageCalled(walk, 'Palisade Fencing- Add 25 Starter').properties;
    const parent = pageCalled(walk, PARENT).properties;
    expect(made).toMatchObject({
      ...{ Parent: PARENT, Type: 'Add On', 'Initial Source': 'Trade fair', Customer: 'Palisade Fencing' },
      'Sales Engineer': parent['Sales Engineer'],
      'Account Executive': parent['Account Executive'],
    });
    expect(made['Close date']?.slice(0, 4)).toBe('2027');
    expect(made['Lost reason']).toBeUndefined();
    await ana.closes();
    const above = await showsCard(ana, 'palisade fencing configurator');
    expect(above).toContain('Linked: Palisade Fencing- Add 25 Starter');
    await ana.presses('Show');
    await ana.message(`Made from: ${PARENT}`);
  });
});

describe('what is made from a deal', () => {
  test('is only the part on top, where the playbook says so: explained at the field, summed up, doubted (S4-129)', async () => {
    const ana = walk.person('Ana');
    await pressesOnCard(ana, 'palisade fencing configurator', 'New upside');
    await goesToReview(ana, { 'properties:0': { [FIELD.amount]: '150000' } });
    const doubt = 'If 150,000 is all of it, only 50,000 comes on top';
    expect(topText(ana)).toContain(`100,000 of the parent + 150,000 = 250,000 in all. ${doubt}`);
    for (const step of [
      'needs',
      'warranted',
      'information',
      'properties:2',
      'properties:1',
      'properties:0',
    ]) {
      await ana.presses('Back');
      await isStep(ana, step);
    }
    expect(topText(ana)).toContain(
      'Only what comes on top of the parent’s 100,000: of 150,000 in all that is 50,000.',
    );
    await goesToReview(ana, { 'properties:0': { [FIELD.amount]: '50000' } });
    expect(topText(ana)).toContain('100,000 of the parent + 50,000 = 150,000 in all.');
    expect(topText(ana)).not.toContain('comes on top');
    await ana.submits();
    await isSaved(ana);
    expect(pageCalled(walk, `${PARENT} - Upside`).properties).toMatchObject({
      ...{ Parent: PARENT, Amount: '50000', Type: 'New Business' },
    });
    await ana.closes();
  });

  test('says what is left to something else, and may have it all the same (S4-130)', async () => {
    const ana = walk.person('Ana');
    await pressesOnCard(ana, 'palisade fencing configurator', 'New services opportunity');
    await isStep(ana, 'naming');
    await ana.submits();
    await isStep(ana, 'properties:0');
    expect(topText(ana)).toContain('Leave it blank: something else fills it in.');
    await goesToReview(ana, { 'properties:0': { [FIELD.amount]: '7' } });
    expect(topText(ana)).toContain('Something else fills in Amount');
    await ana.closes();
  });

  test('needs a parent of the right kind, and says why not and what to do instead (S4-128)', async () => {
    const ana = walk.person('Ana');
    await pressesOnCard(ana, 'add 25 starter', 'New add-on');
    const text = textOf((await ana.modal('is not made from')).view);
    expect(text).toContain(
      '“Add-on” is not made from “Palisade Fencing- Add 25 Starter”: that is “Add On”, and it is made from New Business or Renewal.',
    );
    expect(text).toContain('Go to the new business or the renewal that it adds to');
    await ana.closes();
    expect(await showsCard(ana, 'palisade fencing configurator')).not.toContain('after a loss');
    const parentId = idTitled(walk, PARENT);
    await forgesOnCard(walk, ana, 'New add-on', `${parentId}|Successor`);
    await ana.modal('that is in Scoping');
    await ana.closes();
  });

  test('a deal of a kind that has a parent, made without one, is told on the last page (S4-128)', async () => {
    const ben = walk.person('Ben');
    await ben.types('/opp new Sallow Mills');
    await isStep(ben, 'naming');
    await ben.chooses('naming:rule', '1');
    await goesToReview(ben);
    expect(topText(ben)).toContain(
      'It is “Add On” and belongs to no other opportunity. An add-on or services need',
    );
    await ben.closes();
  });
});

describe('what happens meanwhile', () => {
  test('it is sent three times at once: one child (S8)', async () => {
    const grace = walk.person('Grace');
    await reachesReview(grace, 'Verbena Clinics – Patient app');
    await Promise.all([grace.submits(), grace.submits(), grace.submits()]);
    expect(await isSaved(grace)).toContain('Saved');
    await walk.opp().deliverDue();
    expect(childrenOf('Verbena Clinics – Patient app')).toHaveLength(1);
    await grace.closes();
  });

  test('the answer gets lost: one child in the end (N4, N5)', async () => {
    const sofia = walk.person('Sofia');
    await reachesReview(sofia, 'Quarry Lane Stone – Quote tool');
    trouble(walk, 'lost_answer', { on: 'writes', times: 1 });
    await sofia.submits();
    await sofia.modal('has not confirmed');
    for (let round = 0; round < 4; round += 1) await later(walk, QUIET_S);
    expect(await isSaved(sofia)).toContain('Saved');
    expect(childrenOf('Quarry Lane Stone – Quote tool')).toHaveLength(1);
    await sofia.closes();
  });

  test('the parent is archived: nothing is created, what was typed is kept and can be sent again', async () => {
    const tom = walk.person('Tom');
    await reachesReview(tom, 'Tanglewood Toys – Parental app');
    const pageId = idTitled(walk, 'Tanglewood Toys – Parental app');
    await walk.notion.desk.act({ act: 'archive', pageId });
    await tom.submits();
    expect(await isSaved(tom)).toContain('from which it was to be made, is not there any more');
    expect(childrenOf('Tanglewood Toys – Parental app')).toEqual([]);
    await walk.notion.desk.act({ act: 'unarchive', pageId });
    await tom.presses('Edit and send again');
    await goesToReview(tom);
    await tom.submits();
    expect(await isSaved(tom)).toContain('Saved');
    expect(childrenOf('Tanglewood Toys – Parental app')).toHaveLength(1);
    await tom.closes();
  });

  test('what was made is taken back: the child goes, the parent stays as it was', async () => {
    const dev = walk.person('Dev');
    const name = 'Umbra Lighting – Firmware';
    const before = pageCalled(walk, name);
    await reachesReview(dev, name);
    await dev.submits();
    expect(await isSaved(dev)).toContain('Saved');
    await dev.presses('Undo');
    await dev.modal('taken back');
    expect(childrenOf(name)).toEqual([]);
    expect(pageCalled(walk, name)).toEqual(before);
    await dev.closes();
  });
});

describe('a deal that somebody may not see (S4-58)', () => {
  test('is no parent for them, and no card of another deal names it', async () => {
    const [ana, ben] = [walk.person('Ana'), walk.person('Ben')];
    await changesPage('Palisade Fencing- Add 25 Starter', {
      Parent: { relation: [{ id: idTitled(walk, HIDDEN) }] },
    });
    expect(await showsCard(ana, 'add 25 starter')).toContain(`Made from: ${HIDDEN}`);
    const card = await showsCard(ben, 'add 25 starter');
    expect(card).not.toContain('Made from');
    await forgesOnCard(walk, ben, 'New upside', `${idTitled(walk, HIDDEN)}|Upside`);
    const refused = textOf((await ben.modal('is not there any more')).view);
    expect(refused).not.toContain('Dovetail');
    await ben.closes();
  });
});

describe('a parent that is hidden while the form is open (S4-58)', () => {
  test('is a parent no more: nothing is created, and nothing is said of it but that it is gone', async () => {
    const ben = walk.person('Ben');
    const name = 'Whimbrel Boats – Fleet portal';
    await reachesReview(ben, name);
    await setsByHand(walk, name, 'Phone', 'hidden');
    walk.clock.advance(61_000);
    await walk.opp().readDue();
    await ben.submits();
    await ben.modal('is not there any more, or not shared with Opp');
    await walk.opp().deliverDue();
    expect(childrenOf(name)).toEqual([]);
    await ben.closes();
  });
});

/** Titles of the deals whose parent this one is. */
function childrenOf(words: string): readonly string[] {
  const parent = walk.notion.desk.page(idTitled(walk, words))?.title ?? '';
  return walk.notion.desk
    .overview()
    .rows.filter(({ inTrash }) => !inTrash)
    .filter(({ id }) =>
      walk.notion.desk.page(id)?.properties.some(({ name, text }) => name === 'Parent' && text === parent),
    )
    .map(({ title }) => title);
}
