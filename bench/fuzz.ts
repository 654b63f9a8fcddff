import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { sampleNotion } from '../src/sandbox/data/sample-notion.js';
import { fuzzCompanies, type CompaniesResult } from './fuzz/companies.js';
import { fuzzNames } from './fuzz/run-names.js';
import { fuzzPayloads, type PayloadResult } from './fuzz/run-payloads.js';

const { values } = parseArgs({
  options: {
    payloads: { type: 'string', default: '100000' },
    names: { type: 'string', default: '10000' },
    company: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});

/**
 * `npm run fuzz [-- --payloads 100000 --names 10000 --company 1000 --seed 1]`: hostile payloads through the HTTP door
 * and the sockets, half each, and hostile names through every window and message, so many of them in each company; the
 * whole bot each time. Prints `NAME VALUE UNIT (goal G)` and, of what went wrong, the first examples. Forked, it is one
 * company.
 */
const seed = Number(values.seed);
if (process.send !== undefined) {
  process.send(await fuzzNames(Number(values.names), seed), () => process.exit(0));
  await new Promise(() => undefined);
}
const half = Math.ceil(Number(values.payloads) / 2);
const results: PayloadResult[] = [];
for (const mode of ['http', 'socket'] as const) {
  const began = Date.now();
  const result = half === 0 ? undefined : await fuzzPayloads(mode, half, seed, sampleNotion(new Date()));
  if (result === undefined) continue;
  results.push(result);
  tellPayloads(mode, result, Math.round((Date.now() - began) / 1000));
}
const companies = { each: Number(values.company), seed, atOnce: availableParallelism() };
const names =
  Number(values.names) === 0
    ? undefined
    : await fuzzCompanies(process.argv[1] ?? '', Number(values.names), companies);
if (names !== undefined) tellNames(names);
const wrong = [...results.flatMap((one) => one.wrong), ...(names?.wrong ?? [])];
const goals = {
  fuzz_crashes: [...results, ...(names === undefined ? [] : [names])].flatMap(({ crashes }) => crashes)
    .length,
  fuzz_late: results.flatMap(({ late }) => late).length,
  fuzz_refused_or_alive: wrong.length,
};
for (const [name, value] of Object.entries(goals)) console.log(`${name} ${value} (goal 0)`);
process.exit(Object.values(goals).every((value) => value === 0) ? 0 : 1);

function tellPayloads(mode: string, result: PayloadResult, seconds: number): void {
  const { sent, slowestMs, p99Ms, grownMb, crashes, late, wrong: refused, bugs } = result;
  console.log(`fuzz_${mode}_payloads ${sent} payloads (seed ${seed}, ${seconds} s)`);
  console.log(
    `fuzz_${mode}_answer_p99_ms ${Math.round(p99Ms)} ms, the slowest ${Math.round(slowestMs)} (goal ≤ 3000)`,
  );
  console.log(`fuzz_${mode}_grown_mb ${Math.round(grownMb)} MB`);
  console.log(`fuzz_${mode}_bugs_told ${bugs.length} of impossible payloads`);
  examples('crash', crashes);
  examples('late', late);
  examples('refused or alive', refused);
  examples('bug', bugs);
}

function tellNames(told: CompaniesResult): void {
  const { companies: many, names: count, deals, kinds, unseen, crashes, wrong: refused, bugs } = told;
  const last = seed + many - 1;
  console.log(`fuzz_names ${count} names in ${deals} deals of ${many} companies (seeds ${seed} to ${last})`);
  for (const [kind, times] of [...kinds].toSorted(([a], [b]) => a.localeCompare(b)))
    if (!kind.startsWith('button') || kind.startsWith('button opp_'))
      console.log(`fuzz_shown ${times} × ${kind}`);
  console.log(`fuzz_unseen ${unseen.length === 0 ? 'nothing' : unseen.join(', ')}`);
  examples('crash', crashes);
  examples('refused or alive', refused);
  examples('bug', bugs);
}

function examples(what: string, all: readonly string[]): void {
  for (const one of all.slice(0, 8)) console.log(`  ${what}: ${one.slice(0, 1500)}`);
}
