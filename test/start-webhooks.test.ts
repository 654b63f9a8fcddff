import { createServer } from 'node:http';
import { once } from 'node:events';
import { signWebhookPayload } from '@notionhq/client';
import { createLogger } from '../src/logger.js';
import { WEBHOOK_PATH } from '../src/notion/webhook-door.js';
import { Secret } from '../src/secret.js';
import type { NotionSignal } from '../src/services/ports/notion-signals.js';
import { startWebhooks } from '../src/start-webhooks.js';
import { freePort } from './support/free-port.js';
import { until } from './support/walk.js';

const PAGE = '38c9ce7b-60a4-81d1-85fa-000000000001';

async function start(secret: string | undefined, given?: number) {
  const port = given ?? (await freePort());
  const announced: string[] = [];
  const signals: NotionSignal[] = [];
  const errors: unknown[] = [];
  const lines: string[] = [];
  const logger = createLogger('info');
  logger.info = (...line: readonly unknown[]) => void lines.push(JSON.stringify(line));
  const webhooks = startWebhooks(
    { logger, announce: (text) => announced.push(text) },
    { port, secret: secret === undefined ? undefined : new Secret(secret) },
    { follow: (signal) => signals.push(signal) },
    (error) => errors.push(error),
  );
  await until(() => lines.length + errors.length > 0);
  const post = async (body: string, signature = ''): Promise<number> => {
    const url = `http://127.0.0.1:${port}${WEBHOOK_PATH}`;
    return (await fetch(url, { method: 'POST', body, headers: { 'x-notion-signature': signature } })).status;
  };
  return { webhooks, announced, signals, errors, lines, post };
}

test('setting up: the token is told once past the log, and no more than a few of them', async () => {
  const { webhooks, announced, lines, post } = await start(undefined);
  for (const token of ['secret_a', 'secret_a', 'secret_b\u001B[2J\n', 'secret_c', 'secret_d'])
    expect(await post(JSON.stringify({ verification_token: token }))).toBe(200);
  expect(announced).toHaveLength(3);
  expect(announced[0]).toContain('    secret_a\n');
  expect(announced[0]).toContain('set NOTION_WEBHOOK_SECRET');
  expect(announced[1]).toContain('    secret_b2J\n');
  expect(lines.join()).not.toContain('secret_');
  await webhooks.stop();
});

test('set up: a signed event is followed', async () => {
  const { webhooks, announced, signals, post } = await start('secret_x');
  const body = JSON.stringify({ id: 'e1', type: 'page.content_updated', entity: { id: PAGE, type: 'page' } });
  expect(await post(body, await signWebhookPayload({ body, verificationToken: 'secret_x' }))).toBe(200);
  expect(await post(body)).toBe(401);
  expect(signals).toEqual([{ kind: 'page', opportunityId: PAGE }]);
  expect(announced).toEqual([]);
  await webhooks.stop();
});

test('a port that is taken is reported and ends nothing', async () => {
  const other = createServer().listen(0);
  await once(other, 'listening');
  const address = other.address();
  const { webhooks, errors } = await start(
    'secret_x',
    typeof address === 'object' ? address?.port : undefined,
  );
  expect(errors).toEqual([expect.objectContaining({ code: 'EADDRINUSE' })]);
  await webhooks.stop();
  other.close();
});
