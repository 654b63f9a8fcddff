import { createDigestJob } from '../../../src/jobs/digests.js';
import { deliverNext, LEASE_MS } from '../../../src/services/digest/deliver-digests.js';
import { watchedDigests } from '../../../src/services/digest/digest-watch.js';
import { planDigests } from '../../../src/services/digest/plan-digests.js';
import { countUnfinished, undelivered } from '../../../src/services/digest/undelivered.js';
import { sayNothingNew, snooze, ticked } from '../../../src/services/digest/work-through.js';
import type { Caller } from '../../../src/services/callers.js';
import { undeliveredWords } from '../../../src/slack/text/undelivered-words.js';
import type { Store } from '../../../src/store/open-store.js';
import { deal } from '../../support/mirror/deals.js';
import { openStoreUnderTest } from '../../support/store/engine-under-test.js';
import { digestWorld, Killed, member, type DigestWorld } from './digest-world.js';

/** A Friday; everything in these deals is long ago. */
const FRIDAY = '2026-11-20T12:00:00Z';
const MONDAY_NINE = '2026-11-23T09:00:00Z';

let store: Store;
let world: DigestWorld;
beforeAll(async () => {
  store = await openStoreUnderTest();
}, 120_000);
afterAll(() => store.close());

const person = (id: string) => ({ id: `n-${id}`, name: id, email: `${id}@example.com` });
const ANA: Caller = { slackUserId: 'UANA', notionUserId: 'n-ana', name: 'Ana', timeZone: 'Europe/Lisbon' };

beforeEach(async () => {
  await store.forgetEverything();
  world = digestWorld(() => store, FRIDAY);
  world.people = [member('UANA'), member('UTOM')];
  await store.mirror.putDeals(
    [
      deal({ id: 'a1', title: 'Acme', se: [person('ana')], close: '2026-12-04' }),
      deal({ id: 'a2', title: 'Globex', se: [person('ana')] }),
      deal({ id: 't1', title: 'Initech', se: [person('tom')] }),
    ],
    1,
  );
  await planDigests(world.desk());
});

/** Time passes; the mirror is read meanwhile. */
async function at(moment: string): Promise<void> {
  world.now = new Date(moment);
  await store.mirror.note({ freshAt: world.now });
}

const job = () => createDigestJob({ desk: world.desk(), onUnreached: () => undefined });
async function runAt(moment: string): Promise<void> {
  await at(moment);
  await job().runAll();
}
const got = (id = 'UANA') => world.arrived.filter(({ slackUserId }) => slackUserId === id);
const names = (id = 'UANA') => {
  const last = got(id).at(-1)?.content;
  return last?.kind === 'own' ? last.own.entries.map(({ title }) => title) : undefined;
};

test('each person gets one, with their own deals, and nobody gets a second one', async () => {
  await runAt(MONDAY_NINE);
  await runAt('2026-11-23T09:01:00Z');
  await runAt('2026-11-24T09:00:00Z');
  expect(world.arrived).toHaveLength(2);
  expect([names('UANA'), names('UTOM')]).toEqual([['Acme', 'Globex'], ['Initech']]);
  await runAt('2026-11-30T09:00:00Z');
  expect(world.arrived).toHaveLength(4);
});

test('two processes that plan and send at the same moment send each one once', async () => {
  await at(MONDAY_NINE);
  await Promise.all([job().runAll(), job().runAll(), job().runAll()]);
  expect(world.arrived).toHaveLength(2);
});

test('nobody is told that nothing is quiet', async () => {
  await store.mirror.putDeals(
    [deal({ id: 't1', title: 'Initech', se: [person('tom')], edited: MONDAY_NINE })],
    2,
  );
  await runAt(MONDAY_NINE);
  expect(got('UTOM')).toHaveLength(0);
  expect(got('UANA')).toHaveLength(1);
});

test('O2: after a crash in the middle the rest is sent, and nobody gets it twice', async () => {
  await at(MONDAY_NINE);
  world.answers.push('throws');
  await expect(job().runAll()).rejects.toThrow(Killed);
  await at('2026-11-23T09:00:05Z');
  await job().runAll();
  await at('2026-11-23T09:10:00Z');
  await job().runAll();
  expect([got('UANA').length, got('UTOM').length]).toEqual([1, 1]);
  expect(await store.digests.undelivered('2026-11-23', new Date(FRIDAY))).toHaveLength(1);
});

