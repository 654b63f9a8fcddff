/** Upper bounds in seconds: Slack's three seconds and Notion's twenty lie on a bound's safe side. */
const BOUNDS = [0.005, 0.02, 0.05, 0.15, 0.5, 1, 2.5, 5, 10, 20, 60];

/** How often a duration fell below each bound. */
export class Histogram {
  readonly #below = BOUNDS.map(() => 0);
  #sum = 0;
  #count = 0;

  observe(seconds: number): void {
    this.#sum += seconds;
    this.#count += 1;
    for (const [n, bound] of BOUNDS.entries()) {
      if (seconds <= bound) this.#below[n] = (this.#below[n] ?? 0) + 1;
    }
  }

  /** Name endings and labels with their values, as Prometheus wants them. */
  samples(): readonly (readonly [ending: string, le: string | undefined, value: number])[] {
    return [
      ...BOUNDS.map((bound, n) => ['_bucket', String(bound), this.#below[n] ?? 0] as const),
      ['_bucket', '+Inf', this.#count],
      ['_sum', undefined, this.#sum],
      ['_count', undefined, this.#count],
    ];
  }
}
