/** One number that the product promises. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** E.g. `≤ 10`. */
  readonly goal: string;
}

export interface Bench {
  /** What is measured together, side by side. */
  readonly name: string;
  /** The names of its measures, so that one of them can be asked for. */
  readonly measures: readonly string[];
  /** Left out unless it is named: it takes long. */
  readonly onRequest?: boolean;
  run(): Promise<readonly Measure[]>;
}

/** The value below which this share (0 to 1) of the sample lies. */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = sample.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Numbers from 0 to 1 that are the same in every run. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function pick<T>(items: readonly T[], roll: () => number): T {
  const item = items[Math.floor(roll() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}
