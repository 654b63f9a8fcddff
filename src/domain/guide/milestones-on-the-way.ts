import type { Pipeline } from '../playbook/pipelines.js';
import { placeIn, type GuideRules } from './guide.js';
import { isReached, milestonesOn, type MilestoneEvidence } from './milestones.js';

/** What the gate to a stage says of milestones (S1-17, S1-21, S1-27). */
export interface MilestonesOnTheWay {
  /** Those that the stage brings. */
  readonly milestones: readonly { readonly name: string; readonly reached: boolean }[];
  /** Those that the stages before it were to bring and have not; none for a way that does not lead on. */
  readonly behind: readonly string[];
}

/** What the new stage brings, and what the stages before it were to bring. Pure. */
export function milestonesOnTheWay(
  rules: GuideRules,
  pipeline: Pipeline,
  facts: MilestoneEvidence & { readonly to: string },
  leadsOn: boolean,
): MilestonesOnTheWay {
  const at = placeIn(rules, pipeline, facts.to) ?? -1;
  const all = milestonesOn(rules, pipeline).map((milestone) => ({
    name: milestone.name,
    at: placeIn(rules, pipeline, milestone.stage) ?? -1,
    reached: isReached(rules, milestone, facts),
  }));
  return {
    milestones: all.filter((one) => one.at === at).map(({ name, reached }) => ({ name, reached })),
    behind: leadsOn ? all.filter((one) => one.at < at && !one.reached).map(({ name }) => name) : [],
  };
}
