import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Clock } from './domain/clock.js';
import { UserError, type Problem } from './domain/errors.js';
import { Caller } from './notion/caller.js';
import { createDatabase, type MadeDatabase } from './notion/create-database.js';
import { NotionGateway } from './notion/gateway.js';
import { realTiming } from './notion/timing.js';
import { PlaybookError, readPlaybook } from './playbook-file.js';
import type { WriteOutcome } from './services/ports/notion.js';
import { wordsFor } from './slack/text/problem-words.js';

const USAGE =
  'Usage: npm run create-database -- --page <id or link of a Notion page> [--title "Opportunities"]\nIt needs NOTION_TOKEN, and the page must be shared with the connection (••• → Connections).';

/** As sysexits.h has it: the settings are wrong, starting again will not help. */
const EXIT_CONFIG = 78;

/** Only what is needed before there is a database. */
const environment = z.object({
  NOTION_TOKEN: z.string().trim().min(1),
  NOTION_BASE_URL: z.url().optional(),
  OPP_PLAYBOOK: z.string().default('playbooks/sentry.yml'),
});

/** `npm run create-database`: a new database with all properties and stages of the playbook, under a page. */
async function main(): Promise<number> {
  const wish = readWish();
  const settings = environment.safeParse(process.env);
  if (wish === undefined || !settings.success) return fail(USAGE, EXIT_CONFIG);
  const { NOTION_TOKEN, NOTION_BASE_URL, OPP_PLAYBOOK } = settings.data;
  const playbook = readPlaybook(OPP_PLAYBOOK);
  const caller = callerFor(NOTION_TOKEN, NOTION_BASE_URL);
  return told(await createDatabase(caller, { ...wish, playbook }));
}

function readWish(): { readonly page: string; readonly title: string } | undefined {
  const options = { page: { type: 'string' }, title: { type: 'string', default: 'Opportunities' } } as const;
  try {
    const { page, title } = parseArgs({ options }).values;
    return page === undefined ? undefined : { page, title };
  } catch {
    return undefined;
  }
}

function callerFor(token: string, baseUrl: string | undefined): Caller {
  const clock: Clock = { now: () => new Date() };
  const gateway = new NotionGateway({
    ...{ token, baseUrl, clock, timing: realTiming, requestsPerMinute: 180, random: Math.random },
    fetch: (url, init) => fetch(url, init),
    logger: { debug: () => undefined, warn: () => undefined },
  });
  return new Caller(gateway, clock);
}

function told(outcome: WriteOutcome<MadeDatabase>): number {
  switch (outcome.kind) {
    case 'committed': {
      const { id, url } = outcome.value;
      const where = url === undefined ? '' : `\n  ${url}`;
      process.stdout.write(
        `The database is there:${where}\n\nSet NOTION_DATABASE_ID=${id}\nThen see whether all is well: npm run doctor\n`,
      );
      return 0;
    }
    case 'ambiguous':
      return fail('Notion did not answer. Look below the page before you try again: it may be there.', 1);
    case 'not_applied':
      return fail('Notion did not take it right now. Nothing was made; try again in a minute.', 1);
    case 'refused':
      return fail(words(outcome.problem), 1);
  }
}

function words(problem: Problem): string {
  if (problem.kind === 'deal_gone') {
    return 'Notion does not show this page: it does not exist, or is not shared with the connection.\nOpen it in Notion, ••• → Connections → add the connection.';
  }
  if (problem.kind === 'notion_refuses_token') return 'Notion refuses NOTION_TOKEN.';
  if (problem.kind === 'notion_refused') {
    const hint = /permission/i.test(problem.reason)
      ? '\nTick “Insert content” among the connection’s capabilities.'
      : '';
    return `Notion refused it: ${problem.reason}${hint}`;
  }
  const { what, next } = wordsFor(problem);
  return `${what}\n${next}`;
}

function fail(message: string, code: number): number {
  process.stderr.write(`${message}\n`);
  return code;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const known = error instanceof UserError ? words(error.problem) : undefined;
    process.stderr.write(`${known ?? (error instanceof Error ? error.message : String(error))}\n`);
    process.exitCode = error instanceof PlaybookError ? EXIT_CONFIG : 1;
  },
);
