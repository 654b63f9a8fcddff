import { readBody } from '../../src/mirror/read-body.js';
import { openForgetfulStore, type Store } from '../../src/store/open-store.js';
import { deal, NOW } from '../support/mirror/deals.js';

let store: Store;
beforeAll(async () => {
  store = await openForgetfulStore();
}, 60_000);
afterAll(() => store.close());

async function page(id: string, log: readonly string[], archived = false): Promise<void> {
  await store.mirror.putDeals([deal({ id, title: id, archived })], undefined);
  const text = ['# Notes', 'It is : Active until 2099-01-01', '**Changes to Opportunity:**'];
  const body = [...text, ...log.map((line) => `- ${line}`)].join('\n');
  await store.mirror.putBody(id, readBody(body), NOW);
}

test('the mirror tells until when somebody said that a deal is active, by the newest line of its log (S2-31)', async () => {
  await page('a', [
    '2026-02-01 : Active until 2026-03-01 [ their budget round ends in March ]',
    '[2026-03-02](https://slack.com/x) : Active until 2026-05-01 [ the board meets again in May ]',
    '2026-03-05 : Amount raised [ second team joined the same scope ]',
  ]);
  await page('b', ['2026-02-01 : Active until 2026-03-01 [ x ]', '2026-02-09 : Still active [ x ]']);
  await page('c', ['2026-02-01 : Still active [ their budget round ends in March ]']);
  await page('gone', ['2026-02-01 : Active until 2026-03-01 [ x ]'], true);
  const all = new Map([['a', { since: '2026-03-02', until: '2026-05-01' }]]);
  expect(await store.stillActiveWords.words()).toEqual(all);
  expect(await store.stillActiveWords.words(['a', 'b', 'unknown'])).toEqual(all);
  expect(await store.stillActiveWords.words([])).toEqual(new Map());
});
