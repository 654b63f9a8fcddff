import type { Clock } from '../domain/clock.js';
import type { Lane, NotionPeople, OpportunitySource, PageComments } from '../services/ports/notion.js';
import type { DealSource } from '../services/ports/deal-source.js';
import type { DatabaseSetups, MappingMemory } from '../services/ports/setup.js';
import { Caller } from './caller.js';
import { NotionDeals } from './deal-source.js';
import { NotionGateway } from './gateway.js';
import type { HttpFetch } from './http.js';
import type { NotionLogger } from './logger.js';
import type { NotionWatch } from './notion-watch.js';
import { NotionOpportunities } from './opportunity-source.js';
import { NotionComments } from './page-comments.js';
import { NotionPages } from './pages.js';
import { NotionDirectory } from './people.js';
import { NotionProbe } from './probe-notion.js';
import type { MappingRules } from './mapping-rules.js';
import { SetupReader, type NotionSetup } from './setup.js';
import { realTiming, type Timing } from './timing.js';

export interface NotionOptions {
  readonly token: string;
  readonly databaseId: string;
  /** Without `/v1`; for stand-ins and proxies. */
  readonly baseUrl?: string | undefined;
  /** Notion allows 180 a minute, 600 on Business and Enterprise plans. */
  readonly requestsPerMinute: number;
  readonly rules: MappingRules;
  /** Remembers which property plays which role; left out, that is guessed afresh at every start. */
  readonly mappings?: MappingMemory | undefined;
  readonly clock: Clock;
  readonly logger: NotionLogger;
  readonly fetch?: HttpFetch | undefined;
  readonly timing?: Timing | undefined;
  readonly watch?: NotionWatch | undefined;
}

export interface Notion {
  readonly opportunities: OpportunitySource;
  /** What the mirror reads. */
  readonly deals: DealSource;
  readonly comments: PageComments;
  readonly pages: NotionPages;
  readonly people: NotionPeople;
  readonly setups: DatabaseSetups;
  /** What the connection may do, found out without writing. */
  readonly probe: NotionProbe;
  /** Looks the database up afresh and says what is missing; throws `UserError` when it cannot be used at all. */
  check(lane: Lane): Promise<NotionSetup>;
}

/**
 * Everything Opp does with Notion, behind one allowance of requests. Nothing is asked until it is needed; the
 * database is looked up once and again every ten minutes.
 */
export function connectNotion(options: NotionOptions): Notion {
  const { clock, logger, rules, databaseId } = options;
  const gateway = new NotionGateway({
    token: options.token,
    baseUrl: options.baseUrl,
    requestsPerMinute: options.requestsPerMinute,
    fetch: options.fetch ?? ((url, init) => fetch(url, init)),
    timing: options.timing ?? realTiming,
    random: Math.random,
    watch: options.watch,
    clock,
    logger,
  });
  const caller = new Caller(gateway, clock);
  const setup = new SetupReader({ caller, databaseId, rules, mappings: options.mappings, clock, logger });
  const decided: MappingRules = { ...rules, stageRole: (name) => setup.stageRole(name) };
  return {
    opportunities: new NotionOpportunities({ caller, setup, rules: decided }),
    deals: new NotionDeals({ caller, setup, rules: decided, logger }),
    comments: new NotionComments(caller, clock),
    pages: new NotionPages({ caller, setup, rules: decided }),
    people: new NotionDirectory(caller, clock),
    setups: setup,
    probe: new NotionProbe(gateway, clock),
    check: (lane) => setup.refresh(lane),
  };
}
