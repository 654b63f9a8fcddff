import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const READY = /sandbox is ready: (http:\/\/\S+)/;
const START_MS = 100_000;

/** `npm start` as a person runs it: the built bot with its sandbox, in a process of its own. */
export interface RunningBot {
  /** The address it printed. */
  readonly url: string;
  /** Ctrl-C; resolves to the exit code. */
  stop(): Promise<number | null>;
  /** kill -9; resolves when the process is gone. */
  kill(): Promise<void>;
}

/** A folder for one bot's data; gone after `remove`. */
export function dataFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'opp-browser-'));
  return {
    path,
    remove() {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Starts the built bot on any free port; fails with everything it printed when it does not come up. */
export async function startBot(
  dataDir: string,
  more: Readonly<Record<string, string>> = {},
): Promise<RunningBot> {
  const bot = spawn(process.execPath, ['dist/main.js'], {
    env: { PATH: process.env['PATH'], PORT: '0', OPP_DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = once(bot, 'exit').then(() => bot.exitCode);
  const end = (signal: NodeJS.Signals): Promise<number | null> => {
    bot.kill(signal);
    return gone;
  };
  const url = await printedUrl(bot).catch((error: unknown) => {
    bot.kill('SIGKILL');
    throw error;
  });
  return {
    url,
    stop: () => end('SIGINT'),
    async kill() {
      await end('SIGKILL');
    },
  };
}

function printedUrl(bot: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = (what: string): void => {
      reject(new Error(`${what} (is it built? npm run build)\n${printed}`));
    };
    const tooLate = setTimeout(fail, START_MS, 'the bot did not come up');
    const hear = (chunk: Buffer): void => {
      printed += chunk.toString();
      const url = READY.exec(printed)?.[1];
      if (url === undefined) return;
      clearTimeout(tooLate);
      resolve(url);
    };
    bot.stdout?.on('data', hear);
    bot.stderr?.on('data', hear);
    bot.once('exit', () => {
      clearTimeout(tooLate);
      fail('the bot ended at once');
    });
  });
}
