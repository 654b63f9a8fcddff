import type { WebClientOptions } from '@slack/web-api';

type Fetch = NonNullable<WebClientOptions['fetch']>;

/** The only hosts that are ever called. */
const SLACK_HOSTS = new Set(['slack.com', 'hooks.slack.com']);
/** Answers to a `response_url` have no deadline of their own. */
const ANSWER_MS = 5_000;

export interface OutboundOptions {
  /** A stand-in's or proxy's address in place of Slack's. */
  readonly apiUrl: string | undefined;
  /** Slack's clock, read from an answer, and ours. */
  readonly onClock: (slack: Date, ours: Date) => void;
  readonly fetch?: Fetch;
}

/** Somebody sent an address that is not Slack's as the place to answer to. */
export class ForeignHost extends Error {
  override readonly name = 'ForeignHost';
  constructor(host: string) {
    super(`not a host of Slack's: ${host}`);
  }
}

/**
 * Everything that goes to Slack goes through here: to Slack's own hosts only (or the stand-in's), over TLS, without
 * following redirects. A `response_url` comes with a payload and could name any host. Throws `ForeignHost`.
 */
export function outboundFetch({ apiUrl, onClock, fetch: send = fetch }: OutboundOptions): Fetch {
  const standIn = apiUrl === undefined ? undefined : new URL(apiUrl).hostname;
  return async (url, init) => {
    const { protocol, hostname } = new URL(url);
    const slack = protocol === 'https:' && SLACK_HOSTS.has(hostname);
    if (!slack && hostname !== standIn) throw new ForeignHost(hostname);
    const signal = init?.signal ?? AbortSignal.timeout(ANSWER_MS);
    const answer = await send(url, { ...init, signal, redirect: 'error' });
    const date = Date.parse(answer.headers.get('date') ?? '');
    if (!Number.isNaN(date)) onClock(new Date(date), new Date());
    return answer;
  };
}
