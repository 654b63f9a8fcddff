/** One answered request. Status 0: the connection was cut without an answer. */
export interface LoggedRequest {
  readonly method: string;
  /** With its query string. */
  readonly path: string;
  readonly at: Date;
  readonly status: number;
}

const KEPT = 5000;

/** The last 5,000 requests, oldest first. */
export class RequestLog {
  #entries: LoggedRequest[] = [];

  add(entry: LoggedRequest): void {
    this.#entries.push(entry);
    if (this.#entries.length > KEPT) this.#entries = this.#entries.slice(-KEPT);
  }

  all(): readonly LoggedRequest[] {
    return this.#entries;
  }
}
