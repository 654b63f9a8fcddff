import { GAIL, NOOR } from '../../src/sandbox/data/guests.js';
import { checkView } from '../../src/sandbox/slack/block-kit/check-view.js';
import { textOf } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import {
  findsOnHome,
  homeButtons,
  homeSays,
  homeText,
  opensHome,
  pressesOnHome,
  readsAll,
} from './home-steps.js';
import { choosesStage, WHY } from './stage-steps.js';
import { confirms, freshUpdate, pageOf, topText } from './steps.js';
import { walksThrough } from './walks-through.js';

/** Ben's own, but only Jane may see it. */
const HIDDEN = 'Palisade Fencing';

let walk: Walk;
walksThrough(async () => {
  walk = await openWalk({
    playbook: {
      restricted: [{ role: 'customer', values: [HIDDEN], visible_to: ['jane.doe@sentry-presales.example'] }],
    },
  });
  await readsAll(walk);
  return walk;
});

/** How often the bot published a Home. */
const published = (): number => walk.said.leaks(['home:do']).length;

/** How many deals Home says were read. */
function readIn(home: string): number {
  return Number(/Notion: (\d+) of \1 read/u.exec(home)?.[1]);
}

describe('Home', () => {
  test('shows a Sales Engineer what waits, whose move it is, their deals and how fresh all of it is', async () => {
    const ana = walk.person('Ana');
    const home = await opensHome(ana, 'Your opportunities');
    expect(home).toMatch(/\d+ active · \d+ needs? you · \d+ in a POC/u);
    expect(home).toMatch(/[▰▱]{10} \d+ of 40 active deals/u);
    expect(home).toContain('Planning numbers of the playbook');
    expect(home).toMatch(/Your move \(\d+\)/u);
    expect(home).toMatch(/Their move \(\d+\)/u);
    expect(home).toMatch(/Need you \(\d+\)/u);
    expect(home).toMatch(/Notion: \d+ of \d+ read.* · .+ · as of \d\d:\d\d/u);
    expect(home).toContain('Digest: on Monday at 09:00 (Europe/Lisbon)');
    expect(home).toContain('Reminders: on');
    expect(checkView({ ...ana.sees().home }, 'home')).toEqual([]);
  });

  test('is not published again when nothing changed, also after a restart', async () => {
    const ana = walk.person('Ana');
    await opensHome(ana, 'Your opportunities');
    const before = published();
    await ana.opensHome();
    await ana.opensHome();
    expect(published()).toBe(before);
    await walk.restartBot();
    await ana.opensHome();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(published()).toBe(before);
    await pressesOnHome(walk, ana, 'Refresh');
    await ana.until('it afresh', () => (published() > before ? true : undefined));
  });

  test('turns pages, and an old button of a page that is gone shows the last one', async () => {
    const ana = walk.person('Ana');
    const first = await opensHome(ana, 'Deals 1–10 of');
    const total = Number(/Deals 1–10 of (\d+)/u.exec(first)?.[1]);
    await pressesOnHome(walk, ana, 'Next ›');
    await homeSays(ana, `Deals 11–${Math.min(20, total)} of ${total}`);
    await pressesOnHome(walk, ana, '‹ Previous');
    await homeSays(ana, 'Deals 1–10 of');
    const next = homeButtons(ana).find(({ text }) => text === 'Next ›');
    expect(next?.value).toBe('1');
  });

  test('opens the card of a deal in a window, and its forms from there', async () => {
    const ana = walk.person('Ana');
    await opensHome(ana, 'Your opportunities');
    const [show] = homeButtons(ana).filter(({ text }) => text === 'Show');
    await pressesOnHome(walk, ana, 'Show', show?.value ?? '');
    const card = textOf((await ana.modal('Account Executive')).view);
    expect(card).toContain('Last activity');
    await ana.presses('Change stage');
    await ana.until('the stage form', ({ modals }) =>
      modals.at(-1)?.view['callback_id'] === 'opp_stage_form' ? true : undefined,
    );
    await ana.closes();
    await pressesOnHome(walk, ana, 'What Opp can do');
    await ana.modal('/opp status acme');
    await ana.closes();
    await pressesOnHome(walk, ana, 'New opportunity');
    await ana.modal('Customer');
    await ana.closes();
  });

  test('shows a change that the person made, without being opened again', async () => {
    const ana = walk.person('Ana');
    await opensHome(ana, 'Your opportunities');
    const before = homeText(ana);
    const update = freshUpdate();
    await confirms(ana, 'acme enterprise', update);
    await ana.modal('Saved');
    await ana.closes();
    await ana.until('another Home', () => (homeText(ana) === before ? undefined : true));
    await findsOnHome(walk, ana, update['tldr'] ?? '–');
    const deal = pageOf(walk, 'acme corp – enterprise');
    await pressesOnHome(walk, ana, 'Change stage', deal);
    await ana.modal('Stage');
    await choosesStage(ana, 'Negotiation', 'Why');
    ana.fills({ rationale: WHY });
    await ana.submits();
    await ana.modal('Saved');
    await ana.closes();
    await ana.until('the new stage on Home', () =>
      /Acme Corp – Enterprise platform\n+Negotiation/u.test(homeText(ana)) ? true : undefined,
    );
  });

  test('switches reminders off and on', async () => {
    const ana = walk.person('Ana');
    await opensHome(ana, 'Reminders: on');
    await pressesOnHome(walk, ana, 'Switch reminders off');
    await homeSays(ana, 'Reminders: off');
    await pressesOnHome(walk, ana, 'Switch reminders on');
    await homeSays(ana, 'Reminders: on');
  });

  test('leads to the settings, and shows what was set; lists are sorted as the person wants from then on', async () => {
    const grace = walk.person('Grace');
    await opensHome(grace, 'Lists: latest activity first.');
    await pressesOnHome(walk, grace, 'Digest settings');
    await grace.modal('Lists are sorted');
    grace.fills({ hour: '14', sort: 'close', dates: 'en-US' });
    await grace.submits();
    await grace.modal('at 14:00 (America/Los_Angeles)');
    await grace.closes();
    const home = await homeSays(grace, 'Lists: soonest close date first.');
    expect(home).toContain('Digest: on Monday at 14:00 (America/Los_Angeles)');
    expect(home).toMatch(/(?:closes|demo|next step|POC ends) [A-Z][a-z]{2} \d+, 20\d\d/u);
    await grace.types('/opp mine');
    const { blocks } = await grace.message('by close');
    expect(textOf(blocks)).toContain('se:me');
    await grace.types('/opp mine sort:name');
    await grace.message('by name');
  });

  test('never shows, counts or names a deal that the person may not see (S4-58)', async () => {
    const [jane, ben] = [walk.person('Jane'), walk.person('Ben')];
    const restricted = walk.notion.desk.overview().rows.filter(({ title }) => title.includes(HIDDEN));
    expect(restricted).toHaveLength(1);
    const since = walk.said.count();
    const his = readIn(await opensHome(ben, 'Need you'));
    for (let page = 0; homeButtons(ben).some(({ text }) => text === 'Next ›'); page += 1) {
      await pressesOnHome(walk, ben, 'Next ›');
      await homeSays(ben, `Deals ${10 * (page + 1) + 1}–`);
    }
    expect(walk.said.leaks([HIDDEN], since)).toEqual([]);
    expect(readIn(await opensHome(jane, 'names you as its Sales Engineer')) - his).toBe(1);
  });

  test('tells somebody whom Notion does not know why it is empty, whom to ask, and what Opp does', async () => {
    const noor = walk.person('Noor');
    const home = await opensHome(noor, 'What Opp does');
    expect(home).toContain(`Nobody in Notion has your address ${NOOR.email ?? ''}.`);
    expect(home).toContain('invite you to the Notion workspace');
    expect(home).toContain('/opp status acme');
    expect(home).not.toContain('Acme Corp');
    await pressesOnHome(walk, noor, 'Try again');
    await homeSays(noor, 'Nobody in Notion');
  });

  test('is polite to guests and reveals nothing', async () => {
    const gail = walk.person(GAIL.name.split(' ')[0] ?? '');
    const home = await opensHome(gail, 'Opp is for full members of this workspace.');
    expect(home).toContain('Ask the Sales Engineer of the deal instead.');
    expect(home).not.toContain('Acme Corp');
    expect(homeButtons(gail)).toEqual([]);
  });

  test('tells who has no deals what they can do', async () => {
    const home = await opensHome(walk.person('Jane'), 'names you as its Sales Engineer');
    expect(home).toContain('/opp find ae:me');
    expect(home).toContain('0 active');
  });

  test('comes from our own copy while Notion is away', async () => {
    walk.notion.controls.addTrouble({ kind: 'overloaded', on: 'all', times: Infinity, seconds: 0 });
    await walk.restartBot();
    const started = performance.now();
    const chiara = walk.person('Chiara');
    expect(await opensHome(chiara, 'Your opportunities')).toMatch(/\d+ active/u);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(topText(chiara)).toBe('');
  });
});
