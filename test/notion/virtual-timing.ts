import type { Timing } from '../../src/notion/timing.js';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** Elapsed time that passes only when told. */
export class VirtualTiming implements Timing {
  #now = 0;
  readonly #timers = new Set<Timer>();

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, run };
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
    };
  }

  /** Lets `ms` pass, running every timer at its moment and all that follows from it. */
  async elapse(ms: number): Promise<void> {
    const end = this.#now + ms;
    await quiet();
    for (let timer = this.#next(); timer !== undefined && timer.at <= end; timer = this.#next()) {
      this.#fire(timer);
      await quiet();
    }
    this.#now = end;
  }

  /** Lets as much time pass as `promise` needs to settle. */
  async until<T>(promise: Promise<T>): Promise<T> {
    const state = { settled: false };
    const done = (): void => {
      state.settled = true;
    };
    promise.then(done, done);
    await quiet();
    for (let timer = this.#next(); !state.settled; timer = this.#next()) {
      if (timer === undefined) throw new Error('it waits for something that no timer will bring');
      this.#fire(timer);
      await quiet();
    }
    return promise;
  }

  #fire(timer: Timer): void {
    this.#timers.delete(timer);
    this.#now = Math.max(this.#now, timer.at);
    timer.run();
  }

  #next(): Timer | undefined {
    return [...this.#timers].sort((a, b) => a.at - b.at)[0];
  }
}

/** Resolves when all that can go on without time passing has gone on. */
export function quiet(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
