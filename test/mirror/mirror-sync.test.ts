import type { Store } from '../../src/store/open-store.js';
import {
  pageId,
  openSynced,
  seedOf,
  titleOf,
  type Synced,
  type SyncedOptions,
} from '../support/mirror/synced.js';
import { openStoreUnderTest } from '../support/store/engine-under-test.js';
import {
  ACME,
  ANA,
  BEN,
  DATA_SOURCE,
  FIRST_COMMENT,
  GLOBEX,
  INITECH,
  OLD_ARCHIVED,
} from '../sandbox/notion/small-seed.js';

const ALL = ['Acme – session replay', 'Globex rollout', 'Hooli (archived)', 'Initech'];
const TWO_MINUTES = 2 * 60_000;

let store: Store;
let synced: Synced;
beforeAll(async () => {
  store = await openStoreUnderTest();
}, 120_000);
afterAll(() => store.close());
beforeEach(() => store.forgetEverything());
afterEach(() => synced.close());

async function start(options: SyncedOptions = {}): Promise<Synced> {
  synced = await openSynced(store, options);
  return synced;
}

const queries = (): number => synced.sandbox.requests().filter(({ path }) => path.endsWith('/query')).length;

describe('a full reading', () => {
  test('brings every opportunity of both partitions and is proven (S0-11)', async () => {
    const { sync, titles, clock } = await start();
    expect(await sync.full()).toBe(true);
    expect(await titles()).toEqual(ALL);
    expect(await store.mirror.find(OLD_ARCHIVED)).toMatchObject({ archived: true });
    expect(await store.mirror.state()).toMatchObject({
      complete: true,
      freshAt: clock.now(),
      activeCount: 2,
    });
    expect((await store.mirror.vocabulary()).stages).toEqual(['Discovery', 'Demo', 'Won']);
  });

  test('shows how far it is while bodies and comments are still read', async () => {
    const { sync, sweepAll } = await start();
    await sync.full();
    expect(await store.mirror.state()).toMatchObject({ readCount: 0, expectedCount: 3, syncing: true });
    await sync.sweep(1);
    expect(await store.mirror.state()).toMatchObject({ readCount: 1, expectedCount: 3, syncing: true });
    await sweepAll();
    expect(await store.mirror.state()).toMatchObject({
      readCount: 3,
      expectedCount: undefined,
      syncing: false,
    });
  });

  test('N22: of more rows than Notion lists goes on by creation time, and misses none', async () => {
    const { sync, titles } = await start({ seed: seedOf(41), rowCap: 10 });
    expect(await sync.full()).toBe(true);
    expect(await titles()).toEqual(Array.from({ length: 41 }, (_, n) => titleOf(n)));
  });

  test('N22: with more rows in one minute than Notion lists is never called complete', async () => {
    const { sync, titles, warnings } = await start({ seed: seedOf(30, 30), rowCap: 10 });
    expect(await sync.full()).toBe(false);
    expect(await titles()).toHaveLength(10);
    expect(await store.mirror.state()).toMatchObject({ complete: false, freshAt: undefined });
    expect(warnings).not.toEqual([]);
  });

  test('N20: whose cursor dies half-way takes nothing away and says so; the next one is whole', async () => {
    const { sync, titles, meanwhile, sandbox } = await start({ seed: seedOf(250) });
    await sync.full();
    meanwhile(async (path, body, asked) => {
      // The row at which the next page begins leaves the database: Notion refuses the cursor.
      if (path.endsWith('/query') && asked === 1) {
        await sandbox.desk.act({ act: 'trash', pageId: pageId(100) });
        await sandbox.desk.act({ act: 'trash', pageId: pageId(5) });
      }
      return body;
    });
    expect(await sync.full()).toBe(false);
    expect(await titles('00200')).toEqual([titleOf(200)]);
    expect(await titles('00005')).toEqual([titleOf(5)]);
    expect((await store.mirror.state()).complete).toBe(false);
    meanwhile((_path, body) => body);
    expect(await sync.full()).toBe(true);
    expect(await titles('00005')).toEqual([]);
    expect(await titles('00200')).toEqual([titleOf(200)]);
  });

  test('that another process takes over ends at the next batch, and calls nothing complete or gone', async () => {
    const turn = { ours: true };
    const { sync, titles, meanwhile, warnings } = await start({
      seed: seedOf(250),
      mayGoOn: () => turn.ours,
    });
    meanwhile((path, body, asked) => {
      if (path.endsWith('/query') && asked === 2) turn.ours = false;
      return body;
    });
    expect(await sync.full()).toBe(false);
    expect(queries()).toBe(2);
    expect(await store.mirror.state()).toMatchObject({ complete: false, readCount: 0, expectedCount: 100 });
    expect(warnings).toEqual([]);
    turn.ours = true;
    expect(await sync.full()).toBe(true);
    turn.ours = false;
    expect(await sync.full()).toBe(false);
    expect((await store.mirror.state()).complete).toBe(true);
    expect(await titles('00200')).toEqual([titleOf(200)]);
    expect(await sync.sweep(50)).toBe(0);
  });

  test('N13: of a database that the connection is not shared with any more leaves everything standing', async () => {
    const { sync, titles, sandbox } = await start();
    await sync.full();
    sandbox.controls.setShared(false);
    await expect(sync.full()).rejects.toMatchObject({ problem: { kind: 'database_not_shared' } });
    expect(await titles()).toEqual(ALL);
    expect(await store.mirror.state()).toMatchObject({ complete: false });
  });

  test('N19: with a revoked token leaves everything standing, as old as it is', async () => {
    const { sync } = await start();
    await sync.full();
    const before = await store.mirror.state();
    const revoked = await openSynced(store, { token: 'secret_revoked' });
    await expect(revoked.sync.full()).rejects.toMatchObject({ problem: { kind: 'notion_refuses_token' } });
    await expect(revoked.sync.delta()).rejects.toMatchObject({ problem: { kind: 'notion_refuses_token' } });
    await expect(revoked.sync.sweep(5)).rejects.toMatchObject({ problem: { kind: 'notion_refuses_token' } });
    expect(await revoked.titles()).toEqual(ALL);
    expect(await store.mirror.state()).toEqual(before);
    await revoked.close();
  });

  test('costs no writing when nothing changed', async () => {
    const { sync, sweepAll } = await start();
    await sync.full();
    await sweepAll();
    const { opportunity } = (await store.mirror.find(ACME)) ?? {};
    await sync.full();
    expect((await store.mirror.find(ACME))?.opportunity).toEqual(opportunity);
    expect(await sync.sweep(50)).toBe(0);
  });
});

