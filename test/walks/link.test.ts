import type { AccessRules } from '../../src/services/access.js';
import { textOf, type DeskHand } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { ACME_SHARED, DEAL_ACME, ephemeralIn, ephemerals, logs, PRESALES, startOf } from './collect-steps.js';
import { pageOf, trouble, troubleEnds } from './steps.js';
import { walksThrough } from './walks-through.js';

const RESTRICTED = 'Palisade Fencing';
const RULES: AccessRules[number][] = [
  { role: 'customer', values: [RESTRICTED], visible_to: ['ana.pereira@sentry-presales.example'] },
];
const ENTERPRISE = 'Acme Corp – Enterprise platform';
const UNLINKED = 'This channel is not linked to an opportunity.';

let walk: Walk;

async function linkedTo(person: DeskHand, words: string, channel = DEAL_ACME): Promise<string> {
  const said = await ephemeralIn(person, `/opp link ${words}`, channel);
  expect(said).toContain('This channel is linked to');
  return said;
}

/** Presses a button of the newest message that only this person sees, and waits for what comes in its place. */
async function pressesFor(person: DeskHand, button: string, words: string): Promise<void> {
  await person.presses(button);
  await person.until(words, () => ephemerals(person).at(-1)?.includes(words) === true || undefined);
}

describe('/opp link', () => {
  walksThrough(async () => (walk = await openWalk()));

  test('ties a channel to a deal: there every command means it without a name', async () => {
    const [ana, ben] = [walk.person('Ana'), walk.person('Ben')];
    expect(await ephemeralIn(ana, '/opp link', DEAL_ACME)).toContain(UNLINKED);
    const linked = await linkedTo(ana, 'acme corp enterprise');
    expect(linked).toContain(`linked to “${ENTERPRISE}” now`);
    for (const [command, words] of [
      ['/opp status', 'Covers the last'],
      ['/opp stage', 'Change stage'],
      ['/opp update', 'Update opportunity'],
    ] as const) {
      await ben.types(command, DEAL_ACME);
      await ben.modal(ENTERPRISE);
      const { view } = await ben.modal(words);
      expect(textOf(view)).not.toContain('Which opportunity?');
      await ben.closes();
    }
    const card = await ephemeralIn(ben, '/opp show', DEAL_ACME);
    expect(card).toContain(ENTERPRISE);
    await ben.types('/opp status quarry', DEAL_ACME);
    await ben.modal('Covers the last');
    expect(textOf(ben.sees().modals)).not.toContain(ENTERPRISE);
    await ben.closes();
  });

  test('elsewhere, and after it was untied, a name is asked for as before', async () => {
    const ana = walk.person('Ana');
    await ana.types('/opp status', 'C0SALES01');
    await ana.modal('Which opportunity?');
    await ana.closes();
    const untied = await ephemeralIn(ana, '/opp unlink', DEAL_ACME);
    expect(untied).toContain(`not linked to “${ENTERPRISE}” any more. Ana Pereira linked it on`);
    expect(await ephemeralIn(ana, '/opp unlink', DEAL_ACME)).toContain(UNLINKED);
    await ana.types('/opp status', DEAL_ACME);
    await ana.modal('Which opportunity?');
    await ana.closes();
  });

  test('names who linked what before, and when; off unties, too', async () => {
    const [ana, jane] = [walk.person('Ana'), walk.person('Jane')];
    await linkedTo(ana, 'quarry');
    const again = await linkedTo(jane, 'bayleaf');
    expect(again).toMatch(
      /Before, it was linked to “.*Quarry.*”\. Ana Pereira linked it on \d+ \w+ \d{4}\./u,
    );
    expect(await ephemeralIn(ana, '/opp link', DEAL_ACME)).toContain('Jane Doe linked it on');
    await ephemeralIn(ana, '/opp link off', DEAL_ACME);
    expect(await ephemeralIn(jane, '/opp link', DEAL_ACME)).toContain(UNLINKED);
  });

  test('several that match are a choice, and a button unties', async () => {
    const ana = walk.person('Ana');
    expect(await ephemeralIn(ana, '/opp link platform', DEAL_ACME)).toContain(
      'Which one is this channel about?',
    );
    await pressesFor(ana, 'Link', 'now. /opp status, show, stage and update need no name here.');
    await pressesFor(ana, 'Unlink', 'any more. Ana Pereira linked it on');
    expect(await ephemeralIn(ana, '/opp link', DEAL_ACME)).toContain(UNLINKED);
  });

  test('a direct message cannot be linked, and says why', async () => {
    const [ana, jane] = [walk.person('Ana'), walk.person('Jane')];
    await ana.types('Hi Jane', jane.id);
    const dm = ana.sees().channels.find(({ kind }) => kind === 'dm')?.id ?? '';
    expect(await ephemeralIn(ana, '/opp link quarry', dm)).toContain('A direct message cannot be linked');
    expect(await ephemeralIn(ana, '/opp link nonsense deal', dm)).toContain(
      'A direct message cannot be linked',
    );
  });

  test('a name nobody knows is told, and the link stays as it was', async () => {
    const ana = walk.person('Ana');
    await linkedTo(ana, 'quarry');
    expect(await ephemeralIn(ana, '/opp link zzyzx unheard', DEAL_ACME)).toContain('I know no opportunity');
    expect(await ephemeralIn(ana, '/opp link', DEAL_ACME)).toContain('Quarry');
  });

  test('after trouble, Try again still means the channel’s deal', async () => {
    const ana = walk.person('Ana');
    trouble(walk, 'error_500', { on: 'reads', times: Infinity });
    await ana.types('/opp status', DEAL_ACME);
    await ana.modal('Notion does not answer');
    troubleEnds(walk);
    await ana.presses('Try again');
    expect(textOf((await ana.modal('Covers the last')).view)).toContain('Quarry');
    await ana.closes();
  });

  test('a deal that was archived in Notion is said to be gone, and another one can be linked', async () => {
    const ana = walk.person('Ana');
    await linkedTo(ana, 'verbena');
    await walk.notion.desk.act({ act: 'archive', pageId: pageOf(walk, 'verbena') });
    walk.clock.advance(26 * 3_600_000);
    await walk.opp().readDue();
    await ana.types('/opp status', DEAL_ACME);
    const { view } = await ana.modal('which this channel is linked to, is not there any more');
    expect(textOf(view)).toContain('Link another one with /opp link');
    await ana.closes();
    expect(await ephemeralIn(ana, '/opp link', DEAL_ACME)).toContain('which is not there any more');
    await logs(ana, 'Good week');
    expect(startOf(ana, 'logDeal')).toBeUndefined();
    await ana.closes();
    expect(await linkedTo(ana, 'quarry')).toContain('Before, it was linked to');
    await ephemeralIn(ana, '/opp unlink', DEAL_ACME);
  });
});

