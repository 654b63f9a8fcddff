/** Claims operations from the server and confirms each, until none is left; tells each claim. */
import { openStore } from '../../../../src/store/open-store.js';
import { change, KINDS, LEASE_MS, NOON } from '../promises.js';

const [databaseUrl = ''] = process.argv.slice(2);
const log = { info: () => undefined, warn: () => undefined };
const store = await openStore({ databaseUrl, dataDir: '', log, clock: { now: () => NOON } });
while ((await store.journal.unfinished()).length > 0) {
  const claimed = await store.journal.claimNext(NOON, LEASE_MS, KINDS);
  if (claimed === undefined) continue;
  process.stdout.write(`${claimed.queue} ${claimed.id} begin\n`);
  process.stdout.write(`${claimed.queue} ${claimed.id} end\n`);
  await store.journal.settle(
    claimed.id,
    claimed.fence,
    change('confirmed', { done: { comment: `c-${claimed.id}` } }),
  );
}
await store.close();
