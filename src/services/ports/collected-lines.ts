import type { LocalDate } from '../../domain/local-date.js';

/** Where a collected line belongs in the next update. */
export const LINE_SECTIONS = ['timeline', 'vendorItems', 'customerItems', 'risks'] as const;
export type LineSection = (typeof LINE_SECTIONS)[number];

/** Who could read the message where it was said. */
export type SourceKind = 'channel' | 'private' | 'dm';

/** Something a person collected about a deal, to be told in its next update. */
export interface CollectedLine {
  readonly id: string;
  /** What happened, in the person's words or those of the message. */
  readonly text: string;
  /** The day it happened, in the person's zone. */
  readonly date: LocalDate;
  /** The message it was taken from; undefined where Slack tells no link. */
  readonly permalink?: string | undefined;
  /** The timeline when undefined. */
  readonly section?: LineSection | undefined;
}

export interface CollectedLines {
  /** What this person collected for the deal and has not used yet, oldest first. */
  forDeal(slackUserId: string, opportunityId: string): Promise<readonly CollectedLine[]>;
  /** They stand in a posted update: they are not offered again. */
  used(ids: readonly string[]): Promise<void>;
}

/** A line in somebody's private tray: nobody else ever sees it. */
export interface TrayLine extends CollectedLine {
  readonly slackUserId: string;
  readonly opportunityId: string;
  readonly section: LineSection;
  /** Who said it, by name. */
  readonly author: string;
  /** The message it came from: the same one, logged again, is the same line. */
  readonly source: { readonly channelId: string; readonly messageTs: string; readonly kind: SourceKind };
  readonly collectedAt: Date;
}

/** The private trays of all people, one for each deal. */
export interface Tray extends CollectedLines {
  /**
   * Keeps the line. The same message, logged again by the same person for the same deal, replaces its line, and is
   * to be used again should it have been used: then `replaced` is true. Sending one form twice is no replacing.
   */
  add(line: TrayLine): Promise<{ readonly replaced: boolean }>;
  forDeal(slackUserId: string, opportunityId: string): Promise<readonly TrayLine[]>;
  /** All that the person has collected and not used yet, whether or not they may still see the deal. */
  ofPerson(slackUserId: string): Promise<readonly TrayLine[]>;
  /** The person's own line leaves the tray; undefined when it was not there, or somebody else's. */
  remove(id: string, slackUserId: string): Promise<TrayLine | undefined>;
}
