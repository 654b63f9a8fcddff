import type { Clock } from '../../src/domain/clock.js';
import { forgetfulMemory } from '../../src/sandbox/memory.js';
import { openSandboxNotion } from '../../src/sandbox/notion/sandbox-notion.js';
import { openForgetfulStore, openStore, type Store } from '../../src/store/open-store.js';
import { CHANGE_NOTE } from '../../src/services/hand-edits/note-kind.js';
import { dice, pick } from '../measure.js';
import { VirtualTime } from '../virtual-time.js';
import { check, type Kept, type Submission, type Verdict } from './check.js';
import { badLine, type FaultCount } from './faults.js';
import { Intents } from './intents.js';
import { handoverProblems } from './handing-over.js';
import { kindOf, type Intent } from './kinds.js';
import { askAbout } from './notes.js';
import { startProcess, type MortalProcess } from './process.js';
import { seedOf, SLOTS, TOKEN } from './seed.js';
import { readFinalState, type FinalState } from './traces.js';

const START = Date.parse('2026-02-10T08:00:00Z');
const PROCESSES = 2;
/** Notion is asked a great deal: this is about the writes, not about the allowance. */
const PER_MINUTE = 6_000;
/** People send so many at once, this far apart on average; then it is quiet for a while. */
const BURST = 20;
const EVERY_MS = 100;
const QUIET_MS = 60_000;
const ON_ONE_PAGE = 10;
/** The supervisor starts a dead process again. */
const RESTART_MS = 3_000;
const DELIVERED_TWICE = 0.01;
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
  /** What is known of one submission, in a line. */
  readonly story: (id: string) => string;
  /** How often `kind end` was told last. */
  readonly told: ReadonlyMap<string, number>;
}

/**
 * One run in virtual time: two processes on one journal, a bad line to Notion, crashes at every step. The journal is in
 * memory, or on the server named, whose tables are emptied.
 */
export async function runSeed(seed: number, submissions: number, databaseUrl?: string): Promise<SeedResult> {
  const time = new VirtualTime();
  const clock = { now: () => new Date(START + time.now()) };
  const pages = Math.max(5, Math.ceil(submissions / ON_ONE_PAGE));
  const notion = await openSandboxNotion({
    ...{ clock, memory: forgetfulMemory(), seed: seedOf(pages, SLOTS), token: TOKEN },
  });
  notion.controls.setRequestsPerMinute(1_000_000);
  const { baseUrl } = await notion.listen();
  const store = await openChaosStore(databaseUrl, clock);
  const roll = dice(seed);
  const history = new Map<string, Submission>();
  const intents = new Intents(seed, pages, roll, history);
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
        for (let n = 0; n < submissions; n += 1) {
          await time.wait(-Math.log(1 - roll()) * (n % BURST === 0 ? QUIET_MS : EVERY_MS));
          if (n % BURST === 0) intents.turnToOtherPages();
          const intent = intents.next();
          const submission: Submission = { intent, acknowledged: false, declined: false, told: [] };
          history.set(intent.id, submission);
          if (intent.kind === CHANGE_NOTE && intent.twinOf === undefined) {
            await time.during(() => askAbout(store.handEdits, intent, clock.now()));
          }
          void send(town, time, submission);
          if (roll() < DELIVERED_TWICE) void send(town, time, submission);
        }
        while ((await time.during(() => store.journal.unfinished())).length > 0) await time.wait(60_000);
        await time.wait(AFTERMATH_MS);
      })(),
    );
    const unsettled = await handoverProblems(store.handovers, savedIn(history));
    const state = { ...readFinalState(notion.desk), unsettled };
    const verdict = check([...history.values()], state, await keptIn(store, history));
    const virtualMinutes = Math.round(time.now() / 60_000);
    const told = ends(history.values());
    const story = (id: string): string => storyOf(id, history.get(id), state);
    return { seed, submissions, crashes: town.crashes, bugs, faults, virtualMinutes, verdict, told, story };
  } finally {
    town.close();
    await store.close();
    await notion.close();
  }
}

function savedIn(history: ReadonlyMap<string, Submission>): ReadonlyMap<string, Intent> {
  const saved = [...history.values()].filter(({ told }) => told.at(-1) === 'saved');
  return new Map(saved.map(({ intent }) => [intent.id, intent]));
}

async function openChaosStore(databaseUrl: string | undefined, clock: Clock): Promise<Store> {
  if (databaseUrl === undefined) return openForgetfulStore();
  const log = { info: () => undefined, warn: () => undefined };
  const store = await openStore({ databaseUrl, dataDir: '', log, clock });
  await store.forgetEverything();
  return store;
}

function storyOf(id: string, one: Submission | undefined, { traces }: FinalState): string {
  if (one === undefined) return id;
  const there = traces.filter(({ operationId }) => operationId === id).map(({ name }) => name);
  const { kind, twinOf, undoes, pageId } = one.intent;
  const about = `${kind} on ${pageId}, twin of ${twinOf ?? 'nobody'}, undoes ${undoes?.kind ?? 'nothing'}`;
  return `${id}: ${about}, told ${one.told.join(' ')}, there: ${there.join(' ')}`;
}

/** How many of each kind ended how, as people were told. */
function ends(history: Iterable<Submission>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { intent, told, declined } of history) {
    const end = `${intent.kind} ${declined ? 'declined' : (told.at(-1) ?? 'nothing')}`;
    counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return counts;
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
  for (let tries = 0; !submission.acknowledged && !submission.declined; tries += 1) {
    const { desk, wake } = town.process(tries);
    const pressed = kindOf(intent)
      .submit(desk, intent)
      .then(
        (promised) => (promised === undefined ? 'declined' : 'saving'),
        () => 'refused',
      );
    const heard = await Promise.race([pressed, time.wait(3_000).then(() => 'nothing')]);
    if (heard === 'saving') submission.acknowledged = true;
    if (heard === 'declined' && !submission.acknowledged) submission.declined = true;
    wake();
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
