import type { RunOutClock } from '../guide/running-clocks.js';
import type { LocalDate } from '../local-date.js';
import type { StageRole } from '../opportunity.js';
import type { StillActive } from './still-active.js';
import type { SentimentSign } from '../status-update/status-update.js';

/** What last happened to a deal: in Notion, in Opp's own memory, or a person said that nothing did (C6). */
export interface DealActivity {
  readonly at: Date;
  readonly kind: 'created' | 'page_edit' | 'comment' | 'change_log' | 'posting' | 'review';
}

/** Something that our side owes the customer, and the day of the update that first said so. */
export interface OurItem {
  readonly text: string;
  readonly since: LocalDate;
}

/** Everything that decides whether a deal needs somebody. Pure data, gathered elsewhere. */
export interface DealFacts {
  /** Undefined: the deal has no stage, and counts as active (S0-17). */
  readonly stageRole: StageRole | undefined;
  readonly hasSalesEngineer: boolean;
  readonly lastActivity: DealActivity;
  readonly demoDate: LocalDate | undefined;
  readonly closeDate: LocalDate | undefined;
  readonly nextStepDate: LocalDate | undefined;
  /** A POC or trial; a single date is its end. */
  readonly poc: { readonly start: LocalDate | undefined; readonly end: LocalDate } | undefined;
  readonly ourItems: readonly OurItem[];
  /** Of the status updates, the newest first; two are enough. */
  readonly sentiments: readonly (SentimentSign | undefined)[];
  /** How often in a row somebody said that there is nothing new. */
  readonly nothingNew: number;
  /** Until when this person wants to hear nothing of it. */
  readonly snooze: Snooze | undefined;
  /** The team's clocks that have run out; left out: none. */
  readonly clocks?: readonly RunOutClock[] | undefined;
  /** What somebody said of its silence; left out: nobody, or without a day. */
  readonly stillActive?: StillActive | undefined;
}

export interface Snooze {
  /** The day on which it comes back. */
  readonly until: LocalDate;
  /** The day on which it was set. */
  readonly since: LocalDate;
}

/** The day that decides, in the reader's time zone. */
export interface Today {
  readonly date: LocalDate;
  readonly timeZone: string;
}
