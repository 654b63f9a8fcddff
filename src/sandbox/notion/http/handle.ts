import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../../domain/clock.js';
import type { NotionTrouble } from '../desk.js';
import { noSuchEndpoint } from '../requests/refusal.js';
import { matchRoute, type Match } from '../routes/all-routes.js';
import type { Answer, Ask, Scene } from '../routes/route.js';
import { passDoor } from './door.js';
import { BAD_GATEWAY_PAGE, refusalFor, savedAfterAll } from './fault-answers.js';
import type { RateWindow } from './rate-window.js';
import { readBody } from './read-body.js';
import { sendError, sendHalf, sendJson } from './replies.js';
import type { RequestLog } from './request-log.js';
import type { RequestNature, TroubleQueue } from './trouble-queue.js';

/** Waits `ms`; rejects when the signal aborts. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

export interface HandlerParts {
  readonly clock: Clock;
  readonly token: string;
  readonly wait: Wait;
  readonly rate: RateWindow;
  readonly trouble: TroubleQueue;
  readonly log: RequestLog;
  readonly scene: () => Scene;
  /** Aborts when the sandbox closes. */
  readonly closing: AbortSignal;
}

/** Answers one request, in the order in which Notion refuses: door, rate, fault, path, body, endpoint. */
export async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  parts: HandlerParts,
): Promise<void> {
  const requestId = randomUUID();
  const at = parts.clock.now();
  let status: number;
  try {
    status = await answered(request, response, requestId, parts);
  } catch (error) {
    status = response.headersSent ? 0 : sendError(response, error, requestId);
  }
  parts.log.add({ method: request.method ?? '', path: request.url ?? '', at, status });
}

async function answered(
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  parts: HandlerParts,
): Promise<number> {
  const url = new URL(request.url ?? '/', 'http://sandbox');
  passDoor(request.headers, parts.token);
  parts.rate.count(parts.clock.now());
  const match = matchRoute(request.method ?? '', url.pathname);
  if (match === undefined) throw noSuchEndpoint();
  const body = await readBody(request);
  const run = (): Promise<Answer> => runRoute(match, { query: url.searchParams, body }, parts);
  const trouble = parts.trouble.take(natureOf(match));
  if (trouble !== undefined) return troubled(trouble, run, response, requestId, parts);
  const answer = await run();
  sendJson(response, 200, answer.body, requestId);
  return 200;
}

async function runRoute(
  { route, params }: Match,
  given: Pick<Ask, 'query' | 'body'>,
  parts: HandlerParts,
): Promise<Answer> {
  const scene = parts.scene();
  const run = async (): Promise<Answer> => route.run({ ...given, params, now: parts.clock.now() }, scene);
  return route.writes ? scene.world.writing(run) : run();
}

function natureOf({ route }: Match): RequestNature {
  return {
    writes: route.writes,
    about:
      (['comments', 'pages', 'blocks'] as const).find((kind) => route.path.startsWith(`/v1/${kind}`)) ??
      'other',
    query: route.path.endsWith('/query'),
  };
}

async function troubled(
  trouble: NotionTrouble,
  run: () => Promise<Answer>,
  response: ServerResponse,
  requestId: string,
  parts: HandlerParts,
): Promise<number> {
  const { closing, wait } = parts;
  if (trouble.kind === 'late_write') {
    void wait(trouble.seconds * 1000, closing)
      .then(run)
      .catch(() => undefined);
  }
  const refusal = refusalFor(trouble);
  if (refusal !== undefined) throw refusal;
  if (trouble.kind === 'bad_gateway_html') {
    response.writeHead(502, { 'content-type': 'text/html; charset=UTF-8' }).end(BAD_GATEWAY_PAGE);
    return 502;
  }
  const answer = await run();
  if (trouble.kind === 'saved_but_503') throw savedAfterAll(answer);
  if (trouble.kind === 'lost_answer') {
    response.destroy();
    return 0;
  }
  if (trouble.kind === 'stalled_body') {
    sendHalf(response, answer.body, requestId);
    return 0;
  }
  await wait(trouble.seconds * 1000, closing);
  sendJson(response, 200, answer.body, requestId);
  return 200;
}
