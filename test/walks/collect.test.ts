import { localDate } from '../../src/domain/local-date.js';
import { openWalk, type Walk } from '../support/walk.js';
import {
  ACME_SHARED,
  DEAL_ACME,
  ephemeralIn,
  ephemerals,
  errorsOf,
  LOG,
  logs,
  PRESALES,
  startOf,
} from './collect-steps.js';
import { directMessages, newProblems, pageOf, topText, trouble, troubleEnds } from './steps.js';
import { walksThrough } from './walks-through.js';

let walk: Walk;
walksThrough(async () => (walk = await openWalk()));

const collected = (name: string): Promise<string> =>
  ephemeralIn(walk.person(name), '/opp collected', DEAL_ACME);

describe('Log to opportunity', () => {
  test('takes a message of a thread as a dated line with its author and its link, into the tray', async () => {
    const ana = walk.person('Ana');
    const shown = await logs(ana, 'Went out on Thursday');
    expect(shown).toContain('Ana Pereira');
    expect(shown).toContain('this has 16');
    expect(shown).not.toContain('Without a link');
    ana.fills({ logDeal: pageOf(walk, 'bayleaf'), text: 'Quote for 260 seats\nwent out' });
    await ana.submits();
    await ana.modal('Kept for');
    await ana.closes();
    const tray = await collected('Ana');
    expect(tray).toContain('Quote for 260 seats went out');
    expect(tray).toContain('Ana Pereira · Timeline');
    expect(JSON.stringify(ana.sees().channels)).toMatch(/slack\.com\/archives\/C0ACME002\/p\d+/);
    await ana.presses('Remove');
    await ana.message('You have collected no lines');
  });

  test('the day is that of the message in the zone of its reader', async () => {
    const emi = walk.person('Emi');
    const message = emi
      .sees()
      .channels.flatMap(({ messages }) => messages)
      .find(({ text }) => text.includes('Minidump upload'));
    await logs(emi, 'Minidump upload');
    const said = new Date(Number(message?.ts ?? 0) * 1000);
    expect(startOf(emi, 'saidOn')).toBe(localDate(said, 'Asia/Tokyo'));
    await emi.closes();
  });

  test('offers the linked deal first, then those one worked on, then any that is searched for', async () => {
    const jane = walk.person('Jane');
    await logs(jane, 'Good week');
    expect(startOf(jane, 'logDeal')).toBeUndefined();
    await jane.closes();
    await ephemeralIn(jane, '/opp link acme corp enterprise', DEAL_ACME);
    const shown = await logs(jane, 'Good week');
    expect(startOf(jane, 'logDeal')).toMatchObject({ value: pageOf(walk, 'acme corp – enterprise') });
    expect(shown).toContain('The one this channel is linked to');
    jane.fills({ logDeal: pageOf(walk, 'quarry') });
    await jane.submits();
    await jane.modal('Kept for');
    await jane.closes();
    await logs(jane, 'Good week');
    const recent = await jane.looksUp('logDeal', '');
    expect([...recent.values()][0]).toBe(pageOf(walk, 'quarry'));
    const found = await jane.looksUp('logDeal', 'bayl');
    expect([...found.values()]).toContain(pageOf(walk, 'bayleaf'));
    expect((await jane.looksUp('logDeal', 'no such deal anywhere')).size).toBe(0);
    await jane.closes();
    await ephemeralIn(jane, '/opp unlink', DEAL_ACME);
  });

  test('goes straight on to an update that has the line in it', async () => {
    const ben = walk.person('Ben');
    await logs(ben, 'Scrubbing rules are accepted');
    ben.fills({ logDeal: pageOf(walk, 'quarry'), text: 'Scrubbing rules accepted', then: 'write' });
    await ben.submits();
    await ben.modal('Covers the last');
    expect(String(startOf(ben, 'timeline'))).toMatch(/^\d{4}-\d\d-\d\d: Scrubbing rules accepted$/);
    await ben.closes();
  });

  test('the line is kept when Notion does not answer, and the way on is a button', async () => {
    const ben = walk.person('Ben');
    await logs(ben, 'I can cover the Thursday call');
    ben.fills({ logDeal: pageOf(walk, 'verbena'), then: 'write' });
    trouble(walk, 'error_500', { on: 'reads', times: Infinity });
    await ben.submits();
    await ben.modal('Your line is kept. Nothing was written.');
    troubleEnds(walk);
    await ben.presses('Try again');
    await ben.modal('Covers the last');
    expect(String(startOf(ben, 'timeline'))).toContain('I can cover the Thursday call');
    await ben.closes();
  });

  test('the same message logged twice, in two windows too, is one line, and says so', async () => {
    const dev = walk.person('Dev');
    for (const text of ['First words', 'Better words']) {
      await logs(dev, 'PSA: the trial extension');
      dev.fills({ logDeal: pageOf(walk, 'bayleaf'), text });
      await Promise.all([dev.submits(), dev.submits()]);
      await dev.modal('Kept for');
      if (text === 'Better words') expect(topText(dev)).toContain('its line was replaced');
      await dev.closes();
    }
    const tray = await ephemeralIn(dev, '/opp collected', PRESALES);
    expect(tray).toContain('Better words');
    expect(tray).not.toContain('First words');
  });

  test('nobody else sees what somebody collected, nor can take it away', async () => {
    expect(await collected('Miguel')).toContain('You have collected no lines');
  });

  test('a private channel: it is said beforehand, nothing is kept unsent, and the bot knows no link', async () => {
    const grace = walk.person('Grace');
    const shown = await logs(grace, 'Who has a current comparison');
    expect(shown).toContain('private channel. Nothing of it is kept until you send this form');
    expect(shown).toContain('Without a link back');
    await grace.closes();
    expect(await ephemeralIn(grace, '/opp collected', PRESALES)).toContain('You have collected no lines');
  });

  test('a direct message between two people works just so', async () => {
    const [ana, jane] = [walk.person('Ana'), walk.person('Jane')];
    await ana.types('Omar told me: budget is *approved* <3 :tada:', jane.id);
    const shown = await logs(jane, 'Omar told me');
    expect(shown).toContain('This was said in a direct message');
    expect(startOf(jane, 'text')).toBe('Omar told me: budget is approved <3 :tada:');
    jane.fills({ logDeal: pageOf(walk, 'verbena') });
    await jane.submits();
    await jane.modal('Kept for');
    await jane.closes();
    expect(await ephemeralIn(jane, '/opp collected', DEAL_ACME)).toContain('budget is approved');
  });

  test('a channel with another company works for our people and refuses theirs', async () => {
    const luis = walk.person('Luis');
    await luis.picks(LOG, 'proxy is open');
    await luis.modal('full members of this workspace');
    await luis.closes();
    const shown = await logs(walk.person('Ana'), 'proxy is open');
    expect(shown).toContain('Luis');
    await walk.person('Ana').closes();
  });

  test('mentions become names, and 40,000 characters the first sentences', async () => {
    const [ana, jane] = [walk.person('Ana'), walk.person('Jane')];
    await ana.types(`Met @Jane Doe again. ${'Sentence number nine is long. '.repeat(1400)}`, ACME_SHARED);
    const shown = await logs(jane, 'again. Sentence number nine');
    expect(shown).toMatch(/The message has 4\d,?\d{3} characters/);
    expect(String(startOf(jane, 'text')).length).toBeLessThanOrEqual(600);
    expect(startOf(jane, 'text')).toMatch(
      /^Met Jane Doe again\. Sentence number nine is long\..*is long\.…$/,
    );
    jane.fills({ logDeal: pageOf(walk, 'verbena'), text: 'x'.repeat(601) });
    await jane.submits();
    expect(errorsOf(jane)['text']).toContain('601 characters; at most 600');
    jane.fills({ text: ' \n ' });
    await jane.submits();
    expect(errorsOf(jane)['text']).toContain('Say in a few words');
    jane.fills({ text: 'Fine', saidOn: '2099-01-01' });
    await jane.submits();
    expect(errorsOf(jane)['saidOn']).toContain('lies ahead');
    await jane.closes();
  });

  test('a message of nothing but a file names the file, which stays in Slack', async () => {
    const ana = walk.person('Ana');
    const file = ana
      .sees()
      .channels.flatMap(({ messages }) => messages)
      .find(({ files }) => files !== undefined);
    const at = { channel: file?.channel ?? '', ts: file?.ts ?? '' };
    await walk.slack.desk.act(ana.id, { act: 'shortcut', callbackId: 'opp_log', message: at });
    await ana.modal('its file stays in Slack');
    expect(startOf(ana, 'text')).toBe('Shared “acme-security-questionnaire.pdf”');
    await ana.closes();
  });

  test('an expired trigger opens no window and is told below the message', async () => {
    const ana = walk.person('Ana');
    walk.slack.setTrouble({ slowApiMs: 150 });
    const before = ephemerals(ana).length;
    await ana.picks(LOG, 'Scrubbing rules are accepted');
    walk.clock.advance(4000);
    const told = await ana.until('the problem', () => ephemerals(ana)[before]);
    expect(told).toContain('did not let me open the window in time');
    expect(directMessages(ana).join()).not.toContain('in time');
    expect(newProblems(walk)).toEqual(['views.open: expired_trigger_id']);
  });

  test('delivered twice, it opens one window', async () => {
    const ana = walk.person('Ana');
    walk.slack.setTrouble({ deliverTwice: true });
    await logs(ana, 'Good week');
    expect(ana.sees().modals).toHaveLength(1);
    await ana.closes();
  });
});
