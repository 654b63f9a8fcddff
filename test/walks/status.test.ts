import { textOf } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import {
  allComments,
  confirms,
  freshUpdate,
  opensForm,
  pageOf,
  reviews,
  timesPosted,
  topText,
} from './steps.js';
import { showsCard } from './linked-steps.js';
import { walksThrough } from './walks-through.js';

const UPDATE = {
  tldr: 'POC criteria met; legal now reviews the order form',
  sentiment: '✅',
  phrase: 'Strong momentum with the platform team',
  customerItems: 'Return redlines on the order form',
  vendorItems: 'Send SOC 2 report',
  timeline: 'yesterday: Readout held, five of five criteria met\ntoday: Order form sent to legal',
};
const ACME = 'Acme Corp – Enterprise platform';

describe('a status update', () => {
  let walk: Walk;
  walksThrough(async () => (walk = await openWalk()));

  test('goes from /opp status acme to one comment in the exact format; sent again it is refused (S9)', async () => {
    const ana = walk.person('Ana');
    const before = allComments(walk, ACME).length;
    await ana.types('/opp status acme');
    await ana.modal(ACME);
    ana.fills(UPDATE);
    expect(await ana.submits()).toEqual({ ok: true });
    const review = await ana.modal('This comment will be posted');
    const promised = textOf(review.view);
    await ana.submits();
    await ana.modal('Saved');
    expect(allComments(walk, ACME)).toHaveLength(before + 1);
    const posted = allComments(walk, ACME).at(-1) ?? '';
    expect(promised).toContain(posted);
    expect(posted).toMatch(/^\d{4}-\d\d-\d\d — Last \d+ (days|weeks)\n\nTLDR: POC criteria met; /);

    await ana.closes();
    await ana.types('/opp status acme');
    await ana.modal(ACME);
    ana.fills(UPDATE);
    await ana.submits();
    const refusal = textOf((await ana.modal('Nothing was posted')).view);
    expect(refusal).toContain('Order form sent to legal');
    expect(refusal).toContain('by Ana P. via Opp');
    expect(allComments(walk, ACME)).toHaveLength(before + 1);
    await ana.closes();
  });

  test('is the deal’s last activity at once, also when somebody resolves it; not when it is taken back (S0-23)', async () => {
    const tom = walk.person('Tom');
    expect(await showsCard(tom, 'oakmoss')).not.toContain('update posted');
    await confirms(tom, 'oakmoss', freshUpdate());
    await tom.modal('Saved');
    const posted = walk.notion.desk.page(pageOf(walk, 'oakmoss'))?.discussions.at(-1);
    const discussionId = posted?.id ?? '';
    await walk.notion.desk.act({ act: 'resolve', discussionId });
    await walk.opp().readDue();
    expect(await showsCard(tom, 'oakmoss')).toContain('update posted');
    await walk.notion.desk.act({ act: 'reopen', discussionId });
    await tom.presses('Undo');
    await tom.modal('is taken back');
    await tom.closes();
    expect(await showsCard(tom, 'oakmoss')).not.toContain('update posted');
  });

  test('says in its author’s name who wrote it, and opens Opp behind its date', async () => {
    const ben = walk.person('Ben');
    const update = freshUpdate();
    await confirms(ben, 'palisade', update);
    await ben.modal('Saved');
    const page = walk.notion.desk.page(pageOf(walk, 'Palisade'));
    const comment = page?.discussions.flatMap(({ comments }) => comments).at(-1);
    expect(comment?.author).toBe('Ben O. via Opp');
    expect(comment?.runs[0]?.link).toContain('https://slack.com/app_redirect?team=T0SENTRY1');
    await ben.closes();
  });

  test('asks which one when several deals match, and goes on with the one that was chosen', async () => {
    const jane = walk.person('Jane');
    await jane.types('/opp status kinder');
    const choice = textOf((await jane.modal('Which one do you mean?')).view);
    expect(choice).toContain('“kinder” matches 2');
    expect(choice).toContain('Kinder & Kraft – Web Performance (2)');
    await jane.presses('Choose');
    await jane.modal('Open items (Kinder & Kraft side)');
    await jane.closes();
  });

  test('is edited from the review with everything typed still there', async () => {
    const chiara = walk.person('Chiara');
    const stuck = { phrase: 'Slipping, <b>& stuck</b>', risks: 'Freeze may delay it' };
    const update = freshUpdate({ sentiment: '‼️', ...stuck });
    await reviews(chiara, 'verbena', update);
    await chiara.presses('Edit');
    await chiara.until('the form again', ({ modals }) =>
      modals.at(-1)?.view['callback_id'] === 'opp_status_form' ? true : undefined,
    );
    await chiara.submits();
    const review = textOf((await chiara.modal('This comment will be posted')).view);
    for (const typed of Object.values(update).flatMap((box) => box.split('\n')))
      expect(review).toContain(typed.replace(/^(today|yesterday): /, ''));
    await chiara.submits();
    await chiara.modal('Saved');
    expect(timesPosted(walk, 'Verbena', update)).toBe(1);
    await chiara.closes();
  });

  test('leaves nothing behind when it is cancelled at the review', async () => {
    const dev = walk.person('Dev');
    const update = freshUpdate();
    await reviews(dev, 'rosewater', update);
    await dev.closes();
    await walk.opp().deliverDue();
    expect(timesPosted(walk, 'Rosewater', update)).toBe(0);
    expect(dev.sees().modals).toEqual([]);
  });

  test('posts only what is new and shows what it leaves out', async () => {
    const emi = walk.person('Emi');
    const first = freshUpdate();
    await confirms(emi, 'sextant', first);
    await emi.modal('Saved');
    await emi.closes();
    const second = {
      ...first,
      tldr: 'One more step',
      timeline: `${first['timeline'] ?? ''}\ntoday: Contract signed`,
    };
    const review = await reviews(emi, 'sextant', second);
    expect(review).toContain('Left out, because it was already reported:');
    expect(review).toContain(`already reported on`);
    await emi.submits();
    await emi.modal('Saved');
    const posted = allComments(walk, 'Sextant').at(-1) ?? '';
    expect(posted).toContain('Contract signed');
    expect(posted).not.toContain('Readout');
    await emi.closes();
  });

  test('is written once when its review is confirmed twice at the same moment (S8)', async () => {
    const lukas = walk.person('Lukas');
    const update = freshUpdate();
    await reviews(lukas, 'cormorant', update);
    await Promise.all([lukas.submits(), lukas.submits(), lukas.submits()]);
    await lukas.modal('Saved');
    await walk.opp().deliverDue();
    expect(timesPosted(walk, 'Cormorant', update)).toBe(1);
    expect(topText(lukas)).toContain('Saved: your update is a comment on Cormorant');
    await lukas.closes();
  });

  test('is written once when Slack delivers everything twice', async () => {
    walk.slack.setTrouble({ deliverTwice: true });
    const grace = walk.person('Grace');
    const update = freshUpdate();
    await confirms(grace, 'dovetail', update);
    await grace.modal('Saved');
    await walk.opp().deliverDue();
    expect(timesPosted(walk, 'Dovetail', update)).toBe(1);
    const told = grace
      .sees()
      .channels.flatMap(({ messages }) => messages.filter(({ ephemeral }) => ephemeral));
    expect(told).toEqual([]);
    await grace.closes();
  });

  test('opens from a button below a found deal', async () => {
    const tom = walk.person('Tom');
    await tom.types('/opp find larkspur');
    await tom.message('Larkspur Charity – Donation form');
    await tom.presses('Post status');
    await tom.modal('Open items (Larkspur Charity side)');
    await tom.closes();
    await opensForm(tom, 'larkspur');
    await tom.closes();
  });
});
