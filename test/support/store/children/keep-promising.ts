/**
 * Opens the folder, tells which promises it found, and then makes one after the other, telling each as soon as
 * the store has acknowledged it. Checkpoints and exports happen in between. It never ends by itself.
 */
import { openStore } from '../../../../src/store/open-store.js';
import { NOON, promise } from '../promises.js';

const [dataDir = '', round = ''] = process.argv.slice(2);
const tell = (what: object): boolean => process.stdout.write(`${JSON.stringify(what)}\n`);
const log = { info: () => undefined, warn: (fields: object) => tell(fields) };
const store = await openStore({ databaseUrl: undefined, dataDir, log, clock: { now: () => NOON } });
tell({ found: (await store.journal.unfinished()).map((one) => one.id) });
for (let n = 0; ; n += 1) {
  const accepted = await store.journal.accept(
    promise(`${round}-${n}`, `page-${n % 7}`, 'x'.repeat(2000)),
    NOON,
  );
  tell({ acknowledged: accepted.id });
  if (n % 10 === 9) await store.maintain(new Date(NOON.getTime() + n * 6 * 60_000));
}
