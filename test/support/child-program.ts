import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';

/** A program of ours in a process of its own, and the lines it has printed. */
export interface ChildProgram {
  readonly process: ChildProcess;
  readonly lines: readonly string[];
  /** Resolves to the first line that fits, or fails when the program ends without one. */
  line(fits: (line: string) => boolean): Promise<string>;
  /** Ends it as a power cut would; resolves when it is gone and everything it printed has been read. */
  kill(): Promise<void>;
  /** Resolves to its exit code, once everything it printed has been read. */
  ended: Promise<number | null>;
}

/**
 * Makes one JavaScript file of a TypeScript program, packages left out, so that plain Node can run it.
 * It lies below node_modules, where it finds the packages.
 */
export async function bundleProgram(source: string): Promise<string> {
  const name = source.replaceAll(/[^a-z0-9]+/gi, '-');
  const outfile = join('node_modules', '.cache', 'opp', 'children', `${name}-${process.pid}.mjs`);
  await build({
    entryPoints: [source],
    ...{ outfile, bundle: true, packages: 'external', format: 'esm', platform: 'node', target: 'node20' },
  });
  return outfile;
}

export function startProgram(bundle: string, ...args: readonly string[]): ChildProgram {
  const child = spawn(process.execPath, [bundle, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  const line = (fits: (line: string) => boolean): Promise<string> =>
    new Promise((resolve, reject) => {
      const known = lines.find(fits);
      if (known !== undefined) resolve(known);
      reader.on('line', (next) => {
        if (fits(next)) resolve(next);
      });
      void ended.then(() => {
        reject(new Error(`the program ended early; it printed ${lines.join(' | ')}`));
      });
    });
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  return { process: child, lines, line, kill, ended };
}
