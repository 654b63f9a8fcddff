import type { LocalDate } from '../../domain/local-date.js';

/** Something a person collected about a deal, to be told in its next update. */
export interface CollectedLine {
  readonly id: string;
  /** What happened, in the person's words or those of the message. */
  readonly text: string;
  /** The day it happened, in the person's zone. */
  readonly date: LocalDate;
  /** The message it was taken from. */
  readonly permalink?: string | undefined;
}

export interface CollectedLines {
  /** What this person collected for the deal and has not used yet, oldest first. */
  forDeal(slackUserId: string, opportunityId: string): Promise<readonly CollectedLine[]>;
  /** They stand in a posted update: they are not offered again. */
  used(ids: readonly string[]): Promise<void>;
}
