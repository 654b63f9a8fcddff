import { nameKey, unnumberedKey } from '../fold.js';
import { addDays, daysBetween, type LocalDate } from '../local-date.js';
import { median } from '../median.js';
import type { Playbook } from '../playbook.js';
import { quietDays } from '../playbook/quiet.js';
import { wordOn } from '../staleness/still-active.js';
import { daysLeftInQuarter, quarterOf } from './quarter.js';
import { nameOf, type DealName, type ReportDeal } from './report-deal.js';
import {
  OPEN_ROLES,
  pipelineByEngineer,
  pipelineByStage,
  type PipelineRow,
  type ProbabilityOf,
} from './weighted-pipeline.js';
import { velocityReport, type VelocityReport } from './velocity-report.js';
import { winRates, type QuarterRate } from './win-rate.js';

export type ReportRules = Pick<
  Playbook,
  | 'stages'
  | 'pipelines'
  | 'reporting'
  | 'quiet_after_days'
  | 'capacity'
  | 'proof_of_concept'
  | 'technical_win'
  | 'health'
>;

/** Everything `/opp report` says; numbers that cannot be known are undefined, never NaN (S2-27…32, S4-7). */
export interface Report {
  readonly today: LocalDate;
  readonly deals: number;
  readonly open: number;
  readonly quarter: { readonly label: string; readonly daysLeft: number };
  readonly presumedLostAfterDays: number;
  /** Open deals that would count as lost, had nobody said until when they are active (S2-31). */
  readonly keptActive: readonly (DealName & { readonly until: LocalDate })[];
  /** The latest first; empty when no deal was ever closed. */
  readonly rates: readonly QuarterRate[];
  readonly byStage: readonly PipelineRow[];
  readonly byEngineer: readonly PipelineRow[];
  /** Days from creation to the close of won deals: half of them took less. */
  readonly medianDaysToWin: number | undefined;
  readonly evaluations: readonly Evaluations[];
  /** After so many days a deal is quiet, unless its stage has days of its own. */
  readonly quietAfterDays: number;
  readonly quiet: readonly DealName[];
  readonly cold: readonly DealName[];
  /** A plan beside what is measured, and what the plan leaves out (S4-7, S4-8, C15). */
  readonly capacity:
    | { readonly goalActive: number; readonly plannedRate: number | undefined; readonly disclaimer: string }
    | undefined;
  /** How fast the open deals walk; undefined where the playbook does not measure it (S1-63). */
  readonly velocity: VelocityReport | undefined;
  /** The playbook has technical wins, but the database says of no deal whether there is one. */
  readonly technicalUnknown: boolean;
}

/** Evaluations of one Sales Engineer at the moment, and whether they are too many. */
export interface Evaluations {
  readonly name: string;
  readonly running: number;
  readonly overload: boolean;
}

/** Builds the report from the deals that its reader may see. Pure. */
export function buildReport(deals: readonly ReportDeal[], rules: ReportRules, today: LocalDate): Report {
  const { fiscal_year_starts: fiscalYearStarts, presumed_lost_after_days: presumedLostAfterDays } =
    rules.reporting;
  const open = deals.filter(({ role }) => OPEN_ROLES.has(role));
  const stages = stageLookup(rules);
  const { goal_active, win_rate_percent, disclaimer } = rules.capacity ?? {};
  return {
    ...{ today, deals: deals.length, open: open.length, presumedLostAfterDays },
    quarter: {
      label: quarterOf(today, fiscalYearStarts).label,
      daysLeft: daysLeftInQuarter(today, fiscalYearStarts),
    },
    keptActive: keptActive(open, presumedLostAfterDays, today),
    rates: winRates(deals, { today, presumedLostAfterDays, fiscalYearStarts }),
    byStage: pipelineByStage(open, stages.probabilityOf, stages.order),
    byEngineer: pipelineByEngineer(open, stages.probabilityOf),
    medianDaysToWin: median(deals.flatMap((deal) => daysToWin(deal, today))),
    evaluations: evaluationsOf(open, rules.proof_of_concept?.most_per_engineer),
    quietAfterDays: rules.quiet_after_days.quiet,
    ...quietOnes(open, rules, today),
    capacity:
      goal_active === undefined || disclaimer === undefined
        ? undefined
        : {
            goalActive: goal_active,
            plannedRate: win_rate_percent === undefined ? undefined : win_rate_percent / 100,
            disclaimer,
          },
    velocity: velocityReport(open, deals, rules, today),
    technicalUnknown:
      rules.technical_win !== undefined &&
      deals.length > 0 &&
      deals.every(({ technicalWin }) => technicalWin === undefined),
  };
}

