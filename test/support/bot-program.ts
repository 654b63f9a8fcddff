import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** The bot as one file, at a place from where it finds its packages and its playbooks. */
export interface BotProgram {
  readonly file: string;
  remove(): void;
}

export async function bundleBot(): Promise<BotProgram> {
  const folder = join('node_modules', '.cache', 'opp', `bot-${process.pid}`);
  const file = join(folder, 'dist', 'main.mjs');
  mkdirSync(join(folder, 'dist'), { recursive: true });
  await build({
    entryPoints: ['src/main.ts'],
    ...{ outfile: file, bundle: true, packages: 'external', format: 'esm', platform: 'node' },
    ...{ target: 'node20', logLevel: 'warning' },
  });
  symlinkSync(resolve('playbooks'), join(folder, 'playbooks'));
  return {
    file,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A running bot and everything it has printed, on either stream. */
export interface RunningProgram {
  readonly printed: () => string;
  /** Resolves to the exit code when it is gone and all it printed has been read. */
  readonly ended: Promise<number | null>;
  stop(): void;
}

/** Starts it with these settings and nothing else of the environment; `preload` is loaded first. */
export function runBot(
  file: string,
  settings: Readonly<Record<string, string>>,
  preload: string,
): RunningProgram {
  const child = spawn(process.execPath, ['--import', resolve(preload), file], {
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  return {
    printed: () => Buffer.concat(chunks).toString('utf8'),
    ended: new Promise((done) => child.once('close', done)),
    stop: () => void child.kill('SIGTERM'),
  };
}
