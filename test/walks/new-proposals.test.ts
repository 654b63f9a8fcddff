import { addMonths, localDate } from '../../src/domain/local-date.js';
import { Regions } from '../../src/domain/playbook/regions.js';
import { readPlaybook } from '../../src/playbook-file.js';
import { JANE } from '../../src/sandbox/data/people.js';
import { openWalk, type Walk } from '../support/walk.js';
import { FIELD, isStep, pageCalled, sendsPage } from './new-steps.js';
import { choosesStage, isStageForm, logOf, opensStageForm, setsByHand, valueOn, WHY } from './stage-steps.js';
import { leaveTidy, OPENING_MS, topText } from './steps.js';

const BOOK = readPlaybook('playbooks/sentry.yml');
/** A column of the sample database in which a place may be named. */
const PLACE = 'property::lSt%3E';
const REGIONS = Regions.parse([
  { name: 'Americas', places: ['Texas'], owner: JANE.email },
  { name: 'Nordics', places: ['Norway'] },
  { name: 'DACH', places: ['Austria'], owner: 'nobody.here@example.com' },
]);

let walk: Walk;
beforeAll(async () => {
  const asks = [
    { field: 'next_step_date', as: 'date', label: 'When is the next step?', level: 'warn' },
    { field: 'Next Steps', as: 'text', label: 'What happens then?', level: 'warn' },
  ] as const;
  walk = await openWalk({
    playbook: {
      regions: REGIONS,
      creation: { ...BOOK.creation, close_date_months: 9 },
      stages: BOOK.stages.map((one) => (one.name === 'Proposal' ? { ...one, asks: [...asks] } : one)),
    },
  });
}, 3 * OPENING_MS);
afterEach(() => {
  leaveTidy(walk);
});
afterAll(() => walk.close());

async function reviews(customer: string, place: string, first: Record<string, string> = {}) {
  const ana = walk.person('Ana');
  await ana.types(`/opp new ${customer}`);
  await sendsPage(ana, 'properties:0', first);
  await sendsPage(ana, 'properties:1', { [PLACE]: place });
  await sendsPage(ana, 'information');
  await sendsPage(ana, 'needs');
  await isStep(ana, 'review');
  return ana;
}

describe('a new opportunity', () => {
  test('is offered to who covers its region, and stays without until somebody presses (S1-55, S0-27)', async () => {
    const ana = await reviews('Sagebrush Rail', 'texas');
    expect(topText(ana)).toContain(`${JANE.email} covers Texas (Americas).`);
    expect(topText(ana)).toMatch(/Left blank: .*Account Executive/u);
    await ana.presses('Take as Account Executive');
    await ana.modal('Account Executive: \nJane Doe');
    expect(topText(ana)).not.toContain('covers Texas');
    await ana.submits();
    await ana.modal('Saved: Sagebrush Rail is in Notion.');
    expect(pageCalled(walk, 'Sagebrush Rail').properties).toMatchObject({ 'Account Executive': 'Jane Doe' });
    await ana.closes();
  });

  test('in a region of nobody says so; an owner whom nobody knows keeps what was typed (S1-56)', async () => {
    const ana = await reviews('Fjord Kelp', 'Norway');
    expect(topText(ana)).toContain('Nobody covers Norway (Nordics) in the playbook.');
    await ana.closes();
    const again = await reviews('Alp Cheese', 'Austria');
    await again.presses('Take as Account Executive');
    await again.modal('I cannot find nobody.here@example.com in Slack and Notion right now');
    expect(topText(again)).toContain('Alp Cheese');
    await again.submits();
    await again.modal('Saved: Alp Cheese is in Notion.');
    expect(pageCalled(walk, 'Alp Cheese').properties).not.toHaveProperty('Account Executive');
    await again.closes();
  });

  test('has the close date of the playbook until somebody knows better, or clears it (S4-121)', async () => {
    const day = addMonths(localDate(walk.clock.now(), 'Europe/Lisbon'), 9);
    const ana = walk.person('Ana');
    await ana.types('/opp new Ninth Month');
    await isStep(ana, 'properties:0');
    expect(JSON.stringify(ana.sees().modals.at(-1)?.view)).toContain(`"initial_date":"${day}"`);
    expect(topText(ana)).toContain('Proposed: 9 months from today. Change it, or clear it.');
    await ana.closes();
    const kept = await reviews('Ninth Month', '');
    await kept.submits();
    await kept.modal('Saved');
    await kept.closes();
    expect(pageCalled(walk, 'Ninth Month').properties).toMatchObject({ 'Close date': day });
    const cleared = await reviews('No Month', '', { [FIELD.closeDate]: '' });
    await cleared.submits();
    await cleared.modal('Saved');
    await cleared.closes();
    expect(pageCalled(walk, 'No Month').properties).not.toHaveProperty('Close date');
  });
});

test('a stage may ask for the next step and its day together (S4-125)', async () => {
  const ben = walk.person('Ben');
  await setsByHand(walk, 'verbena', 'Stage', 'Scoping');
  await opensStageForm(ben, 'verbena');
  expect(await choosesStage(ben, 'Proposal', 'When is the next step?')).toContain('What happens then?');
  ben.fills({ 'ask:next_step_date': '2026-12-01', 'ask:Next Steps': 'They test the export', rationale: WHY });
  await ben.submits();
  await ben.until('the answer', () => (topText(ben).includes('is in Proposal now') ? true : undefined));
  expect(valueOn(walk, 'verbena', 'Next step date')).toBe('2026-12-01');
  expect(logOf(walk, 'verbena').join('\n')).toContain(WHY);
  await ben.closes();
  await opensStageForm(ben, 'verbena');
  await isStageForm(ben);
  await ben.closes();
});
