import { asText } from './as-text.js';
import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import { text as wholeText } from 'node:stream/consumers';
import { isJson, parseJson, textOf as named } from '../../src/sandbox/slack/json.js';
import { isSoundPayload } from '../../src/slack/sound-payload.js';
import { SIGNING_SECRET } from './bot.js';
import type { Did, JudgingSlack } from './judging-slack.js';
import type { Kind } from './payloads.js';

/** One of Slack's ways to the bot. */
export interface Transport {
  readonly name: 'http' | 'socket';
  /** Resolves when the bot has answered, or at once when it need not. */
  send(kind: Kind, body: unknown): Promise<void>;
  /** Something that is no payload; `signed`, as if it came from Slack all the same. */
  sendRaw(text: string, signed: boolean): Promise<void>;
  close(): void;
}

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

/** Signed requests to the door; every one is answered, also what is refused. */
export function overHttp(port: number, slack: JudgingSlack): Transport {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const post = async (body: string, type: string, signed: boolean, did?: Did): Promise<void> => {
    const headers = {
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      ...signature(body, signed),
    };
    slack.hear(parseJson(await sent({ agent, port, headers }, body)), did);
  };
  return {
    name: 'http',
    send(kind, body) {
      if (kind === 'events_api') return post(asText(body), JSON_TYPE, true);
      const fields = kind === 'interactive' ? { payload: JSON.stringify(body) } : texts(body);
      return post(new URLSearchParams(fields).toString(), FORM, true, didBy(body));
    },
    sendRaw: (text, signed) => post(text, /^[[{"n5]/u.test(text) ? JSON_TYPE : FORM, signed),
    close: () => {
      agent.destroy();
    },
  };
}

function sent(options: object, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const where = { host: '127.0.0.1', path: '/slack/events', method: 'POST', ...options };
    const sending = request(where, (answer) => {
      wholeText(answer).then(resolve, reject);
    });
    sending.on('error', (error) => {
      if (!/ECONNRESET|EPIPE|socket hang up/u.test(error.message)) reject(error);
      // Who is refused before the end of a long body may find the connection closed: an answer, too.
      else if (body.length > 200_000) resolve('');
      // A connection that was kept may be closed at the very moment: nobody read the request.
      else if (sending.reusedSocket) sent(options, body).then(resolve, reject);
      else reject(error);
    });
    sending.end(body);
  });
}

function signature(body: string, signed: boolean): Record<string, string> {
  const at = String(Math.floor(Date.now() / 1000));
  const mac = createHmac('sha256', signed ? SIGNING_SECRET : 'not it')
    .update(`v0:${at}:${body}`)
    .digest('hex');
  return { 'x-slack-request-timestamp': at, 'x-slack-signature': `v0=${mac}` };
}

/** Whoever the payload says did it, and in which list they typed. */
function didBy(body: unknown): Did {
  if (!isJson(body)) return {};
  const to = isJson(body['user']) ? named(body['user']['id']) : named(body['user_id']);
  return { to, actionId: named(body['action_id']) };
}

function texts(body: unknown): Record<string, string> {
  const entries = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return Object.fromEntries(entries.map(([key, value]) => [key, textOf(value)]));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : asText(value);
}

/** Envelopes over a socket. What has no shape that Slack sends gets no acknowledgement, and needs none. */
export function overSocket(slack: JudgingSlack): Transport {
  let envelopes = 0;
  return {
    name: 'socket',
    async send(kind, body) {
      envelopes += 1;
      const id = `e${envelopes}`;
      const frame = JSON.stringify({
        envelope_id: id,
        type: kind,
        accepts_response_payload: true,
        payload: body,
      });
      const acknowledged = slack.acknowledged(id);
      slack.frame(frame);
      if (isSoundPayload(body)) slack.hear(await acknowledged, didBy(body));
    },
    sendRaw: (text) => {
      slack.frame(text);
      return Promise.resolve();
    },
    close: () => undefined,
  };
}
