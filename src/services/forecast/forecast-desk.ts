import type { Confidence } from '../../domain/playbook/confidence.js';
import type { DealChangeDesk } from '../deal-change/promise-deal-change.js';
import type { OpportunityPages } from '../ports/pages.js';
import type { Drafts } from '../ports/store.js';
import type { QuietDesk } from '../quiet-deals/person-deals.js';

/** What walking through a forecast needs at hand. */
export interface ForecastDesk extends DealChangeDesk, QuietDesk {
  /** Makes ids that become marks; unique for ever. */
  readonly newId: () => string;
  readonly pages: Pick<OpportunityPages, 'form' | 'read'>;
  readonly drafts: Drafts;
  readonly forecastRules: { readonly confidence?: Confidence | undefined };
}
