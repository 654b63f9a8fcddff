import { parse } from 'yaml';
import { z } from 'zod';
import { ConfigError } from '../config-problems.js';
import { readConfig } from '../config.js';
import type { LiveSettings } from '../settings.js';
import type { Clock } from '../domain/clock.js';
import type { Playbook } from '../domain/playbook.js';
import { connectNotion, type Notion } from '../notion/connect.js';
import type { HttpFetch } from '../notion/http.js';
import { rulesOf } from '../notion/rules-of-playbook.js';
import { PlaybookError, readPlaybook } from '../playbook-file.js';
import type { MappingMemory } from '../services/ports/setup.js';
import { createSlackProbe } from '../slack/probe-slack.js';
import type { Check } from './check.js';
import { checkDatabase } from './database-checks.js';
import { checkDigests } from './digest-check.js';
import { capabilityChecks, limitCheck, skippedCapabilities, tokenCheck } from './notion-checks.js';
import { checkSlack, type WantedScopes } from './slack-checks.js';
import { checkStore } from './store-check.js';

export interface Patient {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The text of the app's manifest. */
  readonly manifest: string;
  readonly clock: Clock;
  /** For Notion; the global one unless given. */
  readonly fetch?: HttpFetch;
}

/** Looks at everything Opp needs, in the order in which it is set up, and tells each finding at once. */
export async function examine(patient: Patient, tell: (check: Check) => void): Promise<readonly Check[]> {
  const all: Check[] = [];
  const note = (...checks: readonly Check[]): void => {
    all.push(...checks);
    for (const check of checks) tell(check);
  };
  const settings = readSettings(patient.environment);
  if (!('kind' in settings)) note(settings.check);
  else {
    note({ id: 'settings', title: 'Settings', state: 'ok', found: 'complete' });
    const playbook = readPlaybookOf(settings);
    if ('check' in playbook) note(playbook.check);
    else await examineLive(patient, settings, playbook, note);
  }
  return all;
}

type Note = (...checks: readonly Check[]) => void;

async function examineLive(patient: Patient, settings: LiveSettings, playbook: Playbook, note: Note) {
  const { clock, manifest } = patient;
  const folder = { databaseUrl: settings.databaseUrl?.reveal(), dataDir: settings.dataDir };
  const { store, check } = await checkStore(folder, clock);
  note(check);
  try {
    const { slack } = settings;
    const probe = createSlackProbe(slack.apiUrl);
    note(...(await checkSlack(probe, slack, scopesOf(manifest))));
    const notion = notionOf(patient, settings, playbook, store?.mappings);
    await examineNotion(notion, settings, playbook, note);
    const everybody = await probe.everybody(slack.botToken.reveal(), clock);
    note(await checkDigests({ store, everybody, playbook, clock }));
  } finally {
    await store?.close();
  }
}

async function examineNotion(
  notion: Notion,
  settings: LiveSettings,
  playbook: Playbook,
  note: Note,
): Promise<void> {
  const standing = await notion.probe.whoAmI();
  note(tokenCheck(standing));
  if (!standing.ok) {
    note(...skippedCapabilities());
    note({
      id: 'notion_database',
      title: 'Notion database',
      state: 'skipped',
      found: 'needs a working token',
    });
    return;
  }
  const { setup, checks } = await checkDatabase(notion.setups, playbook);
  const pageId = setup && (await notion.probe.anyRow(setup.dataSourceId));
  note(...(await capabilityChecks(notion.probe, pageId)));
  note(...checks, limitCheck(settings.notion));
}

function notionOf(
  { clock, fetch }: Patient,
  { notion }: LiveSettings,
  playbook: Playbook,
  mappings: MappingMemory | undefined,
): Notion {
  return connectNotion({
    ...notion,
    token: notion.token.reveal(),
    rules: rulesOf(playbook),
    mappings,
    clock,
    logger: { debug: () => undefined, warn: () => undefined },
    fetch,
  });
}

function readSettings(environment: Patient['environment']): LiveSettings | { readonly check: Check } {
  const what = { id: 'settings', title: 'Settings', state: 'problem' } as const;
  try {
    const settings = readConfig(environment);
    if (settings.kind === 'live') return settings;
    const found = 'none of the credentials is set';
    return {
      check: {
        ...what,
        found,
        fix: 'Follow docs/setup.md, or look around with: npm run doctor -- --sandbox',
      },
    };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const fix = 'Set these environment variables; docs/setup.md says where each comes from.';
    return { check: { ...what, found: error.problems.join('\n'), fix } };
  }
}

function readPlaybookOf({ playbookPath }: LiveSettings): Playbook | { readonly check: Check } {
  const what = { id: 'playbook', title: 'Playbook', state: 'problem' } as const;
  try {
    return readPlaybook(playbookPath);
  } catch (error) {
    const fix = 'Mend the file, or set OPP_PLAYBOOK to another one.';
    const found =
      error instanceof PlaybookError ? error.message : `The playbook ${playbookPath} cannot be read`;
    return { check: { ...what, found, fix } };
  }
}

const manifestSchema = z.looseObject({
  oauth_config: z.looseObject({
    scopes: z.looseObject({ bot: z.array(z.string()), bot_optional: z.array(z.string()).default([]) }),
  }),
});

function scopesOf(manifest: string): WantedScopes {
  const { bot, bot_optional } = manifestSchema.parse(parse(manifest)).oauth_config.scopes;
  return { needed: bot.filter((scope) => !bot_optional.includes(scope)), optional: bot_optional };
}
