import { parseArgs } from 'node:util';
import { crashAtEveryPoint } from './crash-points.js';
import { runSeed, type SeedResult } from './run-seed.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    submissions: { type: 'string', default: '10000' },
    seeds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    database: { type: 'string' },
    times: { type: 'string', default: '50' },
  },
});

/**
 * `npm run chaos [-- --submissions 10000 --seeds 5 --seed 1]` prints what was done and what came of it, on
 * the Postgres server `--database` whose tables it empties, if that is given;
 * `npm run chaos crash-points [-- --times 50]` kills a real process at each named point, so many times.
 */
const passed = positionals[0] === 'crash-points' ? await crashPoints() : await seeds();
process.exitCode = passed ? 0 : 1;

async function crashPoints(): Promise<boolean> {
  const { trials, wrong } = await crashAtEveryPoint(Number(values.times), 2);
  for (const one of wrong) console.log(one);
  console.log(`crash_points ${trials - wrong.length} of ${trials} (goal ${trials})`);
  return wrong.length === 0;
}

async function seeds(): Promise<boolean> {
  const first = Number(values.seed);
  const results: SeedResult[] = [];
  for (let seed = first; seed < first + Number(values.seeds); seed += 1) {
    const startedAt = Date.now();
    const result = await runSeed(seed, Number(values.submissions), values.database);
    results.push(result);
    tell(result, Math.round((Date.now() - startedAt) / 1000));
  }
  const total = (of: (result: SeedResult) => number): number =>
    results.reduce((sum, result) => sum + of(result), 0);
  const goals = {
    chaos_lost: total(({ verdict }) => verdict.lost.length),
    chaos_doubled: total(({ verdict }) => verdict.doubled.length),
    chaos_silent: total(({ verdict }) => verdict.silent.length),
    chaos_untrue: total(({ verdict }) => verdict.untrue.length),
    chaos_wrong_page: total(({ verdict }) => verdict.wrongPage.length),
    chaos_order_inversions: total(({ verdict }) => verdict.inversions.length),
    chaos_bugs: total(({ bugs }) => bugs.length),
  };
  for (const [name, value] of Object.entries(goals)) console.log(`${name} ${value} (goal 0)`);
  console.log(`chaos_submissions ${total(({ submissions }) => submissions)}`);
  console.log(`chaos_parked ${total(({ verdict }) => verdict.parked.length)}`);
  return Object.values(goals).every((value) => value === 0);
}

function tell(result: SeedResult, seconds: number): void {
  const { seed, submissions, crashes, virtualMinutes, verdict, faults, bugs, told, story } = result;
  const befell = [...faults].map(([fault, n]) => `${fault} ${n}`).join(', ');
  console.log(
    `seed ${seed}: ${submissions} submissions in ${virtualMinutes} virtual minutes (${seconds} s), ${crashes} crashes; requests: ${befell}`,
  );
  const ended = [...told].toSorted(([a], [b]) => a.localeCompare(b)).map(([end, n]) => `${end} ${n}`);
  console.log(`seed ${seed}: told: ${ended.join(', ')}`);
  const found: readonly (readonly [string, readonly string[]])[] = Object.entries(verdict);
  for (const [what, ids] of found) {
    for (const id of ids.slice(0, 10)) console.log(`seed ${seed}: ${what}: ${story(id)}`);
  }
  if (bugs.length > 0) console.log(`seed ${seed}: ${bugs.length} bugs, the first: ${bugs[0] ?? ''}`);
}
