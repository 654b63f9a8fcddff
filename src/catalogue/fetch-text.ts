/** What became of asking for a page. */
export type Fetched =
  | { readonly kind: 'text'; readonly text: string; readonly modified: Date | undefined }
  /** 404 or 410. */
  | { readonly kind: 'gone' }
  /** Redirects are not followed: a person decides whether the new address is the right one. */
  | { readonly kind: 'moved'; readonly to: string | undefined }
  /** Nothing was learned about the page. */
  | { readonly kind: 'failed'; readonly reason: string };

export interface FetchRules {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Only these are asked, and only by https. */
  readonly hosts: readonly string[];
  readonly deadlineMs: number;
  readonly mostBytes: number;
}

export const DEADLINE_MS = 10_000;
export const MOST_BYTES = 10_000_000;

/** Asks for one text, once. Never throws. */
export async function fetchText(url: string, rules: FetchRules): Promise<Fetched> {
  const { protocol, hostname, username, port } = new URL(url);
  const allowed = protocol === 'https:' && rules.hosts.includes(hostname) && username === '' && port === '';
  if (!allowed) return { kind: 'failed', reason: `${hostname} is none of the sources` };
  const signal = AbortSignal.timeout(rules.deadlineMs);
  try {
    const response = await rules.fetch(url, {
      redirect: 'manual',
      signal,
      headers: { accept: 'text/*, */*;q=0.5' },
    });
    return await read(response, rules.mostBytes);
  } catch (error) {
    return {
      kind: 'failed',
      reason: signal.aborted ? `no answer within ${rules.deadlineMs / 1000} s` : wordsOf(error),
    };
  }
}

async function read(response: Response, mostBytes: number): Promise<Fetched> {
  const { status, headers } = response;
  if (status === 200) {
    const text = await readText(response, mostBytes);
    if (text === undefined) return { kind: 'failed', reason: 'the page is too large' };
    const modified = new Date(headers.get('last-modified') ?? '');
    return { kind: 'text', text, modified: Number.isNaN(modified.getTime()) ? undefined : modified };
  }
  await response.body?.cancel();
  if (status === 404 || status === 410) return { kind: 'gone' };
  if (status >= 300 && status < 400) return { kind: 'moved', to: headers.get('location') ?? undefined };
  return { kind: 'failed', reason: `the server answers ${status}` };
}

/** Undefined as soon as it is too much. */
async function readText(response: Response, mostBytes: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const chunk = await reader?.read();
    if (chunk?.value === undefined) return text + decoder.decode();
    bytes += chunk.value.byteLength;
    if (bytes > mostBytes) {
      await reader?.cancel();
      return undefined;
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
