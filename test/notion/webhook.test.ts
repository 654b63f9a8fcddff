import { request } from 'node:http';
import { connect } from 'node:net';
import { signWebhookPayload } from '@notionhq/client';
import { openWebhookDoor, WEBHOOK_PATH, type WebhookDoor } from '../../src/notion/webhook-door.js';
import { WebhookInbox } from '../../src/notion/webhook-inbox.js';
import type { NotionSignal } from '../../src/services/ports/notion-signals.js';

const SECRET = 'secret_webhook-canary';
const PAGE = '38c9ce7b-60a4-81d1-85fa-000000000001';

const comment = (id: string) => ({
  ...{ id, type: 'comment.created', attempt_number: 1, api_version: '2026-03-11', surprise: { yes: 1 } },
  entity: { id: '38c9ce7b-60a4-81d1-85fa-0000000000c1', type: 'comment' },
  data: { page_id: PAGE, parent: { id: PAGE, type: 'page' } },
});
const page = (id: string, type = 'page.properties_updated') => ({
  ...{ id, type, entity: { id: PAGE.replaceAll('-', ''), type: 'page' } },
  data: { parent: { id: 'p', type: 'data_source' }, updated_properties: ['abc'] },
});

describe('the door for Notion’s webhooks', () => {
  let door: WebhookDoor | undefined;
  let signals: NotionSignal[] = [];
  let tokens: string[] = [];
  const errors: unknown[] = [];

  async function open(secret: string | undefined): Promise<void> {
    signals = [];
    tokens = [];
    const inbox = new WebhookInbox({
      secret,
      onSignal: (signal) => signals.push(signal),
      onVerification: (token) => tokens.push(token),
    });
    door = await openWebhookDoor({ port: 0, inbox, onError: (error) => errors.push(error) });
  }
  afterEach(async () => {
    await door?.close();
    expect(errors).toEqual([]);
  });

  async function send(
    body: string | object,
    given: { readonly signature?: string; readonly path?: string; readonly method?: string } = {},
  ): Promise<number> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const signature =
      given.signature ?? (await signWebhookPayload({ body: text, verificationToken: SECRET }));
    const { method = 'POST', path = WEBHOOK_PATH } = given;
    const answer = await fetch(`http://127.0.0.1:${door?.port ?? 0}${path}`, {
      method,
      headers: { 'x-notion-signature': signature, 'content-type': 'application/json' },
      ...(method === 'POST' ? { body: text } : {}),
    });
    await answer.text();
    return answer.status;
  }

  test('a signed event is a signal: which page to read again', async () => {
    await open(SECRET);
    expect(await send(comment('e1'))).toBe(200);
    expect(await send(page('e2'))).toBe(200);
    expect(
      await send({ id: 'e3', type: 'data_source.schema_updated', entity: { id: 'x', type: 'data_source' } }),
    ).toBe(200);
    expect(signals).toEqual([
      { kind: 'comments', opportunityId: PAGE },
      { kind: 'page', opportunityId: PAGE },
      { kind: 'schema' },
    ]);
  });

  test('an event that comes twice, or in another order, is followed once', async () => {
    await open(SECRET);
    expect([await send(comment('e2')), await send(comment('e1')), await send(comment('e2'))]).toEqual([
      200, 200, 200,
    ]);
    expect(signals).toHaveLength(2);
  });

  test.each([
    ['another secret', 'sha256=00'],
    ['no signature', ''],
    ['rubbish', 'not a signature'],
  ])('with %s it is refused and nothing follows', async (_what, signature) => {
    await open(SECRET);
    expect(await send(comment('e1'), { signature })).toBe(401);
    expect(signals).toEqual([]);
  });

  test('a signature covers every byte: the same event written differently is refused', async () => {
    await open(SECRET);
    const signature = await signWebhookPayload({
      body: JSON.stringify(comment('e1')),
      verificationToken: SECRET,
    });
    expect(await send(JSON.stringify(comment('e1'), null, 1), { signature })).toBe(401);
  });

  test('N29: events nobody knows, or that concern no page, are answered and ignored', async () => {
    await open(SECRET);
    const unknown = { id: 'e1', type: 'page_of_the_future.sung', entity: { id: PAGE, type: 'song' } };
    expect(await send(unknown)).toBe(200);
    expect(await send({ id: 'e2', type: 'view.created', entity: { id: PAGE, type: 'view' } })).toBe(200);
    expect(await send({ id: 'e3', type: 'page.created', entity: { id: 'no id', type: 'page' } })).toBe(200);
    expect(await send({ id: 'e4', type: 'comment.created' })).toBe(200);
    expect(signals).toEqual([]);
  });

  test.each(['', '[]', 'null', '7', '{"id":1}', '{"type":"page.created"}', '{'])(
    'a signed body of %j is refused as malformed',
    async (body) => {
      await open(SECRET);
      expect(await send(body)).toBe(400);
    },
  );

  test('without a secret the verification token is handed on, and no event is believed', async () => {
    await open(undefined);
    expect(await send({ verification_token: 'secret_new' }, { signature: '' })).toBe(200);
    expect(tokens).toEqual(['secret_new']);
    expect(await send(comment('e1'))).toBe(401);
    expect(signals).toEqual([]);
  });

  test('with a secret an unsigned verification token is refused: nobody else can set one', async () => {
    await open(SECRET);
    expect(await send({ verification_token: 'secret_other' }, { signature: '' })).toBe(401);
    expect(tokens).toEqual([]);
  });

  test('other addresses and methods are not there', async () => {
    await open(SECRET);
    expect(await send(comment('e1'), { path: '/' })).toBe(404);
    expect(await send(comment('e1'), { path: '//' })).toBe(404);
    expect(await send('', { method: 'GET' })).toBe(405);
  });

  test('256 kB are taken, more is refused before it is read to its end', async () => {
    await open(SECRET);
    const filled = (bytes: number) => ({ ...page('e1'), filler: 'x'.repeat(bytes) });
    expect(await send(filled(250 * 1024))).toBe(200);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const endless = request({ port: door?.port, path: WEBHOOK_PATH, method: 'POST' }, (answer) => {
        clearInterval(writing);
        resolve(answer.statusCode);
      });
      const writing = setInterval(() => endless.write(Buffer.alloc(64 * 1024)), 1);
      endless.on('error', (error) => {
        clearInterval(writing);
        reject(error);
      });
    });
    expect(status).toBe(413);
  });

  test('who hangs up half-way leaves nothing behind', async () => {
    await open(SECRET);
    await new Promise<void>((resolve) => {
      const socket = connect(door?.port ?? 0, '127.0.0.1', () => {
        socket.write(`POST ${WEBHOOK_PATH} HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{`, () => {
          socket.destroy();
        });
      });
      socket.on('close', () => {
        resolve();
      });
    });
    expect(await send(comment('e1'))).toBe(200);
  });
});
