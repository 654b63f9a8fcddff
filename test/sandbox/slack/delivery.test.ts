import { App, SocketModeReceiver } from '@slack/bolt';
import { createServer } from 'node:http';
import { WebSocket, type RawData } from 'ws';
import {
  ANA,
  APP_TOKEN,
  BOT_TOKEN,
  clientAt,
  closeTown,
  form,
  GENERAL,
  modalOf,
  openTown,
  SILENT,
  startApp,
  startHttpApp,
  until,
} from './town.js';

afterEach(closeTown);

const opp = { act: 'command', channel: GENERAL, text: '/opp find AT&T' } as const;

test('with two connections each command goes to one of them, in turn', async () => {
  const heard: string[] = [];
  const { slack, apiUrl } = await openTown();
  for (const name of ['one', 'two'])
    await startApp(apiUrl, (app) => {
      app.command('/opp', async ({ ack }) => {
        heard.push(name);
        await ack();
      });
    });
  expect(slack.connections()).toBe(2);
  await slack.desk.act(ANA, opp);
  await slack.desk.act(ANA, opp);
  expect(heard.sort()).toEqual(['one', 'two']);
});

test('delivered twice on request, a command is heard twice and acknowledged once', async () => {
  let heard = 0;
  const { slack, apiUrl } = await openTown();
  slack.setTrouble({ deliverTwice: true });
  await startApp(apiUrl, (app) => {
    app.command('/opp', async ({ ack }) => {
      heard += 1;
      await ack();
    });
  });
  await slack.desk.act(ANA, opp);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toBe(2);
  expect(slack.desk.see(ANA).acks).toHaveLength(1);
});

test('after a refresh, and after a cut, the app connects anew and hears commands again', async () => {
  let heard = 0;
  const { slack, apiUrl } = await openTown();
  const receiver = new SocketModeReceiver({
    appToken: APP_TOKEN,
    clientPingTimeout: 50,
    logger: SILENT,
    installerOptions: { clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 } } },
  });
  const app = new App({ token: BOT_TOKEN, receiver, logger: SILENT, clientOptions: { slackApiUrl: apiUrl } });
  app.command('/opp', async ({ ack }) => {
    heard += 1;
    await ack();
  });
  await app.start();
  for (const interruption of ['refreshSocket', 'dropSocket'] as const) {
    slack[interruption]();
    expect(slack.connections()).toBe(0);
    while (slack.connections() === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await slack.desk.act(ANA, opp);
  }
  expect(heard).toBe(2);
  await app.stop();
});

test('a connection needs a ticket, which works once', async () => {
  const { apiUrl } = await openTown();
  const { url = '' } = await clientAt(apiUrl, APP_TOKEN).apps.connections.open({});
  const outcome = (address: string) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(address);
      socket.once('message', (data) => {
        socket.close();
        resolve(textOf(data));
      });
      socket.once('error', () => {
        resolve('refused');
      });
    });
  expect(await outcome(url)).toContain('"type":"hello"');
  expect(await outcome(url)).toBe('refused');
});

function textOf(data: RawData): string {
  return Buffer.isBuffer(data) ? data.toString('utf8') : '';
}

/** A free port. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

async function httpTown(prepare: (app: App) => void, secret?: string) {
  const port = await freePort();
  const town = await openTown({ http: `http://127.0.0.1:${port}/slack/events`, ackMs: 500 });
  await startHttpApp(port, () => town.apiUrl, prepare, secret);
  return town;
}

test('over HTTP the same app gets signed commands, opens a modal and answers its submission', async () => {
  const texts: string[] = [];
  const { slack } = await httpTown((app) => {
    app.command('/opp', async ({ command, ack, client }) => {
      await ack();
      texts.push(command.text);
      await client.views.open({ trigger_id: command.trigger_id, view: form() });
    });
    app.view('form', ({ ack }) => ack({ response_action: 'errors', errors: { tldr: 'Too vague' } }));
  });
  await slack.desk.act(ANA, opp);
  await until(slack, () => slack.desk.see(ANA).modals.length === 1);
  const { id } = modalOf(slack, ANA);
  await slack.desk.act(ANA, { act: 'submit', viewId: id, state: { tldr: { tldr: { value: 'Fine' } } } });
  expect(texts).toEqual(['find AT&amp;T']);
  expect(modalOf(slack, ANA).errors).toEqual({ tldr: 'Too vague' });
  expect(slack.problems()).toEqual([]);
});

test('over HTTP events arrive as JSON and the address is verified by a challenge', async () => {
  const { slack } = await httpTown((app) => {
    app.event('app_home_opened', async ({ event, client }) => {
      await client.views.publish({
        user_id: event.user,
        view: { type: 'home', blocks: [{ type: 'divider' }] },
      });
    });
  });
  expect(await slack.verifyUrl()).toBe(true);
  await slack.desk.act(ANA, { act: 'open-home' });
  await until(slack, () => slack.desk.see(ANA).home !== undefined);
  expect(slack.desk.see(ANA).home).toMatchObject({ type: 'home' });
});

test('an app with another signing secret takes nothing', async () => {
  const { slack } = await httpTown((app) => {
    app.command('/opp', ({ ack }) => ack());
  }, 'another secret');
  await slack.desk.act(ANA, opp);
  expect(slack.desk.see(ANA).notices.at(-1)?.text).toBe('/opp failed with the error "dispatch_failed"');
});
