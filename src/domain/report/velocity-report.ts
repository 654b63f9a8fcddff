import { daysBetween, type LocalDate } from '../local-date.js';
import { stageRoles, type Playbook } from '../playbook.js';
import { quietDays } from '../playbook/quiet.js';
import { paceOf, teamPace, type Pace, type PaceRules } from '../velocity/team-pace.js';
import { nameOf, type DealName, type ReportDeal } from './report-deal.js';

/** How fast the open deals walk beside half of the team's (S1-63). */
export interface VelocityReport {
  /** In the playbook's order, the slow ones too; those that nothing can be said of are in none. */
  readonly groups: readonly {
    readonly name: string;
    readonly deals: readonly (DealName & Pick<Pace, 'days' | 'stage'>)[];
  }[];
  /** Half of the deals that left a stage did so within these days. */
  readonly stays: readonly { readonly stage: string; readonly median: number; readonly stays: number }[];
}

/** Works out the pace of the open deals by the ways of all of them; undefined when it is not measured. Pure. */
export function velocityReport(
  open: readonly ReportDeal[],
  all: readonly ReportDeal[],
  rules: PaceRules & Pick<Playbook, 'quiet_after_days'>,
  today: LocalDate,
): VelocityReport | undefined {
  const names = rules.health?.velocity;
  if (names === undefined) return undefined;
  const team = teamPace(
    rules,
    all.map(({ path }) => path ?? []),
  );
  const roleOf = stageRoles(rules);
  const paces = open.flatMap((deal): (readonly [ReportDeal, Pace])[] => {
    const { stage, role, createdOn, lastActivityOn, path } = deal;
    if (stage === undefined || path === undefined) return [];
    const isCold = daysBetween(lastActivityOn, today) >= quietDays(rules, role).cold;
    const facts = { stage: { name: stage, role }, type: undefined, createdOn, today, path, isCold, team };
    const pace = paceOf(rules, roleOf, facts);
    return pace === undefined ? [] : [[deal, pace]];
  });
  return {
    groups: [names.fast, names.standard, names.slow, names.recovery].map((name) => ({
      name,
      deals: paces
        .filter(([, pace]) => pace.name === name)
        .map(([deal, { days, stage }]) => ({ ...nameOf(deal), days, stage }))
        .toSorted((a, b) => b.days - a.days),
    })),
    stays: [...team.values()],
  };
}
