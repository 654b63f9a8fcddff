/**
 * Carries out what is promised on the server until nothing is left, beside other processes. Its leases are short,
 * so that a test need not wait for two minutes. `pauses`: stops itself in front of its first write, as a suspended
 * machine does, until somebody continues it.
 */
import { chaosDesk } from '../../../../bench/chaos/desk.js';
import { createOutbox } from '../../../../src/jobs/outbox.js';
import type { HttpFetch } from '../../../../src/notion/http.js';
import { SandboxClock } from '../../../../src/sandbox/clock.js';
import { operationKinds } from '../../../../src/operation-kinds.js';
import { openStore } from '../../../../src/store/open-store.js';

const [databaseUrl = '', baseUrl = '', leaseMs = '', ahead = '0', how = ''] = process.argv.slice(2);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const clock = new SandboxClock();
clock.advance(Number(ahead));
const log = { info: () => undefined, warn: () => undefined };
const store = await openStore({ databaseUrl, dataDir: '', log, clock });

let pauses = how === 'pauses';
const pausingFetch: HttpFetch = (url, init) => {
  if (pauses && init.method === 'POST') {
    pauses = false;
    say('pausing');
    process.kill(process.pid, 'SIGSTOP');
  }
  return fetch(url, init);
};
const { journal } = store;
const shortly = {
  ...journal,
  claimNext: (now: Date, _leaseMs: number, kinds: readonly string[]) =>
    journal.claimNext(now, Number(leaseMs), kinds),
};
const desk = chaosDesk({ store: { ...store, journal: shortly }, clock, baseUrl, fetch: pausingFetch });
const outbox = createOutbox({
  ...desk,
  random: Math.random,
  kinds: operationKinds(desk),
  tell(operation) {
    say(`told ${operation.id} ${operation.state}`);
    return Promise.resolve('told');
  },
  onError: (error, operationId) => say(`bug ${operationId} ${String(error)}`),
});
say('up');
do {
  await outbox.drain();
  await new Promise((resolve) => setTimeout(resolve, 50));
} while ((await journal.unfinished()).length > 0);
await outbox.drain();
await store.close();
say('done');
