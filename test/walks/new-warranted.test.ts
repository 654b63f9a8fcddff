import { readPlaybook } from '../../src/playbook-file.js';
import { openWalk, type Walk } from '../support/walk.js';
import { isStep, pageCalled, pagesCalled, sendsPage } from './new-steps.js';
import { topText } from './steps.js';
import { walksThrough } from './walks-through.js';

const MARKET = readPlaybook('playbooks/go-to-market.yml');
const NAME = 'Marram Weaving- 50 Starter';
const INITIATIVE = 'There is an initiative: a problem or a direction';
const SAID = 'They replace their logging this year';

let walk: Walk;
walksThrough(async () => (walk = await openWalk({ playbook: MARKET })));

describe('a new opportunity of a team with names and criteria of its own', () => {
  test('gets a name from its places and its evidence in a table; what is open is told, nothing is required', async () => {
    const ana = walk.person('Ana');
    await ana.types('/opp new Marram Weaving');
    await isStep(ana, 'naming');
    expect(topText(ana)).toContain('Like which of these?');
    await ana.chooses('naming:rule', '0');
    await ana.modal('Still needed for the name: quantity, product.');
    await ana.chooses('naming:quantity', '50');
    await ana.chooses('naming:product', 'Starter');
    await ana.modal(`It will be called \n${NAME}`);
    await ana.submits();
    await sendsPage(ana, 'properties:0');
    await sendsPage(ana, 'properties:1');
    await sendsPage(ana, 'information');
    await isStep(ana, 'warranted');
    expect(topText(ana)).toContain('Which problem, direction or modernisation?');
    ana.fills({ [`warranted:${INITIATIVE}`]: SAID });
    await ana.submits();
    await sendsPage(ana, 'needs');
    await isStep(ana, 'review');
    const review = topText(ana);
    expect(review).toContain('Nobody showed yet: Contact takes part in the decision · It fits');
    expect(review).toContain(`${INITIATIVE} | ${SAID}`);
    expect(review).not.toContain('The name is unlike');
    await ana.submits();
    await ana.modal(`Saved: ${NAME} is in Notion.`);
    const body = pageCalled(walk, NAME).body ?? [];
    expect(body.slice(-2)).toEqual([
      'MEDDPICC',
      [
        ['Item', 'Evidence', 'Date', 'Person'],
        [INITIATIVE, SAID, expect.any(String), 'Ana Pereira'],
      ],
    ]);
    await ana.closes();
  });

  test('finds its evidence again where the gates look for it (S4-100…104)', async () => {
    const ana = walk.person('Ana');
    await ana.types('/opp qualify marram');
    const sheet = JSON.stringify((await ana.modal('Evidence, not ticks')).view);
    expect(sheet).toContain(`"initial_value":"${SAID}"`);
    await ana.closes();
  });

  test('may be called anything, and the last page says how others are called (S4-140)', async () => {
    const ben = walk.person('Ben');
    await ben.types('/opp new Thistle Foundry');
    for (const step of ['naming', 'properties:0', 'properties:1', 'information', 'warranted', 'needs'])
      await sendsPage(ben, step);
    await isStep(ben, 'review');
    expect(topText(ben)).toContain('The name is unlike the team’s.');
    await ben.presses('Back');
    await isStep(ben, 'needs');
    await sendsPage(ben, 'needs');
    await isStep(ben, 'review');
    await ben.submits();
    await ben.modal('Saved: Thistle Foundry is in Notion.');
    expect(pagesCalled(walk, 'Thistle Foundry')).toHaveLength(1);
    await ben.closes();
    await ben.types('/opp show thistle foundry');
    await ben.message('The name is unlike the team’s');
  });

  test('sold through a reseller bears its nick-name, and belongs to the end customer (S4-132)', async () => {
    const emi = walk.person('Emi');
    await emi.types('/opp new Perforce');
    await isStep(emi, 'naming');
    await emi.chooses('naming:rule', '0');
    await emi.modal('Still needed for the name: quantity, product.');
    await emi.chooses('naming:quantity', '20');
    await emi.chooses('naming:product', 'Starter');
    await emi.modal('Perforce- 20 Starter');
    await emi.chooses('naming:reseller', 'P4');
    await emi.modal('P4 - Perforce- 20 Starter');
    await emi.submits();
    for (const step of ['properties:0', 'properties:1', 'information', 'warranted', 'needs'])
      await sendsPage(emi, step);
    await isStep(emi, 'review');
    expect(topText(emi)).toContain('“Perforce” sells for us: the customer is who uses it in the end.');
    await emi.closes();
  });
});