test('a digest whose sender died is counted as one that may have arrived', async () => {
  const outcomes: string[] = [];
  const watched = () => {
    const desk = world.desk();
    return { ...desk, digests: watchedDigests(desk.digests, { ended: (what) => outcomes.push(what) }) };
  };
  await at(MONDAY_NINE);
  await planDigests(watched());
  world.answers.push('throws');
  await expect(deliverNext(watched())).rejects.toThrow(Killed);
  await at('2026-11-23T09:10:00Z');
  await deliverNext(watched());
  expect(outcomes).toEqual(['uncertain', 'sent']);
});

test('a digest that nobody comes to the end of is named after an hour', async () => {
  await at(MONDAY_NINE);
  await planDigests(world.desk());
  await at('2026-11-23T09:59:00Z');
  expect(await countUnfinished(world.desk())).toBe(0);
  await at('2026-11-23T10:01:00Z');
  expect(await countUnfinished(world.desk())).toBe(2);
  expect(undeliveredWords(await undelivered(world.desk()))).toEqual([
    'Ana, 23 Nov 2026: it is due for more than an hour and is not sent yet.',
    'Tom, 23 Nov 2026: it is due for more than an hour and is not sent yet.',
  ]);
  await job().runAll();
  expect(await countUnfinished(world.desk())).toBe(0);
});

test('O4: whoever is held up for longer than the lease sends nothing that another one has sent', async () => {
  await at(MONDAY_NINE);
  await planDigests(world.desk());
  const held = world.desk();
  // The first process stands still after it took a digest up, before it notes that it sends it.
  const beginSending = held.digests.beginSending.bind(held.digests);
  let goOn = (): void => undefined;
  const stopped = new Promise<void>((resolve) => (goOn = resolve));
  const paused = deliverNext({
    ...held,
    digests: {
      ...held.digests,
      beginSending: async (...given) => {
        await stopped;
        return beginSending(...given);
      },
    },
  });
  await deliverNext(world.desk());
  await at(new Date(Date.parse(MONDAY_NINE) + LEASE_MS + 1000).toISOString());
  await job().runAll();
  goOn();
  expect(await paused).toBe('not_sent');
  expect([got('UANA').length, got('UTOM').length]).toEqual([1, 1]);
});

test('S12: when Slack asks to wait, it is sent later, and nobody else is passed over', async () => {
  await at(MONDAY_NINE);
  world.answers.push({ kind: 'not_now', afterSeconds: 30 });
  await job().runAll();
  expect(world.arrived).toHaveLength(1);
  await runAt('2026-11-23T09:00:31Z');
  expect(world.arrived).toHaveLength(2);
});

test.each([
  ['S13: a connection that broke off', 'WebAPIRequestError'],
  ['S14: no answer in time', 'TimeoutError'],
])('%s may have delivered it: it is never sent again, and is listed', async (_what, why) => {
  await at(MONDAY_NINE);
  world.answers.push({ kind: 'uncertain', why });
  await job().runAll();
  for (const minute of ['10', '20', '59']) await runAt(`2026-11-23T09:${minute}:00Z`);
  expect(world.arrived).toHaveLength(1);
  expect(await store.digests.undelivered('2026-11-23', new Date(FRIDAY))).toMatchObject([
    { state: 'uncertain', note: why },
  ]);
});

test.each(['user_not_found', 'user_disabled', 'cannot_dm_bot', 'messages_tab_disabled'])(
  'S16: whom Slack does not deliver to (%s) is skipped and listed, and nobody else waits',
  async (why) => {
    await at(MONDAY_NINE);
    world.answers.push({ kind: 'impossible', why });
    await job().runAll();
    expect(world.arrived).toHaveLength(1);
    expect(await store.digests.undelivered('2026-11-23', new Date(FRIDAY))).toMatchObject([
      { state: 'skipped', note: why },
    ]);
  },
);

test('S16: a person who left gets none, and their deals are told to whoever looks after Opp', async () => {
  world.people = [member('UANA', { kind: 'deactivated' }), member('UTOM')];
  await runAt(MONDAY_NINE);
  expect(world.arrived.map(({ slackUserId }) => slackUserId)).toEqual(['UTOM']);
  const { unreached } = await planDigests(world.desk());
  expect(unreached).toEqual([{ name: 'ana', deals: 2, why: 'deactivated' }]);
});

test('a person who leaves between planning and sending is skipped', async () => {
  await at(MONDAY_NINE);
  await planDigests(world.desk());
  world.people = [member('UTOM')];
  await job().runAll();
  expect(world.arrived.map(({ slackUserId }) => slackUserId)).toEqual(['UTOM']);
});

