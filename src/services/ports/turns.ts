/**
 * Work that only one process at a time may do, as a row with a lease and a fencing number. Every method is
 * durable before it resolves. `now` is the caller's clock: the lease must be longer than clocks differ.
 */
export interface Turns {
  /** Takes the work when nobody has it or the lease is over; resolves to the fence, or undefined. */
  take(work: string, now: Date, leaseMs: number): Promise<number | undefined>;
  /** Lengthens the lease to `leaseMs` from `now`; false when another process has taken the work meanwhile. */
  keep(work: string, fence: number, now: Date, leaseMs: number): Promise<boolean>;
  /** Gives the work back, so that nobody waits for the lease. */
  free(work: string, fence: number): Promise<void>;
}
