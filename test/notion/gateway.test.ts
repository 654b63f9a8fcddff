import { classify } from '../../src/notion/classify.js';
import { NotionGateway } from '../../src/notion/gateway.js';
import { notionError, scripted, type Answer } from '../support/notion-fetch.js';
import { recordingLogger } from './fixtures.js';
import { VirtualTiming } from './virtual-timing.js';

const ok: Answer = { json: { object: 'user', id: 'me' }, headers: { 'x-notion-request-id': 'req-9' } };
const busy = (seconds: string): Answer =>
  notionError(429, 'rate_limited', { headers: { 'retry-after': seconds } });

function setUp(...answers: readonly Answer[]) {
  const notion = scripted(...answers);
  const timing = new VirtualTiming();
  const logger = recordingLogger();
  const gateway = new NotionGateway({
    token: 'ntn_canary',
    baseUrl: 'http://notion.test',
    requestsPerMinute: 180,
    fetch: notion.fetch,
    clock: { now: () => new Date(timing.now()) },
    timing,
    logger,
    random: () => 0.5,
  });
  const query = (lane: 'interactive' | 'background' = 'interactive'): Promise<unknown> =>
    gateway.call(lane, 'read', (client) => client.dataSources.query({ data_source_id: 'd', page_size: 100 }));
  const post = (): Promise<unknown> =>
    gateway.call('interactive', 'write', (client) =>
      client.comments.create({ parent: { page_id: 'p' }, markdown: 'canary words' }),
    );
  return { notion, timing, logger, gateway, query, post };
}

