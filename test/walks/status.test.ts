import { ACME_PAGE_ID } from '../../src/sandbox/data/acme.js';
import { textOf } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';

const UPDATE = {
  tldr: 'POC criteria met; legal now reviews the order form',
  sentiment: '✅',
  phrase: 'Strong momentum with the platform team',
  customerItems: 'Return redlines on the order form',
  vendorItems: 'Send SOC 2 report',
  timeline: 'yesterday: Readout held, five of five criteria met\ntoday: Order form sent to legal',
};

describe('a status update', () => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await openWalk();
  });
  afterAll(() => walk.close());

  function acmeComments(): string[] {
    const page = walk.notion.desk.page(ACME_PAGE_ID);
    return (page?.discussions ?? [])
      .filter(({ resolved }) => !resolved)
      .flatMap(({ comments }) => comments.map(({ runs }) => runs.map(({ text }) => text).join('')));
  }

  test('goes from /opp status acme to one comment in the exact format; sent again it is refused', async () => {
    const ana = walk.person('Ana');
    const before = acmeComments().length;
    await ana.types('/opp status acme');
    await ana.modal('Acme Corp – Enterprise platform');
    ana.fills(UPDATE);
    expect(await ana.submits()).toEqual({ ok: true });
    const review = await ana.modal('This comment will be posted');
    const promised = textOf(review.view);
    await ana.submits();
    await ana.modal('Saved');
    expect(acmeComments()).toHaveLength(before + 1);
    const posted = acmeComments().at(-1) ?? '';
    expect(promised).toContain(posted);
    expect(posted).toMatch(/^\d{4}-\d\d-\d\d — Last \d+ (days|weeks)\n\nTLDR: POC criteria met; /);

    await ana.closes();
    await ana.types('/opp status acme');
    await ana.modal('Acme Corp – Enterprise platform');
    ana.fills(UPDATE);
    await ana.submits();
    const refusal = textOf((await ana.modal('Nothing was posted')).view);
    expect(refusal).toContain('Order form sent to legal');
    expect(refusal).toContain('by Ana P. via Opp');
    expect(acmeComments()).toHaveLength(before + 1);
    expect(walk.slack.problems()).toEqual([]);
  });
});
