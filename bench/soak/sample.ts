import { z } from 'zod';

/** What the bot's process was like in the last seconds. */
export const sample = z.object({
  atMs: z.number(),
  /** Of the heap after a collection of garbage: what somebody holds. */
  heldMb: z.number(),
  /** And what the engine compiled; it goes on compiling whatever has run often enough by now. */
  codeMb: z.number(),
  rssMb: z.number(),
  /** Milliseconds by which the event loop was late; the resolution of ten included. */
  lag: z.object({ p50: z.number(), p99: z.number(), max: z.number() }),
  /** Of one core. */
  cpuShare: z.number(),
});

export type Sample = z.infer<typeof sample>;

/** By how much a value grows in ten minutes: the slope of the line that fits best. */
export function growthIn10Minutes(samples: readonly Sample[], of: (one: Sample) => number): number {
  const xs = samples.map(({ atMs }) => atMs / 600_000);
  const ys = samples.map(of);
  const [x, y] = [mean(xs), mean(ys)];
  const spread = sum(xs.map((one) => (one - x) ** 2));
  return sum(xs.map((one, n) => (one - x) * ((ys[n] ?? y) - y))) / spread;
}

export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0);
}
