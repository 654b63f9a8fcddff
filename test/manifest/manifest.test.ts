import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { parse } from 'yaml';
import { z } from 'zod';
import { manifestOverHttp } from '../../src/manifest/over-http.js';
import { COMMAND } from '../../src/slack/ids.js';
import { METHOD_SCOPES, OTHER_SCOPES } from '../support/slack-method-scopes.js';
import { sourceText } from '../support/source-text.js';

const HOST = 'https://opp.example.com';
const text = readFileSync('manifest.yml', 'utf8');
const schema = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync(new URL('../support/slack-manifest.schema.json', import.meta.url), 'utf8')));
const shape = z.object({
  features: z.object({
    slash_commands: z.array(
      z.object({ command: z.string(), should_escape: z.boolean(), url: z.string().optional() }),
    ),
    shortcuts: z.array(z.object({ callback_id: z.string() })).default([]),
  }),
  oauth_config: z.object({
    scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }),
  }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()), request_url: z.string().optional() }),
    interactivity: z.object({
      request_url: z.string().optional(),
      message_menu_options_url: z.string().optional(),
    }),
    socket_mode_enabled: z.boolean(),
  }),
});
const manifest = shape.parse(parse(text));
const slackSide = [...sourceText('src/slack').values()].join('\n');

/** All first groups of the pattern in Slack's part of the code, each once. */
function inCode(pattern: RegExp): string[] {
  return [...new Set([...slackSide.matchAll(pattern)].map(([, found = '']) => found))].toSorted();
}

/** What the compiler says to the manifest as a value of the type that Slack's SDK has for it. */
function typeErrors(content: unknown): string[] {
  const file = 'test/manifest/typed-manifest.ts';
  const source = `import type { AppsManifestCreateArguments } from '@slack/web-api';
    export const manifest: AppsManifestCreateArguments['manifest'] = ${JSON.stringify(content)};`;
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022 },
    ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
  };
  const host = ts.createCompilerHost(options);
  const usual = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version) =>
    name === file ? ts.createSourceFile(name, source, version) : usual(name, version);
  const program = ts.createProgram([file], options, host);
  const found = program.getSemanticDiagnostics(program.getSourceFile(file));
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe.each([
  ['for Socket Mode', text],
  ['for HTTP', manifestOverHttp(text, HOST)],
])('the manifest %s', (_mode, yaml) => {
  test('is one that Slack takes', () => {
    const validate = new Ajv({ strict: false }).compile(schema);
    validate(parse(yaml));
    expect(validate.errors).toBeNull();
  });

  test('is one in the types of Slack’s SDK, down to each scope and event', () => {
    expect(typeErrors(parse(yaml))).toEqual([]);
  });
});

test('a misspelt scope would be noticed', () => {
  const misspelt = {
    display_information: { name: 'Opp' },
    oauth_config: { scopes: { bot: ['chat:wirte'] } },
  };
  expect(typeErrors(misspelt).join()).toContain('chat:wirte');
});

describe('the manifest', () => {
  test('names the command that the code answers, escaped so that mentions arrive as ids', () => {
    expect(manifest.features.slash_commands).toEqual([
      expect.objectContaining({ command: COMMAND, should_escape: true }),
    ]);
    expect(inCode(/\bapp\.command\(([^,]+),/gu)).toEqual(['COMMAND']);
  });

  test('names the events that the code listens to, and no others', () => {
    const { bot_events } = manifest.settings.event_subscriptions;
    expect(bot_events.toSorted()).toEqual(inCode(/\bapp\.event\(\s*'([^']+)'/gu));
  });

  test('names each shortcut by an id that the code knows, and the code binds shortcuts only if there are some', () => {
    const { shortcuts } = manifest.features;
    for (const { callback_id } of shortcuts) expect(slackSide).toContain(`'${callback_id}'`);
    expect(inCode(/\b(app\.shortcut)\b/gu).length).toBe(shortcuts.length > 0 ? 1 : 0);
  });

  test('asks for the scopes of the methods that the code calls, and for no others', () => {
    const { bot, bot_optional } = manifest.oauth_config.scopes;
    const methods = inCode(/\.((?:apps|auth|bots|chat|conversations|files|team|users|views)(?:\.\w+)+)\(/gu);
    expect(methods.length).toBeGreaterThan(5);
    const needs = methods.map((method) => {
      const scopes = METHOD_SCOPES[method];
      if (scopes === undefined) throw new Error(`add the scopes of ${method} to the list`);
      return scopes;
    });
    for (const scopes of needs.filter(({ length }) => length > 0)) {
      expect(bot.filter((scope) => scopes.includes(scope))).not.toEqual([]);
    }
    const known = new Set([...needs.flat(), ...Object.keys(OTHER_SCOPES)]);
    expect(bot.filter((scope) => !known.has(scope))).toEqual([]);
    expect(bot).toEqual(expect.arrayContaining(bot_optional));
    expect(bot_optional).toEqual(['channels:read', 'groups:read']);
  });

  test('gives the reason of each scope beside it', () => {
    const { bot } = manifest.oauth_config.scopes;
    const lines = text.split('\n').filter((line) => /^\s+- [\w.:]+ # \S/u.test(line));
    const explained = lines.map((line) => /- ([\w.:]+) #/u.exec(line)?.[1]);
    expect(explained).toEqual(expect.arrayContaining(bot));
  });
});

describe('the manifest for HTTP', () => {
  const overHttp = manifestOverHttp(text, `${HOST}/`);

  test('leads everything to the one address, and switches the socket off', () => {
    const { features, settings } = shape.parse(parse(overHttp));
    const url = `${HOST}/slack/events`;
    expect(features.slash_commands).toEqual([expect.objectContaining({ url })]);
    expect(settings).toMatchObject({
      event_subscriptions: { request_url: url },
      interactivity: { request_url: url, message_menu_options_url: url },
      socket_mode_enabled: false,
    });
  });

  test('differs in nothing else, and keeps its comments', () => {
    const without = /^.*(?:url: |socket_mode_enabled|Opp's Slack app).*$\n?/gmu;
    const words = (yaml: string): string => yaml.replaceAll(without, '').replaceAll(/\s+/gu, ' ');
    expect(words(overHttp)).toBe(words(text));
  });

  test.each(['http://opp.example.com', 'opp.example.com', ''])('is refused at %j', (url) => {
    expect(() => manifestOverHttp(text, url)).toThrow('https');
  });
});
