import { realTiming } from '../../src/notion/timing.js';
import type { NotionAct } from '../../src/sandbox/notion/desk.js';
import { JANE } from '../../src/sandbox/data/people.js';
import type { DeskHand } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import {
  allComments,
  confirms,
  directMessages,
  freshUpdate,
  later,
  leaveTidy,
  opensForm,
  pageOf,
  reviews,
  timesPosted,
  topText,
  trouble,
  troubleEnds,
  type Update,
  OPENING_MS,
} from './steps.js';

describe('trouble on the way to the comment', () => {
  let walk: Walk;
  let longestMs = Infinity;
  beforeAll(async () => {
    walk = await openWalk({
      timing: {
        now: () => realTiming.now(),
        after: (ms, run) => realTiming.after(Math.min(ms, longestMs), run),
      },
      notionWait: () => new Promise(() => undefined),
    });
  }, OPENING_MS);
  afterEach(() => {
    longestMs = Infinity;
    walk.notion.controls.setCapabilities({ readComments: true, insertComments: true });
    leaveTidy(walk);
  });
  afterAll(() => walk.close());

  async function notionAct(act: NotionAct): Promise<void> {
    expect(await walk.notion.desk.act(act)).toEqual({ ok: true });
  }

  async function form(person: DeskHand): Promise<void> {
    await person.until('the form', ({ modals }) =>
      modals.at(-1)?.view['callback_id'] === 'opp_status_form' ? true : undefined,
    );
  }

  /** What must be given back when something fails after typing. */
  function expectGivenBack(person: DeskHand, update: Update): void {
    const shown = topText(person);
    for (const typed of Object.values(update).filter((value) => value !== '✅'))
      expect(shown).toContain(typed);
  }

  test.each([
    // The first, so that no request of an earlier test is still under way and hangs, too.
    ['slow', 'Notion does not answer right now.'],
    ['error_500', 'Notion does not answer right now.'],
    ['bad_gateway_html', 'Notion does not answer right now.'],
  ] as const)('N3: %s while the form opens is told, and one press tries again', async (kind, told) => {
    const ana = walk.person('Ana');
    longestMs = kind === 'slow' ? 300 : Infinity;
    trouble(walk, kind, { on: 'comments', times: Infinity, seconds: 10 });
    await ana.types('/opp status acme');
    await ana.modal(told);
    troubleEnds(walk);
    longestMs = Infinity;
    await ana.presses('Try again');
    await form(ana);
    await ana.closes();
  });

  test('N3: Notion failing after the form was sent gives the text back, and one press goes on with it', async () => {
    const ben = walk.person('Ben');
    const update = freshUpdate();
    await opensForm(ben, 'bayleaf');
    ben.fills(update);
    trouble(walk, 'error_500', { on: 'reads', times: Infinity });
    longestMs = 200;
    await ben.submits();
    await ben.modal('Notion does not answer right now.');
    expectGivenBack(ben, update);
    troubleEnds(walk);
    longestMs = Infinity;
    await ben.presses('Try again');
    await ben.modal('This comment will be posted');
    await ben.submits();
    await ben.modal('Saved');
    expect(timesPosted(walk, 'bayleaf', update)).toBe(1);
    await ben.closes();
  });

  test('N3: Notion failing after the window was closed is told in a direct message with the way back', async () => {
    const lukas = walk.person('Lukas');
    const update = freshUpdate();
    await opensForm(lukas, 'foxtail');
    lukas.fills(update);
    trouble(walk, 'error_500', { on: 'reads', times: Infinity });
    longestMs = 200;
    await lukas.submits();
    await lukas.closes();
    await lukas.until('a direct message', () => directMessages(lukas).at(-1));
    troubleEnds(walk);
    longestMs = Infinity;
    await lukas.presses('Edit');
    await form(lukas);
    await lukas.submits();
    await lukas.modal('This comment will be posted');
    expect(topText(lukas)).toContain(update['tldr']);
    await lukas.closes();
  });

  test('N18: without the right to read comments nothing is posted, and it says whom to ask (S0-13)', async () => {
    const chiara = walk.person('Chiara');
    walk.notion.controls.setCapabilities({ readComments: false });
    await chiara.types('/opp status gorse');
    await chiara.modal('Opp may not read this page’s comments');
    expect(topText(chiara)).toContain('Nothing was posted. Ask whoever looks after Opp');
    await chiara.closes();
  });

  test('N18: the right to read comments taken away before the check stops it; the text comes back', async () => {
    const chiara = walk.person('Chiara');
    const update = freshUpdate();
    const before = allComments(walk, 'gorse').length;
    await opensForm(chiara, 'gorse');
    chiara.fills(update);
    walk.notion.controls.setCapabilities({ readComments: false });
    await chiara.submits();
    await chiara.modal('Opp may not read this page’s comments');
    expectGivenBack(chiara, update);
    await chiara.closes();
    expect(allComments(walk, 'gorse')).toHaveLength(before);
  });

  test('N18: the right to read comments taken away after the confirmation refuses it, and nothing is posted', async () => {
    const dev = walk.person('Dev');
    const update = freshUpdate();
    await reviews(dev, 'halyard', update);
    walk.notion.controls.setCapabilities({ readComments: false });
    await dev.submits();
    await dev.modal('was not saved');
    expect(topText(dev)).toContain('“Read comments”');
    walk.notion.controls.setCapabilities({ readComments: true });
    await later(walk, 3600);
    expect(timesPosted(walk, 'halyard', update)).toBe(0);
    await dev.presses('Edit and send again');
    await form(dev);
    await dev.closes();
  });

  test('N18: without the right to write comments it says whom to ask and keeps the text', async () => {
    const emi = walk.person('Emi');
    const update = freshUpdate();
    walk.notion.controls.setCapabilities({ insertComments: false });
    await confirms(emi, 'millpond', update);
    await emi.modal('Opp may not comment on this page.');
    expect(topText(emi)).toContain('Ask whoever looks after Opp to give the Notion connection');
    expect(timesPosted(walk, 'millpond', update)).toBe(0);
    await emi.closes();
  });

  test.each(['archive', 'trash'] as const)(
    'N12: a page put away (%s) while the form is open: nothing is posted, the text comes back',
    async (act) => {
      const grace = walk.person('Grace');
      const words = act === 'archive' ? 'palisade' : 'rosewater';
      const update = freshUpdate();
      await opensForm(grace, words);
      grace.fills(update);
      await notionAct({ act, pageId: pageOf(walk, words) });
      await grace.submits();
      await grace.modal('is not there any more, or not shared with Opp');
      expectGivenBack(grace, update);
      await grace.closes();
      expect(timesPosted(walk, words, update)).toBe(0);
    },
  );

  test('N12: a page put in the trash between confirmation and delivery: told so, the text comes back', async () => {
    const jane = walk.person('Jane');
    const update = freshUpdate();
    await reviews(jane, 'sextant', update);
    await notionAct({ act: 'trash', pageId: pageOf(walk, 'sextant') });
    await jane.submits();
    await jane.modal('was not saved');
    expect(topText(jane)).toContain('is not there any more');
    await jane.presses('Edit and send again');
    await jane.modal('What you typed:');
    expectGivenBack(jane, update);
    await jane.closes();
    expect(timesPosted(walk, 'sextant', update)).toBe(0);
  });

  test('what a colleague reported between review and confirmation is not said twice', async () => {
    const sofia = walk.person('Sofia');
    // In the same time zone: close to midnight “today” is one day for both.
    const lukas = walk.person('Lukas');
    const update = freshUpdate();
    await reviews(sofia, 'cormorant', update);
    await confirms(lukas, 'cormorant', update);
    await lukas.modal('Saved');
    await sofia.submits();
    await sofia.modal('Meanwhile somebody else reported all of it.');
    expect(timesPosted(walk, 'cormorant', update)).toBe(1);
    await Promise.all([sofia.closes(), lukas.closes()]);
  });

  test('what was resolved in Notion is still refused, because it was seen (N25)', async () => {
    const ana = walk.person('Ana');
    const update = freshUpdate();
    await confirms(ana, 'dovetail', update);
    await ana.modal('Saved');
    await ana.closes();
    const page = walk.notion.desk.page(pageOf(walk, 'dovetail'));
    for (const { id } of page?.discussions ?? []) await notionAct({ act: 'resolve', discussionId: id });
    await opensForm(ana, 'dovetail');
    ana.fills(update);
    await ana.submits();
    await ana.modal('all of it was already reported');
    await ana.closes();
  });

  test('what a colleague typed by hand counts as said', async () => {
    const ben = walk.person('Ben');
    const update = freshUpdate();
    const text = (update['timeline'] ?? '').split('\n')[1]?.replace('today: ', '') ?? '';
    await notionAct({ act: 'comment', by: JANE.notionId, pageId: pageOf(walk, 'larkspur'), text });
    const review = await reviews(ben, 'larkspur', update);
    expect(review).toContain('Left out, because it was already reported:');
    expect(review).toContain('by Jane Doe');
    await ben.closes();
  });

  test('N1: a busy Notion says how long it wants to be left alone', async () => {
    const busy = walk.person('Ana');
    trouble(walk, 'rate_limited', { on: 'comments', seconds: 9 });
    longestMs = 300;
    await busy.types('/opp status acme');
    await busy.modal('Notion asks us to slow down.');
    expect(topText(busy)).toContain('Try again in 9 s.');
    await busy.closes();
  });
});
