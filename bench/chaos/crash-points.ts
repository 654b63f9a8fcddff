import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SandboxClock } from '../../src/sandbox/clock.js';
import { forgetfulMemory } from '../../src/sandbox/memory.js';
import { openSandboxNotion } from '../../src/sandbox/notion/sandbox-notion.js';
import { bundleProgram, startProgram } from '../../test/support/child-program.js';
import { CRASH_POINTS } from './crash-point.js';
import { CHAOS_KINDS } from './kinds.js';
import { idOf, seedOf, TOKEN } from './seed.js';

const PAGES = 5;
/** Past every lease, quiet time and look for copies that the process before it began. */
const LATER_MS = 2 * 60 * 60_000;

/**
 * Kills a real process, with its store on disk, at each named point so many times (O1). Each one finishes first what
 * the one before it left behind. Resolves to what went wrong: anything but one effect on the right page, and a
 * person who knows.
 */
export async function crashAtEveryPoint(
  times: number,
): Promise<{ readonly trials: number; readonly wrong: readonly string[] }> {
  const program = await bundleProgram('bench/chaos/crash-child.ts');
  const dataDir = await mkdtemp(join(tmpdir(), 'opp-crash-'));
  const notion = await openSandboxNotion({
    ...{ clock: new SandboxClock(), memory: forgetfulMemory(), seed: seedOf(PAGES), token: TOKEN },
  });
  notion.controls.setRequestsPerMinute(1_000_000);
  const { baseUrl } = await notion.listen();
  const trials = Array.from({ length: times * CRASH_POINTS.length }, (_, n) => ({
    id: `trial-${n}`,
    page: idOf(n % PAGES),
    point: CRASH_POINTS[Math.floor(n / CHAOS_KINDS.length) % CRASH_POINTS.length] ?? 'in flight',
  }));
  const wrong: string[] = [];
  const seen: string[] = [];
  let again = '';
  try {
    for (const [n, { id, point }] of [...trials, { id: '', point: '' }].entries()) {
      const child = startProgram(program, dataDir, baseUrl, String(n * LATER_MS), again, point, id);
      const code = await child.ended;
      seen.push(...child.lines);
      if ((code === null) !== (id !== ''))
        wrong.push(`${id}: was not killed at "${point}" (${String(code)})`);
      // A person who saw no answer presses the button again.
      again = child.lines.includes(`acknowledged ${id}`) ? '' : id;
    }
    const effects = CHAOS_KINDS.flatMap((kind) =>
      Array.from({ length: PAGES }, (_, n) => kind.effects(notion.desk, idOf(n))).flat(),
    );
    for (const { id, page, point } of trials) {
      const there = effects.filter(({ operationId }) => operationId === id);
      const knows = seen.includes(`told ${id} saved`);
      if (there.length !== 1 || there[0]?.pageId !== page || !knows) {
        wrong.push(`${id}: killed at "${point}", there ${there.length} times, told: ${String(knows)}`);
      }
    }
    wrong.push(...seen.filter((line) => line.startsWith('bug ')));
    return { trials: trials.length, wrong };
  } finally {
    await notion.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
