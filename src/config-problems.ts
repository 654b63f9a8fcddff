import type { z } from 'zod';

/** Every wrong or missing setting, each by its name. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(`These settings need attention:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** The environment's variables, as they are. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What a mode needs beyond the rest. */
const NEEDED_BY_MODE = { socket: 'SLACK_APP_TOKEN', http: 'SLACK_SIGNING_SECRET' } as const;

/** What is missing although each setting by itself may be. */
export function missingTogether(given: Environment): readonly string[] {
  return [...missingForMode(given), ...missingForWebhook(given)];
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

/** One line per setting: its name and what is wrong, never what it held (the prefix alone may be a secret's). */
export function describe(error: z.ZodError, given: Environment): string[] {
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
