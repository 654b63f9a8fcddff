import { UserError } from '../../../src/domain/errors.js';
import { Playbook, stageRoles } from '../../../src/domain/playbook.js';
import { checkView } from '../../../src/sandbox/slack/block-kit/check-view.js';
import type { AccessRules } from '../../../src/services/access.js';
import { gatherHome, type HomeDesk } from '../../../src/services/home/gather-home.js';
import { homeReader } from '../../../src/services/home/home-reader.js';
import { homeFace, homeView } from '../../../src/slack/views/home-view.js';
import type { Store } from '../../../src/store/open-store.js';
import { deal } from '../../support/mirror/deals.js';
import { openStoreUnderTest } from '../../support/store/engine-under-test.js';

const ANA = { id: 'p-ana', name: 'Ana Pereira', email: 'Ana@example.com' };
const NOW = new Date('2026-11-23T10:00:00Z');
const CALLER = {
  ...{ slackUserId: 'U-ana', notionUserId: ANA.id, name: ANA.name, timeZone: 'Europe/Lisbon' },
};
const READER = { caller: CALLER, email: 'ana@example.com' };
const HIDING: AccessRules = [{ role: 'customer', values: ['Federal'], visible_to: ['ben@example.com'] }];
const playbook = Playbook.parse({ vendor: 'Sentry', stages: [{ name: 'Discovery', role: 'active' }] });

let store: Store;
beforeAll(async () => {
  store = await openStoreUnderTest();
  await store.forgetEverything();
  const deals = Array.from({ length: 60 }, (_, n) => {
    const customer = n === 7 ? 'Federal Office' : 'Acme';
    return deal({
      ...{ id: `d${n}`, title: `Deal ${n}`, se: [ANA], edited: '2026-11-20T10:00:00Z', customer },
      properties: { cust: customer },
    });
  });
  await store.mirror.putDeals([...deals, deal({ id: 'other', title: 'Not hers' })], 1);
  const properties = [{ id: 'cust', name: 'Customer' }];
  const roles = [{ role: 'customer' as const, propertyId: 'cust' }];
  const schema = { dataSourceId: 'd', stages: ['Discovery'], properties, roles };
  await store.mirror.note({ schema, freshAt: NOW, complete: true });
}, 120_000);
afterAll(() => store.close());

const deskWith = (access: AccessRules = [], more: Partial<HomeDesk> = {}): HomeDesk => ({
  ...store,
  ...{
    clock: { now: () => NOW },
    access,
    roleOf: stageRoles(playbook),
    stageRules: playbook,
    digestRules: playbook,
    vendor: 'Sentry',
  },
  slackPeople: {
    person: (id) =>
      Promise.resolve({
        id,
        name: 'Ana',
        email: 'ana@example.com',
        timeZone: 'Europe/Lisbon',
        kind: 'member',
      }),
  },
  ...more,
});

test('Home of 60 deals has pages that Slack takes, and a page beyond the end is the last one', async () => {
  const home = await gatherHome(deskWith(), READER, 99);
  expect(home).toMatchObject({ total: 60, page: 5, pages: 6, offset: 50, load: { active: 60, pocs: 0 } });
  expect(home.deals).toHaveLength(10);
  const seen = await Promise.all([0, 1, 2, 3, 4, 5].map((page) => gatherHome(deskWith(), READER, page)));
  expect(new Set(seen.flatMap(({ deals }) => deals.map(({ opportunity }) => opportunity.id))).size).toBe(60);
  for (const page of seen) expect(checkView(homeView(homeFace(page, NOW), '{}'), 'home')).toEqual([]);
});

test('what is restricted is neither shown nor counted, also among what waits (S4-58)', async () => {
  const federal = { opportunityId: 'd7', title: 'Federal Office' };
  const home = await gatherHome(
    deskWith(HIDING, {
      handedBetween: () =>
        Promise.resolve([{ ...federal, direction: 'to_me', by: 'Ben', since: '2026-11-20' }]),
      collectedBy: () =>
        Promise.resolve([
          { ...federal, count: 2 },
          { opportunityId: 'd8', title: 'Deal 8', count: 1 },
        ]),
    }),
    READER,
    0,
  );
  expect([home.total, home.health.activeCount]).toEqual([59, 60]);
  expect(home.handed).toEqual([]);
  expect(home.collected.map(({ opportunityId }) => opportunityId)).toEqual(['d8']);
  expect(JSON.stringify(home)).not.toContain('Federal');
});

describe('while Notion is away', () => {
  const late = { soon: () => Promise.resolve(undefined) };
  const now = { soon: <T>(answer: Promise<T>): Promise<T | undefined> => answer };
  const away = {
    callers: {
      identify: () => Promise.reject(new UserError({ kind: 'notion_unreachable' })),
      timeZone: () => Promise.resolve('UTC'),
    },
  };

  test('a Sales Engineer is known from our own copy, at once or when the answer takes too long', async () => {
    for (const patience of [late, now]) {
      const desk = { ...deskWith(), dealNotes: store.dealNotes, ...away, ...patience };
      const { caller } = await homeReader(desk, 'U-ana');
      expect(caller).toMatchObject({ notionUserId: ANA.id, timeZone: 'Europe/Lisbon' });
    }
  });

  test('nobody else is let in', async () => {
    const slackPeople: HomeDesk['slackPeople'] = {
      person: (id) =>
        Promise.resolve({ id, name: 'Eve', email: 'eve@example.com', timeZone: 'UTC', kind: 'member' }),
    };
    const desk = { slackPeople, dealNotes: store.dealNotes, ...away, ...late };
    await expect(homeReader(desk, 'U-eve')).rejects.toMatchObject({
      problem: { kind: 'notion_unreachable' },
    });
  });
});
