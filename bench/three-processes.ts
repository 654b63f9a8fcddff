import { openStore } from '../src/store/open-store.js';
import { forgetfulMemory } from '../src/sandbox/memory.js';
import { SandboxClock } from '../src/sandbox/clock.js';
import { openSandboxNotion } from '../src/sandbox/notion/sandbox-notion.js';
import { bundleProgram, startProgram, type ChildProgram } from '../test/support/child-program.js';
import { chaosDesk } from './chaos/desk.js';
import { creations } from './chaos/creations.js';
import { idOf, seedOf, TOKEN } from './chaos/seed.js';
import { statusUpdates } from './chaos/status-updates.js';
import { readFinalState } from './chaos/traces.js';
import { dice } from './measure.js';

/**
 * `TEST_DATABASE_URL=… npm run three-processes [-- SUBMISSIONS [SEED]]`: three processes work on one journal while
 * submissions go on, and all the time one of them is killed with SIGKILL or suspended, for less than its lease or for
 * more. In the end everything promised must stand in Notion once. The database must be empty: it is written to.
 */
const [submissions = '200', seed = '1'] = process.argv.slice(2);
const databaseUrl = process.env['TEST_DATABASE_URL'];
if (databaseUrl === undefined)
  throw new Error('Set TEST_DATABASE_URL to an empty database on a Postgres server.');

/** Those that need nothing but their form; each leaves one comment or one page. */
const KINDS = [statusUpdates, creations];
const PAGES = 12;
const LEASE_MS = 3_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const random = dice(Number(seed));
const clock = new SandboxClock();
const log = { info: () => undefined, warn: () => undefined };
const program = await bundleProgram('test/support/store/children/carry-out.ts');
const notion = await openSandboxNotion({
  clock,
  memory: forgetfulMemory(),
  seed: seedOf(PAGES),
  token: TOKEN,
});
notion.controls.setRequestsPerMinute(1_000_000);
const { baseUrl } = await notion.listen();
const store = await openStore({ databaseUrl, dataDir: '', log, clock });
const known = await store.audit({});
if (known.length > 0) throw new Error('This database is in use; take an empty one.');

const start = (minutesAhead = 0): ChildProgram =>
  startProgram(program, databaseUrl, baseUrl, String(LEASE_MS), String(minutesAhead * 60_000));
const three = [start(), start(), start()];
let kills = 0;
let pauses = 0;
let submitting = true;
const isSubmitting = (): boolean => submitting;

/** One after the other meets its fate; whoever ended is started again. */
async function nemesis(): Promise<void> {
  while (isSubmitting()) {
    await pause(300 + random() * 900);
    const n = Math.floor(random() * three.length);
    const victim = three[n];
    if (victim === undefined) continue;
    if (victim.process.exitCode === null && random() < 0.5) {
      pauses += 1;
      victim.process.kill('SIGSTOP');
      await pause(random() < 0.5 ? LEASE_MS / 3 : LEASE_MS * 1.5);
      victim.process.kill('SIGCONT');
    } else {
      kills += 1;
      await victim.kill();
      three[n] = start();
    }
  }
}

async function submit(): Promise<readonly string[]> {
  const desk = chaosDesk({ store, clock, baseUrl, fetch });
  const ids = Array.from({ length: Number(submissions) }, (_, n) => `p${n}`);
  for (const [n, id] of ids.entries()) {
    const kind = KINDS[n % KINDS.length] ?? statusUpdates;
    const about = { id, kind: kind.kind, pageId: idOf(n % PAGES), token: `x${n}` };
    await kind.submit(desk, { ...about, twinOf: undefined, slot: '', window: new Map(), undoes: undefined });
    await pause(random() * 100);
  }
  submitting = false;
  return ids;
}

const [ids] = await Promise.all([submit(), nemesis()]);
await Promise.all(three.map((child) => child.kill()));
// What was left by the dead is taken over; minutes later extra copies are looked for, twice.
for (const minutesAhead of [0, 3, 20]) await start(minutesAhead).ended;
const written = readFinalState(notion.desk).traces.map(({ operationId }) => operationId);
const lost = ids.filter((id) => !written.includes(id)).length;
const doubled = written.length - new Set(written).size;
console.log(
  `three_processes_submissions ${ids.length} writes, ${kills} kills, ${pauses} pauses (seed ${seed})`,
);
console.log(`three_processes_lost ${lost} writes (goal 0)`);
console.log(`three_processes_doubled ${doubled} writes (goal 0)`);
await store.close();
await notion.close();
process.exit(lost + doubled === 0 ? 0 : 1);
