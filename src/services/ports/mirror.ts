import type { Opportunity } from '../../domain/opportunity.js';
import type { PropertyRole } from '../../domain/playbook/property-roles.js';
import type { Filter, Query } from '../../domain/query/query.js';

/** What last happened to an opportunity, and how it is known (S0-23, C6). */
export interface Activity {
  readonly at: Date;
  readonly kind: 'created' | 'page_edit' | 'comment' | 'change_log' | 'posting';
}

export interface FoundDeal {
  readonly opportunity: Opportunity;
  readonly archived: boolean;
  readonly lastActivity: Activity;
}

/** What is counted of an opportunity. */
export interface DealOutline extends Pick<
  Opportunity,
  'id' | 'title' | 'stage' | 'amount' | 'closeDate' | 'createdAt'
> {
  /** Their names. */
  readonly salesEngineers: readonly string[];
  readonly lastActivityAt: Date;
  /** Whether what was asked of each besides holds for it. */
  readonly marked: boolean;
}

/** Which of the matches are wanted, and who asks. */
export interface Asking {
  readonly offset: number;
  readonly limit: number;
  /** Of so many of the matches after `offset` the customers are named, too; of none when left out. */
  readonly customersAmong?: number;
  readonly now: Date;
  /** The caller's Notion user id, for `me`. Slack mentions were looked up before: they come as e-mail or name. */
  readonly notionUserId: string;
  /** The caller's IANA zone, in which dates are meant. */
  readonly timeZone: string;
}

export interface SearchResult {
  readonly deals: readonly FoundDeal[];
  /** The customers that were asked for (`customersAmong`), in the order of their deals, as they are written there. */
  readonly customers: readonly string[];
  /** All that match within the query's scope. */
  readonly total: number;
  /** Closed ones that match besides, when the scope leaves them out (S0-16). */
  readonly closedBesides: number;
}

/** How far the mirror can be trusted: never more certain than it is (S0-11). */
export interface MirrorState {
  /** Whether the last full enumeration was proven complete. */
  readonly complete: boolean;
  /** Opportunities read so far; archived ones not counted. */
  readonly readCount: number;
  /** How many there are thought to be, while the first sync runs. */
  readonly expectedCount: number | undefined;
  readonly activeCount: number;
  /** When the mirror last agreed with Notion; undefined before the first reading. */
  readonly freshAt: Date | undefined;
  /** A full reading is under way. */
  readonly syncing: boolean;
}

/** What can be asked for by name: for suggestions and pickers. */
export interface Vocabulary {
  readonly stages: readonly string[];
  readonly properties: readonly string[];
  /** Which of them plays a role. */
  readonly roles: Readonly<Partial<Record<PropertyRole, string>>>;
}

/** Our copy of every opportunity, with its comments and body, to be searched in milliseconds. */
export interface DealMirror {
  search(query: Query, asking: Asking): Promise<SearchResult>;
  find(opportunityId: string): Promise<FoundDeal | undefined>;
  /** All that are not archived and for which every filter holds, the oldest first, for counting: `mark` is asked of each. */
  outlines(
    filters: readonly Filter[],
    mark: Filter | undefined,
    asking: Asking,
  ): Promise<readonly DealOutline[]>;
  /** Whether the opportunity is there and every filter holds for it: what a person may see is asked this way. */
  fulfils(opportunityId: string, filters: readonly Filter[], asking: Asking): Promise<boolean>;
  state(): Promise<MirrorState>;
  vocabulary(): Promise<Vocabulary>;
}
