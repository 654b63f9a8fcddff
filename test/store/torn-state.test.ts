import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { openOperationJournal } from '../../src/store/operation-journal.js';
import { exportState } from '../../src/store/state-export.js';
import { importState } from '../../src/store/state-import.js';
import { NOON, promise } from '../support/store/promises.js';
import { embedded, storeUnderTest } from '../support/store/store-under-test.js';

describe('a state file that was torn off (O9)', () => {
  const store = storeUnderTest(embedded);
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'opp-torn-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('at any byte of its last promise gives back every whole one, and says that it is not complete', async () => {
    const path = join(folder, 'state.jsonl');
    for (const id of ['p1', 'p2', 'p3']) await store.journal().accept(promise(id, id, { text: 'é🚀' }), NOON);
    // The promises are to be the last lines of the file.
    await store.db().execute(sql`truncate opp.audit`);
    await exportState(store.db(), path, NOON);
    const whole = await readFile(path);
    const lastPromise = whole.lastIndexOf('{"table"');
    const lastLine = whole.lastIndexOf('{"end"');
    for (let size = lastPromise; size < lastLine; size += 1) {
      await writeFile(path, whole.subarray(0, size));
      await store.db().execute(sql`truncate opp.operation`);
      const { complete, rows } = await importState(store.db(), path);
      const found = (await openOperationJournal(store.db()).unfinished()).map(({ id }) => id);
      // Without its line end the last one is whole already.
      const ids = size < lastLine - 1 ? ['p1', 'p2'] : ['p1', 'p2', 'p3'];
      expect({ size, complete, rows, found }).toEqual({
        size,
        complete: false,
        rows: ids.length,
        found: ids,
      });
    }
  }, 120_000);
});
