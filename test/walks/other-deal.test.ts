import { readPlaybook } from '../../src/playbook-file.js';
import type { AccessRules } from '../../src/services/access.js';
import { openWalk, type Walk } from '../support/walk.js';
import { addsColumns, goesToReview, isSaved } from './linked-steps.js';
import { isStep, pageCalled } from './new-steps.js';
import { idTitled } from './selling-steps.js';
import { choosesStage, logOf, opensStageForm, setsByHand, valueOn, WHY } from './stage-steps.js';
import { leaveTidy, OPENING_MS, topText } from './steps.js';

const OTHER = 'Verbena Clinics – Patient app';
const HIDDEN = 'Dovetail Joinery – Order portal';
const RULES: AccessRules[number][] = [
  { role: 'title', values: [HIDDEN], visible_to: ['ana.pereira@sentry-presales.example'] },
];

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk({ playbook: { ...readPlaybook('playbooks/go-to-market.yml'), restricted: RULES } });
  await addsColumns(walk);
}, 3 * OPENING_MS);
afterEach(() => {
  leaveTidy(walk);
});
afterAll(() => walk.close());

describe('a stage that names another opportunity', () => {
  test('is entered with it: looked for while one types, required, and never the deal itself (S4-182)', async () => {
    const ben = walk.person('Ben');
    await setsByHand(walk, 'palisade', 'Stage', 'On hold');
    await opensStageForm(ben, 'palisade');
    await choosesStage(ben, 'Duplicate', 'Of which opportunity is it a duplicate?');
    ben.fills({ rationale: WHY });
    await ben.submits();
    await ben.until('the field', ({ modals }) =>
      JSON.stringify(modals.at(-1)?.errors).includes('required field') ? true : undefined,
    );
    const found = await ben.looksUp('ask:Duplicate Opportunity', 'verbena');
    expect([...found.keys()]).toEqual([OTHER]);
    ben.fills({ 'ask:Duplicate Opportunity': idTitled(walk, 'Palisade Fencing – Configurator') });
    await ben.submits();
    await ben.until('the field', ({ modals }) =>
      JSON.stringify(modals.at(-1)?.errors).includes('the opportunity itself') ? true : undefined,
    );
    ben.fills({ 'ask:Duplicate Opportunity': found.get(OTHER) ?? '' });
    await ben.submits();
    expect(await isSaved(ben)).toContain('is in Duplicate now.');
    expect(valueOn(walk, 'palisade', 'Duplicate Opportunity')).toBe(OTHER);
    expect(logOf(walk, 'palisade').at(-1)).toContain(WHY);
    await ben.closes();
  });

  test('offers no deal that somebody may not see (S4-58)', async () => {
    const [ana, ben] = [walk.person('Ana'), walk.person('Ben')];
    for (const person of [ana, ben]) {
      await opensStageForm(person, 'quarry');
      await choosesStage(person, 'Duplicate', 'Of which opportunity');
    }
    expect([...(await ana.looksUp('ask:Duplicate Opportunity', 'dovetail')).keys()]).toEqual([HIDDEN]);
    expect((await ben.looksUp('ask:Duplicate Opportunity', 'dovetail')).size).toBe(0);
    await Promise.all([ana.closes(), ben.closes()]);
    await ben.types('/opp new Sallow Mills');
    await goesToReview(ben, {}, 'properties:1');
    expect((await ben.looksUp('related::pAr%5E', 'dovetail')).size).toBe(0);
    await ben.closes();
  });

  test('is closed to a deal that was accepted: the form says so and what to do instead (S4-180, S4-182)', async () => {
    const ana = walk.person('Ana');
    await setsByHand(walk, 'umbra', 'Stage', 'Scoping');
    await opensStageForm(ana, 'umbra');
    const shown = await choosesStage(ana, 'Duplicate', 'Of which opportunity');
    expect(shown).toContain('A deal that came as far as Discovery cannot enter this stage. It was accepted');
    const found = await ana.looksUp('ask:Duplicate Opportunity', 'verbena');
    ana.fills({ rationale: WHY, 'ask:Duplicate Opportunity': found.get(OTHER) ?? '' });
    await ana.submits();
    await ana.until('the field', ({ modals }) =>
      JSON.stringify(modals.at(-1)?.errors).includes('move it to Closed Lost') ? true : undefined,
    );
    expect(valueOn(walk, 'umbra', 'Stage')).toBe('Scoping');
    await ana.chooses('stage', 'Lost');
    await ana.modal('Why was it lost?');
    ana.fills({ 'ask:lost_reason': 'Merged into another opportunity' });
    await ana.submits();
    await ana.modal('Into which opportunity was it merged?');
    const into = await ana.looksUp('ask:Merged Opportunity', 'verbena');
    ana.fills({ 'ask:Merged Opportunity': into.get(OTHER) ?? '', rationale: WHY });
    await ana.submits();
    await ana.modal('Still blank');
    await ana.submits();
    expect(await isSaved(ana)).toContain('is in Lost now.');
    expect(valueOn(walk, 'umbra', 'Merged Opportunity')).toBe(OTHER);
    await ana.closes();
  });
});

describe('a deal that was lost too long ago', () => {
  test('is followed by a new one that is linked to it, instead of being reopened (S4-179)', async () => {
    const ana = walk.person('Ana');
    await opensStageForm(ana, 'umbra');
    walk.clock.advance(40 * 86_400_000);
    await ana.closes();
    await opensStageForm(ana, 'umbra');
    const shown = await choosesStage(ana, 'Scoping', 'days ago');
    expect(shown).toContain('makes a new opportunity instead of reopening one');
    await ana.presses('New opportunity after a loss');
    await isStep(ana, 'naming');
    expect(topText(ana)).toContain('Successor, made from Umbra Lighting – Firmware.');
    await goesToReview(ana, { 'properties:0': { 'property::title': 'Umbra Lighting again' } });
    await ana.submits();
    await isSaved(ana);
    expect(pageCalled(walk, 'Umbra Lighting again').properties).toMatchObject({
      Parent: 'Umbra Lighting – Firmware',
    });
    await ana.closes();
  });
});
