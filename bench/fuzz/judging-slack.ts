import { asText } from './as-text.js';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { text as wholeText } from 'node:stream/consumers';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { isJson, objects, parseJson, textOf as named, type Json } from '../../src/sandbox/slack/json.js';
import { TEAM, type Teammate } from '../../src/sandbox/data/people.js';
import { judged, type Said } from './judge.js';
import type { Shown } from './shown.js';

export const TEAM_ID = 'T1';

/** A person as Slack knows them. */
export interface Somebody extends Pick<Teammate, 'slackId' | 'email' | 'name' | 'key' | 'timeZone'> {
  readonly is?: 'guest' | 'stranger' | 'bot';
}

/** Who did what is answered, and in which list something was typed. */
export interface Did {
  readonly to?: string | undefined;
  readonly actionId?: string | undefined;
}

/** A Slack that agrees to everything, remembers what it was shown, and judges all of it. */
export interface JudgingSlack {
  readonly apiUrl: string;
  /** Everything that is wrong with what was said, the same thing once. */
  readonly wrong: ReadonlySet<string>;
  /** An address that an answer to this payload may be sent to. */
  responseUrl(): string;
  /** Judges an answer that came another way: as an acknowledgement of what somebody did. */
  hear(answer: unknown, did?: Did): void;
  /** Sends a frame over one of the app's sockets as it is. */
  frame(text: string): void;
  /** The acknowledgement of this envelope. */
  acknowledged(envelopeId: string): Promise<unknown>;
  /** Resolves when the app has opened a socket. */
  connected(): Promise<void>;
  /** Resolves when the app has not called for so long. */
  quiet(ms: number): Promise<void>;
  close(): Promise<void>;
}

export async function openJudgingSlack(
  shown: Shown,
  people: readonly Somebody[] = TEAM,
  overhear: (said: string) => void = () => undefined,
): Promise<JudgingSlack> {
  const wrong = new Set<string>();
  const waiting = new Map<string, (answer: unknown) => void>();
  const sockets: WebSocket[] = [];
  let calls = 0;
  let answers = 0;
  const judge = (said: Said): void => {
    shown.take(said);
    for (const one of judged(said)) if (wrong.size < 200) wrong.add(`${said.on}: ${one} in ${brief(said)}`);
  };
  const http = createServer((request, response) => {
    void argumentsOf(request).then(({ method, args }) => {
      calls += 1;
      overhear(JSON.stringify(args));
      for (const said of saidBy(method, args)) judge(said);
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify(answerTo(method, args, { people, port: portOf(http.address()), n: calls })),
      );
    });
  });
  const links = new WebSocketServer({ server: http });
  links.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('message', (data) => {
      const heard = parseJson(textOf(data));
      if (!isJson(heard)) return;
      const id = String(heard['envelope_id']);
      waiting.get(id)?.(heard['payload']);
      waiting.delete(id);
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: sockets.length }));
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const origin = `http://127.0.0.1:${portOf(http.address())}`;
  return {
    ...{ apiUrl: `${origin}/api`, wrong },
    responseUrl() {
      answers += 1;
      return `${origin}/response/${answers}`;
    },
    hear(answer, { to, actionId } = {}) {
      overhear(asText(answer));
      if (!isJson(answer)) return;
      if ('options' in answer) {
        judge({ content: listWith(answer['options']), on: 'list', to });
        shown.suggest(actionId ?? '', objects(answer['options']));
      }
      if (isJson(answer['view'])) judge({ content: answer['view'], on: 'modal', to });
      if ('blocks' in answer) judge({ content: answer, on: 'message for one', to });
    },
    async connected() {
      while (sockets.length === 0) await wait(20);
    },
    async quiet(ms) {
      let before = -1;
      while (before !== calls) {
        before = calls;
        await wait(ms);
      }
    },
    frame: (text) => {
      sockets
        .filter((one) => one.readyState === one.OPEN)
        .at(-1)
        ?.send(text);
    },
    acknowledged: (envelopeId) => new Promise((resolve) => waiting.set(envelopeId, resolve)),
    async close() {
      for (const one of links.clients) one.terminate();
      links.close();
      http.close();
      http.closeAllConnections();
      await once(http, 'close');
    },
  };
}

