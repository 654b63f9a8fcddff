import { localDate } from '../../src/domain/local-date.js';
import type { DeskHand } from '../support/desk-hand.js';
import { openWalk, until, type Walk } from '../support/walk.js';
import { pagesCalled, reachesReview } from './new-steps.js';
import { choosesStage, fillsInStage, logOf, opensStageForm, setsByHand, valueOn } from './stage-steps.js';
import { confirms, directMessages, freshUpdate, later, timesPosted, topText, trouble } from './steps.js';
import { walksThrough } from './walks-through.js';

/** Notion's own deadline for a write and a margin. */
const QUIET_S = 66;

let walk: Walk;
walksThrough(async () => (walk = await openWalk()));

const today = (): string => localDate(walk.clock.now(), 'Europe/Lisbon');

async function savesStage(person: DeskHand, words: string): Promise<void> {
  await fillsInStage(walk, person, words);
  await person.submits();
  await person.modal('Saved');
}

describe('what was just saved can be undone by its author', () => {
  test('a status update: its comment is gone, and may be posted again', async () => {
    const ana = walk.person('Ana');
    const update = freshUpdate();
    await confirms(ana, 'bayleaf', update);
    await ana.modal('Saved');
    expect(timesPosted(walk, 'bayleaf', update)).toBe(1);
    const log = logOf(walk, 'bayleaf');
    await ana.presses('Undo');
    await ana.modal('is taken back');
    expect(() => ana.presses('Undo')).toThrow('there is no button');
    expect(timesPosted(walk, 'bayleaf', update)).toBe(0);
    expect(logOf(walk, 'bayleaf')).toEqual(log);
    await ana.closes();
    await confirms(ana, 'bayleaf', update);
    await ana.modal('Saved');
    expect(timesPosted(walk, 'bayleaf', update)).toBe(1);
    await ana.closes();
  });

  test('a change of stage: stage and demo date are as before, and the log tells of both', async () => {
    const ana = walk.person('Ana');
    await setsByHand(walk, 'gorse', 'Stage', 'Discovery');
    await setsByHand(walk, 'gorse', 'Demo date', '');
    const before = logOf(walk, 'gorse');
    await opensStageForm(ana, 'gorse');
    await choosesStage(ana, 'Demo', 'Date of the demo');
    await ana.chooses('ask:demo_date', '2027-01-15');
    ana.fills({ rationale: 'they asked for a live demo' });
    await ana.submits();
    await ana.modal('Saved');
    expect([valueOn(walk, 'gorse', 'Stage'), valueOn(walk, 'gorse', 'Demo date')]).toEqual([
      'Demo',
      '2027-01-15',
    ]);
    await ana.presses('Undo');
    await ana.modal('is taken back');
    expect([valueOn(walk, 'gorse', 'Stage'), valueOn(walk, 'gorse', 'Demo date')]).toEqual(['Discovery', '']);
    expect(logOf(walk, 'gorse')).toEqual([
      ...before,
      `${today()} : Stage to Demo [ they asked for a live demo ]`,
      `${today()} : Stage change undone [ Taken back by Ana within minutes ]`,
    ]);
    expect(() => ana.presses('Undo')).toThrow('there is no button');
    await ana.closes();
    await ana.types('/opp show gorse');
    await ana.message('Discovery');
  });

  test('a new opportunity: its page goes to the trash, once', async () => {
    const ana = walk.person('Ana');
    await reachesReview(ana, 'Quillon Foundry');
    await ana.submits();
    await ana.modal('Saved: Quillon Foundry is in Notion');
    const [made = ''] = pagesCalled(walk, 'Quillon Foundry');
    expect(walk.notion.desk.page(made)?.inTrash).toBe(false);
    await Promise.all([ana.presses('Undo'), ana.presses('Undo')]);
    await ana.modal('is taken back');
    expect(walk.notion.desk.page(made)?.inTrash).toBe(true);
    expect(pagesCalled(walk, 'Quillon Foundry')).toEqual([]);
    await ana.closes();
  });

  test('a new opportunity that a colleague worked on since stays', async () => {
    const ana = walk.person('Ana');
    await reachesReview(ana, 'Ravelin Looms');
    await ana.submits();
    await ana.modal('Saved: Ravelin Looms is in Notion');
    walk.clock.advance(2 * 60_000);
    await setsByHand(walk, 'ravelin', 'Amount', '90000');
    await ana.presses('Undo');
    await ana.modal('“Ravelin Looms” was changed again since, so I left it as it is.');
    expect(pagesCalled(walk, 'Ravelin Looms')).toHaveLength(1);
    await ana.closes();
  });

  test('unless a colleague changed it since: it is left alone, and the author is told', async () => {
    const emi = walk.person('Emi');
    await savesStage(emi, 'halyard');
    await setsByHand(walk, 'halyard', 'Stage', 'Demo');
    const log = logOf(walk, 'halyard');
    await emi.presses('Undo');
    await emi.modal('Stage was changed again since, so I left it as it is.');
    expect(valueOn(walk, 'halyard', 'Stage')).toBe('Demo');
    expect(logOf(walk, 'halyard')).toEqual(log);
    await emi.closes();
  });

  test('for a quarter of an hour: after that it says how else to change it back', async () => {
    const grace = walk.person('Grace');
    await savesStage(grace, 'millpond');
    // Whoever told it has noted so: told again, later, it would stand there without its button.
    await walk.opp().deliverDue();
    await later(walk, 15 * 60 + 1);
    await grace.presses('Undo');
    await grace.modal('The 15 minutes in which this could be undone are over.');
    expect(topText(grace)).toContain('/opp stage');
    expect(valueOn(walk, 'millpond', 'Stage')).toBe('Proposal');
    await grace.closes();
  });

  test('once, however often the button is pressed', async () => {
    const tom = walk.person('Tom');
    await savesStage(tom, 'oakmoss');
    await Promise.all([tom.presses('Undo'), tom.presses('Undo')]);
    await tom.modal('is taken back');
    await walk.opp().deliverDue();
    expect(valueOn(walk, 'oakmoss', 'Stage')).toBe('POC');
    expect(logOf(walk, 'oakmoss').filter((line) => line.includes('undone'))).toHaveLength(1);
    await tom.closes();
  });

  test.each(['whimbrel', 'umbra'])('once, when the answers get lost (%s)', async (words) => {
    const sofia = walk.person('Sofia');
    const ofStatus = words === 'umbra';
    const update = freshUpdate();
    if (ofStatus) {
      await confirms(sofia, words, update);
      await sofia.modal('Saved');
    } else await savesStage(sofia, words);
    trouble(walk, 'lost_answer', { on: ofStatus ? 'comment_writes' : 'writes', times: 2 });
    await sofia.presses('Undo');
    await sofia.modal('has not confirmed');
    for (let round = 0; round < 3; round += 1) await later(walk, QUIET_S);
    await sofia.modal('is taken back');
    if (ofStatus) expect(timesPosted(walk, words, update)).toBe(0);
    else expect(valueOn(walk, words, 'Stage')).toBe('POC');
    const lines = logOf(walk, words).filter((line) => line.includes('undone'));
    expect(lines).toHaveLength(ofStatus ? 0 : 1);
    await sofia.closes();
  });

  test('from the message that told of it, whose button then goes', async () => {
    const dev = walk.person('Dev');
    await fillsInStage(walk, dev, 'verbena');
    trouble(walk, 'lost_answer', { on: 'writes', times: 1 });
    await dev.submits();
    await dev.modal('has not confirmed');
    await dev.closes();
    for (let round = 0; round < 2; round += 1) await later(walk, QUIET_S);
    await dev.message('is in Proposal now');
    await dev.presses('Undo');
    await dev.modal('is taken back');
    await until(() => directMessages(dev).every((text) => !text.includes('Undo')));
    expect(valueOn(walk, 'verbena', 'Stage')).toBe('POC');
    await dev.closes();
  });
});
