import type { Timing } from './timing.js';

/** So many requests in a row without a usable answer … */
const FAILURES = 5;
/** … within this time, and nothing more is sent … */
const WITHIN_MS = 30_000;
/** … but one request every so often, to see whether Notion is back. */
const PROBE_EVERY_MS = 15_000;

/** The request was never sent: Notion has not been answering, and `retryAfterMs` from now somebody looks again. */
export class NotAnsweringError extends Error {
  override readonly name = 'NotAnsweringError';
  constructor(readonly retryAfterMs: number) {
    super('not sent: Notion does not answer');
  }
}

/** How a request was let through: as one of many, or as the one that looks whether Notion is back. */
export type Entry = 'usual' | 'probe';

/**
 * Spares people the wait for a Notion that does not answer. Failures count only in a row: with requests that
 * sometimes fail, Notion still answers most of them. An answer of any kind, a refusal too, closes it again.
 */
export class CircuitBreaker {
  readonly #failedAt: number[] = [];
  /** Undefined while everything may be sent. */
  #nextProbeAt: number | undefined;
  #probing = false;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly timing: Timing) {}

  /**
   * Resolves when a request may be sent. Throws `NotAnsweringError` as soon as it is certain that this takes
   * longer than `patienceMs`; while another request is trying, its end is waited for that long.
   */
  async pass(patienceMs: number): Promise<void> {
    const giveUpAt = this.timing.now() + patienceMs;
    for (;;) {
      const now = this.timing.now();
      const nextAt = this.#nextProbeAt;
      if (nextAt === undefined || now >= nextAt) return;
      const hopeless = nextAt > giveUpAt && !this.#probing;
      if (hopeless || now >= giveUpAt) throw new NotAnsweringError(nextAt - now);
      await this.#newsWithin(Math.min(nextAt, giveUpAt) - now);
    }
  }

  /** To be called right before a request is sent; undefined: not this one, another is already trying. */
  enter(): Entry | undefined {
    const now = this.timing.now();
    if (this.#nextProbeAt === undefined) return 'usual';
    if (now < this.#nextProbeAt) return undefined;
    this.#nextProbeAt = now + PROBE_EVERY_MS;
    this.#probing = true;
    return 'probe';
  }

  answered(): void {
    this.#failedAt.length = 0;
    this.#nextProbeAt = undefined;
    this.#tell();
  }

  failed(entry: Entry): void {
    if (this.#nextProbeAt === undefined) this.#count(this.timing.now());
    // Requests sent before that end late; only the one that tries says anything new.
    else if (entry === 'probe') this.#tell();
  }

  #count(now: number): void {
    this.#failedAt.push(now);
    if (this.#failedAt.length > FAILURES) this.#failedAt.shift();
    const [first] = this.#failedAt;
    if (this.#failedAt.length === FAILURES && first !== undefined && now - first <= WITHIN_MS)
      this.#nextProbeAt = now + PROBE_EVERY_MS;
  }

  #tell(): void {
    this.#probing = false;
    for (const listener of this.#listeners) listener();
  }

  #newsWithin(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        cancel();
        this.#listeners.delete(done);
        resolve();
      };
      const cancel = this.timing.after(ms, done);
      this.#listeners.add(done);
    });
  }
}
