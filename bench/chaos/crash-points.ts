import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SandboxClock } from '../../src/sandbox/clock.js';
import { forgetfulMemory } from '../../src/sandbox/memory.js';
import type { NotionDesk } from '../../src/sandbox/notion/desk.js';
import { openSandboxNotion } from '../../src/sandbox/notion/sandbox-notion.js';
import { bundleProgram, startProgram } from '../../test/support/child-program.js';
import { CRASH_POINTS } from './crash-point.js';
import { check, type Submission } from './check.js';
import { before, crashIntent, crashPointOf, FINISHING_MS, PAGES } from './crash-intents.js';
import { seedOf, SLOTS, TOKEN } from './seed.js';
import { readFinalState } from './traces.js';

/** Past every lease, quiet time and look for copies that the process before it began. */
const LATER_MS = 2 * 60 * 60_000;

export interface CrashReport {
  readonly trials: number;
  /** What went wrong. */
  readonly wrong: readonly string[];
}

/**
 * Kills a real process, with its store on disk, at each named point so many times (O1), each time amid another kind of
 * write and another of its requests. Each process finishes first what the one before it left behind. What went wrong
 * is anything but one effect on the right page, and a person who knows. `side` rows of processes work side by side.
 */
export async function crashAtEveryPoint(times: number, side = 1): Promise<CrashReport> {
  const program = await bundleProgram('bench/chaos/crash-child.ts');
  const trials = Array.from({ length: times * CRASH_POINTS.length }, (_, n) => n);
  const reports = await Promise.all(
    Array.from({ length: side }, (_, row) =>
      crashOneAfterTheOther(
        program,
        trials.filter((n) => n % side === row),
      ),
    ),
  );
  return { trials: trials.length, wrong: reports.flat() };
}

async function crashOneAfterTheOther(program: string, trials: readonly number[]): Promise<readonly string[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'opp-crash-'));
  const clock = new SandboxClock();
  const notion = await openSandboxNotion({
    ...{
      clock,
      memory: forgetfulMemory(),
      seed: seedOf(PAGES + Math.max(0, ...trials) + 1, SLOTS),
      token: TOKEN,
    },
  });
  notion.controls.setRequestsPerMinute(1_000_000);
  const { baseUrl } = await notion.listen();
  const wrong: string[] = [];
  const seen: string[] = [];
  let again = '';
  try {
    let at = 0;
    for (const trial of [...trials.map(String), '']) {
      const point = trial === '' ? '' : crashPointOf(Number(trial));
      // Who presses again does so soon, while what was written can still be taken back.
      at += again === '' ? LATER_MS : FINISHING_MS;
      // The child's own clock runs ahead while it finishes what was left: Notion's is never behind it.
      clock.advance(at + 2 * FINISHING_MS - clock.offsetMs);
      const child = startProgram(program, dataDir, baseUrl, String(at), again, point, trial);
      const code = await child.ended;
      seen.push(...child.lines);
      if ((code === null) !== (trial !== ''))
        wrong.push(`trial ${trial}: was not killed at "${point}" (${String(code)})`);
      // A person who saw no answer presses the button again.
      const answered = trial === '' || child.lines.includes(`acknowledged ${crashIntent(Number(trial)).id}`);
      again = answered ? '' : trial;
    }
    return [
      ...wrong,
      ...judged(trials, seen, notion.desk),
      ...seen.filter((line) => line.startsWith('bug ')),
    ];
  } finally {
    await notion.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Everybody must have been told the truth in the end, by the checker of the chaos run. */
function judged(trials: readonly number[], seen: readonly string[], desk: NotionDesk): readonly string[] {
  const intents = trials.map(crashIntent).flatMap((intent) => [before(intent) ?? [], intent].flat());
  const submissions = intents.map((intent): Submission => {
    const told = seen.flatMap((line) =>
      line.startsWith(`told ${intent.id} `) ? [line.split(' ')[2] ?? ''] : [],
    );
    return { intent, acknowledged: true, declined: false, told };
  });
  const known = new Map(submissions.map(({ intent, told }) => [intent.id, told.at(-1)]));
  const { parked, ...found } = check(submissions, readFinalState(desk), new Map());
  return [
    ...Object.entries(found).flatMap(([what, ids]) => ids.map((id) => `${id}: ${what}`)),
    ...parked.map((id) => `${id}: parked`),
    ...intents
      .filter(({ id }) => known.get(id) !== 'saved')
      .map(({ id }) => `${id}: told ${known.get(id) ?? ''}`),
  ];
}
