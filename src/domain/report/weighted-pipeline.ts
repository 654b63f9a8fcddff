import type { StageRole } from '../opportunity.js';
import type { ReportDeal } from './report-deal.js';

/** Open deals of one stage, or of one Sales Engineer. */
export interface PipelineRow {
  readonly name: string;
  readonly deals: number;
  /** The sum of the amounts that are known. */
  readonly amount: number;
  /** The same weighed with the stages' probabilities; undefined when none of these stages has one. */
  readonly weighted: number | undefined;
  /** Deals without an amount: they weigh nothing. */
  readonly withoutAmount: number;
}

export const OPEN_ROLES: ReadonlySet<StageRole> = new Set(['active', 'demo', 'poc', 'on_hold']);

export type ProbabilityOf = (stage: string) => number | undefined;

const NO_STAGE = '(no stage)';
/** Whose deals have no Sales Engineer. */
export const NOBODY = '(nobody)';

/** Open deals by stage, in the playbook's order as far as it has one (S1 probabilities). */
export function pipelineByStage(
  deals: readonly ReportDeal[],
  probabilityOf: ProbabilityOf,
  order: (stage: string) => number,
): readonly PipelineRow[] {
  const rows = rowsBy(deals, probabilityOf, ({ stage }) => [stage ?? NO_STAGE]);
  return rows.toSorted((a, b) => order(a.name) - order(b.name) || (a.name < b.name ? -1 : 1));
}

/** Open deals by Sales Engineer, the greatest load first; one with two of them counts for both. */
export function pipelineByEngineer(
  deals: readonly ReportDeal[],
  probabilityOf: ProbabilityOf,
): readonly PipelineRow[] {
  const rows = rowsBy(deals, probabilityOf, ({ salesEngineers }) =>
    salesEngineers.length === 0 ? [NOBODY] : salesEngineers,
  );
  return rows.toSorted((a, b) => b.deals - a.deals || (a.name < b.name ? -1 : 1));
}

function rowsBy(
  deals: readonly ReportDeal[],
  probabilityOf: ProbabilityOf,
  keysOf: (deal: ReportDeal) => readonly string[],
): readonly PipelineRow[] {
  const groups = new Map<string, ReportDeal[]>();
  for (const deal of deals) {
    if (!OPEN_ROLES.has(deal.role)) continue;
    for (const key of keysOf(deal)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [deal]);
      else group.push(deal);
    }
  }
  return [...groups].map(([name, group]) => rowOf(name, group, probabilityOf));
}

function rowOf(name: string, deals: readonly ReportDeal[], probabilityOf: ProbabilityOf): PipelineRow {
  const weights = deals.flatMap(({ stage, amount }) => {
    const probability = stage === undefined ? undefined : probabilityOf(stage);
    return probability === undefined ? [] : [((amount ?? 0) * probability) / 100];
  });
  return {
    ...{ name, deals: deals.length },
    amount: sum(deals.map(({ amount }) => amount ?? 0)),
    weighted: weights.length === 0 ? undefined : sum(weights),
    withoutAmount: deals.filter(({ amount }) => amount === undefined).length,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
