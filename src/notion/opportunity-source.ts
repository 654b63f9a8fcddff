import { UserError } from '../domain/errors.js';
import type { Opportunity } from '../domain/opportunity.js';
import type { OpportunitySource } from '../services/ports/notion.js';
import type { Caller } from './caller.js';
import { completePage } from './complete-page.js';
import { normalizeId } from './ids.js';
import { isGone, isRowOf, pageSchema, titleOf, toOpportunity } from './opportunity-page.js';
import type { MappingRules } from './mapping-rules.js';
import type { SetupReader } from './setup.js';

export interface OpportunitySourceOptions {
  readonly caller: Caller;
  readonly setup: SetupReader;
  readonly rules: MappingRules;
}

/** Reads single opportunities afresh. */
export class NotionOpportunities implements OpportunitySource {
  constructor(private readonly options: OpportunitySourceOptions) {}

  async readOne(opportunityId: string): Promise<Opportunity> {
    const { caller, setup: reader, rules } = this.options;
    const pageId = normalizeId(opportunityId);
    if (pageId === undefined) throw gone(undefined);
    const setup = await reader.current('interactive');
    const page = await caller.read({
      lane: 'interactive',
      subject: 'deal',
      shape: pageSchema,
      request: (client) => client.pages.retrieve({ page_id: pageId }),
    });
    if (isGone(page) || !isRowOf(page, setup.dataSourceId)) throw gone(titleOf(page));
    const whole = await completePage(caller, page, setup.mapping, 'interactive');
    return toOpportunity(whole, setup.mapping, rules);
  }
}

function gone(title: string | undefined): UserError {
  return new UserError({ kind: 'deal_gone', title });
}
