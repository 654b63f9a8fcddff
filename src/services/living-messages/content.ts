import type { Handover } from '../../domain/handover/handover.js';
import type { NoticeEvent } from '../../domain/playbook/notices.js';
import type { HandoverPack } from '../../domain/handover/pack.js';

/** The story of a deal, for its new Sales Engineer. */
export interface PackContent {
  readonly kind: 'handover_pack';
  readonly handover: Handover;
  readonly pack: HandoverPack;
  /** Who handed it over, by name. */
  readonly giver: string;
}

/** How what was handed over stands, for whoever handed it over. */
export interface ReceiptContent {
  readonly kind: 'handover_receipt';
  readonly handovers: readonly {
    readonly handover: Handover;
    /** Whether the new Sales Engineer was asked. */
    readonly asked: 'yes' | 'not_yet' | 'unsure';
  }[];
}

/** A deal comes back. */
export interface ReturnedContent {
  readonly kind: 'handover_returned';
  readonly handover: Handover;
}

/** What happened to a deal, for a channel. */
export interface NoticeContent {
  readonly kind: 'notice';
  readonly title: string;
  readonly url: string;
  readonly event: NoticeEvent | 'taken_back';
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly amount: number | undefined;
  readonly lostReason: string | undefined;
  /** What is to be done. */
  readonly says?: string | undefined;
}

/** The particulars, for the notice's thread. */
export interface NoticeDetailsContent {
  readonly kind: 'notice_details';
  readonly title: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** Every change of the burst, oldest first. */
  readonly steps: readonly { readonly from: string | undefined; readonly to: string | undefined }[];
  /** The lines that the change log has about it. */
  readonly log: readonly string[];
}

/** A notice that may not be shown any more. */
export interface RemovedContent {
  readonly kind: 'removed';
}

export type LivingContent =
  PackContent | ReceiptContent | ReturnedContent | NoticeContent | NoticeDetailsContent | RemovedContent;

/** A message on Slack. */
export interface MessagePlace {
  readonly channel: string;
  readonly ts: string;
}

export type PostOutcome =
  | ({ readonly kind: 'posted' } & MessagePlace)
  /** Certainly not there; may be sent later. */
  | { readonly kind: 'not_now' }
  /** Certainly not there, and never will be. */
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'unknown' };

/** Sends and rewrites Opp's own messages. Never throws for an answer of Slack's: the outcome says it. */
export interface LivingPoster {
  post(place: string, content: LivingContent, below?: MessagePlace): Promise<PostOutcome>;
  /** Rewriting twice does no harm, so an uncertain answer is `not_now`. */
  rewrite(place: MessagePlace, content: LivingContent): Promise<'done' | 'not_now' | 'gone'>;
}
