import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { classify } from '../../src/notion/classify.js';
import { NotionGateway } from '../../src/notion/gateway.js';
import { realTiming, type Timing } from '../../src/notion/timing.js';
import { recordingLogger } from './fixtures.js';

/** Deadlines are seconds long; here every second lasts a fortieth. */
const hasty: Timing = {
  now: () => realTiming.now() * 40,
  after: (ms, run) => realTiming.after(ms / 40, run),
};

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

async function listen(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${portOf(started.address())}`;
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function post(baseUrl: string, timing = realTiming) {
  const gateway = new NotionGateway({
    token: 'ntn_x',
    baseUrl,
    requestsPerMinute: 180,
    fetch: (url, init) => fetch(url, init),
    clock: { now: () => new Date() },
    timing,
    logger: recordingLogger(),
    random: () => 0,
  });
  return gateway
    .call('interactive', 'write', (client) =>
      client.comments.create({ parent: { page_id: 'p' }, markdown: 'hello' }),
    )
    .then(
      (value) => ({ value, failure: undefined }),
      (error: unknown) => ({ value: undefined, failure: classify(error, new Date()) }),
    );
}

describe('a real connection', () => {
  it('brings the answer', async () => {
    const url = await listen((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end('{"object":"comment","id":"c1"}');
    });
    expect((await post(url)).value).toEqual({ object: 'comment', id: 'c1' });
  });

  it('that is reset after the request leaves the write uncertain (N6)', async () => {
    const url = await listen((request) => {
      request.resume().on('end', () => request.socket.destroy());
    });
    expect((await post(url)).failure).toMatchObject({ applied: 'unknown', reason: 'unreachable' });
  });

  it('that breaks in the middle of the body leaves the write uncertain (N6)', async () => {
    const url = await listen((_request, response) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write('{"object":', () => response.destroy());
    });
    expect((await post(url)).failure).toMatchObject({ applied: 'unknown', reason: 'unreachable' });
  });

  it.each([
    ['N4: one that never answers', () => undefined],
    [
      'N8: one that stalls after the head',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{"object":');
      },
    ],
  ] satisfies [string, RequestListener][])('%s is given up, and closed', async (_name, listener) => {
    let closed: () => void = () => undefined;
    const seenClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const url = await listen((request, response) => {
      response.on('close', closed);
      listener(request, response);
    });
    expect((await post(url, hasty)).failure).toMatchObject({ applied: 'unknown', reason: 'unreachable' });
    await seenClosed;
  });

  it('that is refused means that nothing was written', async () => {
    const url = await listen(() => undefined);
    await new Promise((resolve) => server?.close(resolve));
    server = undefined;
    expect((await post(url)).failure).toMatchObject({ applied: 'no', reason: 'unreachable' });
  });

  it('does not carry the token along a redirect', async () => {
    const paths: (string | undefined)[] = [];
    const url = await listen((request, response) => {
      paths.push(request.url);
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    expect((await post(url)).failure).toMatchObject({ reason: 'unreachable' });
    expect(paths).toEqual(['/v1/comments']);
  });
});
