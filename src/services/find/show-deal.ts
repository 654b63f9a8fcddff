import type { DealStanding } from '../../domain/guide/deal-standing.js';
import type { Opportunity } from '../../domain/opportunity.js';
import type { Caller } from '../callers.js';
import type { DealStandings } from '../guide-deal/read-standing.js';
import type { DealLinks, LinkedDeals } from '../links/read-links.js';
import type { ChangeLogs } from '../ports/change-log.js';
import type { Activity } from '../ports/mirror.js';
import type { OpportunitySource, PageComments } from '../ports/notion.js';
import type { Ledger } from '../ports/store.js';
import { type EarlierUpdate, lastUpdate, readSaidOnPage } from '../post-status/said-so-far.js';
import type { FoundDeals, Unclear } from './find-deals.js';
import type { FindDesk } from './find-desk.js';
import { meantDeal } from './meant-deal.js';
import { seeDeal } from './visible-deal.js';

export interface ShowDesk extends FindDesk {
  readonly opportunities: OpportunitySource;
  readonly comments: PageComments;
  readonly ledger: Ledger;
  readonly changeLogs: ChangeLogs;
  /** How deals stand by the playbook's own measures; left out: none. */
  readonly standings?: DealStandings | undefined;
  /** Which deals are linked to it; left out: nothing is said of them. */
  readonly dealLinks?: DealLinks | undefined;
  /** Our side's name in a status update. */
  readonly vendor: string;
}

/** Everything about one opportunity that fits a card. */
export interface DealCard {
  readonly kind: 'one';
  readonly opportunity: Opportunity;
  readonly last: EarlierUpdate | undefined;
  readonly lastActivity: Activity;
  /** The newest lines of the change log, newest first. */
  readonly changes: readonly string[];
  readonly standing?: DealStanding | undefined;
  readonly links?: LinkedDeals | undefined;
}

const CHANGES = 3;
/** The whole log of a deal, as good as. */
const WHOLE_LOG = 500;

/** The card of the opportunity that is meant, or the list to choose from. Throws as `meantDeal` and `showDeal` do. */
export async function showDealCalled(
  desk: ShowDesk,
  caller: Caller,
  text: string,
): Promise<DealCard | Unclear | { readonly kind: 'several'; readonly found: FoundDeals }> {
  const meant = await meantDeal(desk, caller, text);
  return meant.kind === 'one'
    ? card(desk, caller, meant.deal.opportunity.id, meant.deal.lastActivity)
    : meant;
}

/**
 * Reads one opportunity afresh. Throws `deal_gone`, also for one that the person may not see, and Notion's troubles.
 */
export async function showDeal(desk: ShowDesk, caller: Caller, opportunityId: string): Promise<DealCard> {
  const { lastActivity } = await seeDeal(desk, caller, opportunityId);
  return card(desk, caller, opportunityId, lastActivity);
}

async function card(
  desk: ShowDesk,
  caller: Caller,
  opportunityId: string,
  known: Activity,
): Promise<DealCard> {
  const { timeZone } = caller;
  const [opportunity, said, log, links] = await Promise.all([
    desk.opportunities.readOne(opportunityId),
    readSaidOnPage(desk, opportunityId),
    desk.changeLogs.recent(opportunityId, WHOLE_LOG),
    desk.dealLinks?.read(caller, opportunityId),
  ]);
  const last = lastUpdate(said, desk.vendor);
  const lastActivity = newer(known, opportunity, said.comments);
  const sentiment = last?.update.sentiment?.sign;
  const heard = { sentiment, lastActivityAt: lastActivity.at, timeZone, log: log.toReversed() };
  const standing = await desk.standings?.read(opportunityId, heard);
  return { kind: 'one', opportunity, last, lastActivity, changes: log.slice(0, CHANGES), standing, links };
}

/** What the mirror knew, or what happened since (S0-23, C6). */
function newer(
  known: Activity,
  { lastEditedAt }: Opportunity,
  comments: readonly { readonly saidAt: Date }[],
): Activity {
  const seen: readonly Activity[] = [
    { at: lastEditedAt, kind: 'page_edit' },
    ...comments.map(({ saidAt }): Activity => ({ at: saidAt, kind: 'comment' })),
  ];
  return seen.reduce((newest, one) => (one.at > newest.at ? one : newest), known);
}
