/** One change of a deal's stage. */
export interface NoticeStep {
  /** Undefined: no stage. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly at: Date;
}

/** What happened to a deal within one burst of edits, for one channel. */
export interface ChannelNotice {
  readonly id: string;
  readonly channel: string;
  readonly opportunityId: string;
  /** Before the burst, and after its last change. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Oldest first. */
  readonly steps: readonly NoticeStep[];
  readonly beganAt: Date;
}

/** Every method is durable before it resolves. */
export interface ChannelNotices {
  /**
   * Adds a step to the burst of the deal in the channel whose last change is not older than `burstMs`, or begins one
   * under `id`; its message is to be sent, or shown anew, at `dueAt`. The same step again is no news.
   */
  note(
    step: NoticeStep & { readonly id: string; readonly channel: string; readonly opportunityId: string },
    timing: { readonly burstMs: number; readonly dueAt: Date },
  ): Promise<void>;
  find(id: string): Promise<ChannelNotice | undefined>;
}
