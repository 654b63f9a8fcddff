/** What a message is about; a kind that this version does not know is left alone (O17). */
export const LIVING_KINDS = [
  'handover_pack',
  'handover_receipt',
  'handover_returned',
  'notice',
  'notice_details',
] as const;
export type LivingKind = (typeof LIVING_KINDS)[number];

/**
 * - `wanted`: not sent.
 * - `sending`: the request is under way.
 * - `posted`: it stands in Slack and is kept up to date.
 * - `lost`: nobody knows whether it stands there; it is never sent again.
 * - `ended`: nothing is to be shown (any more), or Slack does not take it.
 */
export type LivingState = 'wanted' | 'sending' | 'posted' | 'lost' | 'ended';

export interface WantedMessage {
  /** The same id is the same message. */
  readonly id: string;
  readonly kind: LivingKind;
  /** What it tells of: the id of a handover, a batch or a notice. */
  readonly subject: string;
  /** The Slack user or channel that gets it. */
  readonly place: string;
  readonly dueAt: Date;
}

/** A message of Opp's own that is sent once and from then on updated where it stands. */
export interface LivingMessage extends WantedMessage {
  readonly state: LivingState;
  /** Where it stands, once it is posted. */
  readonly channel: string | undefined;
  readonly ts: string | undefined;
  readonly since: Date;
}

export interface ClaimedMessage extends LivingMessage {
  readonly fence: number;
}

/** How the work on a claimed message ended. */
export type MessageSettlement =
  /** It stands there and shows what was to be shown. */
  | { readonly kind: 'posted'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'lost' }
  | { readonly kind: 'ended' }
  /** Nothing was sent. */
  | { readonly kind: 'later'; readonly dueAt: Date };

/** Messages that are sent once and kept up to date. Every method is durable before it resolves. */
export interface LivingMessages {
  /** Wants it sent, or, when it is there, shown anew. */
  want(message: WantedMessage): Promise<void>;
  find(id: string): Promise<LivingMessage | undefined>;
  /** Has everything about this subject shown anew. */
  touch(subject: string, now: Date): Promise<void>;
  /**
   * Leases one message of these kinds that is due. One found in state `sending` was interrupted: it is handed out, and
   * kept, as `lost`.
   */
  claimDue(now: Date, leaseMs: number, kinds: readonly LivingKind[]): Promise<ClaimedMessage | undefined>;
  /** Before it is sent for the first time; resolves to whether it may be: nobody else has it now. */
  markSending(id: string, fence: number): Promise<boolean>;
  /** Frees the lease; what was wanted meanwhile stays due. Does nothing when the lease was lost. */
  settle(id: string, fence: number, settlement: MessageSettlement): Promise<void>;
}
