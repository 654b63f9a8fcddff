import { localDate } from '../../src/domain/local-date.js';
import { openWalk, type Walk } from '../support/walk.js';
import { HANDED, handsOver, messageWith, timesTold } from './handover-steps.js';
import { logOf, setsByHand, valueOn } from './stage-steps.js';
import { later, topText } from './steps.js';
import { walksThrough } from './walks-through.js';

const ACME = 'Acme Corp – Enterprise platform';

let walk: Walk;
walksThrough(async () => (walk = await openWalk()));

const today = (zone: string): string => localDate(walk.clock.now(), zone);

describe('a deal that is handed over', () => {
  test('reaches the new Sales Engineer with its story, who accepts: it is theirs, and the log says so (S0-50, C2)', async () => {
    const [ana, ben] = [walk.person('Ana'), walk.person('Ben')];
    const before = logOf(walk, ACME);
    await handsOver(walk, ana, ben, ACME);
    await ben.message('hands this deal over to you');
    const story = messageWith(ben, 'hands this deal over to you') ?? '';
    for (const part of [ACME, 'Ana Pereira', HANDED, 'Last updates', 'People', 'Customer', 'Features'])
      expect(story).toContain(part);
    expect(messageWith(ana, 'no answer yet')).toContain('Ben Okafor');
    // Until it is accepted it shows at both (S4-59).
    await ben.types('/opp mine');
    await ben.message(`${ACME}: handed to you by Ana Pereira since`);
    await ana.types('/opp find se:me acme');
    await ana.message(`${ACME}: handed over to Ben Okafor since`);
    expect(valueOn(walk, ACME, 'Sales Engineer')).toBe('Ana Pereira');

    await ben.presses('Accept');
    await ben.modal('is yours now');
    await ben.closes();
    await walk.opp().deliverDue();
    expect(valueOn(walk, ACME, 'Sales Engineer')).toBe('Ben Okafor');
    expect(logOf(walk, ACME)).toEqual([
      ...before,
      `${today('Europe/Lisbon')} : Stage to Transferred [ ${HANDED} ]`,
      `${today('America/New_York')} : Handover accepted [ Ben Okafor is the Sales Engineer now ]`,
    ]);
    expect(messageWith(ana, 'Ben Okafor accepted')).toBeDefined();
    expect(messageWith(ana, 'no answer yet')).toBeUndefined();
    expect(messageWith(ben, 'The deal is yours')).toContain('Last updates');
    expect(() => ben.presses('Accept')).toThrow('there is no button');
    const told = timesTold(ben, 'handed to you');
    await ben.types('/opp mine');
    await ben.until(
      'the list',
      ({ channels }) =>
        channels.flatMap(({ messages }) => messages).filter(({ text }) => text.includes('active')).length >
          1 || undefined,
    );
    expect(timesTold(ben, 'handed to you')).toBe(told);
  });

  test('comes back with a reason: stage as before, the old Sales Engineer told', async () => {
    const [ana, grace] = [walk.person('Ana'), walk.person('Grace')];
    await handsOver(walk, ana, grace, 'dovetail');
    await grace.message('hands this deal over to you');
    await grace.presses('Return');
    await grace.modal('Why do you return it?');
    grace.fills({ reason: 'no' });
    await grace.submits();
    expect(JSON.stringify(grace.sees().modals.at(-1)?.errors)).toContain('5 to 7 words');
    grace.fills({ reason: 'my calendar is full until spring' });
    await grace.submits();
    await grace.modal('goes back');
    await grace.closes();
    await walk.opp().deliverDue();
    expect([valueOn(walk, 'dovetail', 'Stage'), valueOn(walk, 'dovetail', 'New SE')]).toEqual(['POC', '']);
    expect(logOf(walk, 'dovetail').slice(-2)).toEqual([
      `${today('Europe/Lisbon')} : Stage to Transferred [ ${HANDED} ]`,
      `${today('America/Los_Angeles')} : Handover returned [ my calendar is full until spring ]`,
    ]);
    expect(messageWith(ana, 'Grace Liu returned')).toContain('my calendar is full until spring');
    expect(timesTold(ana, 'my calendar is full until spring')).toBe(2);
    expect(messageWith(grace, 'You returned it')).toBeDefined();
  });

  test('is asked about: the question goes to whoever had it, whoever handed it over', async () => {
    const [dev, emi] = [walk.person('Dev'), walk.person('Emi')];
    await handsOver(walk, dev, emi, 'verbena');
    await emi.message('hands this deal over to you');
    await emi.presses('Ask');
    await emi.modal('What do you want to know?');
    emi.fills({ question: 'Who signs the order on their side?' });
    await emi.submits();
    await emi.modal('I sent your question to Ben Okafor');
    await walk.person('Ben').message('Who signs the order on their side?');
    await emi.closes();
  });

  test('accepted twice at once is accepted once', async () => {
    const [lukas, chiara] = [walk.person('Lukas'), walk.person('Chiara')];
    await handsOver(walk, lukas, chiara, 'cormorant');
    await chiara.message('hands this deal over to you');
    await Promise.all([chiara.presses('Accept'), chiara.presses('Accept')]);
    await walk.opp().deliverDue();
    await chiara.message('The deal is yours');
    await chiara.closes();
    expect(logOf(walk, 'cormorant').filter((line) => line.includes('Handover accepted'))).toHaveLength(1);
  });

  test('whose stage was changed again before the answer is not handed over any more', async () => {
    const [ben, lukas] = [walk.person('Ben'), walk.person('Lukas')];
    await handsOver(walk, ben, lukas, 'palisade');
    await lukas.message('hands this deal over to you');
    await setsByHand(walk, 'palisade', 'Stage', 'Demo');
    await lukas.presses('Accept');
    await lukas.modal('is not handed over any more');
    expect(topText(lukas)).toContain('Nothing more was written');
    expect(valueOn(walk, 'palisade', 'Sales Engineer')).not.toBe('Lukas Brandt');
    await lukas.closes();
    await walk.opp().deliverDue();
    expect(messageWith(ben, 'palisade')).toBeUndefined();
    expect(messageWith(ben, 'is not handed over any more')).toBeDefined();
  });

  test('accepted by mistake is set back, and waits for an answer again', async () => {
    const [grace, ana] = [walk.person('Grace'), walk.person('Ana')];
    await handsOver(walk, grace, ana, 'millpond');
    await ana.message('hands this deal over to you');
    const owner = valueOn(walk, 'millpond', 'Sales Engineer');
    await ana.presses('Accept');
    await ana.modal('is yours now');
    await ana.presses('Undo');
    await ana.modal('is taken back');
    await ana.closes();
    await later(walk, 1);
    expect(valueOn(walk, 'millpond', 'Sales Engineer')).toBe(owner);
    expect(logOf(walk, 'millpond').at(-1)).toContain('Acceptance undone');
    expect(messageWith(grace, 'no answer yet')).toContain('Ana Pereira');
    expect((await walk.store.handovers.openFor(ana.id)).toMe).toHaveLength(1);
  });
});
