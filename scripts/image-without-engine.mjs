/**
 * `npm run image`: carries out the Dockerfile without an engine. Copies what .dockerignore lets through into an empty
 * folder, runs each step's RUN lines there, puts the last step together, makes it read-only, and starts it with
 * settings that lead to stand-ins: it must become healthy, refuse to start without settings, and stop on SIGTERM.
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import console from 'node:console';
import process from 'node:process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = mkdtempSync(join(tmpdir(), 'opp-image-'));
const context = join(root, 'context');
for (const line of readFileSync('.dockerignore', 'utf8').split('\n')) {
  if (line.startsWith('!')) copy(line.slice(1), join(context, line.slice(1)));
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true });
}

/** Each stage is a folder; `WORKDIR /opp` is `<stage>/opp`. */
let stage = '';
let last;
for (const line of readFileSync('Dockerfile', 'utf8').split('\n')) {
  const [word, ...rest] = line.trim().split(/\s+/u);
  if (word === 'FROM') {
    stage = rest[1] === 'AS' ? rest[2] : 'image';
    last = join(root, stage, 'opp');
    mkdirSync(last, { recursive: true });
  } else if (word === 'COPY') {
    const from = rest[0].startsWith('--from=') ? join(root, rest.shift().slice(7)) : undefined;
    const to = rest.pop();
    for (const path of rest) {
      copy(
        from === undefined ? join(context, path) : join(from, path),
        to === './' ? join(last, path) : join(last, to),
      );
    }
  } else if (word === 'RUN') {
    console.log(`${stage}: ${rest.join(' ')}`);
    execFileSync('sh', ['-c', rest.join(' ')], { cwd: last, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

console.log(`image: ${execFileSync('du', ['-sm', last]).toString().split('\t')[0]} MB besides Node`);
execFileSync('chmod', ['-R', 'a-w', last]);

const standIn = createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify({ ok: true, bot_id: 'B1', user_id: 'U1', team_id: 'T1', team: 'x', user: 'opp' }),
  );
});
standIn.listen(0, '127.0.0.1');
await once(standIn, 'listening');
const url = `http://127.0.0.1:${standIn.address().port}`;
const data = join(root, 'data');
mkdirSync(data);
const settings = {
  ...{
    NODE_ENV: 'production',
    PATH: process.env.PATH,
    OPP_DATA_DIR: data,
    OPP_OPERATIONS_PORT: '19090',
    PORT: '13000',
  },
  ...{
    SLACK_MODE: 'http',
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: 's',
    SLACK_API_URL: `${url}/api`,
  },
  ...{ NOTION_TOKEN: 'ntn_1', NOTION_BASE_URL: url, NOTION_DATABASE_ID: '0'.repeat(32), LOG_LEVEL: 'fatal' },
};
const run = (file, env) =>
  spawn(process.execPath, [file], { cwd: last, env, stdio: ['ignore', 'ignore', 'pipe'] });
let failed = false;
const expect = (what, is) => {
  console.log(`${is ? 'ok' : 'FAILED'}: ${what}`);
  failed ||= !is;
};

const [withoutSettings] = await once(
  run('dist/main.js', { NODE_ENV: 'production', PATH: process.env.PATH }),
  'exit',
);
expect('without settings it refuses to start with exit code 78', withoutSettings === 78);
const bot = run('dist/main.js', settings);
bot.stderr.pipe(process.stderr);
let healthy = false;
for (let n = 0; n < 120 && !healthy && bot.exitCode === null; n += 1) {
  await wait(500);
  const [code] = await once(run('dist/is-healthy.js', settings), 'exit');
  healthy = code === 0;
}
expect('on a read-only root it becomes healthy', healthy);
bot.kill('SIGTERM');
const [code] = await once(bot, 'exit');
expect('on SIGTERM it stops with exit code 0', code === 0);
standIn.close();
standIn.closeAllConnections();
execFileSync('chmod', ['-R', 'u+w', root]);
rmSync(root, { recursive: true });
process.exit(failed ? 1 : 0);
