import { createTurn } from '../../src/jobs/turn.js';
import type { Store } from '../../src/store/open-store.js';
import { GLOBEX } from '../sandbox/notion/small-seed.js';
import { bundleProgram, startProgram } from '../support/child-program.js';
import { ASKING, query, word } from '../support/mirror/deals.js';
import { openSynced } from '../support/mirror/synced.js';
import { openServerStore } from '../support/store/engine-under-test.js';
import { minutesAfterNoon, NOON } from '../support/store/promises.js';
import { serverUrl } from '../support/store/store-under-test.js';

describe('several processes on one Postgres', () => {
  let [one, two]: Store[] = [];
  const stores = (): readonly [Store, Store] => {
    if (one === undefined || two === undefined) throw new Error('the stores open before the first test');
    return [one, two];
  };
  beforeAll(async () => {
    [one, two] = [await openServerStore(), await openServerStore()];
  });
  beforeEach(async () => {
    await stores()[0].forgetEverything();
    const fence = await stores()[0].turns.take('sync', new Date('2100-01-01T00:00:00Z'), 0);
    await stores()[0].turns.free('sync', fence ?? 0);
  });
  afterAll(() => Promise.all(stores().map((store) => store.close())));

  test('of two only one reads Notion, and when it stops the other goes on at once (O3)', async () => {
    const clock = { now: () => NOON };
    const [first, second] = stores().map(({ turns }) => createTurn(turns, 'sync', clock));
    expect([await first?.take(), await second?.take()]).toEqual([true, false]);
    await first?.free();
    expect([await second?.take(), await first?.take()]).toEqual([true, false]);
    await second?.free();
  });

  test('one that is killed frees its turn after its lease; the other goes on (O3)', async () => {
    const program = await bundleProgram('test/support/store/children/take-turns.ts');
    const first = startProgram(program, serverUrl(), NOON.toISOString());
    await first.line((line) => line === 'has run');
    const beside = startProgram(program, serverUrl(), minutesAfterNoon(0.9).toISOString());
    await beside.line((line) => line === 'has run');
    await first.kill();
    const later = startProgram(program, serverUrl(), minutesAfterNoon(1).toISOString());
    await later.line((line) => line === 'has run');
    expect([first.lines, beside.lines, later.lines]).toEqual([
      ['reads', 'has run'],
      ['has run'],
      ['reads', 'has run'],
    ]);
    await Promise.all([beside.kill(), later.kill()]);
  }, 60_000);

  test('one that was paused for longer than its lease stands down when it wakes up (O4)', async () => {
    let now = NOON;
    const clock = { now: () => now };
    const [paused, other] = stores().map(({ turns }) => createTurn(turns, 'sync', clock));
    await paused?.take();
    now = minutesAfterNoon(1.5);
    expect(await other?.take()).toBe(true);
    await paused?.renew();
    expect([paused?.isOurs(), other?.isOurs()]).toEqual([false, true]);
    await paused?.free();
    expect(await paused?.take()).toBe(false);
  });

  test('what one reads, the other finds', async () => {
    const [reader, asked] = stores();
    const synced = await openSynced(reader);
    await synced.sync.full();
    await synced.sweepAll();
    const found = await asked.mirror.search(query(word('kubernets'), { scope: 'all' }), ASKING);
    expect(found.deals.map(({ opportunity }) => opportunity.title)).toEqual(['Acme – session replay']);
    expect(await asked.mirror.state()).toMatchObject({ complete: true, readCount: 3 });
    await reader.mirror.removeDeal(GLOBEX);
    expect(await asked.mirror.find(GLOBEX)).toBeUndefined();
    await synced.close();
  });
});
