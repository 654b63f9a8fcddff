import { limited } from './fault-answers.js';

const WINDOW_MS = 60_000;

/** Notion's limit for plans below Business, per connection and minute. */
const REQUESTS_PER_MINUTE = 180;

/** Counts requests in fixed windows of 60 s by the clock; a burst is fine until the window is full. */
export class RateWindow {
  #window = Number.NaN;
  #used = 0;
  limit = REQUESTS_PER_MINUTE;

  /** Counts one request. Throws 429 with the seconds until the next window when this one is full. */
  count(now: Date): void {
    const window = Math.floor(now.getTime() / WINDOW_MS);
    if (window !== this.#window) {
      this.#window = window;
      this.#used = 0;
    }
    if (this.#used >= this.limit) {
      const untilNext = (window + 1) * WINDOW_MS - now.getTime();
      throw limited('public_api_request_rate_limit', Math.max(1, Math.ceil(untilNext / 1000)));
    }
    this.#used += 1;
  }
}
