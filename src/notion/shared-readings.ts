/**
 * One reading at a time of each thing, for everybody who asks meanwhile. Who joined a reading that failed reads
 * once afresh: what stopped the other may be over, and *Try again* must not share its end (N3).
 */
export class SharedReadings<T> {
  readonly #running = new Map<string, Promise<T>>();

  /** What `reading` gives; throws what it throws. Nobody waits for more than two readings. */
  of(key: string, reading: () => Promise<T>): Promise<T> {
    const running = this.#running.get(key);
    if (running === undefined) return this.#begin(key, reading);
    return running.catch(() => this.#running.get(key) ?? this.#begin(key, reading));
  }

  #begin(key: string, reading: () => Promise<T>): Promise<T> {
    const running = reading().finally(() => this.#running.delete(key));
    this.#running.set(key, running);
    return running;
  }
}
