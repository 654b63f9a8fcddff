import { stageRoles } from '../../../src/domain/playbook.js';
import { TeamClock } from '../../../src/domain/playbook/routines.js';
import { dealsOf, type QuietDesk } from '../../../src/services/quiet-deals/person-deals.js';
import type { Caller } from '../../../src/services/callers.js';
import type { SourceDeal } from '../../../src/services/ports/deal-source.js';
import { settingsOf } from '../../../src/services/ports/person-settings.js';
import type { Store } from '../../../src/store/open-store.js';
import { readPlaybook } from '../../../src/playbook-file.js';
import { deal, JANE, NOW } from '../../support/mirror/deals.js';
import { openStoreUnderTest } from '../../support/store/engine-under-test.js';

const PLAYBOOK = readPlaybook('playbooks/sentry.yml');
const CALLER: Caller = {
  ...{ slackUserId: 'UJANE', notionUserId: JANE.id, name: 'Jané Dœ', timeZone: 'Europe/Lisbon' },
};
const SCHEMA = {
  dataSourceId: 'ds',
  stages: [],
  properties: [{ id: 'vis', name: 'Visibility' }],
  roles: [
    { role: 'demo_date' as const, propertyId: 'demo' },
    { role: 'next_step_date' as const, propertyId: 'next' },
    { role: 'poc_dates' as const, propertyId: 'poc' },
    { role: 'visibility' as const, propertyId: 'vis' },
  ],
};

let store: Store;
beforeAll(async () => {
  store = await openStoreUnderTest();
  await store.mirror.note({ schema: SCHEMA });
}, 120_000);
afterAll(() => store.close());

function desk(more: Partial<QuietDesk> = {}): QuietDesk {
  return {
    clock: { now: () => NOW },
    mirror: store.mirror,
    access: [],
    roleOf: stageRoles(PLAYBOOK),
    slackPeople: {
      person: (id) =>
        Promise.resolve({
          id,
          name: 'Jane',
          email: 'jane@example.com',
          timeZone: 'Europe/Lisbon',
          kind: 'member',
        }),
    },
    dealNotes: store.dealNotes,
    snoozes: store.snoozes,
    stageRules: PLAYBOOK,
    vendor: 'Sentry',
    ...more,
  };
}

const put = (...deals: readonly SourceDeal[]) => store.mirror.putDeals(deals, 1);
const EDITED = '2026-11-18T09:00:00Z';

async function reasons(more: Partial<QuietDesk> = {}, email = 'jane@example.com') {
  const { deals } = await dealsOf(desk(more), CALLER, email);
  return Object.fromEntries(
    deals.map(({ opportunity, reasons: found }) => [opportunity.id, found.map(({ kind }) => kind)]),
  );
}

beforeEach(async () => {
  await store.mirror.clear();
  await store.mirror.note({ schema: SCHEMA });
});

test('the dates of the page decide: single days, spans, days with a time', async () => {
  await put(
    deal({
      id: 'demo',
      title: 'Demo',
      stage: 'Demo',
      role: 'demo',
      se: [JANE],
      edited: EDITED,
      properties: { demo: '2026-11-10' },
    }),
    deal({
      id: 'next',
      title: 'Next',
      se: [JANE],
      edited: EDITED,
      properties: { next: '2026-11-17T10:00:00.000+01:00' },
    }),
    deal({
      id: 'poc',
      title: 'POC',
      stage: 'POC',
      role: 'poc',
      se: [JANE],
      properties: { poc: '2026-10-01 – 2026-11-01' },
    }),
    deal({
      id: 'trial',
      title: 'Trial',
      stage: 'POC',
      role: 'poc',
      se: [JANE],
      properties: { poc: '2026-07-01 – 2026-08-01' },
    }),
  );
  expect(await reasons()).toEqual({
    demo: ['demo_passed'],
    next: ['next_step_overdue'],
    poc: [],
    trial: ['cold'],
  });
});

