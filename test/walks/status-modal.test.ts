import { textOf, type DeskHand } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import {
  allComments,
  confirms,
  fillsForm,
  freshUpdate,
  opensForm,
  reviews,
  timesPosted,
  topText,
  type Update,
} from './steps.js';
import { walksThrough } from './walks-through.js';

/** Opens the form and everything in it, as JSON: what stands in its boxes shows there. */
async function formOf(person: DeskHand, words: string): Promise<string> {
  await opensForm(person, words);
  return JSON.stringify(person.sees().modals.at(-1)?.view);
}

/** The same update with nothing in the timeline but these lines. */
function withEvents(update: Update, timeline: string): Update {
  return { ...update, timeline };
}

describe('the status modal', () => {
  let walk: Walk;
  walksThrough(async () => (walk = await openWalk()));

  test('takes six interactions from /opp status acme to a posted comment, ticks and all', async () => {
    const ana = walk.person('Ana');
    await confirms(ana, 'acme corp', freshUpdate());
    await ana.modal('Saved');
    await ana.closes();
    walk.clock.advance(3 * 86_400_000);

    let interactions = 0;
    const does = async (what: unknown): Promise<void> => {
      interactions += 1;
      await what;
    };
    await does(opensForm(ana, 'acme corp'));
    ana.fills({ tldr: 'Order form signed by procurement' });
    await does(undefined);
    await does(ana.chooses('vendorDone', '0'));
    ana.fills({ timeline: 'yesterday: Procurement signed the order form' });
    await does(undefined);
    await does(ana.submits());
    await ana.modal('This comment will be posted');
    await does(ana.submits());
    await ana.modal('Saved');
    expect(interactions).toBeLessThanOrEqual(6);
    const posted = allComments(walk, 'Acme Corp – Enterprise').at(-1) ?? '';
    expect(posted).toMatch(
      /— Last 3 days\n\nTLDR: Order form signed by procurement\n\nSentiment: ✅ Strong momentum/,
    );
    expect(posted).toContain('Procurement signed the order form');
    expect(posted).toMatch(/: Done: /);
    await ana.closes();
  });

  test('carries open items over with their age; what is done becomes an event, the rest stays open', async () => {
    const ben = walk.person('Ben');
    const first = freshUpdate({ vendorItems: 'Send SOC 2 report\nBook the readout' });
    await confirms(ben, 'palisade', first);
    await ben.modal('Saved');
    await ben.closes();
    walk.clock.advance(18 * 86_400_000);
    const form = await formOf(ben, 'palisade');
    expect(form).toContain('Send SOC 2 report');
    expect(form).toContain('18 days');
    const place = /Book the readout[^}]*\},"value":"(\d+)"/.exec(form)?.[1] ?? '?';
    await ben.chooses('vendorDone', place);
    ben.fills({ tldr: 'Readout booked' });
    await ben.submits();
    await ben.modal('This comment will be posted');
    await ben.submits();
    await ben.modal('Saved');
    await ben.closes();
    const posted = allComments(walk, 'Palisade').at(-1) ?? '';
    expect(posted).toContain('Done: Book the readout');
    expect(posted).toContain('Open items (Sentry side):\n- No change');
    const again = await formOf(ben, 'palisade');
    expect(again).toContain('Send SOC 2 report');
    expect(again).not.toContain('"text":"Book the readout"');
    await ben.closes();
  });

  test('asks for risks with ‼️ only, and keeps what was typed when the sentiment turns', async () => {
    const jane = walk.person('Jane');
    await opensForm(jane, 'dovetail');
    jane.fills({ tldr: 'Typed before the sentiment' });
    await jane.chooses('sentiment', '‼️');
    await jane.modal('What could derail');
    jane.fills({ risks: 'Freeze in December' });
    await jane.chooses('sentiment', '✅');
    await jane.until('no risks', () => !topText(jane).includes('Risks') || undefined);
    await jane.chooses('sentiment', '‼️');
    await jane.modal('Risks');
    const view = JSON.stringify(jane.sees().modals.at(-1)?.view);
    expect(view).toContain('Typed before the sentiment');
    expect(view).toContain('Freeze in December');
    await jane.closes();
  });

  test('offers what was typed before the window was closed, also after kill -9, and starts afresh on one press', async () => {
    const dev = walk.person('Dev');
    await opensForm(dev, 'rosewater');
    await dev.chooses('tldr', 'Half a thought');
    await dev.chooses('timeline', 'today: Something hap');
    await dev.closes();
    await walk.killBot();
    await walk.opp().readDue();
    const form = await formOf(dev, 'rosewater');
    expect(form).toMatch(/Draft of \d\d:\d\d, continued/);
    expect(form).toContain('Half a thought');
    expect(form).toContain('today: Something hap');
    await dev.presses('Start afresh');
    await dev.until('a form without it', () => {
      const view = JSON.stringify(dev.sees().modals.at(-1)?.view);
      return (view.includes('opp_status_form') && !view.includes('Half a thought')) || undefined;
    });
    await dev.closes();
    expect(await formOf(dev, 'rosewater')).not.toContain('Draft of');
    await dev.closes();
  });

  test('keeps no draft of a form that was only opened, nor of an update that was posted', async () => {
    const grace = walk.person('Grace');
    await opensForm(grace, 'cormorant');
    await grace.closes();
    expect(await formOf(grace, 'cormorant')).not.toContain('Draft of');
    await grace.closes();
    const update = freshUpdate();
    await confirms(grace, 'cormorant', update);
    await grace.modal('Saved');
    await grace.closes();
    expect(await formOf(grace, 'cormorant')).not.toContain('Draft of');
    await grace.closes();
    const drafts = await walk.store.drafts.ofPerson(grace.id);
    expect(drafts.map(({ content }) => content)).toMatchObject([{ touched: false }]);
  });

  test('splits a pasted call summary into lines to tick, and offers the record where it may have changed (S0-43)', async () => {
    const emi = walk.person('Emi');
    await opensForm(emi, 'sextant');
    emi.fills({ tldr: 'Good call' });
    await emi.presses('Paste a call summary…');
    await emi.modal('Up to 3,000 characters');
    emi.fills({ pasted: 'Security review passed.\nWe will send the DPA.\nThey moved the demo to 3 Dec' });
    await emi.submits();
    await emi.modal('Tick what belongs');
    const proposed = topText(emi);
    expect(proposed).toContain('“They moved the demo to 3 Dec” looks like a change of the date of the demo.');
    emi.fills({ take_0: 'take', take_1: 'take' });
    await emi.submits();
    const form = JSON.stringify(
      await emi.until('the form again', ({ modals }) => {
        const view = modals.at(-1)?.view;
        return view?.['callback_id'] === 'opp_status_form' ? view : undefined;
      }),
    );
    expect(form).toContain(': Security review passed');
    expect(form).toContain('We will send the DPA');
    expect(form).toContain('Good call');
    expect(form).not.toContain('moved the demo');
    await emi.closes();
  });

  test('names a week, a day of no calendar and a line over its budget, and keeps what was typed', async () => {
    const tom = walk.person('Tom');
    await opensForm(tom, 'verbena');
    const update = freshUpdate();
    await fillsForm(tom, withEvents(update, 'week 53: Demo\n15/15: Demo\n29 Feb: Demo'));
    await tom.submits();
    const said = tom.sees().modals.at(-1)?.errors['timeline'] ?? '';
    expect(said).toMatch(/“week 53” is|there is no “week 53”/);
    expect(said).toContain('there is no day “15/15”');
    expect(said).toContain('there is no day “29 Feb”');
    await fillsForm(tom, withEvents(update, 'today: Demo'));
    await tom.submits();
    await tom.modal('This comment will be posted');
    await tom.closes();
    expect(timesPosted(walk, 'Verbena', update)).toBe(0);
  });

  test('reads 11/12 as the person’s Slack writes it', async () => {
    const lukas = walk.person('Lukas');
    const review = await reviews(lukas, 'larkspur', freshUpdate({ timeline: '11/10: Demo held' }));
    const year = walk.clock.now().getUTCFullYear();
    expect(review).toContain(`${year}-10-11: Demo held`);
    await lukas.closes();
    expect(textOf(lukas.sees().modals)).toBe('');
  });
});
