import type { ClaimedOperation, NewOperation, Operation, OperationChange } from '../../domain/operation.js';

/**
 * The journal of writes promised to people and not yet confirmed by Notion (the outbox).
 * Every method is durable before it resolves.
 */
export interface OperationJournal {
  /** Records the promise. A second call with the same id changes nothing and returns the first (S8). */
  accept(operation: NewOperation, now: Date): Promise<Operation>;
  find(id: string): Promise<Operation | undefined>;
  /**
   * Leases the oldest unfinished operation of some queue, of one of these kinds, whose `dueAt` has come and whose
   * lease is free or over. Only the oldest unfinished operation of a queue is ever given out, so a page's order is
   * kept; one of another kind, which a newer version left behind, does not hold up the rest (O17). Raises `fence`
   * by one. One found in state `sending` was interrupted: it is handed out as `ambiguous`.
   */
  claimNext(now: Date, leaseMs: number, kinds: readonly string[]): Promise<ClaimedOperation | undefined>;
  /** Applies the change and frees the lease, if `fence` is still the operation's; resolves to whether it was. */
  settle(id: string, fence: number, change: OperationChange): Promise<boolean>;
  /** Unfinished operations, oldest first. */
  unfinished(): Promise<readonly Operation[]>;
}

/** What remains to be done for operations that are finished. Every method is durable before it resolves. */
export interface FollowUps {
  /**
   * Leases one finished operation that nobody was told about within a minute: whoever finished it died before it
   * told. Given out again when the lease is over, until `told`.
   */
  claimUntold(now: Date, leaseMs: number): Promise<Operation | undefined>;
  /** The person knows how it ended, or cannot be told. */
  told(id: string): Promise<void>;
  /** Leases one confirmed operation of these kinds whose extra copies are to be looked for now (N5). */
  claimSweep(now: Date, leaseMs: number, kinds: readonly string[]): Promise<Operation | undefined>;
  /** Looked for; `next` says when again, undefined for never. */
  swept(id: string, next: Date | undefined): Promise<void>;
}
