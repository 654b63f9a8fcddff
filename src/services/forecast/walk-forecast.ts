import { isPassing, UserError } from '../../domain/errors.js';
import {
  forecastColumns,
  type ForecastColumns,
  type ForecastDeal,
} from '../../domain/forecast/forecast-deal.js';
import { confidenceOf, type ConfidenceStanding } from '../../domain/guide/confidence-check.js';
import { isActive } from '../../domain/opportunity.js';
import type { Confidence } from '../../domain/playbook/confidence.js';
import { shownValue } from '../../domain/property-form/shown-value.js';
import type { Caller } from '../callers.js';
import { visibleDeals, type VisibleDeals } from '../find/visible-deals.js';
import type { FoundDeal } from '../ports/mirror.js';
import type { PageReading } from '../ports/pages.js';
import { dealsOf, judged, type PersonDeal } from '../quiet-deals/person-deals.js';
import { saveWalk, walksOf, type ForecastWalk } from './forecast-draft.js';
import type { ForecastDesk } from './forecast-desk.js';

/** A walk that was left for longer begins anew: it is done every week. */
const KEPT_MS = 6 * 24 * 3600 * 1000;

/** What is asked next. */
export type ForecastStep =
  | {
      readonly kind: 'deal';
      readonly walk: ForecastWalk;
      readonly deal: ForecastDeal;
      /** How it stands, from our own copy. */
      readonly known: PersonDeal;
      readonly confidence: ConfidenceStanding | undefined;
      /** What the reason's column says now. */
      readonly reason: string | undefined;
    }
  | { readonly kind: 'over'; readonly walk: ForecastWalk };

/** The person's walk where they left it, or a new one over their active deals (S2-3). Throws as `dealsOf` does. */
export async function beginForecast(
  desk: ForecastDesk,
  caller: Caller,
  afresh = false,
): Promise<{ readonly walk: ForecastWalk; readonly resumed: boolean }> {
  const now = desk.clock.now();
  const [before, ...others] = await walksOf(desk.drafts, caller.slackUserId);
  for (const { id } of others) await desk.drafts.forget(id);
  const young = before !== undefined && now.getTime() - before.savedAt.getTime() < KEPT_MS;
  if (young && !afresh) return { walk: before, resumed: before.at > 0 };
  if (before !== undefined) await desk.drafts.forget(before.id);
  const { email } = await desk.slackPeople.person(caller.slackUserId);
  const { deals } = await dealsOf(desk, caller, email ?? '');
  const ids = deals.map(({ opportunity }) => opportunity.id);
  const blank = { changed: [], unchanged: 0, skipped: 0, at: 0, shown: undefined };
  const mine = { id: desk.newId(), slackUserId: caller.slackUserId, deals: ids, ...blank };
  return { walk: await saveWalk(desk.drafts, mine, now), resumed: false };
}

/**
 * Reads the next deal afresh and keeps what it says, so that answering needs no Notion; deals that are closed, gone or
 * hidden by now are passed over. After the last one the walk is forgotten. Throws `setup_incomplete` when the database
 * has no column for it, `cannot_store`, and Notion's troubles.
 */
export async function nextStep(
  desk: ForecastDesk & { readonly forecastRules: { readonly confidence: Confidence } },
  caller: Caller,
  walk: ForecastWalk,
): Promise<ForecastStep> {
  const rules = desk.forecastRules.confidence;
  const [visible, { properties }] = await Promise.all([
    visibleDeals(desk, caller),
    desk.pages.form('interactive'),
  ]);
  const columns = forecastColumns(rules, properties);
  if ('missing' in columns) throw new UserError({ kind: 'setup_incomplete', missing: [columns.missing] });
  for (const [at, id] of [...walk.deals.entries()].slice(walk.at)) {
    const read = await readDeal(desk, visible, id);
    if (read === undefined) continue;
    const [known] = await judged(desk, [read.found], caller.timeZone, new Map());
    if (known === undefined) continue;
    const deal = dealOf(desk, read.page, columns);
    const kept = await saveWalk(desk.drafts, { ...walk, at, shown: deal }, desk.clock.now());
    const said = shownValue(deal.before, new Map());
    const confidence = confidenceOf(rules, said, known.updates.last?.sentiment?.sign);
    const reason = shownValue(deal.reason?.before, new Map());
    return { kind: 'deal', walk: kept, deal, known, confidence, reason };
  }
  await desk.drafts.forget(walk.id);
  return { kind: 'over', walk };
}

/** Undefined for a deal that is no part of a forecast any more. */
async function readDeal(
  { pages }: ForecastDesk,
  visible: VisibleDeals,
  opportunityId: string,
): Promise<{ readonly found: FoundDeal; readonly page: PageReading } | undefined> {
  const found = await visible.find(opportunityId);
  if (found === undefined || found.archived || !isActive(found.opportunity)) return undefined;
  try {
    const page = await pages.read(opportunityId);
    return isActive(page.opportunity) ? { found, page } : undefined;
  } catch (error) {
    if (error instanceof UserError && !isPassing(error.problem)) return undefined;
    throw error;
  }
}

function dealOf(
  { newId }: ForecastDesk,
  { opportunity, values }: PageReading,
  { column, levels, reason }: ForecastColumns,
): ForecastDeal {
  const { id: opportunityId, title, url } = opportunity;
  return {
    ...{ operationId: newId(), opportunityId, title, url, column, levels: [...levels] },
    before: values.get(column.id),
    reason: reason && { ...reason, before: values.get(reason.id) },
  };
}