test('an SE with two Notion accounts gets one digest with the deals of both', async () => {
  const second = { id: 'n-ana-2', name: 'Ana (2)', email: 'ANA@example.com' };
  await store.mirror.putDeals([deal({ id: 'a3', title: 'Hooli', se: [second] })], 1);
  await runAt(MONDAY_NINE);
  expect(got('UANA')).toHaveLength(1);
  expect(names()).toEqual(['Acme', 'Globex', 'Hooli']);
});

test('O6: an SE who moved to another zone this week gets it at nine there, once', async () => {
  await at(MONDAY_NINE);
  await planDigests(world.desk());
  world.people = [member('UANA', { timeZone: 'America/Los_Angeles' }), member('UTOM')];
  await job().runAll();
  expect(got('UANA')).toHaveLength(0);
  await runAt('2026-11-23T17:00:00Z');
  expect(got('UANA')).toHaveLength(1);
  world.people = [member('UANA', { timeZone: 'Asia/Tokyo' }), member('UTOM')];
  for (const moment of ['2026-11-24T00:00:00Z', '2026-11-24T09:00:00Z']) await runAt(moment);
  expect(got('UANA')).toHaveLength(1);
  await runAt('2026-11-30T00:00:00Z');
  expect(got('UANA')).toHaveLength(2);
});

test('O5: a clock that is set back two hours, or forward, sends nothing twice', async () => {
  await runAt('2026-11-23T09:30:00Z');
  for (const moment of ['2026-11-23T07:30:00Z', '2026-11-23T09:00:00Z', '2026-11-23T11:30:00Z'])
    await runAt(moment);
  expect(got('UANA')).toHaveLength(1);
});

test('O5: over the change to summer time it comes at nine', async () => {
  await runAt('2027-03-22T09:00:00Z');
  expect(got('UANA')).toHaveLength(1);
  await runAt('2027-03-29T07:59:00Z');
  expect(got('UANA')).toHaveLength(1);
  await runAt('2027-03-29T08:00:00Z');
  expect(got('UANA')).toHaveLength(2);
});

test('O7: on a holiday it waits for the next workday; away, until the person is back', async () => {
  world.holidays = ['2026-11-23'];
  await store.settings.change('UTOM', { awayUntil: '2026-11-26' }, world.now);
  await runAt(MONDAY_NINE);
  expect(world.arrived).toHaveLength(0);
  await runAt('2026-11-24T09:00:00Z');
  expect([got('UANA').length, got('UTOM').length]).toEqual([1, 0]);
  await runAt('2026-11-26T09:00:00Z');
  expect([got('UANA').length, got('UTOM').length]).toEqual([1, 1]);
});

test('stopped between planning and sending, it is not sent', async () => {
  await at(MONDAY_NINE);
  await planDigests(world.desk());
  await store.settings.change('UANA', { digest: false }, world.now);
  await job().runAll();
  expect(got('UANA')).toHaveLength(0);
});

test('it waits for a mirror that is fresh, and when Notion stays out of reach it says how old it is', async () => {
  await at('2026-11-23T08:00:00Z');
  world.now = new Date(MONDAY_NINE);
  await job().tick();
  await job().tick();
  expect(world.arrived).toHaveLength(0);
  world.now = new Date('2026-11-23T09:31:00Z');
  await job().runAll();
  expect(got('UANA')[0]?.content).toMatchObject({ own: { freshAt: '2026-11-23T08:00:00.000Z' } });
});

test('a lead who subscribed gets their own people, and only those', async () => {
  world.people.push(member('UGRACE'));
  world.teams = [{ name: 'EMEA', leads: ['grace@example.com'], members: ['ana@example.com'] }];
  await store.settings.change('UGRACE', { teamDigest: true, digestSince: '2026-11-23' }, world.now);
  await store.settings.change('UTOM', { teamDigest: true }, world.now);
  await runAt(MONDAY_NINE);
  const [team] = got('UGRACE');
  expect(team?.content).toMatchObject({
    kind: 'team',
    team: { team: 'EMEA', people: [{ name: 'Ana', active: 2, needing: 2 }] },
  });
  expect(got('UTOM').map(({ content }) => content.kind)).toEqual(['own']);
});