describe('/opp link and restricted deals (S4-58)', () => {
  walksThrough(async () => (walk = await openWalk({ playbook: { restricted: RULES } })));

  test('whoever may not see the linked deal reads what an untied channel says, and cannot untie it', async () => {
    const [ana, ben] = [walk.person('Ana'), walk.person('Ben')];
    await linkedTo(ana, 'palisade');
    const since = walk.said.count();
    expect(await ephemeralIn(ben, '/opp link', DEAL_ACME)).toContain(UNLINKED);
    expect(await ephemeralIn(ben, '/opp unlink', DEAL_ACME)).toContain(UNLINKED);
    expect(await ephemeralIn(ben, '/opp link palisade', DEAL_ACME)).toContain('I know no opportunity');
    await ben.types('/opp status', DEAL_ACME);
    await ben.modal('Which opportunity?');
    await ben.closes();
    await logs(ben, 'Good week');
    expect((await ben.looksUp('logDeal', 'palisade')).size).toBe(0);
    ben.fills({ logDeal: pageOf(walk, RESTRICTED) });
    await ben.submits();
    expect(JSON.stringify(ben.sees().modals.at(-1)?.errors)).toContain('is not there any more');
    await ben.closes();
    expect(walk.said.leaks([RESTRICTED, 'Palisade', pageOf(walk, RESTRICTED)], since)).toEqual([]);
    await ana.types('/opp status', DEAL_ACME);
    await ana.modal(RESTRICTED);
    await ana.closes();
  });

  test('what was collected for a deal that one may not see any more is not shown', async () => {
    const ben = walk.person('Ben');
    const line = {
      ...{ id: 'l1', slackUserId: ben.id, opportunityId: pageOf(walk, RESTRICTED), text: 'Fence is up' },
      ...{ section: 'timeline' as const, date: '2026-11-12', author: 'Ben', collectedAt: walk.clock.now() },
      source: { channelId: DEAL_ACME, messageTs: '1.1', kind: 'channel' as const },
    };
    await walk.store.collected.add(line);
    const since = walk.said.count();
    expect(await ephemeralIn(ben, '/opp collected', DEAL_ACME)).toContain('You have collected no lines');
    await logs(ben, 'Good week');
    expect([...(await ben.looksUp('logDeal', '')).values()]).not.toContain(line.opportunityId);
    await ben.closes();
    expect(walk.said.leaks([RESTRICTED, 'Palisade', 'Fence is up', line.opportunityId], since)).toEqual([]);
    await walk.store.collected.add({ ...line, id: 'l2', slackUserId: walk.person('Ana').id });
    expect(await ephemeralIn(walk.person('Ana'), '/opp collected', DEAL_ACME)).toContain('Fence is up');
  });

  test('a restricted deal has no place where another company reads along, or where nobody can tell', async () => {
    const ana = walk.person('Ana');
    const outside = await ephemeralIn(ana, '/opp link palisade', ACME_SHARED);
    expect(outside).toContain('people of another company read this channel');
    expect(await ephemeralIn(ana, '/opp link', ACME_SHARED)).toContain(UNLINKED);
    const unknown = await ephemeralIn(ana, '/opp link palisade', PRESALES);
    expect(unknown).toContain('I cannot tell who reads this channel');
    await linkedTo(ana, 'quarry', ACME_SHARED);
  });
});
