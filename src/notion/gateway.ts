import { Client, LogLevel } from '@notionhq/client';

import type { Clock } from '../domain/clock.js';
import type { Lane } from '../services/ports/notion.js';
import { CircuitBreaker, NotAnsweringError, type Entry } from './circuit-breaker.js';
import { classify, type Failure } from './classify.js';
import { boundedFetch, type Exchange, type HttpFetch } from './http.js';
import { RequestLimiter } from './limiter.js';
import type { NotionLogger } from './logger.js';
import type { NotionWatch } from './notion-watch.js';
import { wait, type Timing } from './timing.js';

/** Newer and older versions differ in field names; everything here is written for this one. */
const NOTION_VERSION = '2026-03-11';

export type CallKind = 'read' | 'write';

export interface GatewayOptions {
  readonly token: string;
  /** Without `/v1`; undefined = Notion itself. */
  readonly baseUrl: string | undefined;
  readonly requestsPerMinute: number;
  readonly fetch: HttpFetch;
  readonly clock: Clock;
  readonly timing: Timing;
  readonly logger: NotionLogger;
  /** Number in [0, 1) for spreading retries. */
  readonly random: () => number;
  readonly watch?: NotionWatch | undefined;
}

interface Policy {
  /** From the call to its answer, waiting and repeating included. */
  readonly overallMs: number;
  /** Longest wait for a place before a request is sent. */
  readonly patienceMs: number;
  /** One request, from sending to the last byte of the body. */
  readonly requestMs: number;
  readonly requests: number;
}

const READ_MS = 8_000;
const WRITE: Policy = { overallMs: 20_000, patienceMs: 5_000, requestMs: 20_000, requests: 1 };
const POLICY: Readonly<Record<Lane, Readonly<Record<CallKind, Policy>>>> = {
  interactive: {
    read: { overallMs: READ_MS, patienceMs: 6_000, requestMs: READ_MS, requests: 3 },
    write: WRITE,
  },
  background: {
    read: { overallMs: 300_000, patienceMs: 300_000, requestMs: READ_MS, requests: 6 },
    write: { ...WRITE, overallMs: 80_000, patienceMs: 60_000 },
  },
};

/** How long a person waits to hear whether a Notion that did not answer is back. */
const PROBE_MS = 2_000;
/** When somebody whose time was used up by waiting may try again. */
const AGAIN_MS = 1_000;
/** First pause before a repeated read; doubles each time, with full jitter. */
const BACK_OFF_MS = 250;
/** Pause after a 429 or 529 that does not say how long. */
const BUSY_MS = 1_000;

/**
 * The only way to Notion: one allowance for the process, deadlines that cover the body, reads repeated,
 * writes sent once (N1-N8, N30).
 */
