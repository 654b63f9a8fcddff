import { localDate } from '../../domain/local-date.js';
import { nameKey } from '../../domain/fold.js';
import type { Playbook } from '../../domain/playbook.js';
import type { Filter, SimpleFilter } from '../../domain/query/query.js';
import { buildReport, type Report, type ReportRules } from '../../domain/report/build-report.js';
import type { ReportDeal } from '../../domain/report/report-deal.js';
import type { Caller } from '../callers.js';
import type { FindDesk } from '../find/find-desk.js';
import { visibleDeals } from '../find/visible-deals.js';
import type { StagePaths } from '../velocity/stage-paths.js';
import type { DealOutline, MirrorState, Vocabulary } from '../ports/mirror.js';
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

/** What a ticked box reads. */
const TICKED = 'Yes';

/**
 * The report over every deal that the person may see: restricted ones count only for those who may see them (S4-58).
 * Throws `still_reading` and `setup_incomplete` as every reading does.
 */
export async function readReport(desk: ReportDesk, caller: Caller): Promise<ReportAnswer> {
  const visible = await visibleDeals(desk, caller);
  const won = technicallyWon(desk, visible.vocabulary);
  const asksUntil = desk.reportRules.reporting.still_active_days !== undefined;
  const [deals, paths, words, state] = await Promise.all([
    visible.outlines(won),
    // Nobody looks at the ways of deals as long as the playbook does not measure them.
    desk.reportRules.health?.velocity === undefined ? undefined : desk.stagePaths(),
    asksUntil ? desk.stillActiveWords?.words() : undefined,
    visible.state(),
  ]);
  const known = deals.map((deal) => ({
    ...reportDeal(deal, caller),
    technicalWin: won === undefined ? undefined : deal.marked,
    stillActive: words?.get(deal.id),
    path: paths && (paths.get(deal.id) ?? []),
  }));
  const today = localDate(desk.clock.now(), caller.timeZone);
  return { report: buildReport(known, desk.reportRules, today), state };
}

/** What holds for a deal that is won technically; undefined when the database does not say it. */
function technicallyWon(
  { reportRules: { technical_win } }: ReportDesk,
  vocabulary: Vocabulary,
): Filter | undefined {
  const name = technicalWinColumn(technical_win, vocabulary);
  if (name === undefined) return undefined;
  const says = (text: string): SimpleFilter => ({ key: 'property', negated: false, name, text });
  return { key: 'any', negated: false, of: [says(TICKED), says(technical_win?.won ?? TICKED)] };
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
  deal: DealOutline,
  { timeZone }: Caller,
): Omit<ReportDeal, 'technicalWin' | 'stillActive' | 'path'> {
  const { id, title, stage, amount, closeDate, createdAt, lastActivityAt, salesEngineers } = deal;
  return {
    ...{ id, title, stage: stage?.name, role: stage?.role ?? 'active', amount, closeDate, salesEngineers },
    createdOn: localDate(createdAt, timeZone),
    lastActivityOn: localDate(lastActivityAt, timeZone),
  };
}
