import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { forgetfulMemory } from '../src/sandbox/memory.js';
import { openSandboxNotion } from '../src/sandbox/notion/sandbox-notion.js';
import { bundleProgram } from '../test/support/child-program.js';
import { buildBot } from './bot-process.js';
import { openJudgingSlack } from './fuzz/judging-slack.js';
import { Shown } from './fuzz/shown.js';
import { overSocket } from './fuzz/transports.js';
import { dice, percentile } from './measure.js';
import { crowdOf, databaseOf, dealIdOf } from './soak/crowd.js';
import { growthIn10Minutes, mean, sample, type Sample } from './soak/sample.js';
import { actOnce } from './soak/visitor.js';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '200' },
    minutes: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
});

/**
 * `npm run soak [-- --people 200 --minutes 20 --seed 1]`: the bot as it is built, in a process of its own with its
 * storage in a folder, between a Slack with so many people and a Notion with two deals for each, in real time.
 * Everybody does something twice a minute. Prints what it took, what grew, and for how long anything was held up.
 */
const people = Number(values.people);
const durationMs = Number(values.minutes) * 60_000;
/** Between two acts of one person, on the average. */
const PAUSE_MS = 30_000;
const LATE_MS = 3_000;
const NOTION_TOKEN = 'ntn_soak';

await buildBot();
const crowd = crowdOf(people);
const shown = new Shown();
const slack = await openJudgingSlack(shown, crowd);
const seed = databaseOf(crowd, new Date());
const clock = { now: () => new Date() };
const notion = await openSandboxNotion({ clock, memory: forgetfulMemory(), seed, token: NOTION_TOKEN });
notion.controls.setRequestsPerMinute(600);
const { baseUrl } = await notion.listen();
const dataDir = mkdtempSync(join(tmpdir(), 'opp-soak-'));
const probe = resolve(await bundleProgram('bench/soak/probe.ts'));

const bot = fork('dist/main.js', [], {
  execArgv: ['--expose-gc', '--import', probe],
  stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  env: {
    ...{ PATH: process.env['PATH'], SLACK_BOT_TOKEN: 'xoxb-soak', SLACK_APP_TOKEN: 'xapp-soak' },
    ...{ SLACK_API_URL: slack.apiUrl, SLACK_SOCKETS: '2', NOTION_TOKEN, NOTION_BASE_URL: baseUrl },
    ...{ NOTION_DATABASE_ID: seed.database.id, NOTION_REQUESTS_PER_MINUTE: '600', OPP_DATA_DIR: dataDir },
    LOG_LEVEL: 'error',
  },
});
const gone = once(bot, 'exit');
const samples: Sample[] = [];
bot.on('message', (message) => {
  const said = sample.safeParse(message);
  if (said.success) samples.push(said.data);
});
let bugs = '';
bot.stdout?.on('data', (chunk: Buffer) => (bugs += chunk.toString()));
await slack.connected();

const times: number[] = [];
let confirmed = 0;
const transport = overSocket(slack);
const until = performance.now() + durationMs;

async function livesOn(n: number): Promise<void> {
  const person = crowd[n];
  if (person === undefined) return;
  const roll = dice(Number(values.seed) * 100_000 + n);
  await wait(roll() * PAUSE_MS);
  for (let act = 0; performance.now() < until && bot.exitCode === null; act += 1) {
    const dealId = dealIdOf(n + (act % 2) * people);
    const heard = { onAnswer: (ms: number) => void times.push(ms), onConfirmed: () => void (confirmed += 1) };
    await actOnce({ person, dealId, roll, slack, shown, transport, ...heard });
    await wait(PAUSE_MS * (0.5 + roll()));
  }
}

await Promise.all(crowd.map((_, n) => livesOn(n)));
const before = new Map(seed.pages.map(({ id, comments }) => [id, comments.length]));
/** What was posted on each page since. */
const posted = (): readonly (readonly string[])[] =>
  seed.pages.map(({ id }) =>
    (notion.desk.page(id)?.discussions ?? [])
      .flatMap(({ comments }) => comments.map(({ runs }) => runs.map(({ text }) => text).join('')))
      .slice(before.get(id) ?? 0),
  );
// What was confirmed last is given the time to get to Notion, also after an answer that did not come (65 s).
const patience = performance.now() + 90_000;
while (posted().flat().length < confirmed && performance.now() < patience) await wait(500);
const comments = posted();
const doubled = comments.reduce((sum, texts) => sum + texts.length - new Set(texts).size, 0);
const lost = confirmed - (comments.flat().length - doubled);
bot.kill('SIGTERM');
await gone;
await slack.close();
await notion.close();
rmSync(dataDir, { recursive: true, force: true });

const steady = samples.slice(Math.ceil(samples.length / 4));
const print = (name: string, value: number, unit: string, goal = ''): void => {
  console.log(`soak_${name} ${Number(value.toPrecision(3))} ${unit}${goal === '' ? '' : ` (goal ${goal})`}`);
};
const late = times.filter((ms) => ms > LATE_MS).length;
console.log(
  `soak: ${people} people, ${seed.pages.length} deals, ${values.minutes} minutes, seed ${values.seed}`,
);
print('interactions', times.length, 'requests of Slack');
print('answer_p50_ms', percentile(times, 0.5), 'ms');
print('answer_p99_ms', percentile(times, 0.99), 'ms');
print('late', late, 'answers after 3 s', '0');
print('updates_lost', lost, `of ${confirmed}`, '0');
print('updates_doubled', doubled, 'comments', '0');
print(
  'loop_lag_p50_ms',
  percentile(
    steady.map(({ lag }) => lag.p50),
    0.5,
  ),
  'ms',
);
print(
  'loop_lag_p99_ms',
  percentile(
    steady.map(({ lag }) => lag.p99),
    0.5,
  ),
  'ms',
  '≤ 50',
);
print('loop_lag_max_ms', Math.max(...steady.map(({ lag }) => lag.max)), 'ms');
print('heap_held_mb', steady.at(-1)?.heldMb ?? Number.NaN, 'MB');
print(
  'heap_held_growth_mb',
  growthIn10Minutes(steady, ({ heldMb }) => heldMb),
  'MB in 10 minutes',
  '≤ 1',
);
print('heap_code_mb', steady.at(-1)?.codeMb ?? Number.NaN, 'MB that the engine compiled');
print(
  'heap_code_growth_mb',
  growthIn10Minutes(steady, ({ codeMb }) => codeMb),
  'MB in 10 minutes',
);
print('rss_mb', Math.max(...samples.map(({ rssMb }) => rssMb)), 'MB at most');
print(
  'rss_growth_mb',
  growthIn10Minutes(steady, ({ rssMb }) => rssMb),
  'MB in 10 minutes',
);
print('cpu_share', mean(steady.map(({ cpuShare }) => cpuShare)), 'of a core');
print('refused_by_slack', slack.wrong.size, 'kinds', '0');
for (const one of [...slack.wrong].slice(0, 5)) console.log(`  refused: ${one.slice(0, 300)}`);
if (bugs !== '') console.log(`  logged: ${bugs.slice(0, 2000)}`);
process.exit(
  late === 0 && lost === 0 && doubled === 0 && bot.exitCode === 0 && slack.wrong.size === 0 ? 0 : 1,
);
