import { textOf } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { digestsOf, doesBeside, moveTo } from './digest-steps.js';
import { homeButtons, opensHome, pressesOnHome, readsAll } from './home-steps.js';
import { isRead, linesOf } from './selling-steps.js';
import { presumedIn, reports, says, WHY } from './still-active-steps.js';
import { walksThrough } from './walks-through.js';

let walk: Walk;
walksThrough(async () => {
  walk = await openWalk();
  await readsAll(walk);
  return walk;
});

describe('a deal that is presumed lost (S2-29…31)', () => {
  test('counts as active again once somebody says why, until it is silent for as long anew', async () => {
    const ana = walk.person('Ana');
    const before = await presumedIn(ana);
    const title = before[0] ?? '–';
    expect(before.length).toBeGreaterThan(0);
    await ana.presses('Still active');
    await says(ana, 'not yet');
    await ana.until('the mistake', ({ modals }) =>
      JSON.stringify(modals.at(-1)?.errors).includes('5 to 7 words') ? true : undefined,
    );
    await says(ana, WHY);
    await ana.modal('counts as active again');
    await ana.closes();
    expect(linesOf(walk, title).at(-1)).toContain(`Still active [ ${WHY} ]`);
    await isRead(walk, title);
    expect(await presumedIn(ana)).not.toContain(title);
    walk.clock.advance(62 * 24 * 3_600_000);
    await readsAll(walk);
    const again = reports(ana).length;
    await ana.types('/opp report');
    const text = await ana.until('the later report', () => reports(ana)[again]);
    expect(text).toContain('Presumed lost');
  }, 60_000);

  test('has the button on Home and in the digest, where the reason says what reports make of it', async () => {
    const ben = walk.person('Ben');
    const home = await opensHome(ben, 'reports count it as lost');
    expect(home).toContain('Still active');
    const [button] = homeButtons(ben).filter(({ text }) => text === 'Still active');
    await pressesOnHome(walk, ben, 'Still active', button?.value ?? '');
    await says(ben, WHY);
    await ben.modal('counts as active again');
    await ben.closes();
    moveTo(walk, 1, 9, 'America/New_York');
    await walk.opp().readDue();
    const digest = await ben.until('the digest', () => digestsOf(ben).at(-1));
    const blocks = digest.blocks.map((block) => textOf([block]));
    const at = blocks.findIndex((text) => text.includes('Still active'));
    const deal = blocks[at - 1]?.split('\n')[0] ?? '–';
    expect(blocks[at - 1]).toContain('reports count it as lost');
    await doesBeside(walk, ben, digest, deal, 'Still active');
    await says(ben, WHY);
    await ben.modal('counts as active again');
    await ben.until('the digest ticks it', () =>
      textOf(digestsOf(ben).at(-1)?.blocks).includes('still active') ? true : undefined,
    );
    await ben.closes();
  }, 60_000);
});
