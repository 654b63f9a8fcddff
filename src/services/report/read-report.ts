import { localDate } from '../../domain/local-date.js';
import { nameKey } from '../../domain/fold.js';
import type { Playbook } from '../../domain/playbook.js';
import { ASKING_NOTHING, type Query, type SimpleFilter } from '../../domain/query/query.js';
import { buildReport, type Report, type ReportRules } from '../../domain/report/build-report.js';
import type { ReportDeal } from '../../domain/report/report-deal.js';
import type { Caller } from '../callers.js';
import type { FindDesk } from '../find/find-desk.js';
import { visibleDeals, type VisibleDeals } from '../find/visible-deals.js';
import type { StagePaths } from '../velocity/stage-paths.js';
import type { FoundDeal, MirrorState, Vocabulary } from '../ports/mirror.js';
import type { StillActiveWords } from '../ports/still-active.js';

export interface ReportDesk extends FindDesk {
  readonly reportRules: ReportRules & Pick<Playbook, 'technical_win'>;
  readonly stagePaths: StagePaths;
  readonly stillActiveWords?: StillActiveWords | undefined;
}

export interface ReportAnswer {
  readonly report: Report;
  /** How far it can be trusted (S0-11). */
  readonly state: MirrorState;
}

/** More deals than any team has; the mirror answers with all of them. */
const ALL = { offset: 0, limit: 1_000_000 };
const EVERYTHING: Query = { ...ASKING_NOTHING, scope: 'all', sort: { key: 'created', descending: false } };
/** What a ticked box reads. */
const TICKED = 'Yes';

/**
 * The report over every deal that the person may see: restricted ones count only for those who may see them (S4-58).
 * Throws `still_reading` and `setup_incomplete` as every reading does.
 */
export async function readReport(desk: ReportDesk, caller: Caller): Promise<ReportAnswer> {
  const visible = await visibleDeals(desk, caller);
  const asksUntil = desk.reportRules.reporting.still_active_days !== undefined;
  const [{ deals }, technical, paths, words, state] = await Promise.all([
    visible.search(EVERYTHING, ALL),
    technicalWins(desk, visible),
    // Nobody looks at the ways of deals as long as the playbook does not measure them.
    desk.reportRules.health?.velocity === undefined ? undefined : desk.stagePaths(),
    asksUntil ? desk.stillActiveWords?.words() : undefined,
    visible.state(),
  ]);
  const known = deals
    .filter(({ archived }) => !archived)
    .map((deal) => ({
      ...reportDeal(deal, technical, caller),
      stillActive: words?.get(deal.opportunity.id),
      path: paths && (paths.get(deal.opportunity.id) ?? []),
    }));
  const today = localDate(desk.clock.now(), caller.timeZone);
  return { report: buildReport(known, desk.reportRules, today), state };
}

/** The ids of the deals that are won technically; undefined when the database does not say it. */
async function technicalWins(
  { reportRules: { technical_win } }: ReportDesk,
  visible: VisibleDeals,
): Promise<ReadonlySet<string> | undefined> {
  const name = technicalWinColumn(technical_win, visible.vocabulary);
  if (name === undefined) return undefined;
  const says = (text: string): SimpleFilter => ({ key: 'property', negated: false, name, text });
  const of = [says(TICKED), says(technical_win?.won ?? TICKED)];
  const filters = [{ key: 'any' as const, negated: false, of }];
  const { deals } = await visible.search({ ...EVERYTHING, filters }, ALL);
  return new Set(deals.map(({ opportunity }) => opportunity.id));
}

function technicalWinColumn(
  rules: ReportDesk['reportRules']['technical_win'],
  { properties, roles }: Vocabulary,
): string | undefined {
  const wanted = rules?.property;
  const named = wanted === undefined ? undefined : properties.find((one) => nameKey(one) === nameKey(wanted));
  return named ?? roles.technical_win;
}

function reportDeal(
  { opportunity, lastActivity }: FoundDeal,
  technical: ReadonlySet<string> | undefined,
  { timeZone }: Caller,
): ReportDeal {
  const { id, title, stage, amount, closeDate, createdAt, salesEngineers } = opportunity;
  return {
    ...{ id, title, stage: stage?.name, role: stage?.role ?? 'active', amount, closeDate },
    salesEngineers: salesEngineers.map(({ name }) => name),
    createdOn: localDate(createdAt, timeZone),
    lastActivityOn: localDate(lastActivity.at, timeZone),
    technicalWin: technical?.has(id),
  };
}
