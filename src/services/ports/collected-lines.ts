import type { LocalDate } from '../../domain/local-date.js';

/** Where a collected line belongs in the next update. */
export const LINE_SECTIONS = ['timeline', 'vendorItems', 'customerItems', 'risks'] as const;
export type LineSection = (typeof LINE_SECTIONS)[number];

/** Who could read the message where it was said. */
export type SourceKind = 'channel' | 'private' | 'dm';

/** A line that somebody took from a message for their next update. Nobody else ever sees it. */
export interface CollectedLine {
  readonly id: string;
  readonly slackUserId: string;
  readonly opportunityId: string;
  readonly text: string;
  readonly section: LineSection;
  /** The day it was said, in the person's zone. */
  readonly date: LocalDate;
  /** Who said it, by name. */
  readonly author: string;
  /** Undefined where Slack gives the bot none. */
  readonly permalink?: string | undefined;
  /** The message it came from: the same one, logged again, is the same line. */
  readonly source: { readonly channelId: string; readonly messageTs: string; readonly kind: SourceKind };
  readonly collectedAt: Date;
}

/** The private trays of all people, a tray for each deal. */
export interface CollectedLines {
  /**
   * Keeps the line. The same message, logged again by the same person for the same deal, replaces its line, and is
   * to be used again should it have been used: then `replaced` is true. Sending one form twice is no replacing.
   */
  add(line: CollectedLine): Promise<{ readonly replaced: boolean }>;
  /** What the person has collected for the deal and not used yet, oldest day first. */
  forDeal(slackUserId: string, opportunityId: string): Promise<readonly CollectedLine[]>;
  /** All that the person has collected and not used yet, whether or not they may still see the deal. */
  ofPerson(slackUserId: string): Promise<readonly CollectedLine[]>;
  /** The person's own line leaves the tray; undefined when it was not there, or somebody else's. */
  remove(id: string, slackUserId: string): Promise<CollectedLine | undefined>;
  /** These lines stand in an update by now. */
  used(ids: readonly string[], at: Date): Promise<void>;
}
