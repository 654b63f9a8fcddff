import type { Logger } from '@slack/bolt';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { boltLogger } from '../../../src/slack/bolt-logger.js';
import { HttpDoor, type Patience } from '../../../src/slack/http/door.js';
import { WatchedApp } from '../../../src/slack/watched-app.js';
import { freePort } from '../../support/free-port.js';
import { commandBody, FORM, signedHeaders, type SignedOptions } from '../../support/signed-request.js';

const silent: Logger = boltLogger({ info: () => undefined, warn: () => undefined, error: () => undefined });

async function opened({
  secrets = ['a signing secret'],
  patience,
}: { secrets?: string[]; patience?: Patience } = {}) {
  const refused: number[] = [];
  const worked: string[] = [];
  const door = new HttpDoor({
    ...{ signingSecrets: secrets, logger: silent, now: () => new Date() },
    ...(patience === undefined ? {} : { patience }),
    onRefused: (status) => refused.push(status),
  });
  const app = new WatchedApp(
    {
      ...{ receiver: door, logger: silent },
      authorize: () => Promise.resolve({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'U0', teamId: 'T1' }),
    },
    () => undefined,
  );
  app.command('/opp', async ({ ack, body }) => {
    worked.push(body.text);
    if (body.text === 'fail before') throw new Error('before the acknowledgement');
    await ack('well');
    if (body.text === 'fail after') throw new Error('after the acknowledgement');
  });
  app.event('app_home_opened', ({ body }) => {
    worked.push(body.event_id);
    return Promise.resolve();
  });
  const port = await freePort();
  await app.start(port);
  const url = `http://127.0.0.1:${port}/slack/events`;
  const post = (body: string, headers: Record<string, string>): Promise<Response> =>
    fetch(url, { method: 'POST', body, headers });
  const send = (body: string, options?: SignedOptions): Promise<Response> =>
    post(body, signedHeaders(body, options));
  return { port, url, refused, worked, post, send, stop: () => app.stop() };
}

