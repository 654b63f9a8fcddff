import { textOf, type DeskHand } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { opensHome, pressesOnHome } from './home-steps.js';
import { CONFIDENCE, dealShown, linesOf, propertyOf, setsAndReads, type ShownDeal } from './selling-steps.js';
import { OPENING_MS, topText } from './steps.js';
import { walksThrough } from './walks-through.js';

const WHY = 'their board moved the budget round';

let walk: Walk;
walksThrough(async () => (walk = await openWalk({ playbook: { confidence: CONFIDENCE } })));

const shown = (person: DeskHand, number: number): Promise<ShownDeal> => dealShown(person, number, textOf);
const another = (level: string | undefined): string => (level === 'Low' ? 'Medium' : 'Low');

describe('/opp forecast', () => {
  test('asks about one active deal after another; a new level is written with its line (S2-3…9)', async () => {
    const ana = walk.person('Ana');
    await ana.types('/opp forecast');
    const first = await shown(ana, 1);
    expect(first.of).toBeGreaterThan(3);
    expect(topText(ana)).toMatch(/closes|no close date/u);
    expect(topText(ana)).toContain('Last update: ');
    const before = linesOf(walk, first.title).length;
    ana.fills({ level: another(first.level), rationale: 'budget' });
    await ana.submits();
    await ana.until('the mistake', ({ modals }) =>
      JSON.stringify(modals.at(-1)?.errors).includes('5 to 7 words') ? true : undefined,
    );
    ana.fills({ rationale: WHY });
    await ana.submits();
    await shown(ana, 2);
    await walk.opp().deliverDue();
    expect(propertyOf(walk, first.title, 'Confidence')).toBe(another(first.level));
    const lines = linesOf(walk, first.title).slice(before);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`Confidence ${another(first.level)} [ ${WHY} ]`);
    await ana.closes();
  });

  test('goes on where it was left, also after a restart; skipped deals stay as they are', async () => {
    const ana = walk.person('Ana');
    await walk.restartBot();
    await ana.types('/opp forecast');
    const second = await shown(ana, 2);
    expect(topText(ana)).toContain('you go on where you stopped');
    const log = linesOf(walk, second.title);
    await ana.presses('Skip');
    await shown(ana, 3);
    expect(linesOf(walk, second.title)).toEqual(log);
    await ana.presses('Stop here');
    await ana.modal('You stopped at deal 3 of');
    expect(topText(ana)).toContain('1 said, 0 as before, 1 left out.');
    await ana.presses('Go on');
    await shown(ana, 3);
    await ana.closes();
  });

  test('a deal that stays as it is needs no words and is not written', async () => {
    const ana = walk.person('Ana');
    await ana.types('/opp forecast');
    let deal = await shown(ana, 3);
    while (deal.level === undefined) {
      await ana.presses('Skip');
      deal = await shown(ana, deal.number + 1);
    }
    const log = linesOf(walk, deal.title);
    await ana.submits();
    await shown(ana, deal.number + 1);
    await walk.opp().deliverDue();
    expect(linesOf(walk, deal.title)).toEqual(log);
    await ana.presses('Begin again');
    await shown(ana, 1);
    await ana.closes();
  });

  test('an answer that Slack delivers twice is one, and the walk stands one deal further (S8)', async () => {
    const grace = walk.person('Grace');
    await grace.types('/opp forecast');
    const first = await shown(grace, 1);
    const before = linesOf(walk, first.title).length;
    grace.fills({ level: another(first.level), rationale: WHY });
    walk.slack.setTrouble({ deliverTwice: true });
    await grace.submits();
    await shown(grace, 2);
    await walk.opp().deliverDue();
    expect(linesOf(walk, first.title).slice(before)).toHaveLength(1);
    await grace.closes();
    walk.slack.setTrouble({ deliverTwice: false });
    await grace.types('/opp forecast');
    await shown(grace, 2);
    await grace.closes();
  });

  test('is walked to its end, and begins anew the next time', async () => {
    const emi = walk.person('Emi');
    await emi.types('/opp forecast');
    let deal = await shown(emi, 1);
    for (; deal.number < deal.of; deal = await shown(emi, deal.number + 1)) await emi.presses('Skip');
    emi.fills({ level: another(deal.level), rationale: WHY });
    await emi.submits();
    await emi.modal('Your forecast is reviewed: 1 said');
    expect(topText(emi)).toContain(`→ ${another(deal.level)}`);
    await walk.opp().deliverDue();
    expect(propertyOf(walk, deal.title, 'Confidence')).toBe(another(deal.level));
    await emi.closes();
    await emi.types('/opp forecast');
    await shown(emi, 1);
    await emi.closes();
  });

  test('what somebody else changed meanwhile is left alone: a message says so, the walk goes on (N11)', async () => {
    const chiara = walk.person('Chiara');
    await chiara.types('/opp forecast');
    const first = await shown(chiara, 1);
    await setsAndReads(walk, first.title, 'Confidence', first.level === 'High' ? 'Medium' : 'High');
    chiara.fills({ level: 'Low', rationale: WHY });
    await chiara.submits();
    await shown(chiara, 2);
    await walk.opp().deliverDue();
    await chiara.message('was not saved');
    expect(propertyOf(walk, first.title, 'Confidence')).not.toBe('Low');
    await chiara.closes();
  });

  test('is offered on Home, and tells who has no deals so', async () => {
    const [ben, jane] = [walk.person('Ben'), walk.person('Jane')];
    await opensHome(ben, 'Your opportunities');
    await pressesOnHome(walk, ben, 'Review my forecast');
    await shown(ben, 1);
    await ben.closes();
    await jane.types('/opp forecast');
    await jane.modal('No active opportunity in Notion names you');
    await jane.closes();
    await opensHome(jane, 'Your opportunities');
    expect(textOf(jane.sees().home)).not.toContain('Review my forecast');
  });
});

describe('without confidence', () => {
  let plain: Walk;
  beforeAll(async () => {
    plain = await openWalk();
  }, 3 * OPENING_MS);
  afterAll(() => plain.close());

  test('the playbook has no forecast to review, and it is said how to get one', async () => {
    const ana = plain.person('Ana');
    await ana.types('/opp forecast');
    await ana.message('no section “confidence”');
    await ana.types('/opp help');
    const help = textOf((await ana.message('/opp triage')).blocks);
    expect(help).not.toContain('/opp forecast');
    expect(await opensHome(ana, 'Your opportunities')).not.toContain('Review my forecast');
  });
});
