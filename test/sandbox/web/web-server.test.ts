import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SandboxClock } from '../../../src/sandbox/clock.js';
import { openSandboxWeb, type SandboxWeb } from '../../../src/sandbox/web/web-server.js';
import { ACME, fakeNotion, type FakeNotion } from './fake-notion.js';
import { fakeSlack, type FakeSlack } from './fake-slack.js';

let folder: string;
let slack: FakeSlack;
let notion: FakeNotion;
let clock: SandboxClock;
let web: SandboxWeb;
let url: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'opp-page-'));
  await writeFile(join(folder, 'index.html'), '<title>Opp sandbox</title>');
  await writeFile(join(folder, 'secret.txt'), 'not for the web');
  slack = fakeSlack();
  notion = fakeNotion();
  clock = new SandboxClock(() => Date.parse('2026-11-21T09:00:00Z'));
  web = openSandboxWeb({ slack, notion, clock, pageFolder: folder });
  ({ url } = await web.listen());
});

afterEach(async () => {
  await web.close();
  await rm(folder, { recursive: true });
});

async function read(path: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url + path);
  return { status: response.status, body: await response.json() };
}

async function send(path: string, body: unknown): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

/** fetch refuses to send a foreign Host, so this asks by hand. */
const statusWith = (path: string, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(url + path, { headers }, (response: IncomingMessage) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });

describe('the page', () => {
  test('is served from its folder, and nothing else of that folder is', async () => {
    const page = await fetch(`${url}/`);
    expect(await page.text()).toContain('Opp sandbox');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect((await fetch(`${url}/secret.txt`)).status).toBe(404);
  });

  test('that is not built says how to build it', async () => {
    expect(await read('/page.js')).toEqual({
      status: 500,
      body: { error: 'the page is not built: npm run build' },
    });
  });

  test('answers only on the loopback address', () => {
    expect(new URL(url).hostname).toBe('127.0.0.1');
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
    expect(await statusWith('/desk?as=U1', { origin: url })).toBe(200);
    const port = new URL(url).port;
    expect(await statusWith('/desk?as=U1', { host: `localhost:${port}` })).toBe(200);
  });
});

