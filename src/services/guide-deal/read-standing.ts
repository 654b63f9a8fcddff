import { SHEETS } from '../../domain/answers/answer-sheet.js';
import { hasSheet, headingsOf } from '../../domain/answers/build-sheet.js';
import { daysIn, evidenceIn } from '../../domain/answers/sheet-table.js';
import { parseChangeLine } from '../../domain/change-log/parse-change-line.js';
import type { Clock } from '../../domain/clock.js';
import type { FormProperty } from '../../domain/database-form.js';
import { UserError } from '../../domain/errors.js';
import {
  dealStanding,
  type DealStanding,
  type StandingFacts,
  type StandingRules,
} from '../../domain/guide/deal-standing.js';
import { cardLinks } from '../../domain/guide/card-links.js';
import { saysTechnicalWin } from '../../domain/guide/milestones.js';
import { nameKey } from '../../domain/fold.js';
import { localDate } from '../../domain/local-date.js';
import { readCustomerInformation } from '../../domain/page-body/customer-information-table.js';
import { CUSTOMER_INFORMATION_HEADING } from '../../domain/page-body/headings.js';
import { shownValue } from '../../domain/property-form/shown-value.js';
import { propertyFor } from '../../domain/stage-change/stage-facts.js';
import { stillActiveIn } from '../../domain/staleness/still-active.js';
import { stagePath } from '../../domain/velocity/stage-path.js';
import type { TeamPace } from '../../domain/velocity/team-pace.js';
import type { SentimentSign } from '../../domain/status-update/status-update.js';
import { pocDates } from './poc-dates.js';
import type { HeadedTable, OpportunityPages, PageReading } from '../ports/pages.js';

/** What the card adds where the playbook has its sections. */
export interface DealStandings {
  /** Undefined when the playbook has none of them, or when the page cannot be read: a card without it is no worse. */
  read(
    opportunityId: string,
    known: {
      readonly sentiment: SentimentSign | undefined;
      readonly lastActivityAt: Date;
      readonly timeZone: string;
      /** The page's change log, oldest first. */
      readonly log: readonly string[];
    },
  ): Promise<DealStanding | undefined>;
}

export interface StandingDesk {
  readonly pages: Pick<OpportunityPages, 'read' | 'form' | 'tables'>;
  readonly clock: Clock;
  /** How fast the team's deals walk. */
  readonly teamPace: () => Promise<TeamPace>;
}

/** Reads how deals stand by the playbook's own measures. */
export function createStandings(desk: StandingDesk, rules: StandingRules): DealStandings {
  return {
    async read(opportunityId, known) {
      if (!saysAnything(rules)) return undefined;
      try {
        return dealStanding(rules, await factsOf(desk, rules, opportunityId, known));
      } catch (error) {
        if (error instanceof UserError) return undefined;
        throw error;
      }
    },
  };
}

function saysAnything({
  pipelines,
  qualification,
  confidence,
  health,
  naming,
  clocks,
  closing,
  segments,
  proof_of_concept,
  reporting,
  card_links,
}: StandingRules): boolean {
  const lists = [card_links, pipelines, naming, clocks, closing, segments].some(({ length }) => length > 0);
  const parts = [qualification, confidence, health, proof_of_concept, reporting.still_active_days];
  return lists || parts.some((one) => one !== undefined);
}

async function factsOf(
  { pages, clock, teamPace }: StandingDesk,
  rules: StandingRules,
  opportunityId: string,
  { sentiment, lastActivityAt, timeZone, log }: Parameters<DealStandings['read']>[1],
): Promise<StandingFacts> {
  const headings = lookedAt(rules);
  const [page, { properties }, tables, team] = await Promise.all([
    pages.read(opportunityId),
    pages.form('interactive'),
    headings.length === 0 ? [] : pages.tables(opportunityId, headings),
    teamPace(),
  ]);
  const now = clock.now();
  const changes = log.flatMap((line) => parseChangeLine(line) ?? []);
  const own = tables.filter(({ heading }) => !isAboutCustomer(heading)).map(({ table }) => table);
  return {
    opportunity: page.opportunity,
    ...inColumns(page, properties, rules),
    ...{ sentiment, now, lastActivityAt, team },
    ...{
      lastActivityOn: localDate(lastActivityAt, timeZone),
      today: localDate(now, timeZone),
      createdOn: localDate(page.opportunity.createdAt, timeZone),
    },
    path: stagePath(changes),
    stillActive: stillActiveIn(changes),
    size: sizeIn(tables),
    ...{ evidence: evidenceIn(own), days: daysIn(own) },
    startOf: (from) => startOf(from, page, properties, lastActivityAt),
  };
}

/** What the deal's columns say of it. */
function inColumns(page: PageReading, properties: readonly FormProperty[], rules: StandingRules) {
  const says = (field: string | undefined): string | undefined => shown(page, properties, field);
  const confidenceField = rules.confidence?.property ?? 'confidence';
  return {
    type: says(rules.type_property),
    confidence: says(confidenceField),
    hasConfidence: propertyFor({ field: confidenceField }, properties) !== undefined,
    technicalWin: technicalWin(page, properties, rules),
    links: cardLinks(rules, properties, page.values),
    pocDates: pocDates(page, properties),
    filled: (field: string): boolean => {
      const property = propertyFor({ field }, properties);
      const value = property && page.values.get(property.id);
      return value?.type === 'checkbox' ? value.checked : shownValue(value, new Map()) !== undefined;
    },
  };
}

/** The tables that are looked at: those of the playbook's sheets, and the customer information where sizes matter. */
function lookedAt(rules: StandingRules): readonly string[] {
  const sheets = SHEETS.filter((name) => hasSheet(rules, name));
  const aboutCustomer = rules.segments.length === 0 ? [] : [CUSTOMER_INFORMATION_HEADING];
  return [...sheets.flatMap((name) => headingsOf(rules, name)), ...aboutCustomer];
}

function isAboutCustomer(heading: string): boolean {
  return nameKey(heading) === nameKey(CUSTOMER_INFORMATION_HEADING);
}

/** How large the customer is, as somebody wrote it down. */
function sizeIn(tables: readonly HeadedTable[]): string | undefined {
  const table = tables.find(({ heading }) => isAboutCustomer(heading))?.table;
  return table && readCustomerInformation(table).information.size;
}

function shown(
  page: PageReading,
  properties: readonly FormProperty[],
  field: string | undefined,
): string | undefined {
  const property = field === undefined ? undefined : propertyFor({ field }, properties);
  return property && shownValue(page.values.get(property.id), new Map());
}

function technicalWin(
  page: PageReading,
  properties: readonly FormProperty[],
  rules: StandingRules,
): boolean | undefined {
  const property = propertyFor({ field: rules.technical_win?.property ?? 'technical_win' }, properties);
  return saysTechnicalWin(rules, property && page.values.get(property.id));
}

function startOf(
  from: string,
  { opportunity, values }: PageReading,
  properties: readonly FormProperty[],
  lastActivityAt: Date,
): Date | undefined {
  if (from === 'created') return opportunity.createdAt;
  if (from === 'last_activity') return lastActivityAt;
  const property = propertyFor({ field: from }, properties);
  const value = property && values.get(property.id);
  return value?.type === 'date' ? new Date(`${value.start}T00:00:00Z`) : undefined;
}
