import type { AccessRules } from '../../src/services/access.js';
import type { DeskHand } from '../support/desk-hand.js';
import { ChannelNotices } from '../../src/domain/playbook/notices.js';
import { textOf } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { setsByHand } from './stage-steps.js';
import { newProblems } from './steps.js';
import { walksThrough } from './walks-through.js';

const SALES = 'C0SALES01';
const EXTERNAL = 'C0ACMEEXT';
const DEAL = 'C0ACME002';
const RULES: AccessRules[number][] = [
  { role: 'customer', values: ['Palisade Fencing'], visible_to: ['ana.pereira@sentry-presales.example'] },
];
const NOTICES = [
  {
    channel: SALES,
    events: ['stage', 'won', 'lost'],
    minimum_amount: { lost: 1000 },
    always_when: [{ property: 'confidence', values: ['high'] }],
  },
  { channel: EXTERNAL, events: ['stage'] },
  { channel: DEAL, events: ['won'] },
].map((one) => ChannelNotices.parse(one));

let walk: Walk;
walksThrough(async () => {
  walk = await openWalk({ playbook: { restricted: RULES, notices: NOTICES } });
  await walk.person('Ana').types('/invite @Opp', SALES);
  await walk.person('Ana').types('/invite @Opp', EXTERNAL);
  return walk;
});

/** What Opp said in the channel about the deal, thread included, each with all its text. */
function said(person: DeskHand, channel: string, words: string): string[] {
  return person
    .sees()
    .channels.filter(({ id }) => id === channel)
    .flatMap(({ messages }) => messages)
    .map(({ text, blocks }) => `${text}\n${textOf(blocks)}`)
    .filter((text) => text.includes(words));
}

/** Somebody changes it in Notion; Opp reads it, and a minute passes. */
async function changes(words: string, property: string, value: string, seconds = 61): Promise<void> {
  await setsByHand(walk, words, property, value);
  walk.clock.advance(120_000);
  await walk.opp().readDue();
  walk.clock.advance(seconds * 1000);
  await walk.opp().deliverDue();
}

describe('a channel that wants to hear of deals', () => {
  test('gets one message for each burst of edits, rewritten where it stands, the particulars in its thread', async () => {
    const ana = walk.person('Ana');
    await changes('gorse', 'Stage', 'Proposal');
    expect(said(ana, SALES, '→ Proposal')).toHaveLength(1);
    await changes('gorse', 'Stage', 'Negotiation');
    await changes('gorse', 'Stage', 'Win');
    expect(said(ana, SALES, '→ Proposal\n')).toHaveLength(0);
    expect(said(ana, SALES, '🏆 Won: ')).toHaveLength(1);
    const [details = ''] = said(ana, SALES, 'Negotiation → Win');
    expect(details).toContain('Sales Engineer');
  });

  test('hears of a lost deal with its reason, from an amount on', async () => {
    const ana = walk.person('Ana');
    await setsByHand(walk, 'millpond', 'Lost reason', 'They build it themselves');
    await setsByHand(walk, 'millpond', 'Amount', '90000');
    await changes('millpond', 'Stage', 'Lost');
    expect(said(ana, SALES, 'Reason: They build it themselves')).toHaveLength(1);
    await setsByHand(walk, 'larkspur', 'Amount', '500');
    await changes('larkspur', 'Stage', 'Lost');
    expect(said(ana, SALES, 'Larkspur')).toEqual([]);
  });

  test('hears of a small loss, too, when a column says that such deals always count (S4-177)', async () => {
    const ana = walk.person('Ana');
    for (const [words, confidence] of [
      ['quillon', 'High'],
      ['tidepool', 'Low'],
    ] as const) {
      await setsByHand(walk, words, 'Amount', '400');
      await setsByHand(walk, words, 'Confidence', confidence);
      await setsByHand(walk, words, 'Lost reason', 'Nobody there could decide');
      await changes(words, 'Stage', 'Lost');
    }
    expect(said(ana, SALES, 'Quillon').join()).toContain('Nobody there could decide');
    expect(said(ana, SALES, 'Tidepool')).toEqual([]);
  });

  test('hears nothing of what was taken back within a minute', async () => {
    const ana = walk.person('Ana');
    await setsByHand(walk, 'halyard', 'Stage', 'POC');
    await changes('halyard', 'Stage', 'POC', 4000);
    const before = said(ana, SALES, 'Halyard').length;
    await changes('halyard', 'Stage', 'Demo', 0);
    await changes('halyard', 'Stage', 'POC', 61);
    expect(said(ana, SALES, 'Halyard')).toHaveLength(before);
  });

  test('hears nothing of a restricted deal (S4-58), and nothing where another company reads along', async () => {
    const ana = walk.person('Ana');
    await changes('palisade', 'Stage', 'Negotiation');
    expect(said(ana, SALES, 'Palisade')).toEqual([]);
    await changes('dovetail', 'Stage', 'Negotiation');
    expect(said(ana, SALES, 'Dovetail').length).toBeGreaterThan(0);
    expect(said(ana, EXTERNAL, 'Negotiation')).toEqual([]);
  });

  test('that Opp was not invited to is left alone, without a loop', async () => {
    await changes('umbra', 'Stage', 'Win');
    const refused = newProblems(walk).length;
    expect(refused).toBeLessThanOrEqual(1);
    walk.clock.advance(600_000);
    await walk.opp().deliverDue();
    expect(newProblems(walk)).toEqual([]);
  });
});