/** Slack takes what was looked up as it takes any list. */
function listWith(options: unknown): Json {
  const text = (words: string) => ({ type: 'plain_text', text: words });
  // None at all is an answer, too.
  const offered = Array.isArray(options) && options.length > 0 ? options : [{ text: text('x'), value: 'x' }];
  const element = { type: 'static_select', action_id: 'x', options: offered };
  const blocks = [{ type: 'input', block_id: 'x', label: text('x'), element }];
  const face = { title: text('x'), submit: text('x'), blocks };
  return { type: 'modal', ...face };
}

function brief({ content }: Said): string {
  return (named(content['callback_id']) ?? named(content['text']) ?? '').slice(0, 60);
}

/** What a call shows to people. */
function saidBy(method: string, args: Json): readonly Said[] {
  const view = args['view'];
  const to = personIn(args);
  if (isJson(view)) return [{ content: view, on: view['type'] === 'home' ? 'home' : 'modal', to }];
  if (method === 'response')
    return [{ content: args, on: args['response_type'] === 'in_channel' ? 'message' : 'message for one' }];
  return method.startsWith('chat.') && method !== 'chat.getPermalink'
    ? [{ content: args, on: 'message', to }]
    : [];
}

/** Triggers and windows of well-meant payloads end with the person's id; direct messages go to it. */
function personIn(args: Json): string | undefined {
  const named = [args['user_id'], args['channel'], args['trigger_id'], args['view_id']];
  return named.flatMap(
    (one) => /(?:^|\.)(U[A-Z0-9]{4,})$/u.exec(typeof one === 'string' ? one : '')?.[1] ?? [],
  )[0];
}

/** Sent as text that holds JSON. */
const JSON_FIELDS = new Set(['view', 'blocks', 'attachments', 'metadata']);

async function argumentsOf(
  request: IncomingMessage,
): Promise<{ readonly method: string; readonly args: Json }> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const [, root = '', name = ''] = pathname.split('/');
  const body = await wholeText(request);
  const parsed = parseJson(body);
  const fields = [...new URLSearchParams(body)].map(([key, value]): [string, unknown] => [
    key,
    JSON_FIELDS.has(key) ? parseJson(value) : value,
  ]);
  const args: Json = isJson(parsed) ? parsed : Object.fromEntries(fields);
  return { method: root === 'api' ? name : root, args };
}

interface Around {
  readonly people: readonly Somebody[];
  readonly port: number;
  /** How many calls there were. */
  readonly n: number;
}

function answerTo(method: string, args: Json, { people, port, n }: Around): Json {
  const common = { ok: true, bot_id: 'B1', user_id: 'UB', team_id: TEAM_ID, team: 'Fuzz', user: 'opp' };
  switch (method) {
    case 'apps.connections.open':
      return { ok: true, url: `ws://127.0.0.1:${port}/link` };
    case 'users.info':
    case 'users.lookupByEmail': {
      const user = userOf(people, args);
      return user === undefined ? { ok: false, error: 'user_not_found' } : { ok: true, user };
    }
    case 'users.list':
      return { ok: true, members: people.map(({ slackId }) => userOf(people, { user: slackId })) };
    case 'conversations.info':
      return { ok: true, channel: { id: args['channel'], is_ext_shared: false, is_archived: false } };
    case 'chat.getPermalink':
      return { ok: true, permalink: `https://fuzz.slack.com/archives/C1/p${n}` };
    default: {
      const view = isJson(args['view']) ? args['view'] : {};
      const person = personIn(args);
      const id = named(args['view_id']) ?? (person === undefined ? `V${n}` : `V${n}.${person}`);
      const ts = `${1_700_000_000 + n}.000100`;
      return { ...common, ts, channel: args['channel'] ?? 'D1', view: { ...view, id, hash: `h${n}` } };
    }
  }
}

function userOf(people: readonly Somebody[], args: Json): Json | undefined {
  const found = people.find(({ slackId, email }) => slackId === args['user'] || email === args['email']);
  if (found === undefined) return undefined;
  const profile = { email: found.email, real_name: found.name };
  const kind = {
    is_bot: found.is === 'bot',
    is_restricted: found.is === 'guest',
    is_stranger: found.is === 'stranger',
  };
  return { id: found.slackId, team_id: TEAM_ID, name: found.key, tz: found.timeZone, profile, ...kind };
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return Buffer.isBuffer(data) ? data.toString('utf8') : Buffer.from(data).toString('utf8');
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
