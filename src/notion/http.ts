/** The part of `fetch` that is used; the global one fits. */
export type HttpFetch = (url: string, init: RequestInit) => Promise<HttpAnswer>;

export interface HttpAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** The answer, head or body, did not arrive within the deadline. A write may have happened (N4, N5, N8). */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/** The connection failed; `cause` is what `fetch` threw. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
}

/** What is known about one request, for the log. */
export interface Exchange {
  method?: string;
  path?: string;
  status?: number;
  requestId?: string;
}

const KEPT_HEADERS = ['retry-after', 'x-notion-request-id', 'cf-ray', 'content-type'] as const;

interface WholeAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: () => Promise<string>;
}

/**
 * A `fetch` for the SDK that ends when `signal` does, body included (the SDK's own timeout neither aborts nor
 * covers the body), follows no redirect (a redirect would carry the token elsewhere), and notes in `seen` what
 * happened. Throws `DeadlineError` or `TransportError`.
 */
export function boundedFetch(
  fetch: HttpFetch,
  signal: AbortSignal,
  seen: Exchange,
): (url: string, init?: RequestInit) => Promise<WholeAnswer> {
  return async (url, init) => {
    seen.method = init?.method ?? 'GET';
    seen.path = new URL(url).pathname;
    try {
      return await Promise.race([
        readWhole(fetch, url, { ...init, signal, redirect: 'error' }, seen),
        endOf(signal),
      ]);
    } catch (cause) {
      if (signal.aborted) throw new DeadlineError('no whole answer within the deadline', { cause });
      throw new TransportError('the connection failed', { cause });
    }
  };
}

async function readWhole(
  fetch: HttpFetch,
  url: string,
  init: RequestInit,
  seen: Exchange,
): Promise<WholeAnswer> {
  const answer = await fetch(url, init);
  const headers: Record<string, string> = {};
  for (const name of KEPT_HEADERS) {
    const value = answer.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  seen.status = answer.status;
  const requestId = headers['x-notion-request-id'];
  if (requestId !== undefined) seen.requestId = requestId;
  const text = await answer.text();
  return { ok: answer.ok, status: answer.status, headers, text: () => Promise.resolve(text) };
}

function endOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener(
      'abort',
      () => {
        reject(new Error('deadline'));
      },
      { once: true },
    );
  });
}
