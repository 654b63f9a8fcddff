import { UserError } from '../domain/errors.js';
import type { Lane } from '../services/ports/notion.js';
import type {
  DealSource,
  ScanWanted,
  SourceDeal,
  SourceSchema,
  Standing,
} from '../services/ports/deal-source.js';
import type { Caller } from './caller.js';
import { completePage } from './complete-page.js';
import { normalizeId } from './ids.js';
import type { NotionLogger } from './logger.js';
import { isArchived, isInTrash, isRowOf, pageSchema, type NotionPage } from './opportunity-page.js';
import { pageMarkdown } from './page-markdown.js';
import { askRows } from './query-rows.js';
import { scanRows } from './scan.js';
import type { MappingRules } from './mapping-rules.js';
import type { NotionSetup, SetupReader } from './setup.js';
import { showsText } from './shown-text.js';
import { toSourceDeal } from './source-deal.js';

export interface DealSourceOptions {
  readonly caller: Caller;
  readonly setup: SetupReader;
  readonly rules: MappingRules;
  readonly logger: NotionLogger;
}

/** The mirror works behind everybody's back: people go first. */
const LANE: Lane = 'background';

/** Reads whole pages for the mirror. */
export class NotionDeals implements DealSource {
  constructor(private readonly options: DealSourceOptions) {}

  async schema(): Promise<SourceSchema> {
    const { dataSourceId, schema, mapping } = await this.options.setup.current(LANE);
    return {
      dataSourceId,
      stages: mapping.stages.map(({ name }) => name),
      properties: Object.values(schema.properties)
        .filter(({ type }) => showsText(type))
        .map(({ id, name }) => ({ id, name })),
      roles: mapping.all.flatMap(({ role, property }) =>
        property === undefined ? [] : [{ role, propertyId: property.id }],
      ),
    };
  }

  async scan(
    wanted: ScanWanted,
    take: (deals: readonly SourceDeal[]) => Promise<void>,
  ): Promise<{ readonly complete: boolean }> {
    const { caller, setup: reader } = this.options;
    const setup = await reader.current(LANE);
    let whole = true;
    const query = { ...wanted, dataSourceId: setup.dataSourceId, lane: LANE };
    try {
      const { complete } = await scanRows(askRows(caller, query), async (rows) => {
        const { deals, allWhole } = await this.#readRows(rows, setup);
        if (!allWhole) whole = false;
        await take(deals);
      });
      return { complete: complete && whole };
    } catch (error) {
      if (error instanceof UserError && error.problem.kind === 'database_not_shared') reader.forget();
      throw error;
    }
  }

  async standing(opportunityId: string): Promise<Standing> {
    const { caller, setup: reader } = this.options;
    const setup = await reader.current(LANE);
    const page = await this.#page(opportunityId);
    if (page === undefined || isInTrash(page) || !isRowOf(page, setup.dataSourceId)) return { kind: 'gone' };
    const whole = await completePage(caller, page, setup.mapping, LANE);
    return { kind: 'there', deal: this.#toDeal(whole, setup) };
  }

  body(opportunityId: string): Promise<string> {
    return pageMarkdown(this.options.caller, opportunityId, LANE);
  }

  async #page(opportunityId: string): Promise<NotionPage | undefined> {
    const pageId = normalizeId(opportunityId);
    if (pageId === undefined) return undefined;
    try {
      return await this.options.caller.read({
        lane: LANE,
        subject: 'deal',
        shape: pageSchema,
        request: (client) => client.pages.retrieve({ page_id: pageId }),
      });
    } catch (error) {
      if (error instanceof UserError && error.problem.kind === 'deal_gone') return undefined;
      throw error;
    }
  }

  /** A row whose long lists cannot be read in full is kept as it came, and the scan is called incomplete (N27). */
  async #readRows(
    rows: readonly NotionPage[],
    setup: NotionSetup,
  ): Promise<{ readonly deals: readonly SourceDeal[]; readonly allWhole: boolean }> {
    const deals: SourceDeal[] = [];
    let allWhole = true;
    for (const row of rows) {
      if (isInTrash(row) || !isRowOf(row, setup.dataSourceId)) continue;
      const page = await completePage(this.options.caller, row, setup.mapping, LANE).catch(
        (error: unknown) => {
          if (!(error instanceof UserError)) throw error;
          allWhole = false;
          return row;
        },
      );
      deals.push(this.#toDeal(page, setup));
    }
    return { deals, allWhole };
  }

  #toDeal(page: NotionPage, { mapping }: NotionSetup): SourceDeal {
    return toSourceDeal(page, isArchived(page), mapping, this.options.rules);
  }
}