describe('what colleagues do in Notion', () => {
  test('N12: a page in the trash vanishes once Notion confirms it, and comes back when restored', async () => {
    const { sync, titles, sandbox } = await start();
    await sync.full();
    await sandbox.desk.act({ act: 'trash', pageId: GLOBEX });
    await sync.full();
    expect(await titles()).toEqual(ALL.filter((title) => title !== 'Globex rollout'));
    await sandbox.desk.act({ act: 'restore', pageId: GLOBEX });
    await sync.full();
    expect(await titles()).toEqual(ALL);
  });

  test('N12: an archived page stays, as archived, and is unarchived again', async () => {
    const { sync, sandbox } = await start();
    await sync.full();
    await sandbox.desk.act({ act: 'archive', pageId: GLOBEX });
    await sync.full();
    expect(await store.mirror.find(GLOBEX)).toMatchObject({ archived: true });
    await sandbox.desk.act({ act: 'unarchive', pageId: GLOBEX });
    await sync.full();
    expect(await store.mirror.find(GLOBEX)).toMatchObject({ archived: false });
  });

  test('a page that slips between the two lists while they are read is not lost', async () => {
    const { sync, sandbox, meanwhile, titles } = await start();
    await sync.full();
    await sandbox.desk.act({ act: 'archive', pageId: GLOBEX });
    meanwhile(async (path, body, asked) => {
      if (path.endsWith('/query') && asked === 1)
        await sandbox.desk.act({ act: 'unarchive', pageId: GLOBEX });
      return body;
    });
    expect(await sync.full()).toBe(true);
    expect(await titles()).toEqual(ALL);
  });

  test('N12: a page moved to another database is gone, one that only seems missing is kept', async () => {
    const { sync, meanwhile, titles } = await start();
    await sync.full();
    const elsewhere = (body: string): string =>
      body.replaceAll(
        /"data_source_id":"[^"]+"/gu,
        '"data_source_id":"33333333-3333-4333-8333-333333333333"',
      );
    meanwhile((path, body) => {
      if (path.endsWith('/query')) return withoutRows(body, [GLOBEX, INITECH]);
      return path === `pages/${GLOBEX}` ? elsewhere(body) : body;
    });
    expect(await sync.full()).toBe(true);
    expect(await titles()).toEqual(ALL.filter((title) => title !== 'Globex rollout'));
  });

  test('an edit is there after the next minute, at the cost of two requests', async () => {
    const { sync, sandbox, clock, titles } = await start();
    await sync.full();
    clock.advance(TWO_MINUTES);
    await sandbox.desk.act({
      act: 'set-property',
      by: ANA,
      pageId: GLOBEX,
      property: 'Customer',
      value: 'Umbrella',
    });
    const before = queries();
    await sync.delta();
    expect(queries() - before).toBe(2);
    expect(await titles('umbrella')).toEqual(['Globex rollout']);
    expect((await store.mirror.state()).freshAt).toEqual(clock.now());
  });

  test('N23: a second edit within the same minute is not lost', async () => {
    const { sync, sandbox, clock, titles } = await start();
    await sync.full();
    clock.advance(TWO_MINUTES);
    const edit = (value: string) =>
      sandbox.desk.act({ act: 'set-property', by: ANA, pageId: GLOBEX, property: 'Customer', value });
    await edit('First');
    await sync.delta();
    await edit('Second');
    await sync.delta();
    expect(await titles('second')).toEqual(['Globex rollout']);
    expect(await titles('first')).toEqual([]);
  });

  test('N23: a second edit of a body within the same minute is read when the minute is over', async () => {
    const { sync, sandbox, clock, sweepAll, titles } = await start();
    await sync.full();
    await sweepAll();
    clock.advance(TWO_MINUTES);
    const write = (text: string) => sandbox.desk.act({ act: 'add-paragraph', by: ANA, pageId: GLOBEX, text });
    await write('kubernetes first');
    await sync.delta();
    await sweepAll();
    expect(await titles('kubernetes first')).toEqual(['Globex rollout']);
    await write('terraform second');
    clock.advance(TWO_MINUTES + 60_000);
    await sync.delta();
    await sweepAll();
    expect(await titles('terraform')).toEqual(['Globex rollout']);
  });

  test('N14: a renamed property keeps its role and its values', async () => {
    const { sync, clock, titles } = await start();
    await sync.full();
    await changeSchema('Segment', { name: 'Kind of customer' });
    clock.advance(11 * 60_000);
    await sync.delta();
    expect((await store.mirror.vocabulary()).properties).toContain('Kind of customer');
    expect(await titles('enterprise')).toEqual(['Acme – session replay']);
  });

  test('N15: a role’s property is deleted while the bot runs: its values go, all the rest stays', async () => {
    const { sync, clock, titles } = await start();
    await sync.full();
    expect((await store.mirror.find(ACME))?.opportunity.customer).not.toBeUndefined();
    await changeSchema('Customer', null);
    clock.advance(11 * 60_000);
    expect(await sync.full()).toBe(true);
    expect(await titles()).toEqual(ALL);
    const { opportunity } = (await store.mirror.find(ACME)) ?? {};
    expect(opportunity?.customer).toBeUndefined();
    expect(opportunity?.stage?.role).toBe('active');
    expect((await store.mirror.vocabulary()).properties).not.toContain('Customer');
  });

  test('N16: a stage that is added or removed in Notion is read again, and none is ever made up', async () => {
    const { sync, clock } = await start();
    await sync.full();
    const options = ['Discovery', 'Procurement', 'Won'].map((name) => ({ name }));
    await changeSchema('Stage', { status: { options } });
    clock.advance(11 * 60_000);
    expect(await sync.full()).toBe(true);
    expect((await store.mirror.vocabulary()).stages).toEqual(['Discovery', 'Procurement', 'Won']);
  });

  test('another database empties the mirror first', async () => {
    const { sync, titles } = await start();
    await sync.full();
    const schema = { dataSourceId: 'another', stages: [], properties: [], roles: [] };
    await store.mirror.note({ schema });
    await sync.full();
    expect(await titles()).toEqual(ALL);
    expect((await store.mirror.notes()).schema?.dataSourceId).not.toBe('another');
  });
});

