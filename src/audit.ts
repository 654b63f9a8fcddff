import { parseArgs } from 'node:util';
import { readStoreSettings } from './config.js';
import type { AuditEntry, AuditQuestion } from './services/ports/audit.js';
import { auditFromFile } from './store/audit-from-file.js';
import { stateFile } from './store/data-folder.js';
import { FolderInUse } from './store/folder-lock.js';
import { openStore } from './store/open-store.js';

const silent = { info: () => undefined, warn: () => undefined };

/**
 * `npm run audit -- --deal acme [--person U012ABCDEF] [--since 2026-11-01] [--json]`: who did what to which deal,
 * and how it ended. While Opp runs on the embedded database, as of its last state file (at most an hour ago).
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ...{ deal: { type: 'string' }, person: { type: 'string' }, since: { type: 'string' } },
      json: { type: 'boolean', default: false },
    },
  });
  const since = values.since === undefined ? undefined : new Date(values.since);
  if (Number.isNaN(since?.getTime())) throw new Error(`--since is no date: ${values.since ?? ''}`);
  const entries = await ask({ deal: values.deal, person: values.person, since });
  for (const entry of entries) {
    process.stdout.write(`${values.json ? JSON.stringify(entry) : inWords(entry)}\n`);
  }
  if (entries.length === 0) process.stderr.write('Nothing was done.\n');
}

async function ask(question: AuditQuestion): Promise<readonly AuditEntry[]> {
  const { databaseUrl, dataDir } = readStoreSettings(process.env);
  const clock = { now: () => new Date() };
  try {
    const store = await openStore({ databaseUrl: databaseUrl?.reveal(), dataDir, clock, log: silent });
    try {
      return await store.audit(question);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    process.stderr.write('Opp is running; this is what it had written to its state file.\n');
    const entries = await auditFromFile(stateFile(dataDir));
    return entries.filter((entry) => isAskedFor(entry, question));
  }
}

function isAskedFor(entry: AuditEntry, { deal, person, since }: AuditQuestion): boolean {
  const isDeal =
    deal === undefined ||
    entry.opportunityId === deal ||
    entry.title.toLowerCase().includes(deal.toLowerCase());
  return (
    isDeal && [undefined, entry.slackUserId].includes(person) && (since === undefined || entry.at >= since)
  );
}

function inWords(entry: AuditEntry): string {
  const { at, event, kind, slackUserId, displayName, title, detail, operationId } = entry;
  const when = at.toISOString().replace('.000Z', 'Z');
  // One line each, whatever people call things.
  return [when, `${displayName} (${slackUserId})`, kind, title, detail, event, operationId]
    .map((part) => part.replaceAll(/\p{Cc}+/gu, ' '))
    .join(' | ');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