describe('Slack’s requests over HTTP', () => {
  let door: Awaited<ReturnType<typeof opened>>;
  beforeAll(async () => {
    door = await opened();
  });
  afterAll(() => door.stop());
  beforeEach(() => {
    door.refused.length = 0;
    door.worked.length = 0;
  });

  test('are worked on when they are signed', async () => {
    const answer = await door.send(commandBody());
    expect([answer.status, await answer.text(), door.worked]).toEqual([200, 'well', ['help']]);
  });

  test('S20: are refused and counted with a wrong signature, another key or none', async () => {
    const body = commandBody();
    const wrong = { ...signedHeaders(body), 'x-slack-signature': 'v0=00' };
    const none = { 'content-type': FORM };
    const answers = await Promise.all([
      ...[door.post(body, wrong), door.post(body, none), door.send(body, { secret: 'another' })],
      door.post(body, { ...signedHeaders(body), 'x-slack-request-timestamp': 'abc' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect([door.refused, door.worked]).toEqual([[401, 401, 401, 401], []]);
  });

  test('S21: are refused when they are older than five minutes, and when they come from the future', async () => {
    const statuses: number[] = [];
    for (const ageS of [302, -302, 24 * 3600, -24 * 3600, 290, -290]) {
      statuses.push((await door.send(commandBody(), { ageS })).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 200, 200]);
  });

  test('S6: the same bytes again and again are worked on once, and get the first answer', async () => {
    const body = commandBody({ text: 'once' });
    const headers = signedHeaders(body);
    const answers = [];
    for (let n = 0; n < 100; n += 1) answers.push(await (await door.post(body, headers)).text());
    expect(new Set(answers)).toEqual(new Set(['well']));
    expect(door.worked).toEqual(['once']);
  });

  test('S5: an event that Slack sends again, signed anew, is worked on once', async () => {
    const event = { type: 'app_home_opened', user: 'U1', tab: 'home', channel: 'D1' };
    const body = JSON.stringify({ type: 'event_callback', event_id: 'Ev1', team_id: 'T1', event });
    for (let n = 0; n < 4; n += 1) {
      const headers = { ...signedHeaders(body, { type: 'application/json', ageS: n }) };
      const retry = n === 0 ? {} : { 'x-slack-retry-num': String(n), 'x-slack-retry-reason': 'http_timeout' };
      expect((await door.post(body, { ...headers, ...retry })).status).toBe(200);
    }
    expect(door.worked).toEqual(['Ev1']);
  });

  test('S25: a charset added on the way does not matter', async () => {
    const answer = await door.send(commandBody(), { type: `${FORM}; charset=UTF-8` });
    expect([answer.status, door.worked]).toEqual([200, ['help']]);
  });

  test.each(['null', '[]', '5', '"text"', '{}', '{', '', '{"type":7}', '{"type":"block_actions"}'])(
    'S24: a signed body %j is refused at once, and the next one is worked on',
    async (body) => {
      const before = performance.now();
      expect((await door.send(body, { type: 'application/json' })).status).toBe(400);
      expect((await door.send(`payload=${encodeURIComponent(body)}`)).status).toBe(400);
      expect(performance.now() - before).toBeLessThan(2_000);
      expect((await door.send(commandBody())).status).toBe(200);
    },
  );

  test.each([
    ['without its words', { command: '/opp', user_id: 'U1', channel_id: 'C1' }],
    ['without a channel', { command: '/opp', text: 'help', user_id: 'U1' }],
    [
      'of a person with an endless id',
      { command: '/opp', text: 'help', user_id: 'U'.repeat(4_000), channel_id: 'C1' },
    ],
  ])('S24: a command %s is refused, and the next one is worked on', async (_what, fields) => {
    expect((await door.send(new URLSearchParams(fields).toString())).status).toBe(400);
    expect((await door.send(commandBody())).status).toBe(200);
  });

  test.each([
    ['whose time is no time', { message_ts: 'yesterday' }],
    ['from a channel with an endless id', { channel: { id: 'C'.repeat(4_000), name: 'sales' } }],
    ['of a person whose id has a NUL', { user: { id: 'U\0' } }],
  ])('S24: a shortcut on a message %s is refused', async (_what, fields) => {
    const shortcut = { type: 'message_action', callback_id: 'opp_log', user: { id: 'U1' } };
    const message = { channel: { id: 'C1', name: 'sales' }, message: {}, message_ts: '1795292434.000100' };
    const sent = (body: object): Promise<Response> =>
      door.send(`payload=${encodeURIComponent(JSON.stringify(body))}`);
    expect((await sent({ ...shortcut, ...message })).status).toBe(200);
    expect((await sent({ ...shortcut, ...message, ...fields })).status).toBe(400);
  });

  test('S24: a press that carries more than Slack lets it carry is refused', async () => {
    const press = { type: 'block_actions', user: { id: 'U1' }, response_url: 'https://hooks.slack.test/1' };
    const carrying = (value: string): Promise<Response> => {
      const actions = [{ type: 'button', action_id: 'a', value }];
      return door.send(`payload=${encodeURIComponent(JSON.stringify({ ...press, actions }))}`);
    };
    expect((await carrying('x'.repeat(2_000))).status).toBe(200);
    expect((await carrying('x'.repeat(2_001))).status).toBe(400);
  });

  test('S2: a listener that fails before it answers does not let anybody wait for three seconds', async () => {
    const before = performance.now();
    expect((await door.send(commandBody({ text: 'fail before' }))).status).toBe(200);
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  test('what Slack asks without a signature is answered, and no command is smuggled in with it', async () => {
    const answer = await door.post(`ssl_check=1&${commandBody()}`, { 'content-type': FORM });
    expect([answer.status, door.worked]).toEqual([200, []]);
  });

  test('S23: a body above 256 kB is refused and its connection closed; the next request is worked on', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const statusOf = (body: string): Promise<readonly [number | undefined, string | undefined]> =>
      new Promise((resolve) => {
        const options = { method: 'POST', agent, headers: signedHeaders(body) };
        const sending = request(door.url, options, (answer) => {
          answer.resume();
          resolve([answer.statusCode, answer.headers.connection]);
        });
        sending.on('error', () => undefined).end(body);
      });
    expect(await statusOf(commandBody({ text: 'x'.repeat(300_000) }))).toEqual([413, 'close']);
    expect((await statusOf(commandBody()))[0]).toBe(200);
    agent.destroy();
  });

  test('other addresses, methods and types are refused', async () => {
    const elsewhere = await fetch(`http://127.0.0.1:${door.port}/`, { method: 'POST' });
    const asked = await fetch(door.url);
    const typed = await door.send('<xml/>', { type: 'text/xml' });
    expect([elsewhere.status, asked.status, typed.status]).toEqual([404, 405, 415]);
  });
});

test('while one signing secret replaces the other, both are accepted', async () => {
  const door = await opened({ secrets: ['new', 'old'] });
  const statuses = [];
  for (const secret of ['new', 'old', 'other']) {
    statuses.push((await door.send(commandBody(), { secret })).status);
  }
  expect(statuses).toEqual([200, 200, 401]);
  await door.stop();
});

test('S23: who sends a byte now and then is cut off', async () => {
  const door = await opened({ patience: { headersMs: 200, requestMs: 300 } });
  const socket = connect(door.port, '127.0.0.1').on('error', () => undefined);
  socket.write('POST /slack/events HTTP/1.1\r\nhost: opp\r\n');
  const timer = setInterval(() => socket.write('x'), 50);
  socket.resume();
  await once(socket, 'close');
  clearInterval(timer);
  await door.stop();
});
