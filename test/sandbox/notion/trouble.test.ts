import { isNotionClientError, type CreateCommentResponse } from '@notionhq/client';
import type { NotionTrouble } from '../../../src/sandbox/notion/desk.js';
import { ACME, DATA_SOURCE } from './small-seed.js';
import {
  clientOf,
  failureOf,
  refusalOf,
  retryAfterOf,
  startNotion,
  stopAll,
  words,
  type RunningNotion,
} from './running-notion.js';

let here: RunningNotion;
/** Lets every wait of the sandbox end; until then they last. */
let endWaits: () => void;
let waits: number[];

beforeEach(async () => {
  waits = [];
  const gate = new Promise<void>((resolve) => {
    endWaits = resolve;
  });
  here = await startNotion({
    wait: async (ms) => {
      waits.push(ms);
      await gate;
    },
  });
});
afterEach(async () => {
  endWaits();
  await stopAll();
});

const trouble = (change: Partial<NotionTrouble>) => {
  here.sandbox.controls.addTrouble({ kind: 'error_500', on: 'all', times: 1, seconds: 7, ...change });
};
const comment = (): Promise<CreateCommentResponse> =>
  here.notion.comments.create({ parent: { page_id: ACME }, rich_text: words('hello') });
const saidHello = (): number =>
  here.sandbox.desk
    .page(ACME)
    ?.discussions.flatMap((each) => each.comments)
    .filter((each) => each.runs[0]?.text === 'hello').length ?? 0;

test.each([
  [
    'rate_limited',
    429,
    'rate_limited',
    { rate_limit_reason: 'public_api_request_rate_limit', retry_after: 7 },
  ],
  ['blocked', 429, 'rate_limited', { rate_limit_reason: 'public_api_request_blocked' }],
  ['overloaded', 529, 'service_overload', { retry_after: 7 }],
  ['error_500', 500, 'internal_server_error', undefined],
  ['gateway_timeout', 504, 'gateway_timeout', undefined],
  ['conflict', 409, 'conflict_error', undefined],
] as const)('%s answers %i and writes nothing', async (kind, status, code, data) => {
  trouble({ kind });
  const error = await refusalOf(comment());
  expect([error.status, error.code, error.additional_data]).toEqual([status, code, data]);
  expect(retryAfterOf(error)).toBe(data !== undefined && 'retry_after' in data ? '7' : null);
  expect(saidHello()).toBe(0);
  await comment();
  expect(saidHello()).toBe(1);
});

test('a bad gateway answers with a page of HTML', async () => {
  trouble({ kind: 'bad_gateway_html' });
  const error = await failureOf(comment());
  expect(isNotionClientError(error) && error.code).toBe('notionhq_client_response_error');
  expect(error).toMatchObject({ status: 502 });
  expect(error instanceof Error && 'body' in error ? error.body : '').toContain('<html');
  expect(saidHello()).toBe(0);
});

test('a write may be saved although it answers 503, and the answer names what was made', async () => {
  trouble({ kind: 'saved_but_503' });
  const error = await refusalOf(comment());
  expect([error.status, error.code]).toEqual([503, 'service_unavailable']);
  const { results } = await here.notion.comments.list({ block_id: ACME });
  expect(error.additional_data).toMatchObject({
    committed_resource_id: results.at(-1)?.id,
    committed_child_ids: [],
  });
  trouble({ kind: 'saved_but_503' });
  const children = [{ paragraph: { rich_text: words('a') } }, { paragraph: { rich_text: words('b') } }];
  const appended = await refusalOf(here.notion.blocks.children.append({ block_id: ACME, children }));
  const body = await here.notion.blocks.children.list({ block_id: ACME });
  expect(appended.additional_data).toMatchObject({
    committed_resource_id: ACME,
    committed_child_ids: body.results.slice(-2).map((block) => block.id),
  });
});

test('a refused write stays refused under any trouble', async () => {
  trouble({ kind: 'saved_but_503' });
  const empty = here.notion.comments.create({ parent: { page_id: ACME }, rich_text: [] });
  expect((await refusalOf(empty)).code).toBe('validation_error');
});

test('an answer can be lost after the write', async () => {
  trouble({ kind: 'lost_answer' });
  const error = await failureOf(comment());
  expect(isNotionClientError(error)).toBe(false);
  expect(saidHello()).toBe(1);
  expect(here.sandbox.requests().at(-1)?.status).toBe(0);
});

test('a late write answers 504 and appears afterwards', async () => {
  trouble({ kind: 'late_write', seconds: 90 });
  expect((await refusalOf(comment())).status).toBe(504);
  expect([saidHello(), waits]).toEqual([0, [90_000]]);
  const written = new Promise<void>((resolve) => here.sandbox.desk.onChange(resolve));
  endWaits();
  await written;
  expect(saidHello()).toBe(1);
});

