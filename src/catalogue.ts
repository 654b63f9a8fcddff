import { parseArgs } from 'node:util';
import { CatalogueError } from './catalogue-files.js';
import { type CatalogueWish, runCatalogue } from './catalogue/run.js';

const USAGE = `Usage: npm run catalogue -- check | refresh [--accept] [--folder playbooks/catalogue]
  check    tells which entries of the feature catalogue are out of date; exit code 1 when one is
  refresh  shows the changes as a diff; --accept writes them`;

/** As sysexits.h has it: the files or the arguments are wrong, starting again will not help. */
const EXIT_CONFIG = 78;

/** `npm run catalogue -- check|refresh`: the feature catalogue against the vendor's pages (S0-15). */
async function main(): Promise<number> {
  const wish = readWish();
  if (wish === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return EXIT_CONFIG;
  }
  return runCatalogue(wish, {
    fetch: (url, init) => fetch(url, init),
    clock: { now: () => new Date() },
    write: (text) => process.stdout.write(text),
  });
}

function readWish(): CatalogueWish | undefined {
  const options = {
    accept: { type: 'boolean', default: false },
    folder: { type: 'string', default: 'playbooks/catalogue' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [command, ...more] = positionals;
    if ((command !== 'check' && command !== 'refresh') || more.length > 0) return undefined;
    return { command, ...values };
  } catch {
    return undefined;
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof CatalogueError ? EXIT_CONFIG : 1;
  },
);