/** Paused ones never count as lost, whatever was said. */
function keptActive(open: readonly ReportDeal[], days: number, today: LocalDate): Report['keptActive'] {
  const silentSince = addDays(today, -days);
  return open.flatMap((deal) => {
    const { role, lastActivityOn, stillActive } = deal;
    if (stillActive === undefined || role === 'on_hold' || lastActivityOn >= silentSince) return [];
    const isKept = wordOn(stillActive, { today, lastActivityOn }) === 'kept';
    return isKept ? [{ ...nameOf(deal), until: stillActive.until }] : [];
  });
}

/** What the playbook says of a stage of the database, whatever it is called there. */
function stageLookup({ stages, pipelines }: ReportRules): {
  readonly probabilityOf: ProbabilityOf;
  readonly order: (stage: string) => number;
} {
  const called = new Map<string, number>();
  stages.forEach(({ name, aliases }, index) => {
    for (const one of [name, ...aliases].map(nameKey)) if (!called.has(one)) called.set(one, index);
  });
  const probabilities = new Map<string, number>();
  for (const { stage, probability } of pipelines.flatMap((pipeline) => pipeline.stages)) {
    const key = nameKey(stage);
    if (probability !== undefined && !probabilities.has(key)) probabilities.set(key, probability);
  }
  const at = once((stage) => called.get(nameKey(stage)) ?? called.get(unnumberedKey(stage)) ?? stages.length);
  const probabilityOf = once((stage) => probabilities.get(nameKey(stages[at(stage)]?.name ?? '')));
  return { probabilityOf, order: at };
}

/** Thousands of deals are in a dozen stages. */
function once<T>(lookUp: (stage: string) => T): (stage: string) => T {
  const known = new Map<string, { readonly found: T }>();
  return (stage) => {
    const found = known.get(stage) ?? { found: lookUp(stage) };
    known.set(stage, found);
    return found.found;
  };
}

function daysToWin({ role, createdOn, closeDate }: ReportDeal, today: LocalDate): number[] {
  if (role !== 'won' || closeDate === undefined || closeDate > today || closeDate < createdOn) return [];
  return [daysBetween(createdOn, closeDate)];
}

function evaluationsOf(open: readonly ReportDeal[], most: number | undefined): readonly Evaluations[] {
  const running = new Map<string, number>();
  for (const { role, salesEngineers } of open) {
    if (role !== 'poc') continue;
    for (const name of salesEngineers) running.set(name, (running.get(name) ?? 0) + 1);
  }
  return [...running]
    .map(([name, count]) => ({ name, running: count, overload: most !== undefined && count > most }))
    .toSorted((a, b) => b.running - a.running || (a.name < b.name ? -1 : 1));
}

function quietOnes(
  open: readonly ReportDeal[],
  rules: ReportRules,
  today: LocalDate,
): Pick<Report, 'quiet' | 'cold'> {
  const quiet: DealName[] = [];
  const cold: DealName[] = [];
  for (const deal of open) {
    const days = daysBetween(deal.lastActivityOn, today);
    const limits = quietDays(rules, deal.role);
    if (days >= limits.cold) cold.push(nameOf(deal));
    else if (days >= limits.quiet) quiet.push(nameOf(deal));
  }
  return { quiet, cold };
}
