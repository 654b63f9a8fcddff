import { nameKey } from '../fold.js';
import { daysBetween, type LocalDate } from '../local-date.js';
import type { Opportunity } from '../opportunity.js';
import { stageRoles, type Playbook } from '../playbook.js';
import { quietDays } from '../playbook/quiet.js';
import type { StageStep } from '../velocity/stage-path.js';
import { paceOf, type Pace, type TeamPace } from '../velocity/team-pace.js';
import type { GuideRules } from './guide.js';

/** What the table on the page calls the pace that somebody said. */
export const VELOCITY_ITEM = 'Velocity';

/** How fast a deal walks: as somebody said, and as it is measured (S1-63). */
export interface DealVelocity {
  readonly said: string | undefined;
  readonly measured: Pace | undefined;
}

/** Undefined where the playbook has no names for it, and when nobody knows. */
export function velocityStanding(
  rules: GuideRules & Pick<Playbook, 'quiet_after_days'>,
  facts: {
    readonly opportunity: Opportunity;
    readonly type: string | undefined;
    readonly evidence: ReadonlyMap<string, string>;
    readonly lastActivityOn: LocalDate;
    readonly createdOn: LocalDate;
    readonly today: LocalDate;
    readonly path: readonly StageStep[];
    readonly team: TeamPace;
  },
): DealVelocity | undefined {
  if (rules.health?.velocity === undefined) return undefined;
  const { stage } = facts.opportunity;
  const isCold = daysBetween(facts.lastActivityOn, facts.today) >= quietDays(rules, stage?.role).cold;
  const measured = paceOf(rules, stageRoles(rules), { ...facts, stage, isCold });
  const said = facts.evidence.get(nameKey(VELOCITY_ITEM));
  return said === undefined && measured === undefined ? undefined : { said, measured };
}
