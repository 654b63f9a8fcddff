import { textOf } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import {
  choosesStage,
  fillsInStage,
  isStageForm,
  logOf,
  opensStageForm,
  setsByHand,
  valueOn,
  WHY,
} from './stage-steps.js';
import { later, pageOf, trouble } from './steps.js';
import { walksThrough } from './walks-through.js';

/** Notion's own deadline for a write and a margin. */
const QUIET_S = 66;

let walk: Walk;
walksThrough(async () => (walk = await openWalk()));

describe('what happens while the form is open', () => {
  test('somebody else moves the deal: it says who and when, and asks again (N11)', async () => {
    const ana = walk.person('Ana');
    await fillsInStage(walk, ana, 'bayleaf');
    await setsByHand(walk, 'bayleaf', 'Stage', 'Demo');
    await ana.submits();
    await ana.modal('Meanwhile Chiara Rossi changed Stage: it is “Demo” now.');
    await ana.presses('Edit and send again');
    const form = textOf((await ana.modal('It is now in “Demo” (Chiara Rossi, ')).view);
    expect(form).toContain('Change it to “Proposal” anyway?');
    await ana.submits();
    await ana.modal('Saved');
    expect(valueOn(walk, 'bayleaf', 'Stage')).toBe('Proposal');
    expect(logOf(walk, 'bayleaf').filter((line) => line.includes(WHY))).toHaveLength(1);
    await ana.closes();
  });

  test('somebody else fills in what it asks: their words are not overwritten', async () => {
    const ben = walk.person('Ben');
    await setsByHand(walk, 'foxtail', 'Stage', 'POC');
    await setsByHand(walk, 'foxtail', 'Lost reason', '');
    await opensStageForm(ben, 'foxtail');
    await choosesStage(ben, 'Lost', 'Why was the deal lost?');
    ben.fills({ 'ask:lost_reason': 'No budget', rationale: 'the budget was cut this quarter' });
    await setsByHand(walk, 'foxtail', 'Lost reason', 'They chose a competitor');
    await ben.submits();
    await ben.modal('changed Lost reason: it is “They chose a competitor” now.');
    expect(valueOn(walk, 'foxtail', 'Stage')).toBe('POC');
    await ben.closes();
  });

  test('two people make the same change at the same second: both lines stand, in order', async () => {
    const [ana, dev] = [walk.person('Ana'), walk.person('Dev')];
    await fillsInStage(walk, ana, 'gorse');
    await opensStageForm(dev, 'gorse');
    await dev.chooses('stage', 'Proposal');
    dev.fills({ rationale: 'they asked for a written quote' });
    await Promise.all([ana.submits(), dev.submits()]);
    await Promise.all([ana.modal('Saved'), dev.modal('Saved')]);
    const lines = logOf(walk, 'gorse').slice(-2);
    expect(lines.filter((line) => line.includes(WHY))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('they asked for a written quote'))).toHaveLength(1);
    await Promise.all([ana.closes(), dev.closes()]);
  });

  test('the page is archived: it is not changed, and the words come back (N12)', async () => {
    const emi = walk.person('Emi');
    await fillsInStage(walk, emi, 'halyard');
    const pageId = pageOf(walk, 'halyard');
    await walk.notion.desk.act({ act: 'archive', pageId });
    await emi.submits();
    await emi.modal('is not there any more');
    await emi.presses('Edit and send again');
    await emi.modal(WHY);
    await emi.closes();
    await walk.notion.desk.act({ act: 'unarchive', pageId });
    expect(valueOn(walk, 'halyard', 'Stage')).toBe('POC');
  });

  test('the page is locked: nothing is changed, and it goes on once it is unlocked (N12)', async () => {
    const dev = walk.person('Dev');
    await fillsInStage(walk, dev, 'verbena');
    const pageId = pageOf(walk, 'verbena');
    const log = logOf(walk, 'verbena');
    await walk.notion.desk.act({ act: 'lock', pageId });
    await dev.submits();
    await dev.modal('is locked in Notion');
    expect([valueOn(walk, 'verbena', 'Stage'), logOf(walk, 'verbena')]).toEqual(['POC', log]);
    await walk.notion.desk.act({ act: 'unlock', pageId });
    await dev.presses('Edit and send again');
    await isStageForm(dev);
    await dev.submits();
    await dev.modal('Saved');
    expect(logOf(walk, 'verbena').filter((line) => line.includes(WHY))).toHaveLength(1);
    await dev.closes();
  });

  test('the page is deleted: it is not changed, and the words come back (N12)', async () => {
    const emi = walk.person('Emi');
    await fillsInStage(walk, emi, 'quarry');
    const pageId = pageOf(walk, 'quarry');
    await walk.notion.desk.act({ act: 'trash', pageId });
    await emi.submits();
    await emi.modal('is not there any more');
    await emi.closes();
    await walk.notion.desk.act({ act: 'restore', pageId });
    expect(valueOn(walk, 'quarry', 'Stage')).toBe('POC');
  });

  test('it is submitted twice at once: one change, one line (S8)', async () => {
    const grace = walk.person('Grace');
    await fillsInStage(walk, grace, 'millpond');
    await Promise.all([grace.submits(), grace.submits(), grace.submits()]);
    await grace.modal('Saved');
    await walk.opp().deliverDue();
    expect(logOf(walk, 'millpond').filter((line) => line.includes(WHY))).toHaveLength(1);
    await grace.closes();
  });

  test('Notion goes down: the person waits, and it is saved once', async () => {
    const tom = walk.person('Tom');
    await fillsInStage(walk, tom, 'oakmoss');
    trouble(walk, 'conflict', { on: 'writes', times: 2 });
    await tom.submits();
    await tom.modal('has not confirmed');
    for (let round = 0; round < 4; round += 1) await later(walk, 60);
    await tom.modal('Saved');
    expect(valueOn(walk, 'oakmoss', 'Stage')).toBe('Proposal');
    expect(logOf(walk, 'oakmoss').filter((line) => line.includes(WHY))).toHaveLength(1);
    await tom.closes();
  });

  test.each(['lost_answer', 'gateway_timeout'] as const)(
    'the answer gets lost (%s): one change and one line in the end',
    async (kind) => {
      const sofia = walk.person('Sofia');
      const words = kind === 'lost_answer' ? 'whimbrel' : 'umbra';
      await fillsInStage(walk, sofia, words);
      trouble(walk, kind, { on: 'writes', times: 2 });
      await sofia.submits();
      await sofia.modal('has not confirmed');
      for (let round = 0; round < 3; round += 1) await later(walk, QUIET_S);
      await sofia.modal('Saved');
      expect(valueOn(walk, words, 'Stage')).toBe('Proposal');
      expect(logOf(walk, words).filter((line) => line.includes(WHY))).toHaveLength(1);
      await sofia.closes();
    },
  );
});
