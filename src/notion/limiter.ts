import type { Lane } from '../services/ports/notion.js';
import type { Timing } from './timing.js';

/**
 * Notion counts per fixed minute, but nobody knows when its minute begins. Never sending more than the
 * allowance in *any* minute satisfies every alignment; the margin covers jitter on the way.
 */
const WINDOW_MS = 60_250;

/** Share of the allowance that background work leaves alone, so that a person never waits for a free minute. */
const RESERVED_FOR_PEOPLE = 0.03;

/** The request was never sent: it would have had to wait longer than its caller can. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError';
  constructor(
    readonly retryAfterMs: number,
    /** `allowance`: it is used up, or Notion asked to wait. `places`: earlier requests still wait for an answer. */
    readonly lack: 'allowance' | 'places' = 'allowance',
  ) {
    super(`not sent: no ${lack}`);
  }
}

export interface LimiterOptions {
  readonly requestsPerMinute: number;
  /** Requests under way at the same time; background work may fill all places but one. Default 3. */
  readonly concurrent?: number;
  readonly timing: Timing;
}

interface Waiter {
  readonly giveUpAt: number;
  readonly grant: () => void;
  readonly refuse: (error: NotSentError) => void;
}

/**
 * The one gate all requests to Notion pass (N1, N30). People go before background work, which is spread
 * evenly over the minute instead of using it up at once; a pause stops both.
 */
export class RequestLimiter {
  readonly #timing: Timing;
  readonly #allowance: Readonly<Record<Lane, number>>;
  readonly #places: Readonly<Record<Lane, number>>;
  readonly #waiting: Readonly<Record<Lane, Waiter[]>> = { interactive: [], background: [] };
  #inFlight = 0;
  /** When the requests of the last minute were sent, oldest first. */
  readonly #sentAt: number[] = [];
  #pausedUntil = Number.NEGATIVE_INFINITY;
  #nextBackgroundAt = Number.NEGATIVE_INFINITY;
  #cancelWake: (() => void) | undefined;

  constructor(options: LimiterOptions) {
    const perMinute = Math.max(1, Math.floor(options.requestsPerMinute));
    const concurrent = options.concurrent ?? 3;
    this.#timing = options.timing;
    this.#allowance = {
      interactive: perMinute,
      background: Math.max(1, perMinute - Math.ceil(perMinute * RESERVED_FOR_PEOPLE)),
    };
    this.#places = { interactive: concurrent, background: Math.max(1, concurrent - 1) };
  }

  /**
   * Resolves when one request may be sent, to the function that gives the place back.
   * Throws `NotSentError` as soon as it is certain that the wait would exceed `patienceMs`.
   */
  async acquire(lane: Lane, patienceMs: number): Promise<() => void> {
    const now = this.#timing.now();
    const waitMs = this.#readyAt(lane, now) - now;
    if (waitMs > patienceMs) throw new NotSentError(waitMs);
    await this.#queue(lane, patienceMs, now);
    let given = false;
    return () => {
      if (given) return;
      given = true;
      this.#inFlight -= 1;
      this.#pump();
    };
  }

  /** Sends nothing for `ms` milliseconds; whoever cannot wait that long is told at once. */
  pause(ms: number): void {
    const until = this.#timing.now() + ms;
    if (until <= this.#pausedUntil) return;
    this.#pausedUntil = until;
    for (const waiting of Object.values(this.#waiting)) {
      for (const waiter of waiting.filter(({ giveUpAt }) => giveUpAt < until)) {
        waiter.refuse(new NotSentError(ms));
      }
    }
    this.#pump();
  }

  #queue(lane: Lane, patienceMs: number, now: number): Promise<void> {
    const waiting = this.#waiting[lane];
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        cancelPatience();
        const place = waiting.indexOf(waiter);
        if (place >= 0) waiting.splice(place, 1);
      };
      const waiter: Waiter = {
        giveUpAt: now + patienceMs,
        grant: () => {
          leave();
          resolve();
        },
        refuse: (error) => {
          leave();
          reject(error);
        },
      };
      const cancelPatience = this.#timing.after(patienceMs, () => {
        const waitMs = this.#readyAt(lane, this.#timing.now()) - this.#timing.now();
        waiter.refuse(new NotSentError(Math.max(1_000, waitMs), waitMs > 0 ? 'allowance' : 'places'));
      });
      waiting.push(waiter);
      this.#pump();
    });
  }

  /** Lets go whoever may go now, and wakes up when the next one may. */
  #pump(): void {
    this.#cancelWake?.();
    this.#cancelWake = undefined;
    const now = this.#timing.now();
    for (let lane = this.#headLane(); lane !== undefined; lane = this.#headLane()) {
      const readyAt = this.#readyAt(lane, now);
      if (this.#inFlight >= this.#places[lane]) return;
      if (readyAt > now) {
        this.#cancelWake = this.#timing.after(readyAt - now, () => {
          this.#pump();
        });
        return;
      }
      this.#send(lane, now);
    }
  }

  #headLane(): Lane | undefined {
    if (this.#waiting.interactive.length > 0) return 'interactive';
    return this.#waiting.background.length > 0 ? 'background' : undefined;
  }

  #send(lane: Lane, now: number): void {
    this.#inFlight += 1;
    this.#sentAt.push(now);
    if (this.#sentAt.length > this.#allowance.interactive) this.#sentAt.shift();
    if (lane === 'background') {
      const gap = WINDOW_MS / this.#allowance.background;
      // One gap may be caught up, so that late timers do not cost throughput.
      this.#nextBackgroundAt = Math.max(this.#nextBackgroundAt, now - gap) + gap;
    }
    this.#waiting[lane][0]?.grant();
  }

  /** The earliest moment at which the allowance and pauses let a request of this lane go. */
  #readyAt(lane: Lane, now: number): number {
    const oldestThatCounts = this.#sentAt[this.#sentAt.length - this.#allowance[lane]];
    const windowFreeAt = oldestThatCounts === undefined ? now : oldestThatCounts + WINDOW_MS;
    const pacedAt = lane === 'background' ? this.#nextBackgroundAt : now;
    return Math.max(now, this.#pausedUntil, windowFreeAt, pacedAt);
  }
}