test('one person with two Notion accounts has one list of deals', async () => {
  const second = { ...JANE, id: 'p-jane-2', email: 'jane@EXAMPLE.com' };
  await put(
    deal({ id: 'a', title: 'A', se: [JANE] }),
    deal({ id: 'b', title: 'B', se: [second], edited: EDITED }),
    deal({ id: 'won', title: 'Won', role: 'won', stage: 'Win', se: [JANE] }),
    deal({ id: 'archived', title: 'Gone', archived: true, se: [JANE] }),
  );
  expect(await reasons()).toEqual({ a: ['cold'], b: [] });
  const engineers = await store.dealNotes.activeSalesEngineers();
  expect(engineers.map(({ notionUserId, deals }) => [notionUserId, deals])).toEqual([
    ['p-jane', 1],
    ['p-jane-2', 1],
  ]);
});

test('what the updates say counts, resolved comments too; what was taken back does not', async () => {
  await put(deal({ id: 'said', title: 'A', se: [JANE], edited: EDITED }));
  const text = (day: string) =>
    `${day} — Last 1 weeks\n\nTLDR: Stand of ${day}\n\nSentiment: ‼️ Slipping\n\nOpen items (A side):\n- None\n\nOpen items (Sentry side):\n- Fix SSO`;
  const comment = (day: string, id: string) => ({
    ...{
      opportunityId: 'said',
      commentId: id,
      text: text(day),
      author: 'Jane',
      saidAt: new Date(`${day}T09:00:00Z`),
    },
  });
  await store.ledger.remember([
    comment('2026-10-20', 'c1'),
    comment('2026-11-02', 'c2'),
    comment('2026-11-19', 'c3'),
  ]);
  await store.ledger.forget({ opportunityId: 'said', commentId: 'c3', at: NOW });
  const { deals } = await dealsOf(desk(), CALLER, 'jane@example.com');
  expect(deals[0]?.reasons).toEqual([
    { kind: 'trouble_twice' },
    { kind: 'our_item_old', text: 'Fix SSO', days: 31, others: 0 },
  ]);
  expect(deals[0]?.updates.last?.tldr).toBe('Stand of 2026-11-02');
});

test('a review counts as activity, three of them in a row ask for a decision', async () => {
  await put(deal({ id: 'a', title: 'A', se: [JANE] }));
  const said = (...days: readonly string[]) => ({
    reviewHistory: {
      since: () =>
        Promise.resolve(
          days.map((day) => ({ opportunityId: 'a', reviewedAt: new Date(`${day}T09:00:00Z`) })),
        ),
    },
  });
  expect(await reasons(said('2026-11-16'))).toEqual({ a: [] });
  expect(await reasons(said('2026-11-16', '2026-11-09', '2026-11-02'))).toEqual({ a: ['decision_due'] });
});

test('a snoozed deal is quiet for whoever snoozed it, and only for them', async () => {
  await put(deal({ id: 'a', title: 'A', se: [JANE] }));
  await store.snoozes.set('UJANE', 'a', { since: '2026-11-19', until: '2026-12-03' });
  expect(await reasons()).toEqual({ a: [] });
  const { deals } = await dealsOf(desk(), { ...CALLER, slackUserId: 'UTOM' }, 'jane@example.com');
  expect(deals[0]?.reasons.map(({ kind }) => kind)).toEqual(['cold']);
});

test('a restricted deal is not even named to its own Sales Engineer who may not see it', async () => {
  await put(
    deal({ id: 'a', title: 'A', se: [JANE], properties: { vis: 'Federal' } }),
    deal({ id: 'b', title: 'B', se: [JANE] }),
  );
  const rule = { role: 'visibility' as const, values: ['Federal'], visible_to: ['pat@example.com'] };
  expect(await reasons({ access: [rule] })).toEqual({ b: ['cold'] });
});

