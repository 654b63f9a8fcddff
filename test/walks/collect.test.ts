import { textOf, type DeskHand } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { ephemeralIn } from './collect-steps.js';
import { leaveTidy, OPENING_MS, pageOf } from './steps.js';

const LOG = 'Log to opportunity';
const DEAL_ACME = 'C0ACME002';

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk();
}, 3 * OPENING_MS);
afterEach(() => {
  leaveTidy(walk);
});
afterAll(() => walk.close());

async function logs(person: DeskHand, words: string): Promise<string> {
  await person.picks(LOG, words);
  return textOf((await person.modal('Belongs to')).view);
}

describe('Log to opportunity', () => {
  test('takes a message of a thread as a dated line with its author and its link, into the tray', async () => {
    const ana = walk.person('Ana');
    const shown = await logs(ana, 'Went out on Thursday');
    expect(shown).toContain('Ana Pereira');
    expect(shown).toContain('this has 16');
    expect(shown).not.toContain('Without a link');
    ana.fills({ logDeal: pageOf(walk, 'bayleaf'), text: 'Quote for 260 seats went out' });
    await ana.submits();
    await ana.modal('Kept for');
    await ana.closes();
    const tray = await ephemeralIn(ana, '/opp collected', DEAL_ACME);
    expect(tray).toContain('Quote for 260 seats went out');
    expect(tray).toContain('Ana Pereira · Timeline');
    expect(JSON.stringify(ana.sees().channels)).toMatch(/slack\.com\/archives\/C0ACME002\/p\d+/);
    await ana.presses('Remove');
    await ana.message('You have collected no lines');
  });
});