export class NotionGateway {
  readonly #options: GatewayOptions;
  readonly #limiter: RequestLimiter;
  readonly #breaker: CircuitBreaker;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#limiter = new RequestLimiter(options);
    this.#breaker = new CircuitBreaker(options.timing);
  }

  /**
   * Runs `request`, which makes exactly one request with the client it is given. A `read` may be repeated
   * (also a POST to query or search), a `write` never is. Reads end within 8 s, writes within 20 s, background
   * calls may first wait minutes for the allowance. While Notion does not answer at all, people are told at once
   * and background calls wait. Throws what `classify` understands.
   */
  async call(lane: Lane, kind: CallKind, request: (client: Client) => Promise<unknown>): Promise<unknown> {
    const { timing } = this.#options;
    const policy = POLICY[lane][kind];
    const endAt = timing.now() + policy.overallMs;
    for (let sent = 1; ; sent += 1) {
      const askedAt = timing.now();
      const { entry, release } = await this.#place(lane, policy, endAt).finally(() => {
        this.#options.watch?.waited(lane, timing.now() - askedAt);
      });
      const requestMs = Math.min(policy.requestMs, endAt - timing.now());
      const result = await this.#send({ lane, sent, entry, requestMs, request }).finally(release);
      if (result.failure === undefined) return result.value;
      const pauseMs = this.#pauseBefore(result.failure, sent);
      const mayRepeat = result.failure.repeatable && sent < policy.requests;
      if (!mayRepeat || timing.now() + pauseMs >= endAt) throw result.error;
      await wait(timing, pauseMs);
    }
  }

  /** Resolves when one request may be sent; `release` gives its place back. */
  async #place(lane: Lane, policy: Policy, endAt: number): Promise<{ entry: Entry; release: () => void }> {
    const left = (): number => Math.max(0, endAt - this.#options.timing.now());
    for (;;) {
      await this.#breaker.pass(lane === 'interactive' ? PROBE_MS : left());
      const release = await this.#limiter.acquire(lane, Math.min(policy.patienceMs, left()));
      // Without time left a request would only fail, and the one that looks whether Notion is back must not.
      const entry = left() > 0 ? this.#breaker.enter() : undefined;
      if (entry !== undefined) return { entry, release };
      release();
      if (left() === 0) throw new NotAnsweringError(AGAIN_MS);
    }
  }

  /** How long this caller waits before it repeats; when Notion is busy, everybody waits. */
  #pauseBefore(failure: Failure, sent: number): number {
    if (failure.reason === 'busy') {
      this.#limiter.pause(failure.retryAfterMs ?? BUSY_MS * 2 ** (sent - 1));
      return 0;
    }
    return this.#options.random() * BACK_OFF_MS * 2 ** sent;
  }

  async #send(attempt: Attempt): Promise<Sent> {
    const { timing, clock } = this.#options;
    const startedAt = timing.now();
    const deadline = new AbortController();
    const cancelDeadline = timing.after(attempt.requestMs, () => {
      deadline.abort();
    });
    const seen: Exchange = {};
    try {
      const value = await attempt.request(this.#client(deadline.signal, seen));
      this.#breaker.answered();
      this.#log(attempt, seen, timing.now() - startedAt, undefined);
      return { value, failure: undefined };
    } catch (error) {
      const failure = classify(error, clock.now());
      if (failure === undefined) throw error;
      if (failure.reason === 'trouble' || failure.reason === 'unreachable')
        this.#breaker.failed(attempt.entry);
      else this.#breaker.answered();
      this.#log(attempt, seen, timing.now() - startedAt, failure);
      return { error, failure };
    } finally {
      cancelDeadline();
    }
  }

  /** A client is a cheap bundle of closures; one for each request carries its deadline without hidden state. */
  #client(deadline: AbortSignal, seen: Exchange): Client {
    const { token, baseUrl, fetch } = this.#options;
    return new Client({
      auth: token,
      notionVersion: NOTION_VERSION,
      retry: false,
      timeoutMs: 10 * 60_000,
      fetch: boundedFetch(fetch, deadline, seen),
      logLevel: LogLevel.ERROR,
      logger: () => undefined,
      ...(baseUrl === undefined ? {} : { baseUrl }),
    });
  }

  #log(attempt: Attempt, seen: Exchange, durationMs: number, failure: Failure | undefined): void {
    this.#options.watch?.requested(attempt.lane, failure?.reason ?? 'ok', durationMs);
    const fields = {
      request_id: seen.requestId,
      method: seen.method,
      path: seen.path,
      status: seen.status,
      duration_ms: Math.round(durationMs),
      lane: attempt.lane,
      attempt: attempt.sent,
    };
    if (failure === undefined) this.#options.logger.debug(fields, 'notion answered');
    else
      this.#options.logger.warn(
        { ...fields, reason: failure.reason, applied: failure.applied },
        'notion failed',
      );
  }
}

interface Attempt {
  readonly lane: Lane;
  readonly sent: number;
  readonly entry: Entry;
  readonly requestMs: number;
  readonly request: (client: Client) => Promise<unknown>;
}

type Sent =
  | { readonly value: unknown; readonly failure: undefined }
  | { readonly error: unknown; readonly failure: Failure };