describe('the gateway to Notion', () => {
  it('speaks the pinned version of the API with the token', async () => {
    const { notion, timing, query } = setUp(ok);
    await timing.until(query());
    expect(notion.requests[0]?.headers.get('notion-version')).toBe('2026-03-11');
    expect(notion.requests[0]?.headers.get('authorization')).toBe('Bearer ntn_canary');
  });

  it.each([
    ['500', notionError(500, 'internal_server_error')],
    ['502 in HTML', { status: 502, text: '<html>' }],
    ['503', notionError(503, 'service_unavailable')],
    ['504', notionError(504, 'gateway_timeout')],
    ['200 in HTML', { status: 200, text: '<html>' }],
    ['a reset connection', { fails: new TypeError('fetch failed') }],
    ['409', notionError(409, 'conflict_error')],
  ] satisfies [string, Answer][])(
    'N3: repeats a query, although it is a POST, after %s',
    async (_name, trouble) => {
      const { notion, timing, query } = setUp(trouble, trouble, ok);
      await timing.until(query());
      expect(notion.requests).toHaveLength(3);
    },
  );

  it('tells people at once, once Notion has not answered five times, while background work waits', async () => {
    const trouble = notionError(503, 'service_unavailable');
    const { notion, timing, query, post } = setUp(...Array.from({ length: 5 }, () => trouble), ok, ok);
    await expect(timing.until(query())).rejects.toMatchObject({ status: 503 });
    await expect(timing.until(query())).rejects.toThrow('Notion does not answer');
    const toldAt = timing.now();
    // Fifteen seconds, less the pause before the second person's third request, which was not sent any more.
    const leftMs = 14_500;
    expect(notion.requests).toHaveLength(5);
    const background = query('background');
    await expect(timing.until(query())).rejects.toMatchObject({ retryAfterMs: leftMs });
    await expect(timing.until(post())).rejects.toMatchObject({ retryAfterMs: leftMs });
    expect(timing.now()).toBe(toldAt);
    expect(notion.requests).toHaveLength(5);
    await timing.until(background);
    expect(timing.now() - toldAt).toBe(leftMs);
    await timing.until(query());
    expect(notion.requests).toHaveLength(7);
  });

  it('says that Notion does not answer, not that it is busy, to whom no place is left by requests that hang', async () => {
    const { timing, query } = setUp('never answers', 'never answers', 'never answers');
    const hanging = [query(), query(), query()].map((one) => expect(one).rejects.toThrow('deadline'));
    const fourth: unknown = await timing.until(query().catch((error: unknown) => error));
    expect(timing.now()).toBe(6_000);
    expect(classify(fourth, new Date(0))).toMatchObject({ applied: 'no', reason: 'unreachable' });
    await timing.until(Promise.all(hanging));
  });

  it('N1: takes a busy or refusing Notion for one that answers', async () => {
    const refusals = Array.from({ length: 6 }, () => notionError(400, 'validation_error'));
    const { notion, timing, query } = setUp(...refusals, ok);
    while (notion.requests.length < refusals.length) await expect(timing.until(query())).rejects.toThrow();
    await timing.until(query());
    expect(notion.requests).toHaveLength(7);
  });

  it('gives up a read for a person after three requests', async () => {
    const trouble = notionError(500, 'internal_server_error');
    const { notion, timing, query } = setUp(trouble, trouble, trouble);
    await expect(timing.until(query())).rejects.toMatchObject({ status: 500 });
    expect(notion.requests).toHaveLength(3);
  });

  it('N3: sends a write once, whatever happens', async () => {
    for (const trouble of [notionError(500, 'internal_server_error'), busy('1'), 'never answers' as const]) {
      const { notion, timing, post } = setUp(trouble, ok);
      await expect(timing.until(post())).rejects.toThrow();
      expect(notion.requests).toHaveLength(1);
    }
  });

  it('does not repeat what Notion refused', async () => {
    const { notion, timing, query } = setUp(notionError(404, 'object_not_found'));
    await expect(timing.until(query())).rejects.toMatchObject({ status: 404 });
    expect(notion.requests).toHaveLength(1);
  });

  it('N2: never asks again once Notion blocked the connection', async () => {
    const blocked = notionError(429, 'rate_limited', {
      additional_data: { rate_limit_reason: 'public_api_request_blocked' },
      headers: { 'retry-after': '1' },
    });
    const { notion, timing, query } = setUp(blocked);
    await expect(timing.until(query('background'))).rejects.toMatchObject({ status: 429 });
    expect(notion.requests).toHaveLength(1);
  });

  it('N1: waits exactly as long as told, and holds everybody else back too', async () => {
    const { notion, timing, query } = setUp(busy('5'), ok, ok);
    const first = query();
    await timing.elapse(1);
    const second = query();
    await timing.elapse(4_990);
    expect(notion.requests).toHaveLength(1);
    await timing.until(Promise.all([first, second]));
    expect(timing.now()).toBe(5_000);
  });

  it('N1: tells a person at once when Notion wants more patience than they have', async () => {
    const { timing, query } = setUp(busy('300'));
    await expect(timing.until(query())).rejects.toMatchObject({ retryAfterMs: 300_000 });
    expect(timing.now()).toBeLessThan(1_000);
  });

  it('N1: lets background work wait a minute for Notion', async () => {
    const { timing, query } = setUp(busy('60'), ok);
    await timing.until(query('background'));
    expect(timing.now()).toBe(60_000);
  });

  it.each(['never answers', 'stalls in the body'] as const)(
    'N8: ends a read that %s after 8 s',
    async (trouble) => {
      const { timing, query } = setUp(trouble);
      await expect(timing.until(query())).rejects.toThrow('deadline');
      expect(timing.now()).toBe(8_000);
    },
  );

  it.each(['never answers', 'stalls in the body'] as const)(
    'N8: ends a write that %s after 20 s',
    async (trouble) => {
      const { timing, post } = setUp(trouble);
      await expect(timing.until(post())).rejects.toThrow('deadline');
      expect(timing.now()).toBe(20_000);
    },
  );

  it('logs the request id, path and status of every request, and neither text nor token', async () => {
    const { timing, logger, post } = setUp(ok);
    await timing.until(post());
    expect(logger.lines).toHaveLength(1);
    expect(logger.lines[0]?.fields).toMatchObject({
      request_id: 'req-9',
      method: 'POST',
      path: '/v1/comments',
      status: 200,
      lane: 'interactive',
    });
    expect(JSON.stringify(logger.lines)).not.toContain('canary');
  });

  it('lets a bug of ours through as it is', async () => {
    const { notion, gateway } = setUp(ok);
    const bug = new RangeError('ours');
    await expect(gateway.call('interactive', 'read', () => Promise.reject(bug))).rejects.toBe(bug);
    expect(notion.requests).toEqual([]);
  });
});
