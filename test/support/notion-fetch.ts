import type { HttpAnswer, HttpFetch } from '../../src/notion/http.js';

/** One answer of a Notion that does as it is told. */
export type Answer =
  | {
      readonly status?: number;
      readonly json?: unknown;
      /** Instead of `json`: a body that may be anything. */
      readonly text?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly fails: Error }
  | 'never answers'
  | 'stalls in the body';

/** A request as Notion would see it. */
export interface SeenRequest {
  readonly method: string;
  /** Without `/v1/`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly headers: Headers;
}

export interface ScriptedNotion {
  readonly fetch: HttpFetch;
  readonly requests: readonly SeenRequest[];
}

/** Answers with the given list, one by one, and fails loudly when asked more often. */
export function scripted(...answers: readonly Answer[]): ScriptedNotion {
  return responding((request, index) => {
    const answer = answers[index];
    if (answer === undefined)
      throw new Error(`the script has no answer for ${request.method} ${request.path}`);
    return answer;
  });
}

/** Answers each request with what `answer` decides. */
export function responding(answer: (request: SeenRequest, index: number) => Answer): ScriptedNotion {
  const requests: SeenRequest[] = [];
  return {
    requests,
    fetch: (url, init) => {
      const request = seen(url, init);
      requests.push(request);
      return give(answer(request, requests.length - 1));
    },
  };
}

/** An error in Notion's form. */
export function notionError(
  status: number,
  code: string,
  more: { additional_data?: unknown; message?: string; headers?: Readonly<Record<string, string>> } = {},
): Answer {
  const { additional_data, message = `about ${code}`, headers = {} } = more;
  const json = { object: 'error', status, code, message, request_id: 'req-1', additional_data };
  return { status, json, headers };
}

/** A page of one of Notion's lists. */
export function list(results: readonly unknown[], nextCursor?: string, more: object = {}): Answer {
  return {
    json: {
      object: 'list',
      results,
      has_more: nextCursor !== undefined,
      next_cursor: nextCursor ?? null,
      ...more,
    },
  };
}

function seen(url: string, init: RequestInit): SeenRequest {
  const { pathname, searchParams } = new URL(url);
  return {
    method: init.method ?? 'GET',
    path: pathname.replace(/^\/v1\//, ''),
    query: Object.fromEntries(searchParams),
    body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    headers: new Headers(init.headers),
  };
}

function give(answer: Answer): Promise<HttpAnswer> {
  if (answer === 'never answers') return new Promise(() => undefined);
  if (answer === 'stalls in the body') {
    return Promise.resolve({ ...head(200, {}), text: () => new Promise<string>(() => undefined) });
  }
  if ('fails' in answer) return Promise.reject(answer.fails);
  const text = answer.text ?? JSON.stringify(answer.json);
  return Promise.resolve({
    ...head(answer.status ?? 200, answer.headers ?? {}),
    text: () => Promise.resolve(text),
  });
}

function head(status: number, headers: Readonly<Record<string, string>>): Omit<HttpAnswer, 'text'> {
  return { ok: status >= 200 && status < 300, status, headers: new Headers(headers) };
}
