import { z } from 'zod';
import { ConfigError, describe, missingTogether, type Environment } from './config-problems.js';
import { common, live } from './environment.js';
import { Secret } from './secret.js';
import type {
  CommonSettings,
  LiveSettings,
  OperationsSettings,
  SandboxSettings,
  WebhookSettings,
} from './settings.js';

type CommonVariables = z.infer<z.ZodObject<typeof common>>;

const CREDENTIALS = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'NOTION_TOKEN',
  'NOTION_DATABASE_ID',
] as const;

/**
 * Reads all settings from the environment and reports every wrong or missing one at once, by name
 * and without its value. Without any credential the sandbox is meant, except in production.
 * Throws `ConfigError`.
 */
export function readConfig(environment: Environment): LiveSettings | SandboxSettings {
  const given = filledIn(environment);
  const noCredentials = CREDENTIALS.every((name) => given[name] === undefined);
  if (noCredentials && given['NODE_ENV'] !== 'production') return sandboxSettings(given);
  const read = live.safeParse(given);
  const problems = [...(read.success ? [] : describe(read.error, given)), ...missingTogether(given)];
  if (!read.success || problems.length > 0) throw new ConfigError(problems);
  return liveSettings(read.data);
}

/** For programs that look at the store alone. Throws `ConfigError`. */
export function readStoreSettings(environment: Environment): CommonSettings {
  return commonSettings(readCommon(filledIn(environment)));
}

/** A variable that is set to nothing is not set: that is how compose files leave one out. */
function filledIn(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
}

function readCommon(given: Environment): CommonVariables {
  const read = z.object(common).safeParse(given);
  if (!read.success) throw new ConfigError(describe(read.error, given));
  return read.data;
}

function sandboxSettings(given: Environment): SandboxSettings {
  const variables = readCommon(given);
  return { kind: 'sandbox', port: variables.PORT, ...commonSettings(variables) };
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

function commonSettings(settings: CommonVariables): CommonSettings {
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