test('a late write that the end of the sandbox overtakes never happens', async () => {
  await stopAll();
  here = await startNotion();
  trouble({ kind: 'late_write', seconds: 0.05 });
  await refusalOf(comment());
  await here.sandbox.close();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(saidHello()).toBe(0);
});

test('a stalled body begins and never ends, and the write is done', async () => {
  trouble({ kind: 'stalled_body' });
  const abort = new AbortController();
  const response = await fetch(`${here.baseUrl}/v1/comments`, {
    method: 'POST',
    headers: { authorization: 'Bearer secret_sandbox', 'notion-version': '2026-03-11' },
    body: JSON.stringify({ parent: { page_id: ACME }, rich_text: words('hello') }),
    signal: abort.signal,
  });
  expect(response.status).toBe(200);
  const ended = response.text().then(
    () => 'ended',
    () => 'cut',
  );
  const patience = new Promise<string>((resolve) => setTimeout(resolve, 50, 'stalled'));
  expect(await Promise.race([ended, patience])).toBe('stalled');
  abort.abort();
  expect(await ended).toBe('cut');
  expect(saidHello()).toBe(1);
});

test('a slow answer comes after its seconds; who gave up before has written all the same', async () => {
  trouble({ kind: 'slow', seconds: 30 });
  const impatient = clientOf(here.baseUrl, undefined, 50);
  const error = await failureOf(
    impatient.comments.create({ parent: { page_id: ACME }, rich_text: words('hello') }),
  );
  expect(isNotionClientError(error) && error.code).toBe('notionhq_client_request_timeout');
  expect([saidHello(), waits]).toEqual([1, [30_000]]);
  trouble({ kind: 'slow', seconds: 30 });
  const patient = here.notion.users.me({});
  endWaits();
  await expect(patient).resolves.toMatchObject({ type: 'bot' });
});

test.each([
  ['reads', false, true, false, true],
  ['writes', true, false, true, false],
  ['comments', true, true, false, false],
  ['comment_writes', true, false, false, false],
  ['queries', false, false, false, true],
  ['all', true, true, true, true],
] as const)('trouble on %s hits only those', async (on, commenting, listing, editing, querying) => {
  const calls = [
    [comment, commenting],
    [() => here.notion.comments.list({ block_id: ACME }), listing],
    [() => here.notion.pages.update({ page_id: ACME, properties: {} }), editing],
    [() => here.notion.dataSources.query({ data_source_id: DATA_SOURCE }), querying],
  ] as const;
  trouble({ on, times: Infinity });
  for (const [call, hit] of calls) {
    const outcome = await call().then(
      () => false,
      () => true,
    );
    expect(outcome).toBe(hit);
  }
  here.sandbox.controls.clearTrouble();
  await comment();
});

test('trouble can hit writes of pages or of blocks alone', async () => {
  const children = [{ paragraph: { rich_text: words('line') } }];
  const append = () => here.notion.blocks.children.append({ block_id: ACME, children });
  const edit = () => here.notion.pages.update({ page_id: ACME, properties: {} });
  trouble({ on: 'page_writes' });
  trouble({ on: 'block_writes' });
  await here.notion.blocks.children.list({ block_id: ACME });
  await comment();
  await failureOf(append());
  await append();
  await failureOf(edit());
  await edit();
});

test('a write of blocks may land after its answer was lost', async () => {
  const children = [{ paragraph: { rich_text: words('late line') } }];
  trouble({ kind: 'late_write', on: 'block_writes', seconds: 40 });
  await failureOf(here.notion.blocks.children.append({ block_id: ACME, children }));
  const landed = () => here.sandbox.desk.page(ACME)?.blocks.at(-1)?.runs[0]?.text === 'late line';
  expect(landed()).toBe(false);
  const done = new Promise<void>((resolve) => {
    here.sandbox.desk.onChange(resolve);
  });
  endWaits();
  await done;
  expect(landed()).toBe(true);
});

test('trouble passes after its number of requests, one kind after the other', async () => {
  trouble({ kind: 'conflict', times: 2 });
  trouble({ kind: 'overloaded' });
  expect(here.sandbox.controls.trouble()).toHaveLength(2);
  const statuses: number[] = [];
  for (let request = 0; request < 3; request += 1) statuses.push((await refusalOf(comment())).status);
  expect(statuses).toEqual([409, 409, 529]);
  expect(here.sandbox.controls.trouble()).toEqual([]);
  await comment();
});

test('faults of saving pass reads by', async () => {
  trouble({ kind: 'saved_but_503' });
  await here.notion.comments.list({ block_id: ACME });
  expect((await refusalOf(comment())).status).toBe(503);
});