describe('a person at the desk', () => {
  test('sees their own desk', async () => {
    expect(await read('/desk?as=U2')).toMatchObject({ status: 200, body: { me: { name: 'Jane Doe' } } });
  });

  test('whom nobody knows is told who there is', async () => {
    const answer = await read('/desk?as=U404');
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ people: [{ id: 'U1' }, { id: 'U2' }] });
  });

  test('cannot be the app', async () => {
    expect((await read('/desk?as=U9')).status).toBe(404);
  });

  test('does what the desk allows', async () => {
    const act = { act: 'command', channel: 'C1', text: '/opp status acme' };
    expect(await send('/desk?as=U1', act)).toEqual({ status: 200, body: { ok: true } });
    expect(slack.acts).toEqual([{ personId: 'U1', act }]);
  });

  test('learns why something was refused', async () => {
    const answer = await send('/desk?as=U1', { act: 'say', channel: 'C1', text: 'no' });
    expect(answer.body).toEqual({ ok: false, refused: 'not here' });
  });

  test.each([
    ['an unknown act', { act: 'fly' }],
    ['a press without a surface', { act: 'press', blockId: 'b', actionId: 'a', value: {}, state: {} }],
    ['an empty message', { act: 'say', channel: 'C1', text: '' }],
  ])('is refused %s, with the reason', async (_name, act) => {
    const answer = await send('/desk?as=U1', act);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toMatch(/^\{"error":".+/);
    expect(slack.acts).toEqual([]);
  });

  test('is offered what the app suggests', async () => {
    const request = {
      surface: { on: 'view', viewId: 'V1' },
      blockId: 'deal',
      actionId: 'deal',
      query: 'acme',
    };
    const answer = await send('/suggest?as=U1', request);
    expect(answer.body).toMatchObject({ options: [{ value: 'Acme GmbH' }, { value: 'Acme Inc' }] });
    expect(slack.asked).toEqual([request]);
  });

  test('who sends broken JSON is told so', async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/desk?as=U1`, { method: 'POST', headers, body: '{' });
    expect(response.status).toBe(400);
  });
});

describe('a colleague in Notion', () => {
  test('reads the database and a page', async () => {
    expect(await read('/notion')).toMatchObject({ body: { title: 'Sales opportunities' } });
    expect(await read(`/notion/page/${ACME}`)).toMatchObject({ body: { title: 'Acme GmbH' } });
    expect((await read('/notion/page/nowhere')).status).toBe(404);
  });

  test('comments, resolves and archives', async () => {
    const acts = [
      { act: 'comment', by: 'n2', pageId: ACME, text: 'Any news?' },
      { act: 'resolve', discussionId: 'd1' },
      { act: 'archive', pageId: ACME },
    ];
    for (const act of acts) expect((await send('/notion', act)).body).toEqual({ ok: true });
    expect(notion.acts).toEqual(acts);
  });

  test('cannot do what Notion does not know', async () => {
    expect((await send('/notion', { act: 'resolve' })).status).toBe(400);
    expect((await send('/notion', { act: 'explode', pageId: ACME })).status).toBe(400);
  });
});

describe('trouble', () => {
  test('can be made and cleared, also endless trouble, which JSON cannot count', async () => {
    const fault = { kind: 'lost_answer', on: 'writes', times: 'until cleared', seconds: 0 };
    expect((await send('/trouble', { addNotion: fault })).body).toMatchObject({ notion: [fault] });
    expect(notion.trouble()[0]?.times).toBe(Infinity);
    await send('/trouble', { clearNotion: true });
    expect(notion.trouble()).toEqual([]);
  });

  test('changes only what was named', async () => {
    await send('/trouble', { slack: { failNext: 2 }, capabilities: { insertComments: false } });
    expect(slack.trouble()).toMatchObject({ failNext: 2, slowApiMs: 0 });
    expect(notion.capabilities()).toMatchObject({ insertComments: false, readComments: true });
  });

  test('may cut the app’s connection or ask it to connect anew', async () => {
    await send('/trouble', { socket: 'drop' });
    await send('/trouble', { socket: 'refresh' });
    expect(slack.socket).toEqual(['drop', 'refresh']);
  });

  test('may take the database away and slow Notion down', async () => {
    const answer = await send('/trouble', { shared: false, requestsPerMinute: 10 });
    expect(notion.settings).toEqual({ shared: false, limit: 10 });
    expect(answer.body).toMatchObject({ shared: false, requestsPerMinute: 10 });
  });

  test('of a kind nobody knows is refused', async () => {
    const fault = { kind: 'meteor', on: 'all', times: 1, seconds: 0 };
    expect((await send('/trouble', { addNotion: fault })).status).toBe(400);
  });
});

describe('the clock', () => {
  test('moves forward by minutes, hours and days', async () => {
    expect((await send('/clock', { minutes: 30, hours: 1, days: 1 })).body).toEqual({
      now: '2026-11-22T10:30:00.000Z',
      aheadMs: 91_800_000,
    });
  });

  test('never goes back', async () => {
    expect((await send('/clock', { hours: -1 })).status).toBe(400);
    expect((await send('/clock', {})).status).toBe(400);
    expect((await read('/clock')).body).toMatchObject({ aheadMs: 0 });
  });
});

describe('the stream of changes', () => {
  async function firstEvent(): Promise<string> {
    const response = await fetch(`${url}/changes`);
    const stream = response.body?.pipeThrough(new TextDecoderStream());
    let text = '';
    for await (const part of stream ?? []) {
      text += part;
      if (text === 'retry: 1000\n\n') {
        for (let burst = 0; burst < 50; burst += 1) slack.changed();
        notion.changed();
      }
      if (text.includes('data:')) break;
    }
    return text;
  }

  test('tells a burst of changes once, and of which kind they were', async () => {
    expect(await firstEvent()).toBe('retry: 1000\n\ndata: ["slack","notion"]\n\n');
  });

  test('does not keep the server from closing', async () => {
    const response = await fetch(`${url}/changes`);
    await web.close();
    await expect(response.text()).resolves.toContain('retry');
  });
});
