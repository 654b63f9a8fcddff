import type { Handover, HandoverContent } from '../../domain/handover/handover.js';
import type { HandoverEvent } from '../../domain/handover/next-standing.js';
import type { HandoverPack } from '../../domain/handover/pack.js';

/** A deal that was handed over in Notion and is to be offered. */
export interface NewHandover {
  /** The operation that handed it over: the same one again is the same handover. */
  readonly id: string;
  /** All that were handed over together share it; never the id of a handover, so that each is told of by itself. */
  readonly batch: string;
  readonly opportunityId: string;
  /** Slack user ids. */
  readonly givenBy: string;
  readonly givenTo: string;
  /** Slack users who are told how it ends. */
  readonly told: readonly string[];
  readonly content: HandoverContent;
}

/** What is on its way from one Sales Engineer to another. Every method is durable before it resolves. */
export interface Handovers {
  /** Offers it, with the messages that say so; a second call with the same id changes nothing. */
  offer(handover: NewHandover, now: Date): Promise<void>;
  find(id: string): Promise<Handover | undefined>;
  /** Those of one batch, in the order in which they were offered. */
  batch(batch: string): Promise<readonly Handover[]>;
  /**
   * Lets something happen to it (`nextStanding` decides), and has its messages shown anew. Resolves to how it stands
   * then; undefined when the event came too late, or there is no such handover.
   */
  apply(id: string, event: HandoverEvent, now: Date): Promise<Handover | undefined>;
  keepPack(id: string, pack: HandoverPack): Promise<void>;
  /**
   * What is handed to this person and not answered, and what is on its way from them and not settled; oldest first.
   * The e-mail address is how Notion knows them: without it nothing is found that somebody else handed over.
   */
  openFor(slackUserId: string, email?: string): Promise<OpenHandovers>;
}

export interface OpenHandovers {
  readonly toMe: readonly Handover[];
  /** What they handed over, and their deals that somebody else handed over. */
  readonly fromMe: readonly Handover[];
}
