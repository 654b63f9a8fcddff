import { writeFileSync } from 'node:fs';
import { type CatalogueText, readCatalogueTexts } from '../catalogue-files.js';
import type { Clock } from '../domain/clock.js';
import { localDate } from '../domain/local-date.js';
import { compare, type SourcesRead } from './compare.js';
import { DEADLINE_MS, type FetchRules, MOST_BYTES } from './fetch-text.js';
import { type Finding, findingWords, isStale } from './finding.js';
import { proposedText } from './propose.js';
import { readSourcesLive } from './read-sources.js';
import { readSources } from './sources.js';
import { unifiedDiff } from './unified-diff.js';

export interface CatalogueTools {
  readonly fetch: FetchRules['fetch'];
  readonly clock: Clock;
  readonly write: (text: string) => void;
  readonly deadlineMs?: number;
  readonly mostBytes?: number;
}

export interface CatalogueWish {
  readonly command: 'check' | 'refresh';
  readonly folder: string;
  /** Writes what `refresh` proposes. */
  readonly accept: boolean;
}

/** Nothing is out of date; something is; the sources could not be read. */
const EXIT = { fine: 0, stale: 1, unread: 2 } as const;

/**
 * Compares the catalogue with its sources (S0-15). `check` tells what is out of date; `refresh` prints the changes
 * as a unified diff and writes them only when they are accepted. Throws `CatalogueError` for a file with mistakes.
 */
export async function runCatalogue(wish: CatalogueWish, tools: CatalogueTools): Promise<number> {
  const sources = readSources(wish.folder);
  const files = readCatalogueTexts(wish.folder);
  const features = files.flatMap(({ content }) => content.features);
  const rules: FetchRules = {
    ...{ fetch: tools.fetch, hosts: sources.hosts },
    ...{ deadlineMs: tools.deadlineMs ?? DEADLINE_MS, mostBytes: tools.mostBytes ?? MOST_BYTES },
  };
  const read = await readSourcesLive(
    features.map(({ url }) => url),
    sources,
    rules,
  );
  const today = localDate(tools.clock.now(), 'UTC');
  const findings = compare(features, read, sources, today);
  for (const finding of findings) tools.write(`${findingWords(finding)}\n`);
  if (wish.command === 'check') return told(findings, features.length, tools);
  return proposed(files, read, today, wish.accept, tools);
}

function told(findings: readonly Finding[], entries: number, { write }: CatalogueTools): number {
  const stale = findings.filter(isStale).length;
  const unread = findings.filter(({ kind }) => kind === 'unread').length;
  write(`\n${entries} entries · ${stale} out of date · ${unread} pages not read\n`);
  if (stale > 0) return EXIT.stale;
  return unread > 0 ? EXIT.unread : EXIT.fine;
}

function proposed(
  files: readonly CatalogueText[],
  read: SourcesRead,
  today: string,
  accept: boolean,
  { write }: CatalogueTools,
): number {
  const changed = files
    .map((file) => ({ ...file, after: proposedText(file, read.pages, today) }))
    .filter(({ text, after }) => text !== after);
  for (const { path, text, after } of changed) {
    write(`\n${unifiedDiff(path, text, after)}`);
    if (accept) writeFileSync(path, after);
  }
  if (changed.length === 0) write('\nNothing to change.\n');
  else if (accept) write(`\nWritten: ${changed.map(({ path }) => path).join(', ')}\n`);
  else write('\nNothing was written. Read the pages, then accept: npm run catalogue -- refresh --accept\n');
  const reached = [...read.pages.values()].some(({ kind }) => kind !== 'failed');
  return reached || read.pages.size === 0 ? EXIT.fine : EXIT.unread;
}
