import { textOf, type DeskHand } from '../support/desk-hand.js';
import { openWalk, until, type Walk } from '../support/walk.js';
import {
  confirms,
  directMessages,
  freshUpdate,
  later,
  newProblems,
  opensForm,
  reviews,
  timesPosted,
  topText,
  trouble,
} from './steps.js';
import { walksThrough } from './walks-through.js';

describe('trouble with Slack, the process and the store', () => {
  let walk: Walk;
  walksThrough(async () => (walk = await openWalk()));

  async function saved(
    person: DeskHand,
    words: string,
    update: Parameters<typeof timesPosted>[2],
  ): Promise<void> {
    await person.modal('Saved');
    await walk.opp().deliverDue();
    expect(timesPosted(walk, words, update)).toBe(1);
    await person.closes();
  }

  test('an expired trigger is told, and nothing was written (S10)', async () => {
    const ana = walk.person('Ana');
    walk.slack.setTrouble({ slowApiMs: 150 });
    await ana.types('/opp status acme');
    walk.clock.advance(4000);
    const { text } = await ana.message('Slack did not let me open the window in time.');
    expect(text).toContain('Nothing was written.');
    expect(newProblems(walk)).toEqual(['views.open: expired_trigger_id']);
  });

  test.each([
    ['answering 500', 'Ben', { failNext: 2 }],
    ['asking to slow down', 'Marcus', { rateLimitNext: 1 }],
  ])('Slack %s when the window should open is told, not called a bug', async (_how, who, change) => {
    const ben = walk.person(who);
    walk.slack.setTrouble(change);
    await ben.types('/opp status acme');
    await ben.message('Slack did not let me open the window in time.');
    expect(ben.sees().modals).toEqual([]);
  });

  test('one failed call of Slack’s is not noticed at all', async () => {
    const chiara = walk.person('Chiara');
    walk.slack.setTrouble({ failNext: 1 });
    await opensForm(chiara, 'acme');
    await chiara.closes();
  });

  test('Slack failing to show the form is told beside it', async () => {
    const dev = walk.person('Dev');
    await dev.types('/opp find acme');
    await dev.message('Active opportunities');
    walk.notion.controls.addTrouble({ kind: 'slow', on: 'comments', times: 1, seconds: 0.1 });
    await dev.types('/opp status acme');
    await dev.modal('Looking for the opportunity');
    walk.slack.setTrouble({ failNext: 100 });
    await dev.message('Something went wrong on our side.');
    expect(walk.errors().join()).toContain('a bug');
    await dev.closes();
  });

  test('a slow Slack changes nothing', async () => {
    const emi = walk.person('Emi');
    walk.slack.setTrouble({ slowApiMs: 60 });
    const update = freshUpdate();
    await confirms(emi, 'bayleaf', update);
    await saved(emi, 'bayleaf', update);
  });

  test('Slack failing when the result should be shown: it comes as a direct message', async () => {
    const jane = walk.person('Jane');
    const update = freshUpdate();
    await reviews(jane, 'foxtail', update);
    walk.notion.controls.addTrouble({ kind: 'slow', on: 'comment_writes', times: 1, seconds: 0.15 });
    await jane.submits();
    walk.slack.setTrouble({ failNext: 1 });
    const told = await jane.until('a direct message', () => directMessages(jane).at(-1));
    expect(told).toContain('Saved: your update is a comment on Foxtail');
    expect(timesPosted(walk, 'foxtail', update)).toBe(1);
    await jane.closes();
  });

  test('Slack asking to slow down when the result should be shown delays it, no more', async () => {
    const tom = walk.person('Tom');
    const update = freshUpdate();
    await reviews(tom, 'halyard', update);
    walk.slack.setTrouble({ rateLimitNext: 1 });
    await tom.submits();
    await saved(tom, 'halyard', update);
  });

  test('a window closed before the result: a direct message only if it failed (S11)', async () => {
    const sofia = walk.person('Sofia');
    const update = freshUpdate();
    await reviews(sofia, 'gorse', update);
    const { id } = sofia.sees().modals.at(-1) ?? { id: '' };
    walk.notion.controls.addTrouble({ kind: 'slow', on: 'comment_writes', times: 1, seconds: 0.1 });
    await walk.slack.desk.act(sofia.id, { act: 'submit', viewId: id, state: {} });
    await sofia.closes();
    await walk.opp().deliverDue();
    expect(timesPosted(walk, 'gorse', update)).toBe(1);
    expect(directMessages(sofia)).toEqual([]);

    const refused = freshUpdate();
    await reviews(sofia, 'gorse', refused);
    trouble(walk, 'slow', { on: 'comments', seconds: 0.1 });
    trouble(walk, 'blocked');
    await sofia.submits();
    await sofia.closes();
    const told = await sofia.until('a direct message', () => directMessages(sofia).at(-1));
    expect(told).toContain('was not saved');
    expect(directMessages(sofia)).toHaveLength(1);
    newProblems(walk);
  });

  test('a bot stopped and started while the form is open goes on with it', async () => {
    const ana = walk.person('Ana');
    const update = freshUpdate();
    await opensForm(ana, 'palisade');
    ana.fills(update);
    await walk.restartBot();
    await ana.submits();
    await ana.modal('This comment will be posted');
    await ana.submits();
    await saved(ana, 'palisade', update);
  });

  test('a bot killed while the review is open goes on with it', async () => {
    const ben = walk.person('Ben');
    const update = freshUpdate();
    await reviews(ben, 'rosewater', update);
    await walk.killBot();
    await ben.submits();
    await saved(ben, 'rosewater', update);
  });

  test('a bot killed between the confirmation and the delivery delivers once, and says so', async () => {
    const lukas = walk.person('Lukas');
    const update = freshUpdate();
    await reviews(lukas, 'sextant', update);
    walk.storeLine().holding('claimNext');
    await lukas.submits();
    await lukas.modal('Saving your update');
    await walk.killBot();
    await walk.opp().deliverDue();
    await saved(lukas, 'sextant', update);
  });

  test('a bot killed after the comment was sent finds it and says so, once (O1)', async () => {
    const grace = walk.person('Grace');
    const update = freshUpdate();
    await reviews(grace, 'cormorant', update);
    walk.storeLine().holding('settle');
    await grace.submits();
    await until(() => timesPosted(walk, 'cormorant', update) === 1);
    await walk.killBot();
    await later(walk, 60);
    expect(topText(grace)).toContain('Saving your update');
    await later(walk, 60);
    await saved(grace, 'cormorant', update);
  });

  test('a bot killed after the saving was noted and before it was told tells it after its next start', async () => {
    const ana = walk.person('Ana');
    const update = freshUpdate();
    await reviews(ana, 'larkspur', update);
    walk.storeLine().cutAfter('settle');
    await ana.submits();
    await until(() => walk.storeLine().isCut());
    await walk.killBot();
    await later(walk, 30);
    expect(topText(ana)).toContain('Saving your update');
    await later(walk, 40);
    await saved(ana, 'larkspur', update);
    expect(directMessages(ana)).toEqual([]);
  });

  test('a store that cannot take the form says so below its first field and keeps the text (O8)', async () => {
    const chiara = walk.person('Chiara');
    const update = freshUpdate();
    await opensForm(chiara, 'dovetail');
    chiara.fills(update);
    walk.storeLine().failing('save');
    await chiara.submits();
    expect(chiara.sees().modals.at(-1)?.errors['tldr']).toContain(
      'I could not store this. Nothing was posted.',
    );
    walk.storeLine().failing();
    await chiara.submits();
    await chiara.modal('This comment will be posted');
    await chiara.closes();
  });

  test('a store that cannot take the promise says so above the review, and the next press works (O8)', async () => {
    const dev = walk.person('Dev');
    const update = freshUpdate();
    const review = await reviews(dev, 'dovetail', update);
    walk.storeLine().failing('accept');
    await dev.submits();
    await dev.submits();
    const again = textOf((await dev.modal('I could not store this.')).view);
    expect(again.match(/I could not store this/g)).toHaveLength(1);
    expect(again).toContain(review.slice(review.indexOf('TLDR')).slice(0, 40));
    walk.storeLine().failing();
    await dev.submits();
    await saved(dev, 'dovetail', update);
  });
});
