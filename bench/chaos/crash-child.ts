/**
 * A process that is killed: finishes what the one before it left behind, submits one operation and dies at the
 * named point, as kill -9 does. Prints what a person would see. Its clock jumps to `at`, past every lease.
 */
import { SandboxClock } from '../../src/sandbox/clock.js';
import { createOutbox } from '../../src/jobs/outbox.js';
import type { HttpFetch } from '../../src/notion/http.js';
import { standingOf } from '../../src/slack/views/operation-standing.js';
import type { OperationJournal } from '../../src/services/ports/operation-journal.js';
import { openStore } from '../../src/store/open-store.js';
import { CRASH_POINTS, type CrashPoint } from './crash-point.js';
import { chaosDesk } from './desk.js';
import { CHAOS_KINDS, type Intent } from './kinds.js';
import { idOf } from './seed.js';

const [dataDir = '', baseUrl = '', at = '0', again = '', point = '', id = ''] = process.argv.slice(2);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const clock = new SandboxClock();
clock.advance(Number(at));
const log = { info: () => undefined, warn: () => undefined };
const store = await openStore({ databaseUrl: undefined, dataDir, log, clock });

/** Armed once the leftovers are finished. */
let armed: CrashPoint | undefined;
function dieAt(here: CrashPoint): void {
  if (armed === here) process.kill(process.pid, 'SIGKILL');
}
async function after<T>(here: CrashPoint, work: Promise<T>): Promise<T> {
  const result = await work;
  dieAt(here);
  return result;
}

const mortalFetch: HttpFetch = async (url, init) => {
  const writes = init.method === 'POST' && url.endsWith('/comments');
  if (init.method === 'DELETE') {
    void fetch(url, init);
    setTimeout(dieAt, Math.random() * 20, 'in sweep');
  }
  if (!writes) return fetch(url, init);
  if (armed === 'in sweep') {
    // Two writes land and neither is answered: a copy too many, and an operation that is not sure of itself.
    await Promise.all([fetch(url, init), fetch(url, init)]);
    throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } });
  }
  const answer = fetch(url, init);
  setTimeout(dieAt, Math.random() * 10, 'in flight');
  return after('after answer', answer);
};

const { journal } = store;
const mortalJournal: OperationJournal = {
  ...journal,
  accept(operation, now) {
    dieAt('before journal');
    return after('after journal', journal.accept(operation, now));
  },
  settle(operationId, fence, change) {
    if (change.state === 'confirmed') dieAt('before confirm');
    return journal.settle(operationId, fence, change);
  },
};
const desk = chaosDesk({ store: { ...store, journal: mortalJournal }, clock, baseUrl, fetch: mortalFetch });
const outbox = createOutbox({
  ...desk,
  random: Math.random,
  kinds: new Map(CHAOS_KINDS.map(({ kind, operations }) => [kind, operations(desk)])),
  tell(operation) {
    say(`told ${operation.id} ${standingOf(operation, clock.now()).kind}`);
    return Promise.resolve('told');
  },
  onError: (error, operationId) => say(`bug ${operationId} ${String(error)}`),
});

async function submit(intentId: string): Promise<void> {
  // The number in the id says which kind it is and which page it is about.
  const n = Number(intentId.split('-').at(-1));
  const kind = CHAOS_KINDS[n % CHAOS_KINDS.length];
  if (kind === undefined) throw new Error('no kind is put to the test');
  const intent: Intent = {
    ...{ id: intentId, kind: kind.kind, pageId: idOf(n % 5), token: `x${n}`, twinOf: undefined },
  };
  await kind.submit(desk, intent);
  say(`acknowledged ${intentId}`);
}

/** Lets leases, quiet times and looks for copies pass. */
async function finish(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await outbox.drain();
    clock.advance(130_000);
  }
}

if (again !== '') await submit(again);
await finish();
say('ready');
if (id !== '') {
  armed = CRASH_POINTS.find((one) => one === point);
  await submit(id);
  dieAt('after ack');
  await finish();
  say(`survived ${point}`);
}
await store.close();