describe('bodies and comments', () => {
  test('are found after the round, and remembered in the ledger', async () => {
    const { sync, sweepAll, titles } = await start();
    await sync.full();
    expect(await titles('kubernetes')).toEqual([]);
    expect(await sweepAll()).toBe(4);
    expect(await titles('kubernetes')).toEqual(['Acme – session replay']);
    expect(await titles('kick-off')).toEqual(['Acme – session replay']);
    expect((await store.ledger.said(ACME)).map(({ commentId }) => commentId)).toContain(FIRST_COMMENT);
  });

  test('N24: are read again in turn, since they leave no trace on the page: comments after ten minutes, bodies after a day', async () => {
    const { sync, sweepAll, sandbox, clock, titles } = await start();
    await sync.full();
    await sweepAll();
    await sandbox.desk.act({ act: 'comment', by: BEN, pageId: INITECH, text: 'Redlines arrived' });
    expect(await sweepAll()).toBe(0);
    clock.advance(10 * 60_000 + 1);
    expect(await sweepAll()).toBe(4);
    expect(await titles('redlines')).toEqual(['Initech']);
    clock.advance(24 * 3_600_000 + 1);
    expect(await sweepAll()).toBe(4);
  });

  test('of a resolved discussion vanish from the mirror and stay in the ledger (N25)', async () => {
    const { sync, sweepAll, sandbox, clock, titles } = await start();
    await sync.full();
    await sweepAll();
    const discussion = sandbox.desk
      .page(ACME)
      ?.discussions.find(({ comments }) => comments.some(({ id }) => id === FIRST_COMMENT));
    await sandbox.desk.act({ act: 'resolve', discussionId: discussion?.id ?? '' });
    clock.advance(11 * 60_000);
    await sweepAll();
    expect(await titles('kick-off')).toEqual([]);
    expect((await store.ledger.said(ACME)).map(({ commentId }) => commentId)).toContain(FIRST_COMMENT);
  });

  test('go on where they were when the bot is started again', async () => {
    const { sync, sweepAll } = await start({ seed: seedOf(20) });
    await sync.full();
    await sync.sweep(12);
    const again = await openSynced(store, { seed: seedOf(20) });
    await again.sync.full();
    expect(await again.sweepAll()).toBe(8);
    await again.close();
    expect(await sweepAll()).toBe(0);
  });

  test('N18: without the right to read comments the rest is read all the same', async () => {
    const { sync, sweepAll, sandbox, titles } = await start();
    sandbox.controls.setCapabilities({ readComments: false });
    await sync.full();
    await sweepAll();
    expect(await titles('kubernetes')).toEqual(['Acme – session replay']);
    expect(await store.mirror.state()).toMatchObject({ readCount: 3, syncing: false });
  });

  test('of a page that is gone meanwhile do not stop the round', async () => {
    const { sync, sweepAll, sandbox, titles } = await start();
    await sync.full();
    await sandbox.desk.act({ act: 'trash', pageId: ACME });
    await sweepAll();
    expect(await titles()).toEqual(expect.arrayContaining(['Globex rollout', 'Initech']));
    expect((await store.mirror.state()).syncing).toBe(false);
  });
});