describe('working through it', () => {
  const sent = async () => {
    const id = (await store.digests.openFor('UANA', 'a1', new Date(FRIDAY)))[0];
    if (id === undefined) throw new Error('there is no digest');
    return id;
  };
  const inDigest = async (opportunityId = 'a1') => ({ digestId: await sent(), opportunityId });

  beforeEach(() => runAt(MONDAY_NINE));

  test('nothing new three weeks in a row asks for a decision the third time', async () => {
    const times: unknown[] = [];
    for (const day of ['2026-11-23', '2026-12-07', '2026-12-21']) {
      await at(`${day}T10:00:00Z`);
      const { content } = await sayNothingNew(world.desk(), ANA, await inDigest());
      times.push(content.entries.find(({ opportunityId }) => opportunityId === 'a1')?.act);
    }
    expect(times).toEqual([1, 2, 3].map((n) => ({ kind: 'nothing_new', times: n })));
  });

  test('pressed twice on one day it counts once', async () => {
    const at_ = await inDigest();
    await Promise.all([sayNothingNew(world.desk(), ANA, at_), sayNothingNew(world.desk(), ANA, at_)]);
    expect(await store.reviewHistory.since(['a1'], new Date(FRIDAY))).toHaveLength(1);
  });

  test('a snooze beyond the close date ends with it, and says so', async () => {
    const { content } = await snooze(world.desk(), ANA, await inDigest(), '2027-01-11');
    expect(content.entries[0]?.act).toEqual({ kind: 'snoozed', until: '2026-12-05' });
    await runAt('2026-11-30T09:00:00Z');
    expect(names()).toEqual(['Globex']);
    await runAt('2026-12-07T09:00:00Z');
    expect(names()).toContain('Acme');
  });

  test('S28: a deal archived between digest and click is gone; nothing is recorded of it', async () => {
    await store.mirror.putDeals([deal({ id: 'a1', title: 'Acme', archived: true, se: [person('ana')] })], 2);
    const { content } = await sayNothingNew(world.desk(), ANA, await inDigest());
    expect(content.entries[0]?.act).toEqual({ kind: 'gone' });
    expect(await store.reviews.newest('a1')).toBeUndefined();
  });

  test('the button of a digest from last month does what it says, today', async () => {
    const at_ = await inDigest();
    await at('2026-12-22T10:00:00Z');
    const { content } = await sayNothingNew(world.desk(), ANA, at_);
    expect(content.entries[0]?.act).toEqual({ kind: 'nothing_new', times: 1 });
    expect((await store.reviews.newest('a1'))?.reviewedAt).toEqual(world.now);
  });

  test('nobody works through somebody else’s digest, or one that is kept no more', async () => {
    const at_ = await inDigest();
    const outdated = { problem: { kind: 'form_outdated' } };
    const tom = { ...ANA, slackUserId: 'UTOM' };
    await expect(sayNothingNew(world.desk(), tom, at_)).rejects.toMatchObject(outdated);
    await store.digests.forgetBefore('2026-12-01');
    await expect(sayNothingNew(world.desk(), ANA, at_)).rejects.toMatchObject(outdated);
  });

  test('an update posted elsewhere ticks it off in the message, once', async () => {
    const operation = { kind: 'status', slackUserId: 'UANA', opportunityId: 'a1', payload: {} };
    await ticked(world.desk(), operation);
    await ticked(world.desk(), operation);
    await ticked(world.desk(), { ...operation, slackUserId: 'UTOM' });
    expect(world.renewed.map(({ content }) => content.entries[0]?.act)).toEqual([{ kind: 'status' }]);
  });

  test('a deal handed over from it says so, alone or as one of several', async () => {
    const moved = {
      from: 'Demo',
      to: 'Transferred',
      gaps: [],
      line: { date: '', summary: '', rationale: '' },
    };
    const changes = [{ propertyId: 'p', name: 'Stage', after: { type: 'select', option: 'Transferred' } }];
    const handover = { notionId: 'n-ben', name: 'Ben', oldSalesEngineers: ['n-ana'] };
    const alone = { kind: 'stage', payload: { ...moved, changes, handover } };
    await ticked(world.desk(), { ...alone, slackUserId: 'UANA', opportunityId: 'a1' });
    const several = { kind: 'hand_over', payload: {} };
    await ticked(world.desk(), { ...several, slackUserId: 'UANA', opportunityId: 'a2' });
    expect(world.renewed.at(-1)?.content.entries.map(({ act }) => act?.kind)).toEqual([
      'handed_over',
      'handed_over',
    ]);
  });

  test('two who press at the same moment lose nothing of each other', async () => {
    const [first, second] = [await inDigest('a1'), await inDigest('a2')];
    await Promise.all([
      sayNothingNew(world.desk(), ANA, first),
      snooze(world.desk(), ANA, second, { days: 7 }),
    ]);
    const kept = await store.digests.find(first.digestId);
    expect(kept?.content.entries.map(({ act }) => act?.kind)).toEqual(['nothing_new', 'snoozed']);
  });
});
