import { hasSheet, headingOf } from '../../domain/answers/build-sheet.js';
import { evidenceIn } from '../../domain/answers/sheet-table.js';
import type { Clock } from '../../domain/clock.js';
import type { FormProperty } from '../../domain/database-form.js';
import { UserError } from '../../domain/errors.js';
import {
  dealStanding,
  type DealStanding,
  type StandingFacts,
  type StandingRules,
} from '../../domain/guide/deal-standing.js';
import { nameKey } from '../../domain/fold.js';
import { localDate } from '../../domain/local-date.js';
import { shownValue } from '../../domain/property-form/shown-value.js';
import { propertyFor } from '../../domain/stage-change/stage-facts.js';
import type { SentimentSign } from '../../domain/status-update/status-update.js';
import type { OpportunityPages, PageReading } from '../ports/pages.js';

/** What the card adds where the playbook has its sections. */
export interface DealStandings {
  /** Undefined when the playbook has none of them, or when the page cannot be read: a card without it is no worse. */
  read(
    opportunityId: string,
    known: {
      readonly sentiment: SentimentSign | undefined;
      readonly lastActivityAt: Date;
      readonly timeZone: string;
    },
  ): Promise<DealStanding | undefined>;
}

/** Reads how deals stand by the playbook's own measures. */
export function createStandings(
  {
    pages,
    clock,
  }: { readonly pages: Pick<OpportunityPages, 'read' | 'form' | 'tables'>; readonly clock: Clock },
  rules: StandingRules,
): DealStandings {
  return {
    async read(opportunityId, known) {
      if (!saysAnything(rules)) return undefined;
      try {
        return dealStanding(rules, await factsOf({ pages, clock }, rules, opportunityId, known));
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
}: StandingRules): boolean {
  const lists = [pipelines, naming, clocks].some(({ length }) => length > 0);
  return lists || [qualification, confidence, health].some((one) => one !== undefined);
}

async function factsOf(
  { pages, clock }: Parameters<typeof createStandings>[0],
  rules: StandingRules,
  opportunityId: string,
  { sentiment, lastActivityAt, timeZone }: Parameters<DealStandings['read']>[1],
): Promise<StandingFacts> {
  const sheets = (['qualify', 'poc', 'win'] as const).filter((name) => hasSheet(rules, name));
  const headings = sheets.map((name) => headingOf(rules, name));
  const [page, { properties }, tables] = await Promise.all([
    pages.read(opportunityId),
    pages.form('interactive'),
    headings.length === 0 ? [] : pages.tables(opportunityId, headings),
  ]);
  const says = (field: string | undefined): string | undefined => shown(page, properties, field);
  const technical = says(rules.technical_win?.property ?? 'technical_win');
  const now = clock.now();
  return {
    opportunity: page.opportunity,
    type: says(rules.type_property),
    confidence: says(rules.confidence?.property ?? 'confidence'),
    technicalWin: isWon(page, properties, rules) ?? (technical === undefined ? undefined : false),
    ...{
      sentiment,
      now,
      lastActivityOn: localDate(lastActivityAt, timeZone),
      today: localDate(now, timeZone),
    },
    evidence: evidenceIn(tables.map(({ table }) => table)),
    startOf: (from) => startOf(from, page, properties, lastActivityAt),
  };
}

function shown(
  page: PageReading,
  properties: readonly FormProperty[],
  field: string | undefined,
): string | undefined {
  const property = field === undefined ? undefined : propertyFor({ field }, properties);
  return property && shownValue(page.values.get(property.id), new Map());
}

/** Ticked, or saying what the playbook calls a win; undefined when it is neither. */
function isWon(
  page: PageReading,
  properties: readonly FormProperty[],
  { technical_win }: StandingRules,
): true | undefined {
  const property = propertyFor({ field: technical_win?.property ?? 'technical_win' }, properties);
  const value = property && page.values.get(property.id);
  if (value?.type === 'checkbox') return value.checked ? true : undefined;
  const text = shownValue(value, new Map());
  return text !== undefined && nameKey(text) === nameKey(technical_win?.won ?? '') ? true : undefined;
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
