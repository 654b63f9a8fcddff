import { textOf } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { OPENING_MS } from './steps.js';

describe('a list that Notion cuts short', () => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await openWalk({ rowCap: 1 });
  }, OPENING_MS);
  afterAll(() => walk.close());

  test('N22: is never called complete', async () => {
    const ana = walk.person('Ana');
    await ana.types('/opp find');
    const { blocks } = await ana.message('active ·');
    expect(textOf(blocks)).toMatch(/· only \d+ read: Notion did not give the whole list ·/);
    expect(walk.slack.problems()).toEqual([]);
  });
});