test('what a person sets is kept, and what they set back is as the playbook says again', async () => {
  const now = new Date('2026-11-20T12:00:00Z');
  await store.settings.change('UJANE', { weekdays: ['tuesday', 'friday'], awayUntil: '2026-12-01' }, now);
  await store.settings.change('UJANE', { digest: false, awayUntil: undefined }, now);
  const own = await store.settings.of('UJANE');
  expect(own).toEqual({ weekdays: ['tuesday', 'friday'], digest: false });
  expect(settingsOf(own, PLAYBOOK.digest)).toMatchObject({
    digest: false,
    hour: 9,
    weekdays: ['tuesday', 'friday'],
  });
  expect(settingsOf(await store.settings.of('UTOM'), PLAYBOOK.digest)).toMatchObject({
    digest: true,
    weekdays: ['monday'],
  });
  expect([...(await store.settings.all()).keys()]).toEqual(['UJANE']);
});

describe('the team’s clocks and the end of a quarter', () => {
  const clock = (name: string, more: Partial<TeamClock>) =>
    TeamClock.parse({ name, hours: 24, says: 'Do it.', from: 'created', ...more });
  const schema = {
    ...SCHEMA,
    properties: [...SCHEMA.properties, { id: 'held', name: 'Transferred?' }, { id: 'due', name: 'Due' }],
  };
  const rules = (change: object) => ({ stageRules: { ...PLAYBOOK, ...change } });

  test('what has run out is a reason, told by columns of any name, within the deal’s one row (S4-42, S4-52)', async () => {
    await store.mirror.note({ schema });
    const clocks = [
      clock('Answer', { ends_with: 'activity' }),
      clock('Holdover', { only_when: 'transferred?' }),
      clock('Due', { from: 'Due', hours: 48, stages: ['Discovery'] }),
    ];
    await put(
      deal({ id: 'held', title: 'Held', se: [JANE], edited: EDITED, properties: { held: 'Yes' } }),
      deal({ id: 'free', title: 'Free', se: [JANE], edited: EDITED, properties: { held: 'No' } }),
      deal({ id: 'new', title: 'New', se: [JANE], created: EDITED }),
      deal({ id: 'due', title: 'Due', se: [JANE], edited: EDITED, properties: { due: '2026-11-17' } }),
      deal({
        ...{ id: 'demo', title: 'Demo', se: [JANE], edited: EDITED, stage: 'Demo', role: 'demo' },
        properties: { due: '2026-11-17' },
      }),
    );
    const { deals } = await dealsOf(desk(rules({ clocks })), CALLER, 'jane@example.com');
    const told = deals.map(({ opportunity: { id }, reasons: found }) => [
      id,
      found.map((reason) => (reason.kind === 'clock_run_out' ? reason.name : reason.kind)),
    ]);
    expect(Object.fromEntries(told)).toEqual({
      ...{ held: ['Holdover'], free: [], new: ['Answer'], due: ['Due'], demo: [] },
    });
    expect(await reasons()).toEqual({ held: [], free: [], new: [], due: [], demo: [] });
  });

  test('near its end what closes in the quarter comes first, and is quiet sooner (S2-2)', async () => {
    const quiet = '2026-11-12T09:00:00Z';
    await put(
      deal({ id: 'cold', title: 'Cold', se: [JANE], close: '2027-02-01' }),
      deal({ id: 'now', title: 'Now', se: [JANE], close: '2026-12-20', edited: quiet }),
      deal({ id: 'fine', title: 'Fine', se: [JANE], close: '2026-12-20', edited: EDITED }),
    );
    const order = async (change: object) =>
      (await dealsOf(desk(rules(change)), CALLER, 'jane@example.com')).deals.map(
        ({ opportunity: { id }, reasons: found }) => `${id}: ${found.map(({ kind }) => kind).join()}`,
      );
    const digest = { ...PLAYBOOK.digest, quarter_end: { last_days: 60, quiet_days: 7 } };
    expect(await order({ digest })).toEqual(['now: quiet', 'cold: cold', 'fine: ']);
    expect(await order({})).toEqual(['cold: cold', 'now: ', 'fine: ']);
  });
});
