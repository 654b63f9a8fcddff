import type { Clock } from '../domain/clock.js';
import type { Opportunity } from '../domain/opportunity.js';
import type { FindOpportunities, Found } from './find-opportunities.js';
import type { Ledger, OpportunitySource, PageComments } from './ports.js';
import { lastUpdate, readSaidOnPage, type EarlierUpdate } from './post-status/said-so-far.js';

export interface ShowDesk {
  readonly clock: Clock;
  readonly find: FindOpportunities;
  readonly opportunities: OpportunitySource;
  readonly comments: PageComments;
  readonly ledger: Ledger;
  readonly vendor: string;
}

export type Shown =
  | { readonly kind: 'one'; readonly opportunity: Opportunity; readonly last: EarlierUpdate | undefined }
  | { readonly kind: 'several'; readonly found: Found };

/** Reads one opportunity afresh with its last update. Throws `no_such_deal`, `deal_gone` and Notion's troubles. */
export async function showOpportunity(desk: ShowDesk, words: string): Promise<Shown> {
  const [only, ...others] = await desk.find.meant(words);
  if (only === undefined || others.length > 0)
    return { kind: 'several', found: await desk.find.active(words) };
  const [opportunity, said] = await Promise.all([
    desk.opportunities.readOne(only.id),
    readSaidOnPage(desk, only.id),
  ]);
  return { kind: 'one', opportunity, last: lastUpdate(said, desk.vendor) };
}
