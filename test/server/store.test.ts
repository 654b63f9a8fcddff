import { openServer } from '../../src/store/server-engine.js';
import { bundleProgram, startProgram } from '../support/child-program.js';
import { KINDS, NOON, promise } from '../support/store/promises.js';
import { storeBehaviour } from '../support/store/store-behaviour.js';
import { server, serverUrl, storeUnderTest } from '../support/store/store-under-test.js';

describe('on a Postgres server', () => {
  const store = storeUnderTest(server);
  storeBehaviour(store);

  test('processes that work side by side never take the same operation, nor a page out of order', async () => {
    const program = await bundleProgram('test/support/store/children/work-off.ts');
    const promises = Array.from({ length: 120 }, (_, n) =>
      promise(`p${String(n).padStart(3, '0')}`, `page-${n % 6}`),
    );
    for (const one of promises) await store.journal().accept(one, NOON);

    const children = [1, 2, 3].map(() => startProgram(program, serverUrl()));
    expect(await Promise.all(children.map((child) => child.ended))).toEqual([0, 0, 0]);
    const claimed = children.flatMap((child) => child.lines).filter((line) => line.endsWith('begin'));
    expect(claimed).toHaveLength(120);
    expect(new Set(claimed).size).toBe(120);
    expect(children.filter((child) => child.lines.length > 0).length).toBeGreaterThan(1);
    for (const { lines } of children) {
      for (const page of new Set(lines.map((line) => line.split(' ')[0]))) {
        const ofPage = lines.filter((line) => line.startsWith(`${page} `) && line.endsWith('begin'));
        expect(ofPage).toEqual([...ofPage].sort());
      }
    }
    for (const one of promises)
      expect(await store.journal().find(one.id)).toMatchObject({ fence: 1, state: 'confirmed' });
  }, 60_000);

  test('forty claims at once through one pool give each page to one of them', async () => {
    for (let n = 0; n < 40; n += 1) await store.journal().accept(promise(`p${n}`, `page-${n % 10}`), NOON);
    const claims = Array.from({ length: 40 }, () => store.journal().claimNext(NOON, 60_000, KINDS));
    const pages = (await Promise.all(claims)).flatMap((one) => one?.opportunityId ?? []);
    expect(pages.length).toBe(new Set(pages).size);
  });

  test('a server that cannot be reached is an error at once, not a wait', async () => {
    const log = { info: () => undefined, warn: () => undefined };
    await expect(openServer('postgres://nobody@127.0.0.1:1/none', log)).rejects.toThrow();
  });
});
