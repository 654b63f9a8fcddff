import { z } from 'zod';
import { Secret } from './secret.js';

export interface SlackSettings {
  readonly mode: 'socket' | 'http';
  readonly botToken: Secret;
  /** Set in socket mode. */
  readonly appToken: Secret | undefined;
  /** Set in HTTP mode: one, or two with a comma in between while one replaces the other. */
  readonly signingSecret: Secret | undefined;
  readonly port: number;
  readonly apiUrl: string | undefined;
  /** How many Socket Mode connections are held. */
  readonly sockets?: number | undefined;
  /** Of one person; undefined: as many as they like. */
  readonly commandsPerMinute?: number | undefined;
}

export interface NotionSettings {
  readonly token: Secret;
  readonly databaseId: string;
  readonly requestsPerMinute: number;
  readonly baseUrl: string | undefined;
  /** Undefined: Notion is only ever asked. */
  readonly webhook: WebhookSettings | undefined;
}

export interface WebhookSettings {
  readonly port: number;
  /** The subscription's verification token; undefined while it is being set up. */
  readonly secret: Secret | undefined;
}

/** A port for those who run Opp. */
export interface OperationsSettings {
  readonly port: number;
  readonly metrics: boolean;
}

/** What is needed with and without credentials. */
export interface CommonSettings {
  readonly databaseUrl: Secret | undefined;
  readonly dataDir: string;
  readonly playbookPath: string;
  readonly logLevel: string;
}

export interface LiveSettings extends CommonSettings {
  readonly kind: 'live';
  readonly slack: SlackSettings;
  readonly notion: NotionSettings;
  /** Undefined: no such port. */
  readonly operations?: OperationsSettings | undefined;
}

/** No credentials at all: the embedded sandbox is meant. */
export interface SandboxSettings extends CommonSettings {
  readonly kind: 'sandbox';
  readonly port: number;
}

/** Every wrong or missing setting, each by its name. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(`These settings need attention:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

const filled = z.string().trim().min(1);
const url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''));
const database = z.url({ protocol: /^postgres(ql)?$/ });
const notionId = z
  .string()
  .regex(/^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i, 'is not a Notion id (32 hexadecimal digits)');

const common = {
  DATABASE_URL: database.optional(),
  OPP_DATA_DIR: filled.default('data'),
  OPP_PLAYBOOK: filled.default('playbooks/sentry.yml'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
};

const live = z.object({
  ...common,
  SLACK_MODE: z.enum(['socket', 'http']).default('socket'),
  SLACK_BOT_TOKEN: filled.startsWith('xoxb-', 'does not start with xoxb-'),
  SLACK_APP_TOKEN: filled.startsWith('xapp-', 'does not start with xapp-').optional(),
  SLACK_SIGNING_SECRET: filled.optional(),
  SLACK_API_URL: url.optional(),
  OPP_COMMANDS_PER_MINUTE: z.coerce.number().int().min(1).max(1000).optional(),
  SLACK_SOCKETS: z.coerce.number().int().min(1).max(5).optional(),
  NOTION_TOKEN: filled,
  NOTION_DATABASE_ID: notionId,
  NOTION_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).max(600).default(180),
  NOTION_BASE_URL: url.optional(),
  NOTION_WEBHOOK_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  NOTION_WEBHOOK_SECRET: filled.optional(),
  OPP_OPERATIONS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  OPP_METRICS: z.enum(['on', 'off']).default('off'),
});

/** What a mode needs beyond the rest. */
const NEEDED_BY_MODE = { socket: 'SLACK_APP_TOKEN', http: 'SLACK_SIGNING_SECRET' } as const;

const CREDENTIALS = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'NOTION_TOKEN',
  'NOTION_DATABASE_ID',
] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads all settings from the environment and reports every wrong or missing one at once, by name
 * and without its value. Without any credential the sandbox is meant, except in production.
 * Throws `ConfigError`.
 */
