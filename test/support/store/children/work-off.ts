/** Claims postings from the server and confirms each, until none is left; tells each claim. */
import { openStore } from '../../../../src/store/open-store.js';
import { change, LEASE_MS, NOON } from '../postings.js';

const [databaseUrl = ''] = process.argv.slice(2);
const log = { info: () => undefined, warn: () => undefined };
const store = await openStore({ databaseUrl, dataDir: '', log, clock: { now: () => NOON } });
while ((await store.journal.unfinished()).length > 0) {
  const claimed = await store.journal.claimNext(NOON, LEASE_MS);
  if (claimed === undefined) continue;
  process.stdout.write(`${claimed.opportunityId} ${claimed.id} begin\n`);
  process.stdout.write(`${claimed.opportunityId} ${claimed.id} end\n`);
  await store.journal.settle(
    claimed.id,
    claimed.fence,
    change('confirmed', { commentId: `c-${claimed.id}` }),
  );
}
await store.close();
