import { openWalk, type Walk } from '../support/walk.js';
import {
  allComments,
  confirms,
  fillsForm,
  freshUpdate,
  opensForm,
  pageOf,
  reviews,
  timesPosted,
  topText,
} from './steps.js';
import { walksThrough } from './walks-through.js';

describe('the review of a status update', () => {
  let walk: Walk;
  walksThrough(async () => (walk = await openWalk()));

  test('posts an already reported line that was ticked, and shows it in the comment first', async () => {
    const ana = walk.person('Ana');
    const first = freshUpdate({ timeline: 'today: Security review passed' });
    await confirms(ana, 'palisade', first);
    await ana.modal('Saved');
    await ana.closes();
    const second = freshUpdate({ timeline: 'today: Security review passed\ntoday: Contract signed' });
    await reviews(ana, 'palisade', second);
    const repeated = JSON.stringify(ana.sees().modals.at(-1)?.view);
    const field = /"block_id":"(post_\d+)"[^[]*Security review passed/.exec(repeated)?.[1] ?? '?';
    await ana.chooses(field, 'post');
    await ana.until(
      'the line in the comment',
      () => topText(ana).includes(': Security review passed') || undefined,
    );
    await ana.submits();
    await ana.modal('Saved');
    const posted = allComments(walk, 'Palisade').at(-1) ?? '';
    expect(posted).toContain('Contract signed');
    expect(posted).toContain('Security review passed');
    await ana.closes();
  });

  test('with nothing new records that somebody looked, without a comment (S0-55)', async () => {
    const ben = walk.person('Ben');
    const update = freshUpdate();
    await confirms(ben, 'sextant', update);
    await ben.modal('Saved');
    await ben.closes();
    const before = allComments(walk, 'Sextant').length;
    await opensForm(ben, 'sextant');
    await fillsForm(ben, update);
    await ben.submits();
    await ben.modal('Nothing was posted');
    await ben.presses(/Nothing new since [^"”]*\d{4}/.exec(topText(ben))?.[0] ?? '?');
    await ben.modal('Recorded: you looked at');
    expect(await walk.store.reviews.newest(pageOf(walk, 'Sextant'))).toMatchObject({
      slackUserId: ben.id,
      displayName: 'Ben O. via Opp',
    });
    expect(allComments(walk, 'Sextant')).toHaveLength(before);
    await ben.closes();
  });

  test('with nothing new posts all the same for a reason, which is kept and not shown (S0-55)', async () => {
    const emi = walk.person('Emi');
    const update = freshUpdate();
    await confirms(emi, 'verbena', update);
    await emi.modal('Saved');
    await emi.closes();
    await opensForm(emi, 'verbena');
    await fillsForm(emi, update);
    await emi.submits();
    await emi.modal('Nothing was posted');
    await emi.presses('Post anyway…');
    await emi.modal('Why post it again?');
    emi.fills({ reason: 'The customer asked for it in writing' });
    await emi.submits();
    await emi.modal('Saved');
    expect(timesPosted(walk, 'Verbena', update)).toBe(2);
    expect(allComments(walk, 'Verbena').join()).not.toContain('in writing');
    await emi.closes();
  });

  test('two people who report the same call within a second leave one comment', async () => {
    const [jane, tom] = [walk.person('Jane'), walk.person('Tom')];
    // Jane’s today may be Tom’s yesterday: the day is written out.
    const day = new Date(walk.clock.now().getTime() - 3 * 86_400_000).toISOString().slice(0, 10);
    const update = freshUpdate({ timeline: `${day}: Order form sent to Rosewater` });
    await reviews(jane, 'rosewater', update);
    await reviews(tom, 'rosewater', update);
    await Promise.all([jane.submits(), tom.submits()]);
    await walk.opp().deliverDue();
    await jane.until('both ended', () => {
      const ends = [topText(jane), topText(tom)].filter((text) => /Saved|was not saved/.test(text));
      return ends.length === 2 || undefined;
    });
    expect(timesPosted(walk, 'Rosewater', update)).toBe(1);
    await jane.closes();
    await tom.closes();
  });

  test('N26: a comment deleted in Notion is still known, told as gone, and may be posted again', async () => {
    const dev = walk.person('Dev');
    const update = freshUpdate();
    await confirms(dev, 'cormorant', update);
    await dev.modal('Saved');
    await dev.closes();
    const page = walk.notion.desk.page(pageOf(walk, 'Cormorant'));
    const discussion = page?.discussions.at(-1);
    const commentId = discussion?.comments.at(-1)?.id ?? '';
    await walk.notion.desk.act({ act: 'delete-comment', commentId });
    await opensForm(dev, 'cormorant');
    await fillsForm(dev, update);
    await dev.submits();
    await dev.modal('Nothing was posted');
    expect(topText(dev)).toContain('Notion shows it no more');
    await dev.closes();
  });

  test('a comment edited in Notion between opening and checking counts as it stands then', async () => {
    const chiara = walk.person('Chiara');
    const first = freshUpdate();
    await confirms(chiara, 'whimbrel', first);
    await chiara.modal('Saved');
    await chiara.closes();
    const comment = walk.notion.desk.page(pageOf(walk, 'Whimbrel'))?.discussions.at(-1)?.comments.at(-1);
    await opensForm(chiara, 'whimbrel');
    await fillsForm(chiara, freshUpdate({ timeline: 'today: Legal signed the DPA\ntoday: Pilot extended' }));
    const text = (comment?.runs ?? []).map((run) => run.text).join('');
    const day = text.slice(0, 10);
    const edited = `${text}\n${day}: Legal signed the DPA`;
    await walk.notion.desk.act({ act: 'edit-comment', commentId: comment?.id ?? '', text: edited });
    await chiara.submits();
    await chiara.modal('Left out, because it was already reported');
    expect(topText(chiara)).toContain('Legal signed the DPA');
    await chiara.submits();
    await chiara.modal('Saved');
    const posted = allComments(walk, 'Whimbrel').at(-1) ?? '';
    expect(posted).toContain('Pilot extended');
    expect(posted).not.toContain('Legal signed the DPA');
    await chiara.closes();
  });

  test('hostile lines are judged and posted as they were typed', async () => {
    const grace = walk.person('Grace');
    const odd = ['🎉🎉🎉', 'Встреча with 客户 и ok', '‏שלום Acme', 'x'.repeat(590)];
    const update = freshUpdate({ timeline: odd.map((line) => `today: ${line}`).join('\n') });
    const review = await reviews(grace, 'dovetail', update);
    for (const line of odd) expect(review).toContain(line);
    await grace.submits();
    await grace.modal('Saved');
    expect(timesPosted(walk, 'Dovetail', update)).toBe(1);
    await grace.closes();
  });
});
