import { createServer } from 'node:http';
import { once } from 'node:events';
import { connectSlack, type SlackConnection } from '../../src/slack/connect-slack.js';
import { freePort } from '../support/free-port.js';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A Slack that limits messages and never answers `users.info`. */
async function limitedSlack() {
  const port = await freePort();
  const server = createServer((request, response) => {
    if (request.url?.includes('users.info') === true) return;
    const limited = request.url?.includes('chat.postMessage') === true;
    response.writeHead(limited ? 429 : 200, {
      'content-type': 'application/json',
      ...(limited ? { 'retry-after': '30' } : {}),
    });
    const identity = { bot_id: 'B1', user_id: 'U1', team_id: 'T1' };
    response.end(JSON.stringify({ ok: !limited, ...identity, view: { id: 'V1', hash: 'h' } }));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const tokens = { botToken: 'xoxb-1', appToken: 'xapp-1', signingSecret: 's' };
  const bot = await connectSlack(
    { mode: 'http', ...tokens, port: 0, apiUrl: `http://127.0.0.1:${port}/api` },
    log,
  );
  return { server, bot };
}

describe('calls to Slack', () => {
  let bot: SlackConnection;
  let server: Awaited<ReturnType<typeof limitedSlack>>['server'];
  beforeAll(async () => {
    ({ bot, server } = await limitedSlack());
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  test('S12: a limit on messages that nobody waits for does not hold up a window', async () => {
    const message = expect(
      bot.outbound.chat.postMessage({ channel: 'U1', text: 'digest' }),
    ).rejects.toThrow();
    const before = performance.now();
    await bot.interactive.views.open({
      ...{ trigger_id: 't', view: { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] } },
    });
    expect(performance.now() - before).toBeLessThan(2_000);
    await message;
  });

  test('S14: that are never answered end by themselves', async () => {
    await expect(bot.interactive.users.info({ user: 'U1' })).rejects.toThrow();
  });
});