export function readConfig(environment: Environment): LiveSettings | SandboxSettings {
  const given = Object.fromEntries(
    Object.entries(environment)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const noCredentials = CREDENTIALS.every((name) => given[name] === undefined);
  if (noCredentials && given['NODE_ENV'] !== 'production') return sandboxSettings(given);
  const read = live.safeParse(given);
  const problems = [
    ...(read.success ? [] : describe(read.error, given)),
    ...missingForMode(given),
    ...missingForWebhook(given),
  ];
  if (!read.success || problems.length > 0) throw new ConfigError(problems);
  return liveSettings(read.data);
}

/** For programs that look at the store alone. Throws `ConfigError`. */
export function readStoreSettings(environment: Environment): CommonSettings {
  const read = z.object(common).safeParse(environment);
  if (!read.success) throw new ConfigError(describe(read.error, environment));
  return commonSettings(read.data);
}

function sandboxSettings(given: Environment): SandboxSettings {
  const read = z.object(common).safeParse(given);
  if (!read.success) throw new ConfigError(describe(read.error, given));
  return { kind: 'sandbox', port: read.data.PORT, ...commonSettings(read.data) };
}

function missingForMode(given: Environment): string[] {
  const mode = given['SLACK_MODE'] === 'http' ? 'http' : 'socket';
  const name = NEEDED_BY_MODE[mode];
  return given[name] === undefined ? [`${name} is missing (needed with SLACK_MODE=${mode})`] : [];
}

function missingForWebhook(given: Environment): string[] {
  return given['NOTION_WEBHOOK_SECRET'] !== undefined && given['NOTION_WEBHOOK_PORT'] === undefined
    ? ['NOTION_WEBHOOK_PORT is missing (needed with NOTION_WEBHOOK_SECRET)']
    : [];
}

function webhookSettings(settings: z.infer<typeof live>): WebhookSettings | undefined {
  const { NOTION_WEBHOOK_PORT: port, NOTION_WEBHOOK_SECRET: token } = settings;
  return port === undefined ? undefined : { port, secret: secret(token) };
}

function liveSettings(settings: z.infer<typeof live>): LiveSettings {
  return {
    kind: 'live',
    ...commonSettings(settings),
    slack: {
      mode: settings.SLACK_MODE,
      botToken: new Secret(settings.SLACK_BOT_TOKEN),
      appToken: secret(settings.SLACK_APP_TOKEN),
      signingSecret: secret(settings.SLACK_SIGNING_SECRET),
      port: settings.PORT,
      apiUrl: settings.SLACK_API_URL,
      // Nobody types 20 commands a minute; what drives a stand-in may.
      commandsPerMinute:
        settings.OPP_COMMANDS_PER_MINUTE ?? (settings.SLACK_API_URL === undefined ? 20 : undefined),
      // Slack renews a connection every few hours and takes ten; a stand-in may expect one.
      sockets: settings.SLACK_SOCKETS ?? (settings.SLACK_API_URL === undefined ? 2 : 1),
    },
    notion: {
      token: new Secret(settings.NOTION_TOKEN),
      databaseId: settings.NOTION_DATABASE_ID,
      requestsPerMinute: settings.NOTION_REQUESTS_PER_MINUTE,
      baseUrl: settings.NOTION_BASE_URL,
      webhook: webhookSettings(settings),
    },
    operations: operationsSettings(settings),
  };
}

function operationsSettings(settings: z.infer<typeof live>): OperationsSettings | undefined {
  const { OPP_OPERATIONS_PORT: port, OPP_METRICS: metrics } = settings;
  return port === undefined ? undefined : { port, metrics: metrics === 'on' };
}

function commonSettings(settings: z.infer<z.ZodObject<typeof common>>): CommonSettings {
  return {
    databaseUrl: secret(settings.DATABASE_URL),
    dataDir: settings.OPP_DATA_DIR,
    playbookPath: settings.OPP_PLAYBOOK,
    logLevel: settings.LOG_LEVEL,
  };
}

function secret(value: string | undefined): Secret | undefined {
  return value === undefined ? undefined : new Secret(value);
}

/** One line per setting: its name and what is wrong, never what it held (the prefix alone may be a secret's). */
function describe(error: z.ZodError, given: Environment): string[] {
  const lines = error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return given[name] === undefined && issue.code !== 'custom'
      ? `${name} is missing`
      : `${name} ${phrase(issue)}`;
  });
  return [...new Set(lines)];
}

function phrase(issue: z.core.$ZodIssue): string {
  if (/^(is|does) /.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_value') return `must be one of: ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_format' && issue.format === 'url') return 'is not a URL of the right kind';
  return `is not valid (${issue.message.toLowerCase()})`;
}
