import { ACME_PAGE_ID } from '../../src/sandbox/data/acme.js';
import { openWalk, type Walk } from '../support/walk.js';

describe('over HTTP instead of a socket', () => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await openWalk({ overHttp: true });
  });
  afterAll(() => walk.close());

  test('the app answers Slack’s question whether the address is its own', async () => {
    expect(await walk.slack.verifyUrl()).toBe(true);
  });

  test('the same status update goes the same way', async () => {
    const ana = walk.person('Ana');
    await ana.types('/opp status acme');
    await ana.modal('Acme Corp – Enterprise platform');
    ana.fills({
      tldr: 'Order form signed by the customer',
      sentiment: '✅',
      phrase: 'Closing',
      customerItems: 'none',
      vendorItems: 'none',
      timeline: 'today: Order form signed',
    });
    await ana.submits();
    await ana.modal('This comment will be posted');
    await ana.submits();
    await ana.modal('Saved');
    const comments = (walk.notion.desk.page(ACME_PAGE_ID)?.discussions ?? []).flatMap((one) => one.comments);
    expect(
      comments.filter(({ runs }) => runs.some(({ text }) => text.includes('Order form signed'))),
    ).toHaveLength(1);
    expect(walk.slack.problems()).toEqual([]);
    expect(walk.errors()).toEqual([]);
  });
});
