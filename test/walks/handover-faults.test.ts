import type { AccessRules } from '../../src/services/access.js';
import { textOf } from '../support/desk-hand.js';
import { openWalk, until, type Walk } from '../support/walk.js';
import { fillsInHandover, HANDED, handsOver, messageWith } from './handover-steps.js';
import { logOf, valueOn } from './stage-steps.js';
import { directMessages, later } from './steps.js';
import { walksThrough } from './walks-through.js';

const RULES: AccessRules[number][] = [
  {
    role: 'customer',
    values: ['Palisade Fencing'],
    visible_to: ['ana.pereira@sentry-presales.example'],
  },
];

let walk: Walk;
walksThrough(async () => (walk = await openWalk({ playbook: { restricted: RULES } })));

describe('a handover', () => {
  test('to somebody who may not see the deal sends them nothing, and says why to the other (S4-58)', async () => {
    const [ana, ben] = [walk.person('Ana'), walk.person('Ben')];
    await handsOver(walk, ana, ben, 'palisade');
    await ana.message('Ben Okafor may not see this deal');
    expect(directMessages(ben).filter((text) => text.includes('Palisade'))).toEqual([]);
  });

  test('whose bot was killed after it was written reaches the new Sales Engineer once', async () => {
    const [chiara, grace] = [walk.person('Chiara'), walk.person('Grace')];
    await fillsInHandover(walk, chiara, grace, 'cormorant');
    walk.storeLine().cutAfter('settle');
    await chiara.submits();
    await until(() => walk.storeLine().isCut());
    await walk.killBot();
    expect(valueOn(walk, 'cormorant', 'Stage')).toBe('Transferred');
    for (let round = 0; round < 4; round += 1) await later(walk, 120);
    await grace.message('Cormorant Sails');
    expect(directMessages(grace).filter((text) => text.includes('Cormorant Sails'))).toHaveLength(1);
    expect(logOf(walk, 'cormorant').filter((line) => line.includes(HANDED))).toHaveLength(1);
    await chiara.closes();
  });

  test('whose message may have got lost is not sent twice; who handed over is told, and it is shown on demand', async () => {
    const [dev, lukas] = [walk.person('Dev'), walk.person('Lukas')];
    await fillsInHandover(walk, dev, lukas, 'verbena');
    walk.storeLine().holding('settleMessage');
    await dev.submits();
    await lukas.until('the story', () => messageWith(lukas, 'Verbena Clinics'), 20_000);
    await walk.killBot();
    await dev.closes();
    for (let round = 0; round < 4; round += 1) await later(walk, 120);
    expect(directMessages(lukas).filter((text) => text.includes('Verbena Clinics'))).toHaveLength(1);
    expect(messageWith(dev, 'Slack did not confirm my message')).toContain('Lukas Brandt');
    await lukas.types('/opp handover');
    await lukas.modal('Verbena Clinics');
    await lukas.presses('Show');
    await lukas.modal('hands this deal over to you');
    await lukas.presses('Accept');
    await walk.opp().deliverDue();
    await lukas.until(
      'the answer',
      ({ modals }) => modals.find(({ view }) => textOf(view).includes('is yours now')),
      15_000,
    );
    await lukas.closes();
    await walk.opp().deliverDue();
    expect(valueOn(walk, 'verbena', 'Sales Engineer')).toBe('Lukas Brandt');
  });
});
