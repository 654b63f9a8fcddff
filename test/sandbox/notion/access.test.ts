import { Client } from '@notionhq/client';
import { ACME } from './small-seed.js';
import {
  clientOf,
  refusalOf,
  retryAfterOf,
  startNotion,
  stopAll,
  TOKEN,
  type RunningNotion,
} from './running-notion.js';

let here: RunningNotion;
beforeEach(async () => {
  here = await startNotion();
});
afterEach(stopAll);

async function raw(path: string, init: RequestInit): Promise<{ response: Response; body: unknown }> {
  const response = await fetch(`${here.baseUrl}/v1/${path}`, init);
  const body: unknown = await response.json();
  return { response, body };
}

const headers = { authorization: `Bearer ${TOKEN}`, 'notion-version': '2026-03-11' };

test('only the one token is let in', async () => {
  const error = await refusalOf(clientOf(here.baseUrl, 'secret_other').users.me({}));
  expect([error.status, error.code]).toEqual([401, 'unauthorized']);
});

test('a request without a version is refused, and so is one of another version', async () => {
  const { response, body } = await raw('users/me', { headers: { authorization: headers.authorization } });
  expect([response.status, body]).toMatchObject([400, { code: 'missing_version' }]);
  const old = new Client({ auth: TOKEN, baseUrl: here.baseUrl, retry: false, logger: () => undefined });
  expect((await refusalOf(old.users.me({}))).code).toBe('validation_error');
});

test('every answer carries its request id in the header and in the body', async () => {
  const good = await raw('users/me', { headers });
  const bad = await raw('pages/nope', { headers });
  for (const { response, body } of [good, bad]) {
    expect(body).toMatchObject({ request_id: response.headers.get('x-notion-request-id') });
  }
  expect(bad.body).toMatchObject({ object: 'error', status: 400, code: 'validation_error' });
});

test('what is no JSON object is refused', async () => {
  const send = (body: string) => raw('comments', { method: 'POST', headers, body });
  expect((await send('{"parent":')).body).toMatchObject({ code: 'invalid_json' });
  expect((await send('[1]')).body).toMatchObject({ code: 'validation_error' });
});

test('an unknown path or method is an invalid request URL', async () => {
  expect((await raw('opportunities', { headers })).body).toMatchObject({ code: 'invalid_request_url' });
  expect((await raw('comments', { method: 'PUT', headers })).body).toMatchObject({
    code: 'invalid_request_url',
  });
});

test('the limit of requests holds for a fixed minute, and Retry-After names its end', async () => {
  here.sandbox.controls.setRequestsPerMinute(2);
  await here.notion.users.me({});
  await here.notion.users.me({});
  // The clock stands at …:56.789, so 3.211 s are left.
  const error = await refusalOf(here.notion.users.me({}));
  expect([error.status, error.code]).toEqual([429, 'rate_limited']);
  expect(error.additional_data).toEqual({
    rate_limit_reason: 'public_api_request_rate_limit',
    retry_after: 4,
  });
  expect(retryAfterOf(error)).toBe('4');
  here.clock.advance(4000);
  await expect(here.notion.users.me({})).resolves.toMatchObject({ type: 'bot' });
});

test('by default 180 requests a minute pass', async () => {
  for (let request = 0; request < 180; request += 1) await here.notion.users.me({});
  expect((await refusalOf(here.notion.users.me({}))).status).toBe(429);
});

test('the log of requests knows method, path, time and status', async () => {
  await here.notion.comments.list({ block_id: ACME });
  await refusalOf(here.notion.pages.retrieve({ page_id: 'nope' }));
  expect(here.sandbox.requests()).toEqual([
    { method: 'GET', path: `/v1/comments?block_id=${ACME}`, at: here.clock.now(), status: 200 },
    { method: 'GET', path: '/v1/pages/nope', at: here.clock.now(), status: 400 },
  ]);
});
