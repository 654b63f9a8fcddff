import type { EndingQuarter } from '../digest/quarter-end.js';
import type { LocalDate } from '../local-date.js';
import type { Workday } from '../playbook/digest.js';
import type { PlannedLoad } from '../playbook/planned-load.js';
import type { SortKey } from '../query/query.js';
import type { HomeDeal, Load, Move } from './home-deal.js';

/**
 * A deal on its way to another Sales Engineer, who has not accepted it yet: it shows at both, and at whoever handed it
 * over (S0-50, S4-59). Names of people.
 */
export type HandedDeal = {
  readonly opportunityId: string;
  readonly title: string;
  readonly since: LocalDate;
} & (
  | { readonly direction: 'to_me'; readonly by: string }
  /** `own`: it is this person's until it is accepted. */
  | { readonly direction: 'by_me'; readonly to: string; readonly own: boolean }
  /** Somebody else handed this person's deal over. */
  | { readonly direction: 'from_me'; readonly to: string; readonly by: string }
);

/** Something that was typed and not sent. */
export interface OpenDraft {
  /** Undefined while there is no opportunity yet. */
  readonly opportunityId: string | undefined;
  readonly title: string;
  /** What it is of: "Status update". */
  readonly what: string;
  readonly savedOn: LocalDate;
  /** The button that opens it again. */
  readonly open: { readonly actionId: string; readonly value: string };
}

/** Lines that were collected for the next update of a deal. */
export interface CollectedLines {
  readonly opportunityId: string;
  readonly title: string;
  readonly count: number;
}

/** What a person set. */
export interface HomeSettings {
  /** Whether reminders come. */
  readonly reminders: boolean;
  /** Whether the digest comes, on which days, and at which whole hour of their own time zone. */
  readonly digest: boolean;
  readonly weekdays: readonly Workday[];
  readonly hour: number;
  /** BCP 47 tag in which dates are written. */
  readonly dateLanguage: string;
  /** How their lists are sorted when they do not say; undefined: as usual. */
  readonly defaultSort: SortKey | undefined;
}

/** How far the copy of the database can be trusted (S0-11). */
export interface Health {
  readonly complete: boolean;
  readonly readCount: number;
  readonly expectedCount: number | undefined;
  readonly activeCount: number;
  readonly freshAt: Date | undefined;
  readonly syncing: boolean;
}

/** Everything that Home shows one person. */
export interface Home {
  readonly today: LocalDate;
  readonly timeZone: string;
  /** The deals of this page. */
  readonly deals: readonly HomeDeal[];
  readonly page: number;
  readonly pages: number;
  /** The place of the first deal of this page among all of them. */
  readonly offset: number;
  readonly total: number;
  /** So many need somebody. */
  readonly needing: number;
  readonly mine: readonly Move[];
  readonly theirs: readonly Move[];
  readonly load: Load;
  readonly capacity: PlannedLoad;
  readonly handed: readonly HandedDeal[];
  readonly drafts: readonly OpenDraft[];
  readonly collected: readonly CollectedLines[];
  /** About to end: what closes in it comes first (S2-2). */
  readonly quarter?: EndingQuarter | undefined;
  /** Active deals that the person may see and that have no Sales Engineer (S2-14). */
  readonly unassigned?: number | undefined;
  /** Whether there is a forecast to be reviewed (S2-3). */
  readonly forecast?: boolean | undefined;
  readonly settings: HomeSettings;
  readonly health: Health;
}
