import { classify } from '../../src/notion/classify.js';
import type { Failure } from '../../src/notion/classify.js';
import { problemOf, type Subject } from '../../src/notion/problem.js';
import { NotionGateway } from '../../src/notion/gateway.js';
import { notionError, scripted, type Answer } from '../support/notion-fetch.js';
import { recordingLogger } from './fixtures.js';
import { VirtualTiming } from './virtual-timing.js';

const NOW = new Date('2026-11-21T09:00:00Z');

/** Posts a comment into this answer through the real SDK and judges what comes out. */
async function judged(answer: Answer): Promise<Failure | undefined> {
  const timing = new VirtualTiming();
  const gateway = new NotionGateway({
    token: 'ntn_x',
    baseUrl: 'http://notion.test',
    requestsPerMinute: 180,
    fetch: scripted(answer).fetch,
    clock: { now: () => NOW },
    timing,
    logger: recordingLogger(),
    random: () => 0,
  });
  const posting = gateway.call('interactive', 'write', (client) =>
    client.comments.create({ parent: { page_id: 'p' }, rich_text: [] }),
  );
  return timing.until(posting).then(
    () => undefined,
    (error: unknown) => classify(error, NOW),
  );
}

function fetchFailed(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
}

const html = '<html><body>Bad gateway</body></html>';
const table: readonly (readonly [string, Answer, Failure['applied'], Failure['reason']])[] = [
  ['400 validation_error', notionError(400, 'validation_error'), 'no', 'invalid'],
  ['N19: 401 unauthorized', notionError(401, 'unauthorized'), 'no', 'token'],
  ['N18: 403 restricted_resource', notionError(403, 'restricted_resource'), 'no', 'permission'],
  ['403 from a proxy', { status: 403, text: html }, 'no', 'invalid'],
  ['N13: 404 object_not_found', notionError(404, 'object_not_found'), 'no', 'missing'],
  ['409 conflict_error (N10)', notionError(409, 'conflict_error'), 'no', 'conflict'],
  ['409 row_limit_exceeded', notionError(409, 'row_limit_exceeded'), 'no', 'invalid'],
  ['413 from a proxy', { status: 413, text: html }, 'no', 'invalid'],
  ['N1: 429 rate_limited', notionError(429, 'rate_limited'), 'no', 'busy'],
  ['N3: 529 service_overload', notionError(529, 'service_overload'), 'no', 'busy'],
  [
    'N2: 429 public_api_request_blocked',
    notionError(429, 'rate_limited', {
      additional_data: { rate_limit_reason: 'public_api_request_blocked' },
    }),
    'no',
    'blocked',
  ],
  ['N3: 500 JSON', notionError(500, 'internal_server_error'), 'unknown', 'trouble'],
  ['N3: 502 HTML', { status: 502, text: html }, 'unknown', 'trouble'],
  ['N3: 503 without ids', notionError(503, 'service_unavailable'), 'unknown', 'trouble'],
  [
    'N9: 503 with a committed id',
    notionError(503, 'service_unavailable', { additional_data: { committed_resource_id: 'c1' } }),
    'committed',
    'trouble',
  ],
  [
    'N9: 503 with committed children',
    notionError(503, 'service_unavailable', { additional_data: { committed_child_ids: ['c1', 'c2'] } }),
    'committed',
    'trouble',
  ],
  [
    '503 with empty committed children',
    notionError(503, 'service_unavailable', { additional_data: { committed_child_ids: [] } }),
    'unknown',
    'trouble',
  ],
  ['N3: 504 gateway_timeout', notionError(504, 'gateway_timeout'), 'unknown', 'trouble'],
  ['N7: 200 with HTML', { status: 200, text: html }, 'unknown', 'trouble'],
  ['N7: 200 cut in the middle', { status: 200, text: '{"object":"comm' }, 'unknown', 'trouble'],
  ['a connection that is refused', { fails: fetchFailed('ECONNREFUSED') }, 'no', 'unreachable'],
  ['a name that does not resolve', { fails: fetchFailed('ENOTFOUND') }, 'no', 'unreachable'],
  ['a connection that is reset (N6)', { fails: fetchFailed('ECONNRESET') }, 'unknown', 'unreachable'],
  [
    'a socket closed by the other side (N6)',
    { fails: fetchFailed('UND_ERR_SOCKET') },
    'unknown',
    'unreachable',
  ],
  ['a failure without a code', { fails: new TypeError('fetch failed') }, 'unknown', 'unreachable'],
  ['an answer that never comes (N4)', 'never answers', 'unknown', 'unreachable'],
  ['N8: a body that stalls', 'stalls in the body', 'unknown', 'unreachable'],
];

