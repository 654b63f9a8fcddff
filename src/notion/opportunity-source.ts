import { UserError } from '../domain/errors.js';
import type { Opportunity } from '../domain/opportunity.js';
import type { Enumeration, Lane, OpportunitySource } from '../services/ports.js';
import type { Caller } from './caller.js';
import { completePage } from './complete-page.js';
import { normalizeId } from './ids.js';
import type { NotionLogger } from './logger.js';
import { isGone, isRowOf, pageSchema, titleOf, toOpportunity, type NotionPage } from './opportunity-page.js';
import { askRows } from './query-rows.js';
import { scanRows } from './scan.js';
import type { MappingRules } from './schema-mapping.js';
import type { NotionSetup, SetupReader } from './setup.js';

export interface OpportunitySourceOptions {
  readonly caller: Caller;
  readonly setup: SetupReader;
  readonly rules: MappingRules;
  readonly logger: NotionLogger;
}

/** Reads opportunities from the data source. */
export class NotionOpportunities implements OpportunitySource {
  constructor(private readonly options: OpportunitySourceOptions) {}

  async readAll(lane: Lane): Promise<Enumeration> {
    const { setup: reader, logger } = this.options;
    const setup = await reader.current(lane);
    try {
      const query = { partition: 'current', dataSourceId: setup.dataSourceId, lane } as const;
      const pages: NotionPage[] = [];
      const scan = await scanRows(askRows(this.options.caller, query), (read) => {
        pages.push(...read);
        return Promise.resolve();
      });
      const rows = pages.filter((page) => !isGone(page) && isRowOf(page, setup.dataSourceId));
      const { opportunities, whole } = await this.#readRows(rows, setup, lane);
      const complete = scan.complete && whole;
      if (!complete) logger.warn({ rows: opportunities.length }, 'the opportunities were read in part only');
      return { opportunities, complete };
    } catch (error) {
      if (error instanceof UserError && error.problem.kind === 'database_not_shared') reader.forget();
      throw error;
    }
  }

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

  /** A row whose long lists cannot be read in full is kept as it came, and the whole is called incomplete. */
  async #readRows(
    rows: readonly NotionPage[],
    { mapping }: NotionSetup,
    lane: Lane,
  ): Promise<{ opportunities: Opportunity[]; whole: boolean }> {
    const { caller, rules } = this.options;
    const opportunities: Opportunity[] = [];
    let whole = true;
    for (const row of rows) {
      const page = await completePage(caller, row, mapping, lane).catch((error: unknown) => {
        if (!(error instanceof UserError)) throw error;
        whole = false;
        return row;
      });
      opportunities.push(toOpportunity(page, mapping, rules));
    }
    return { opportunities, whole };
  }
}

function gone(title: string | undefined): UserError {
  return new UserError({ kind: 'deal_gone', title });
}
