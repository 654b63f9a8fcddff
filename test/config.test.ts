import { inspect } from 'node:util';
import { ConfigError } from '../src/config-problems.js';
import { readConfig, readStoreSettings } from '../src/config.js';
import { Secret } from '../src/secret.js';

const complete = {
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_APP_TOKEN: 'xapp-1',
  NOTION_TOKEN: 'ntn_1',
  NOTION_DATABASE_ID: '38c9ce7b60a481d185fa000000000000',
};

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('settings', () => {
  test('of the store alone take a blank variable for one that is not set, as all others do', () => {
    expect(readStoreSettings({ DATABASE_URL: '', OPP_DATA_DIR: ' ' })).toMatchObject({
      ...{ databaseUrl: undefined, dataDir: 'data' },
    });
    expect(() => readStoreSettings({ DATABASE_URL: 'mysql://x' })).toThrow('DATABASE_URL');
  });

  test('no credentials at all means the sandbox', () => {
    expect(readConfig({}).kind).toBe('sandbox');
  });

  test('no credentials in production is refused, each missing one by name', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toEqual([
      'SLACK_BOT_TOKEN is missing',
      'NOTION_TOKEN is missing',
      'NOTION_DATABASE_ID is missing',
      'SLACK_APP_TOKEN is missing (needed with SLACK_MODE=socket)',
    ]);
  });

  test('one credential alone is not the sandbox: the others are reported missing', () => {
    expect(problemsOf({ SLACK_BOT_TOKEN: 'xoxb-1' })).toContain('NOTION_TOKEN is missing');
  });

  test('O11: every wrong setting is reported at once and none of the values is shown', () => {
    const problems = problemsOf({
      ...complete,
      SLACK_BOT_TOKEN: 'xapp-swapped-1234',
      NOTION_DATABASE_ID: 'my database',
      NOTION_REQUESTS_PER_MINUTE: '9000',
      SLACK_MODE: 'pigeon',
      DATABASE_URL: 'mysql://user:pass@host/db',
      LOG_LEVEL: 'chatty',
    });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'DATABASE_URL',
      'LOG_LEVEL',
      'SLACK_MODE',
      'SLACK_BOT_TOKEN',
      'NOTION_DATABASE_ID',
      'NOTION_REQUESTS_PER_MINUTE',
    ]);
    expect(problems.join('\n')).not.toMatch(/swapped|my database|pass|pigeon/);
  });

  test('socket mode needs the app token, HTTP mode the signing secret', () => {
    expect(problemsOf({ ...complete, SLACK_APP_TOKEN: '' })).toEqual([
      'SLACK_APP_TOKEN is missing (needed with SLACK_MODE=socket)',
    ]);
    expect(problemsOf({ ...complete, SLACK_MODE: 'http' })).toEqual([
      'SLACK_SIGNING_SECRET is missing (needed with SLACK_MODE=http)',
    ]);
  });

  test('webhooks need a port, and their secret is kept as one', () => {
    expect(problemsOf({ ...complete, NOTION_WEBHOOK_SECRET: 'secret_1' })).toEqual([
      'NOTION_WEBHOOK_PORT is missing (needed with NOTION_WEBHOOK_SECRET)',
    ]);
    const webhook = (given: Record<string, string>) => {
      const settings = readConfig({ ...complete, ...given });
      return settings.kind === 'live' ? settings.notion.webhook : undefined;
    };
    expect(webhook({})).toBeUndefined();
    expect(webhook({ NOTION_WEBHOOK_PORT: '8080' })).toEqual({ port: 8080, secret: undefined });
    const given = webhook({ NOTION_WEBHOOK_PORT: '8080', NOTION_WEBHOOK_SECRET: 'secret_1' });
    expect(given?.secret?.reveal()).toBe('secret_1');
    expect(JSON.stringify(given)).not.toContain('secret_1');
  });

  test('a trailing newline in a token does no harm', () => {
    const settings = readConfig({ ...complete, SLACK_BOT_TOKEN: 'xoxb-1\n' });
    expect(settings.kind === 'live' && settings.slack.botToken.reveal()).toBe('xoxb-1');
  });

  test('a secret never turns into text', () => {
    const secret = new Secret('xoxb-hidden');
    expect(`${String(secret)} ${JSON.stringify({ secret })} ${inspect(secret)}`).not.toContain('hidden');
  });
});
