import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { boltLogger } from '../../src/slack/bolt-logger.js';
import { Sockets } from '../../src/slack/sockets.js';
import { WatchedApp } from '../../src/slack/watched-app.js';
import { freePort } from '../support/free-port.js';
import { until } from '../support/walk.js';

const silent = boltLogger({ info: () => undefined, warn: () => undefined, error: () => undefined });

/** The other end: hands out addresses, keeps the connections, hears the acknowledgements. */
async function otherEnd() {
  const connections: WebSocket[] = [];
  const heard: string[] = [];
  let refusal: string | undefined;
  const http: Server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    const answer =
      refusal === undefined
        ? { ok: true, url: `ws://127.0.0.1:${port}/link` }
        : { ok: false, error: refusal };
    response.end(JSON.stringify(answer));
  });
  const server = new WebSocketServer({ server: http });
  server.on('connection', (socket) => {
    connections.push(socket);
    socket.on('message', () => heard.push('acknowledged'));
    socket.send(JSON.stringify({ type: 'hello' }));
  });
  const port = await freePort();
  http.listen(port, '127.0.0.1');
  await once(http, 'listening');
  const open = (): WebSocket[] => connections.filter((one) => one.readyState === one.OPEN);
  return {
    ...{ open, heard, slackApiUrl: `http://127.0.0.1:${port}/api/` },
    refuse: (error: string | undefined) => {
      refusal = error;
    },
    async close() {
      for (const one of server.clients) one.terminate();
      server.close();
      http.close();
      http.closeAllConnections();
      await once(http, 'close');
    },
  };
}

const envelope = (id: string, text: string): string =>
  JSON.stringify({
    ...{ envelope_id: id, type: 'slash_commands', accepts_response_payload: true },
    payload: { command: '/opp', text, user_id: 'U1', channel_id: 'C1', trigger_id: `t-${text}` },
  });

describe('Socket Mode', () => {
  let slack: Awaited<ReturnType<typeof otherEnd>>;
  let sockets: Sockets;
  let app: WatchedApp;
  const worked: string[] = [];
  const changes: string[] = [];
  const unacknowledged: string[] = [];
  let finish = (): void => undefined;
  beforeAll(async () => {
    slack = await otherEnd();
    sockets = new Sockets({
      ...{ appToken: 'xapp-1', count: 2, logger: silent, clientOptions: { slackApiUrl: slack.slackApiUrl } },
      onChange: (what) => changes.push(what),
    });
    app = new WatchedApp(
      {
        ...{ receiver: sockets, logger: silent },
        authorize: () => Promise.resolve({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'U0', teamId: 'T1' }),
      },
      (_kind, why) => unacknowledged.push(why),
    );
    app.command('/opp', async ({ ack, body }) => {
      if (body.text === 'slow') await new Promise<void>((resolve) => (finish = resolve));
      await ack();
      worked.push(body.text);
    });
    await app.start();
  });
  afterAll(async () => {
    await app.stop();
    await slack.close();
  });

  test('holds two connections', () => {
    expect([slack.open().length, sockets.standing()]).toEqual([2, 2]);
  });

  test('S7: the same envelope twice, even over both connections, is worked on once and answered twice', async () => {
    for (const socket of slack.open()) socket.send(envelope('e1', 'once'));
    await until(() => slack.heard.length === 2);
    expect(worked).toEqual(['once']);
  });

  test.each([
    'null',
    '[]',
    '{',
    '7',
    '{"type":"events_api","envelope_id":"x","payload":{"type":"event_callback"}}',
    '{"type":"events_api","envelope_id":"x"}',
    '{"type":"interactive","envelope_id":"x","payload":null}',
    '{"type":"slash_commands","envelope_id":"x","payload":{"command":7}}',
  ])('S24: the frame %s is left out, and the connection goes on', async (frame) => {
    const before = worked.length;
    const [socket] = slack.open();
    socket?.send(frame);
    socket?.send(envelope('e2', `after ${frame}`));
    await until(() => worked.length > before);
    expect(worked.at(-1)).toBe(`after ${frame}`);
    expect(changes.at(-1)).toBe('unsound');
  });

  test('S17: while one connection is renewed the other one goes on, and what had begun is finished', async () => {
    const [first] = slack.open();
    first?.send(envelope('e3', 'slow'));
    first?.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    await until(() => sockets.standing() === 1);
    slack.open().at(-1)?.send(envelope('e4', 'meanwhile'));
    await until(() => worked.at(-1) === 'meanwhile');
    finish();
    await until(() => worked.at(-1) === 'slow');
    expect(unacknowledged).toEqual(['connection lost']);
  });

  test('S19: a token that Slack has revoked ends the start, for the supervisor to see', async () => {
    slack.refuse('invalid_auth');
    const revoked = new Sockets({
      ...{ appToken: 'xapp-1', count: 1, logger: silent, clientOptions: { slackApiUrl: slack.slackApiUrl } },
      onChange: () => undefined,
    });
    await expect(revoked.start()).rejects.toThrow('invalid_auth');
    slack.refuse(undefined);
  });

  test('S18: a connection that is cut is opened again', async () => {
    for (const socket of slack.open()) socket.terminate();
    await until(() => sockets.standing() === 2);
    expect(slack.open()).toHaveLength(2);
  });
});
