import type { NotionTrouble } from '../desk.js';
import type { Answer } from '../routes/route.js';
import { Refusal } from '../requests/refusal.js';

/** 429: too many requests; the same seconds stand in the header and in the body. */
export function limited(reason: string, seconds: number): Refusal {
  return new Refusal(
    429,
    'rate_limited',
    'You have been rate limited. Please try again in a few minutes.',
    { rate_limit_reason: reason, retry_after: seconds },
    { 'retry-after': String(seconds) },
  );
}

/** The refusal that stands for a fault which stops a request before anything happens; undefined for the others. */
export function refusalFor(trouble: NotionTrouble): Refusal | undefined {
  switch (trouble.kind) {
    case 'rate_limited':
      return limited('public_api_request_rate_limit', trouble.seconds);
    case 'blocked':
      return new Refusal(429, 'rate_limited', 'Requests of this connection are blocked.', {
        rate_limit_reason: 'public_api_request_blocked',
      });
    case 'overloaded':
      return new Refusal(
        529,
        'service_overload',
        'Notion is overloaded. Please try again later.',
        { retry_after: trouble.seconds },
        { 'retry-after': String(trouble.seconds) },
      );
    case 'error_500':
      return new Refusal(500, 'internal_server_error', 'Unexpected error occurred.');
    case 'gateway_timeout':
    case 'late_write':
      return new Refusal(504, 'gateway_timeout', 'Notion timed out while trying to answer the request.');
    case 'conflict':
      return new Refusal(409, 'conflict_error', 'Conflict occurred while saving. Please try again.');
    case 'bad_gateway_html':
    case 'saved_but_503':
    case 'lost_answer':
    case 'stalled_body':
    case 'slow':
      return undefined;
  }
}

/** 503 although the write was saved: the body names what it made. */
export function savedAfterAll(answer: Answer): Refusal {
  return new Refusal(
    503,
    'service_unavailable',
    'Notion ran out of time while building the response. The write may have been saved.',
    {
      retry_guidance: 'The write was committed. Retrieve the committed resource instead of sending it again.',
      committed_resource_id: answer.committed?.id,
      committed_child_ids: answer.committed?.childIds ?? [],
    },
  );
}

/** What the content network in front of Notion shows when it cannot reach it. */
export const BAD_GATEWAY_PAGE = `<!DOCTYPE html>
<html lang="en-US"><head><title>api.notion.com | 502: Bad gateway</title></head>
<body><h1>Bad gateway <span>Error code 502</span></h1><p>The web server reported a bad gateway error.</p></body></html>
`;
