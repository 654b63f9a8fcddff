import { z } from 'zod';

const filled = z.string().trim().min(1);
const url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''));
const database = z.url({ protocol: /^postgres(ql)?$/ });
const notionId = z
  .string()
  .regex(/^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i, 'is not a Notion id (32 hexadecimal digits)');

/** What is needed with and without credentials. */
export const common = {
  DATABASE_URL: database.optional(),
  OPP_DATA_DIR: filled.default('data'),
  OPP_PLAYBOOK: filled.default('playbooks/sentry.yml'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
};

/** What is needed to work with Slack and Notion. */
export const live = z.object({
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
