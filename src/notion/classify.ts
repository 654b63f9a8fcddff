import { isHTTPResponseError, RequestTimeoutError } from '@notionhq/client';
import { z } from 'zod';

import { NotAnsweringError } from './circuit-breaker.js';
import { DeadlineError, TransportError } from './http.js';
import { NotSentError } from './limiter.js';
import { retryAfterMs } from './retry-after.js';

/** What went wrong, in the words of whoever has to act. */
export type FailureReason =
  | 'token'
  | 'permission'
  | 'missing'
  | 'invalid'
  | 'conflict'
  | 'busy'
  | 'blocked'
  | 'trouble'
  | 'unreachable';

/** One failed call to Notion, judged. */
export interface Failure {
  /** Whether a write with this failure is in Notion. */
  readonly applied: 'no' | 'committed' | 'unknown';
  readonly reason: FailureReason;
  /** A read may be repeated. Writes are never repeated here. */
  readonly repeatable: boolean;
  readonly retryAfterMs: number | undefined;
  /** Ids of what was saved although the answer was an error (N9). */
  readonly committedIds: readonly string[];
  /** Notion's own sentence, where there is one; it may quote what was sent. */
  readonly message: string | undefined;
  /** Status, code and request id: fit for logs. */
  readonly detail: string;
}

type Verdict = Pick<Failure, 'applied' | 'reason' | 'repeatable'>;

/** By HTTP status. A write that was not answered may still land, up to a minute later. */
const BY_STATUS: Readonly<Record<number, Verdict>> = {
  400: { applied: 'no', reason: 'invalid', repeatable: false },
  401: { applied: 'no', reason: 'token', repeatable: false },
  403: { applied: 'no', reason: 'permission', repeatable: false },
  404: { applied: 'no', reason: 'missing', repeatable: false },
  408: { applied: 'unknown', reason: 'trouble', repeatable: true },
  409: { applied: 'no', reason: 'conflict', repeatable: true },
  429: { applied: 'no', reason: 'busy', repeatable: true },
  529: { applied: 'no', reason: 'busy', repeatable: true },
};
const OTHER_CLIENT_ERROR: Verdict = { applied: 'no', reason: 'invalid', repeatable: false };
/** 500, 502, 503, 504 and whatever else a proxy invents: the write may have happened. */
const OTHER_ANSWER: Verdict = { applied: 'unknown', reason: 'trouble', repeatable: true };

/** Connection errors that happen before a byte of the request has left. */
const NEVER_LEFT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const errorBodySchema = z.looseObject({
  code: z.string().optional(),
  message: z.string().optional(),
  request_id: z.string().optional(),
  additional_data: z.looseObject({}).optional(),
});
type ErrorBody = z.infer<typeof errorBodySchema>;

/**
 * Judges what a call through the gateway threw; `now` turns a Retry-After date into a wait.
 * Undefined: not a failure of Notion's or of the network but a bug of ours.
 */
export function classify(error: unknown, now: Date): Failure | undefined {
  if (error instanceof NotSentError) {
    const reason = error.lack === 'places' ? 'unreachable' : 'busy';
    return bare({ applied: 'no', reason, repeatable: false }, 'not sent', error.retryAfterMs);
  }
  if (error instanceof NotAnsweringError) {
    return bare({ applied: 'no', reason: 'unreachable', repeatable: false }, 'not sent', error.retryAfterMs);
  }
  if (error instanceof DeadlineError || RequestTimeoutError.isRequestTimeoutError(error)) {
    return bare({ applied: 'unknown', reason: 'unreachable', repeatable: true }, 'deadline passed');
  }
  if (error instanceof TransportError) {
    const code = connectionCode(error.cause);
    const applied = code !== undefined && NEVER_LEFT.has(code) ? 'no' : 'unknown';
    return bare({ applied, reason: 'unreachable', repeatable: true }, `connection: ${code ?? 'failed'}`);
  }
  // The SDK parses the body of a 2xx answer with JSON.parse and lets it throw (N7).
  if (error instanceof SyntaxError) return bare(OTHER_ANSWER, 'a 2xx answer that is not JSON');
  if (isHTTPResponseError(error)) return ofAnswer(error, now);
  return undefined;
}

function ofAnswer(error: { status: number; body: string; headers: unknown }, now: Date): Failure {
  const body = parseBody(error.body);
  const extra = body.additional_data ?? {};
  const headers = headersSchema.parse(error.headers);
  const committedIds = error.status === 503 ? committedIdsOf(extra) : [];
  const verdict = refine(BY_STATUS[error.status] ?? fallback(error.status), body, committedIds);
  const requestId = body.request_id ?? headers['x-notion-request-id'] ?? 'none';
  return {
    ...verdict,
    retryAfterMs: retryAfterMs(headers['retry-after'], extra['retry_after'], now),
    committedIds,
    message: body.message,
    detail: `${error.status} ${body.code ?? 'no code'}, request ${requestId}`,
  };
}

function fallback(status: number): Verdict {
  return status >= 400 && status < 500 ? OTHER_CLIENT_ERROR : OTHER_ANSWER;
}

/** What the body says beyond the status. */
function refine(verdict: Verdict, body: ErrorBody, committedIds: readonly string[]): Verdict {
  if (committedIds.length > 0) return { ...verdict, applied: 'committed' };
  if (body.additional_data?.['rate_limit_reason'] === 'public_api_request_blocked') {
    return { applied: 'no', reason: 'blocked', repeatable: false };
  }
  // 409 is also `row_limit_exceeded` and the like, which waiting does not cure.
  const curable = body.code === undefined || body.code === 'conflict_error';
  if (verdict.reason === 'conflict' && !curable) return OTHER_CLIENT_ERROR;
  // A 403 without Notion's code comes from a proxy or a plan's limit, not from a missing capability.
  if (verdict.reason === 'permission' && body.code !== 'restricted_resource') return OTHER_CLIENT_ERROR;
  return verdict;
}

function bare(verdict: Verdict, detail: string, retryAfter?: number): Failure {
  return { ...verdict, retryAfterMs: retryAfter, committedIds: [], message: undefined, detail };
}

const headersSchema = z.record(z.string(), z.string()).catch({});

function parseBody(text: string): ErrorBody {
  try {
    return errorBodySchema.catch({}).parse(JSON.parse(text));
  } catch {
    return {};
  }
}

const idsSchema = z.union([z.string().transform((id) => [id]), z.array(z.string())]).catch([]);

function committedIdsOf(extra: Readonly<Record<string, unknown>>): string[] {
  return [
    ...idsSchema.parse(extra['committed_resource_id']),
    ...idsSchema.parse(extra['committed_child_ids']),
  ];
}

const coded = z.looseObject({ code: z.string() });
const caused = z.looseObject({ cause: z.unknown() });

/** The system's code of a failed connection, which `fetch` hides some causes deep. */
function connectionCode(error: unknown): string | undefined {
  for (let link = error, depth = 0; depth < 5; depth += 1) {
    const withCode = coded.safeParse(link);
    if (withCode.success) return withCode.data.code;
    const withCause = caused.safeParse(link);
    if (!withCause.success) return undefined;
    link = withCause.data.cause;
  }
  return undefined;
}
