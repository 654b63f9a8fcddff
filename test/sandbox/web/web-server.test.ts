import { get, type IncomingMessage } from 'node:http';
import { openWeb, type OpenWeb } from './open-web.js';

let open: OpenWeb;

beforeEach(async () => {
  open = await openWeb();
});

afterEach(async () => {
  await open.close();
});

/** fetch refuses to send a foreign Host, so this asks by hand. */
const statusWith = (path: string, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(open.url + path, { headers }, (response: IncomingMessage) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });

describe('the page', () => {
  test('is served from its folder, and nothing else of that folder is', async () => {
    const page = await fetch(`${open.url}/`);
    expect(await page.text()).toContain('Opp sandbox');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect((await fetch(`${open.url}/secret.txt`)).status).toBe(404);
  });

  test('that is not built says how to build it', async () => {
    expect(await open.read('/page.js')).toEqual({
      status: 500,
      body: { error: 'the page is not built: npm run build' },
    });
  });

  test('answers only on the loopback address', () => {
    expect(new URL(open.url).hostname).toBe('127.0.0.1');
  });
});

describe('a foreign web site', () => {
  test('whose name was pointed at this machine is refused', async () => {
    expect(await statusWith('/desk?as=U1', { host: 'evil.example' })).toBe(403);
    expect(await statusWith('/', { host: 'evil.example' })).toBe(403);
  });

  test('that sends requests here from its own pages is refused', async () => {
    expect(await statusWith('/desk?as=U1', { origin: 'https://evil.example' })).toBe(403);
    expect(await statusWith('/desk?as=U1', { origin: 'http://127.0.0.1:1' })).toBe(403);
    expect(await statusWith('/changes', { 'sec-fetch-site': 'cross-site' })).toBe(403);
  });

  test('is told apart from the page itself', async () => {
    expect(await statusWith('/desk?as=U1', { origin: open.url })).toBe(200);
    const port = new URL(open.url).port;
    expect(await statusWith('/desk?as=U1', { host: `localhost:${port}` })).toBe(200);
  });
});

describe('the stream of changes', () => {
  async function firstEvent(): Promise<string> {
    const response = await fetch(`${open.url}/changes`);
    const stream = response.body?.pipeThrough(new TextDecoderStream());
    let text = '';
    for await (const part of stream ?? []) {
      text += part;
      if (text === 'retry: 1000\n\n') {
        for (let burst = 0; burst < 50; burst += 1) open.slack.changed();
        open.notion.changed();
      }
      if (text.includes('data:')) break;
    }
    return text;
  }

  test('tells a burst of changes once, and of which kind they were', async () => {
    expect(await firstEvent()).toBe('retry: 1000\n\ndata: ["slack","notion"]\n\n');
  });

  test('does not keep the server from closing', async () => {
    const response = await fetch(`${open.url}/changes`);
    await open.web.close();
    await expect(response.text()).resolves.toContain('retry');
  });
});
