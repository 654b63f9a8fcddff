import type { Timing } from '../src/notion/timing.js';

/** Elapsed time that passes only when nothing is under way: minutes of waiting cost milliseconds. */
export class VirtualTime implements Timing {
  #now = 0;
  #underWay = 0;
  #onDone: (() => void) | undefined;
  readonly #timers = new Set<{ readonly at: number; readonly run: () => void }>();

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

  /** Resolves after `ms` of this time. */
  wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(ms, resolve);
    });
  }

  /** Real work, during which no time passes. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#underWay += 1;
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
      this.#onDone?.();
    }
  }

  /** Lets as much time pass as `promise` needs to settle. */
  async until<T>(promise: Promise<T>): Promise<T> {
    const state = { settled: false };
    const done = (): void => {
      state.settled = true;
    };
    promise.then(done, done);
    while (!state.settled) {
      await quiet();
      if (this.#underWay === 0) this.#fireNext();
      else await this.#somethingDone();
    }
    return promise;
  }

  #somethingDone(): Promise<void> {
    return new Promise((resolve) => {
      this.#onDone = resolve;
    });
  }

  #fireNext(): void {
    let next: { readonly at: number; readonly run: () => void } | undefined;
    for (const timer of this.#timers) if (next === undefined || timer.at < next.at) next = timer;
    if (next === undefined) return;
    this.#timers.delete(next);
    this.#now = Math.max(this.#now, next.at);
    next.run();
  }
}

async function quiet(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