describe('our own writes', () => {
  const own = {
    ...{ id: 'own-1', opportunityId: INITECH, author: 'Ana P. via Opp', text: 'Pilot signed', links: [] },
    createdAt: new Date('2026-02-10T12:34:50Z'),
  };

  test('N28: are found the moment they are posted', async () => {
    const { sync, titles } = await start();
    await sync.full();
    await store.mirror.addOwnComment(own);
    expect(await titles('pilot')).toEqual(['Initech']);
    expect((await store.mirror.find(INITECH))?.lastActivity.kind).toBe('posting');
  });

  test('N28: a new page that Notion’s lists do not show yet is there at once, and stays', async () => {
    const { sync, meanwhile, titles } = await start();
    meanwhile((path, body) => (path.endsWith('/query') ? withoutRows(body, [INITECH]) : body));
    await sync.full();
    expect(await titles()).not.toContain('Initech');
    await sync.refresh(INITECH);
    expect(await titles()).toContain('Initech');
    await sync.delta();
    expect(await sync.full()).toBe(true);
    expect(await titles()).toContain('Initech');
  });

  test('are not taken away by a reading of the comments that began before them', async () => {
    const { sync, titles } = await start();
    await sync.full();
    await store.mirror.addOwnComment(own);
    await store.mirror.putComments(INITECH, [], new Date('2026-02-10T12:34:40Z'));
    expect(await titles('pilot')).toEqual(['Initech']);
    await store.mirror.putComments(INITECH, [], new Date('2026-02-10T12:35:40Z'));
    expect(await titles('pilot')).toEqual([]);
  });

  test('to a page are read back at once', async () => {
    const { sync, sandbox, titles } = await start();
    await sync.full();
    await sandbox.desk.act({ act: 'add-paragraph', by: ANA, pageId: INITECH, text: 'Uses Terraform' });
    await sync.refresh(INITECH);
    expect(await titles('terraform')).toEqual(['Initech']);
    await sandbox.desk.act({ act: 'trash', pageId: INITECH });
    await sync.refresh(INITECH);
    expect(await store.mirror.find(INITECH)).toBeUndefined();
  });
});

/** What an administrator does to one property. */
async function changeSchema(name: string, change: object | null): Promise<void> {
  const property = synced.sandbox.desk.overview().properties.find((one) => one.name === name);
  const answer = await fetch(`${synced.baseUrl}/v1/data_sources/${DATA_SOURCE}`, {
    method: 'PATCH',
    headers: { authorization: 'Bearer secret_sync', 'notion-version': '2026-03-11' },
    body: JSON.stringify({ properties: { [property?.id ?? '']: change } }),
  });
  expect(await answer.json()).toMatchObject({ object: 'data_source' });
}

function withoutRows(body: string, ids: readonly string[]): string {
  const list: unknown = JSON.parse(body);
  if (typeof list !== 'object' || list === null || !('results' in list) || !Array.isArray(list.results))
    return body;
  const results = list.results.filter((row: { readonly id: string }) => !ids.includes(row.id));
  return JSON.stringify({ ...list, results });
}
