/**
 * A process that is killed: finishes what the one before it left behind, submits one operation and dies at the
 * named point, as kill -9 does. Prints what a person would see. Its clock jumps to `at`, past every lease.
 */
import { before, crashIntent, FINISHING_MS, sparedBy, TURN_MS } from './crash-intents.js';
import { SandboxClock } from '../../src/sandbox/clock.js';
import { operationKinds } from '../../src/operation-kinds.js';
import { createOutbox } from '../../src/jobs/outbox.js';
import type { HttpFetch } from '../../src/notion/http.js';
import { standingOf } from '../../src/slack/views/operation-standing.js';
import type { OperationJournal } from '../../src/services/ports/operation-journal.js';
import { openStore } from '../../src/store/open-store.js';
import { CRASH_POINTS, type CrashPoint } from './crash-point.js';
import { chaosDesk } from './desk.js';
import { kindOf, type Intent } from './kinds.js';
import { askAbout } from './notes.js';

const [dataDir = '', baseUrl = '', at = '0', again = '', point = '', trial = ''] = process.argv.slice(2);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const clock = new SandboxClock();
clock.advance(Number(at));
const log = { info: () => undefined, warn: () => undefined };
const store = await openStore({ databaseUrl: undefined, dataDir, log, clock });

/** Armed once the leftovers are finished. */
let armed: CrashPoint | undefined;
/** Writes that go well before the one that does not. */
let spared = 0;
function dieAt(here: CrashPoint): void {
  if (armed === here) process.kill(process.pid, 'SIGKILL');
}
async function after<T>(here: CrashPoint, work: Promise<T>): Promise<T> {
  const result = await work;
  dieAt(here);
  return result;
}

const mortalFetch: HttpFetch = async (url, init) => {
  const reads = init.method === 'GET' || url.endsWith('/query');
  if (reads || (armed !== 'in sweep' && spared-- > 0)) return fetch(url, init);
  if (armed === 'in sweep') {
    if (removes(init)) {
      void fetch(url, init);
      setTimeout(dieAt, Math.random() * 20, 'in sweep');
    }
    // A write lands twice and neither is answered: a copy too many, and an operation that is not sure of itself.
    if (isCopied || !copies(url, init)) return fetch(url, init);
    isCopied = true;
    await Promise.all([fetch(url, init), fetch(url, init)]);
    throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } });
  }
  const answer = fetch(url, init);
  setTimeout(dieAt, Math.random() * 10, 'in flight');
  return after('after answer', answer);
};

let isCopied = false;
/** Blocks and comments are deleted, pages go to the trash. */
function removes({ method, body }: RequestInit): boolean {
  return method === 'DELETE' || (typeof body === 'string' && body.includes('"in_trash":true'));
}

/** Comments, pages, rows and lines; a property says the same after the second time. */
function copies(url: string, { method, body }: RequestInit): boolean {
  const appends =
    method === 'PATCH' &&
    url.endsWith('/children') &&
    typeof body === 'string' &&
    body.includes('"bulleted_list_item"');
  return appends || (method === 'POST' && /\/(comments|pages)$/.test(url));
}

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
  kinds: operationKinds(desk),
  tell(operation) {
    say(`told ${operation.id} ${standingOf(operation, clock.now()).kind}`);
    return Promise.resolve('told');
  },
  onError: (error, operationId) => say(`bug ${operationId} ${String(error)}`),
});

async function submit(intent: Intent): Promise<void> {
  const promised = await kindOf(intent).submit(desk, intent);
  say(`${promised === undefined ? 'declined' : 'acknowledged'} ${intent.id}`);
}

/** Lets leases, quiet times and looks for copies pass. */
async function finish(): Promise<void> {
  for (let turn = 0; turn < FINISHING_MS / TURN_MS; turn += 1) {
    await outbox.drain();
    clock.advance(TURN_MS);
  }
}

if (again !== '') await submit(crashIntent(Number(again)));
await finish();
say('ready');
if (trial !== '') {
  const intent = crashIntent(Number(trial));
  const first = before(intent);
  if (first !== undefined) await submit(first);
  if (intent.kind === 'change_note') await askAbout(store.handEdits, intent, clock.now());
  await outbox.drain();
  spared = sparedBy(intent, Number(trial));
  armed = CRASH_POINTS.find((one) => one === point);
  await submit(intent);
  dieAt('after ack');
  await finish();
  say(`survived ${point}`);
}
await store.close();
