import type { Progress } from './jobs/watch-progress.js';
import type { Logger } from './logger.js';

const BAR_CELLS = 24;
/** Where nobody watches, a line in the log this often. */
const LOG_EVERY_MS = 30_000;

interface Terminal {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/**
 * Shows how far the first reading is: on a terminal one line that is drawn anew, on stderr so that the log on
 * stdout stays JSON; otherwise a line in the log now and then. `now` in milliseconds.
 */
export function progressShower(
  stderr: Terminal,
  log: Pick<Logger, 'info'>,
  now: () => number,
): (progress: Progress) => void {
  return stderr.isTTY === true ? drawing(stderr) : logging(log, now);
}

/** The cursor goes back to the line's beginning, so that a line of the log overwrites it instead of following it. */
function drawing(terminal: Terminal): (progress: Progress) => void {
  return (progress) => {
    terminal.write(`\r\u001B[2K${inWords(progress)}${progress.done ? '\n' : '\r'}`);
  };
}

function logging(log: Pick<Logger, 'info'>, now: () => number): (progress: Progress) => void {
  let lastAt = Number.NEGATIVE_INFINITY;
  return ({ read, of, done }) => {
    if (!done && now() - lastAt < LOG_EVERY_MS) return;
    lastAt = now();
    log.info({ read, of }, done ? 'all opportunities were read' : 'opportunities are being read');
  };
}

function inWords({ read, of, done }: Progress): string {
  if (of === undefined) return `  ${bar(0)}  reading the opportunities…`;
  return `  ${bar(of === 0 ? 1 : read / of)}  ${read} of ${done ? '' : '~'}${of} read`;
}

function bar(share: number): string {
  const full = Math.floor(Math.min(1, share) * BAR_CELLS);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_CELLS - full)}`;
}