describe('what a failed write means', () => {
  it.each(table)('%s', async (_name, answer, applied, reason) => {
    expect(await judged(answer)).toMatchObject({ applied, reason });
  });

  it('names the committed comment', async () => {
    const failure = await judged(
      notionError(503, 'service_unavailable', { additional_data: { committed_resource_id: 'c1' } }),
    );
    expect(failure?.committedIds).toEqual(['c1']);
  });

  it('does not take a bug for a failure of Notion', () => {
    expect(classify(new TypeError('x is undefined'), NOW)).toBeUndefined();
  });

  it('never shows the text of the answer in what is logged', async () => {
    const failure = await judged(notionError(400, 'validation_error', { message: 'secret words' }));
    expect(failure?.detail).toBe('400 validation_error, request req-1');
  });
});

describe('how long Notion asks to wait', () => {
  it.each([
    ['a header in seconds', { headers: { 'retry-after': '300' } }, 300_000],
    ['a header with a date', { headers: { 'retry-after': 'Sat, 21 Nov 2026 09:00:30 GMT' } }, 30_000],
    ['a date in the past', { headers: { 'retry-after': 'Sat, 21 Nov 2026 08:00:30 GMT' } }, 0],
    ['the body', { additional_data: { retry_after: 12 } }, 12_000],
    [
      'the longer of both',
      { headers: { 'retry-after': '5' }, additional_data: { retry_after: '12' } },
      12_000,
    ],
    ['nothing', {}, undefined],
    ['nonsense', { headers: { 'retry-after': 'soon' } }, undefined],
  ])('N1: as %s says', async (_name, more, expected) => {
    expect((await judged(notionError(429, 'rate_limited', more)))?.retryAfterMs).toBe(expected);
  });
});

describe('what a person is told', () => {
  const words: readonly (readonly [Answer, Subject, object])[] = [
    [notionError(401, 'unauthorized'), 'deal', { kind: 'notion_refuses_token' }],
    [notionError(404, 'object_not_found'), 'deal', { kind: 'deal_gone', title: undefined }],
    [notionError(404, 'object_not_found'), 'writing_comments', { kind: 'deal_gone', title: undefined }],
    [notionError(404, 'object_not_found'), 'database', { kind: 'database_not_shared' }],
    [notionError(403, 'restricted_resource'), 'reading_comments', { kind: 'cannot_read_comments' }],
    [notionError(403, 'restricted_resource'), 'writing_comments', { kind: 'cannot_write_comments' }],
    [
      notionError(403, 'restricted_resource'),
      'people',
      { kind: 'notion_refused', reason: 'about restricted_resource' },
    ],
    [
      notionError(429, 'rate_limited', { headers: { 'retry-after': '7' } }),
      'deal',
      { kind: 'notion_busy', retryAfterSeconds: 7 },
    ],
    [notionError(529, 'service_overload'), 'deal', { kind: 'notion_busy', retryAfterSeconds: undefined }],
    [notionError(500, 'internal_server_error'), 'deal', { kind: 'notion_unreachable' }],
    [{ status: 502, text: html }, 'deal', { kind: 'notion_unreachable' }],
    [{ fails: fetchFailed('ECONNREFUSED') }, 'deal', { kind: 'notion_unreachable' }],
    [
      notionError(400, 'validation_error', { message: 'too long' }),
      'writing_comments',
      { kind: 'notion_refused', reason: 'too long' },
    ],
  ];
  it.each(words)('%j about %s', async (answer, subject, problem) => {
    const failure = await judged(answer);
    expect(failure && problemOf(failure, subject)).toEqual(problem);
  });
});
