import { forgetfulMemory } from '../../src/sandbox/memory.js';
import { openSandboxNotion } from '../../src/sandbox/notion/sandbox-notion.js';
import { openForgetfulStore, type Store } from '../../src/store/open-store.js';
import { dice, pick } from '../measure.js';
import { VirtualTime } from '../virtual-time.js';
import { check, type Kept, type Submission, type Verdict } from './check.js';
import { badLine, type FaultCount } from './faults.js';
import { CHAOS_KINDS, type Intent } from './kinds.js';
import { startProcess, type MortalProcess } from './process.js';
import { idOf, seedOf, TOKEN } from './seed.js';

const START = Date.parse('2026-02-10T08:00:00Z');
const PROCESSES = 2;
/** Notion is asked a great deal: this is about the writes, not about the allowance. */
const PER_MINUTE = 6_000;
/** People send this often, on average. */
const EVERY_MS = 100;
const ON_ONE_PAGE = 10;
/** The supervisor starts a dead process again. */
const RESTART_MS = 3_000;
const DELIVERED_TWICE = 0.01;
/** A second person reports the same at the same moment. */
const TWINS = 0.02;
/** When the last looks for copies are over. */
const AFTERMATH_MS = 20 * 60_000;

export interface SeedResult {
  readonly seed: number;
  readonly submissions: number;
  readonly crashes: number;
  readonly bugs: readonly string[];
  readonly faults: FaultCount;
  readonly virtualMinutes: number;
  readonly verdict: Verdict;
}

/** One run in virtual time: two processes on one journal, a bad line to Notion, crashes at every step. */
export async function runSeed(seed: number, submissions: number): Promise<SeedResult> {
  const time = new VirtualTime();
  const clock = { now: () => new Date(START + time.now()) };
  const pages = Math.max(5, Math.ceil(submissions / ON_ONE_PAGE));
  const notion = await openSandboxNotion({
    ...{ clock, memory: forgetfulMemory(), seed: seedOf(pages), token: TOKEN },
  });
  notion.controls.setRequestsPerMinute(1_000_000);
  const { baseUrl } = await notion.listen();
  const store = await openForgetfulStore();
  const roll = dice(seed);
  const history = new Map<string, Submission>();
  const faults: FaultCount = new Map();
  const bugs: string[] = [];
  const town = new Town(PROCESSES, time, () =>
    startProcess({
      ...{ time, clock, roll, store, baseUrl, requestsPerMinute: PER_MINUTE },
      fetch: badLine(time, roll, faults),
      onTold: (id, standing) => history.get(id)?.told.push(standing),
      onBug: (error) => bugs.push(String(error)),
    }),
  );
  try {
    await time.until(
      (async () => {
        for (const intent of intents(seed, submissions, pages, roll)) {
          await time.wait(-Math.log(1 - roll()) * EVERY_MS);
          const submission: Submission = { intent, acknowledged: false, told: [] };
          history.set(intent.id, submission);
          void send(town, time, submission);
          if (roll() < DELIVERED_TWICE) void send(town, time, submission);
        }
        while ((await time.during(() => store.journal.unfinished())).length > 0) await time.wait(60_000);
        await time.wait(AFTERMATH_MS);
      })(),
    );
    const effects = Array.from({ length: pages }, (_, n) =>
      CHAOS_KINDS.flatMap((kind) => kind.effects(notion.desk, idOf(n))),
    ).flat();
    const verdict = check([...history.values()], effects, await keptIn(store, history));
    const virtualMinutes = Math.round(time.now() / 60_000);
    return { seed, submissions, crashes: town.crashes, bugs, faults, virtualMinutes, verdict };
  } finally {
    town.close();
    await store.close();
    await notion.close();
  }
}

/** Processes that are started again when they die. */
class Town {
  crashes = 0;
  #closed = false;
  readonly #processes: MortalProcess[] = [];

  constructor(
    count: number,
    private readonly time: VirtualTime,
    private readonly start: () => MortalProcess,
  ) {
    for (let place = 0; place < count; place += 1) void this.#keepAlive(place);
  }

  /** Some process that is up; the load balancer knows no better. */
  process(tries: number): MortalProcess {
    return pick(this.#processes, () => (tries % PROCESSES) / PROCESSES);
  }

  close(): void {
    this.#closed = true;
  }

  async #keepAlive(place: number): Promise<void> {
    for (;;) {
      const process = this.start();
      this.#processes[place] = process;
      void process.run();
      await process.died;
      if (this.#closed) return;
      this.crashes += 1;
      await this.time.wait(RESTART_MS);
    }
  }
}

/** A person who hears nothing presses again: the same form, the same id (S8). */
async function send(town: Town, time: VirtualTime, submission: Submission): Promise<void> {
  const { intent } = submission;
  const kind = CHAOS_KINDS.find((one) => one.kind === intent.kind);
  for (let tries = 0; !submission.acknowledged; tries += 1) {
    const { desk, wake } = town.process(tries);
    const pressed = kind?.submit(desk, intent).then(
      () => 'saving',
      () => 'refused',
    );
    const heard = await Promise.race([pressed, time.wait(3_000).then(() => 'nothing')]);
    if (heard === 'saving') submission.acknowledged = true;
    wake();
  }
}

function* intents(seed: number, count: number, pages: number, roll: () => number): Generator<Intent> {
  let last: Intent | undefined;
  for (let n = 0; n < count; n += 1) {
    const { kind } = pick(CHAOS_KINDS, roll);
    const id = `op-${seed}-${n}`;
    const twin = last?.twinOf === undefined && roll() < TWINS ? last : undefined;
    last =
      twin === undefined
        ? { id, kind, pageId: idOf(Math.floor(roll() * pages)), token: `x${seed}y${n}`, twinOf: undefined }
        : { ...twin, id, twinOf: twin.id };
    yield last;
  }
}

async function keptIn(store: Store, history: ReadonlyMap<string, Submission>): Promise<Map<string, Kept>> {
  const kept = new Map<string, Kept>();
  for (const id of history.keys()) {
    const operation = await store.journal.find(id);
    if (operation !== undefined) kept.set(id, operation);
  }
  return kept;
}
