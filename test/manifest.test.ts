import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { COMMAND, SHORTCUT } from '../src/slack/ids.js';

const manifest: unknown = parse(readFileSync('manifest.yml', 'utf8'));
const schema = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync(new URL('support/slack-manifest.schema.json', import.meta.url), 'utf8')));
const read = z
  .object({
    features: z.object({
      slash_commands: z.array(z.object({ command: z.string(), should_escape: z.boolean() })),
      shortcuts: z.array(z.object({ type: z.string(), callback_id: z.string() })),
    }),
    oauth_config: z.object({
      scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }),
    }),
    settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
  })
  .parse(manifest);

describe('the manifest', () => {
  test('is one that Slack takes', () => {
    const validate = new Ajv({ strict: false }).compile(schema);
    validate(manifest);
    expect(validate.errors).toBeNull();
  });

  test('names the command that the code answers, escaped so that mentions arrive as ids', () => {
    expect(read.features.slash_commands).toEqual([
      expect.objectContaining({ command: COMMAND, should_escape: true }),
    ]);
  });

  test('names the shortcuts that the code answers, and no others', () => {
    const messageShortcuts = read.features.shortcuts.filter(({ type }) => type === 'message');
    expect(messageShortcuts.map(({ callback_id }) => callback_id)).toEqual(Object.values(SHORTCUT));
  });

  test('needs four scopes and one event, offers two scopes besides, and no more', () => {
    const { bot, bot_optional } = read.oauth_config.scopes;
    expect(bot_optional).toEqual(['channels:read', 'groups:read']);
    expect(bot).toEqual(['commands', 'chat:write', 'users:read', 'users:read.email', ...bot_optional]);
    expect(read.settings.event_subscriptions.bot_events).toEqual(['app_home_opened']);
  });
});
