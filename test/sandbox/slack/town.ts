import { readFile } from 'node:fs/promises';
import { App, HTTPReceiver, LogLevel, type Logger } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { SandboxClock } from '../../../src/sandbox/clock.js';
import { forgetfulMemory, type SandboxMemory } from '../../../src/sandbox/memory.js';
import type { DeskView } from '../../../src/sandbox/slack/desk.js';
import { openSandboxSlack, type SandboxSlack } from '../../../src/sandbox/slack/sandbox-slack.js';
import type { SlackSeed } from '../../../src/sandbox/slack/seed.js';

export const ANA = 'U0ANA';
export const JON = 'U0JON';
export const GENERAL = 'C0GENERAL';
export const SECRET_PLANS = 'C0SECRET';
export const BOT_TOKEN = 'xoxb-sandbox';
export const APP_TOKEN = 'xapp-sandbox';
export const SIGNING_SECRET = 'shhh';

export const SEED: SlackSeed = {
  team: { id: 'T0TEAM', name: 'Presales', domain: 'presales' },
  people: [
    person(ANA, 'Ana Prado', 'ana@example.com', 'America/Sao_Paulo', 'member'),
    person(JON, 'Jon Ek', 'jon@example.com', 'Europe/Stockholm', 'member'),
    person('U0GIA', 'Gia Guest', undefined, 'UTC', 'single_channel_guest'),
    person('U0SAM', 'Sam Stranger', 'sam@elsewhere.example', 'Asia/Kolkata', 'stranger'),
  ],
  channels: [
    {
      id: GENERAL,
      name: 'general',
      isPrivate: false,
      isExtShared: false,
      memberIds: [ANA, JON],
      messages: [
        { by: JON, text: 'Has anybody heard from Acme?', minutesAgo: 90 },
        { by: ANA, text: 'Call at four.', minutesAgo: 80, inThreadOf: 0 },
      ],
    },
    {
      id: SECRET_PLANS,
      name: 'secret-plans',
      isPrivate: true,
      isExtShared: false,
      memberIds: [JON],
      messages: [],
    },
  ],
};

function person(
  id: string,
  name: string,
  email: string | undefined,
  timeZone: string,
  kind: 'member' | 'single_channel_guest' | 'stranger',
): SlackSeed['people'][number] {
  return { id, name, title: 'Sales Engineer', email, timeZone, kind, role: 'se' };
}

/** The product's manifest, with what a test adds to it. */
export async function manifestWith(change: (text: string) => string = (text) => text): Promise<string> {
  const text = await readFile('manifest.yml', 'utf8');
  return change(text);
}

/** The manifest with a global shortcut beside its message shortcut. */
export const withShortcuts = (text: string): string =>
  text.replace(
    '  shortcuts:\n',
    `  shortcuts:
    - { name: Create opportunity, type: global, callback_id: opp_new, description: Create one }
`,
  );

/** The manifest of an app that was installed without the optional scopes. */
export const withoutOptionalScopes = (text: string): string =>
  text.replaceAll(/^ +(bot_optional:|- (channels|groups):read.*)\n/gmu, '');

export const withScopes =
  (...scopes: string[]) =>
  (text: string): string =>
    text.replace(
      '      - commands',
      `${scopes.map((scope) => `      - ${scope}\n`).join('')}      - commands`,
    );

export interface Town {
  readonly slack: SandboxSlack;
  readonly clock: SandboxClock;
  readonly client: WebClient;
  readonly apiUrl: string;
  readonly memory: SandboxMemory;
}

export interface TownOptions {
  readonly manifest?: (text: string) => string;
  readonly memory?: SandboxMemory;
  readonly ackMs?: number;
  readonly http?: string;
}

const open: (() => Promise<unknown>)[] = [];

/** Closes whatever a test opened, the last first. */
export async function closeTown(): Promise<void> {
  for (const close of open.splice(0).reverse()) await close();
}

/** A sandbox Slack that listens, and a WebClient of the app. */
export async function openTown(options: TownOptions = {}): Promise<Town> {
  const clock = new SandboxClock();
  const memory = options.memory ?? forgetfulMemory();
  const slack = await openSandboxSlack({
    clock,
    memory,
    seed: SEED,
    manifest: await manifestWith(options.manifest),
    botToken: BOT_TOKEN,
    appToken: APP_TOKEN,
    signingSecret: SIGNING_SECRET,
    delivery: options.http === undefined ? { mode: 'socket' } : { mode: 'http', url: options.http },
    ackMs: options.ackMs ?? 3000,
  });
  const { apiUrl } = await slack.listen();
  open.push(() => slack.close());
  return { slack, clock, memory, apiUrl, client: clientAt(apiUrl) };
}

const nothing = (): void => undefined;

/** The SDK complains of every refusal aloud; here refusals are the subject. */
export const SILENT: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  setName: nothing,
  getLevel: () => LogLevel.ERROR,
};

export function clientAt(apiUrl: string, token = BOT_TOKEN): WebClient {
  return new WebClient(token, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: SILENT,
  });
}

/** A real Bolt App in Socket Mode. */
export async function startApp(apiUrl: string, prepare: (app: App) => void): Promise<App> {
  const app = new App({
    token: BOT_TOKEN,
    appToken: APP_TOKEN,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 } },
  });
  prepare(app);
  await app.start();
  open.push(() => app.stop());
  return app;
}

/** A real Bolt App that listens on a port of its own. */
export async function startHttpApp(
  port: number,
  apiUrl: () => string,
  prepare: (app: App) => void,
  signingSecret = SIGNING_SECRET,
): Promise<void> {
  const receiver = new HTTPReceiver({ signingSecret, port, logLevel: LogLevel.ERROR });
  const app = new App({
    token: BOT_TOKEN,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: apiUrl(), retryConfig: { retries: 0 } },
  });
  prepare(app);
  await app.start(port);
  open.push(() => app.stop());
}

/** Waits until the desk shows it. */
export async function until(slack: SandboxSlack, isTrue: () => boolean): Promise<void> {
  if (isTrue()) return;
  await new Promise<void>((resolve) => {
    const stop = slack.desk.onChange(() => {
      if (!isTrue()) return;
      stop();
      resolve();
    });
  });
}

/** The modal before a person. Throws when there is none. */
export function modalOf(slack: SandboxSlack, personId: string): DeskView {
  const modal = slack.desk.see(personId).modals.at(-1);
  if (modal === undefined) throw new Error('no modal is open');
  return modal;
}

/** A small form, as an app would build it. */
export function form(title = 'Form', more: Record<string, unknown> = {}) {
  return {
    type: 'modal' as const,
    callback_id: 'form',
    title: { type: 'plain_text' as const, text: title },
    submit: { type: 'plain_text' as const, text: 'Save' },
    blocks: [
      {
        type: 'input',
        block_id: 'tldr',
        label: { type: 'plain_text', text: 'TLDR' },
        element: { type: 'plain_text_input', action_id: 'tldr', max_length: 20 },
      },
    ],
    ...more,
  };
}
