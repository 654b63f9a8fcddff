import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const START_MS = 60_000;

/** The built bot in a process of its own. */
export interface BotProcess {
  /** Resolves when it takes connections; fails when it ends before. */
  listening(port: number): Promise<void>;
  /** The most resident memory it ever had, in MB (10⁶ bytes). Linux only. */
  peakMb(): number;
  /** As a supervisor stops it. */
  stop(): Promise<void>;
}

/** `npm run build`. */
export async function buildBot(): Promise<void> {
  await promisify(execFile)('npm', ['run', '--silent', 'build']);
}

/** Starts `node dist/main.js` with these settings and nothing else of the environment. */
export function startBotProcess(settings: Readonly<Record<string, string>>): BotProcess {
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = once(child, 'exit');
  return {
    peakMb: () => peakMb(child.pid),
    async listening(port) {
      const until = performance.now() + START_MS;
      while (!(await takesConnections(port))) {
        if (child.exitCode !== null) throw new Error(`the bot ended with ${child.exitCode}`);
        if (performance.now() > until) throw new Error('the bot did not come up');
        await wait(10);
      }
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function peakMb(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid ?? 'self'}/status`, 'utf8');
  return (Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) * 1024) / 1e6;
}

function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (isThere: boolean) => () => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', answer(true)).once('error', answer(false));
  });
}
